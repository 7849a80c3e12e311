import type { Row } from "@/lib/game/view/view";

/** What stands in the log as one: a row, and what a ruling changed along with it. */
export interface LogEntry {
  readonly row: Row;
  /** Rows that came with it in one act: tracks it moved, facts it established. */
  readonly changes: readonly Row[];
}

export interface LogTurn {
  readonly turn: number;
  /** Newest first. */
  readonly entries: readonly LogEntry[];
}

/** A viewer's rows as its log shows them: turn by turn, newest first. */
export function logTurns(rows: readonly Row[]): LogTurn[] {
  const turns: { turn: number; entries: LogEntry[] }[] = [];
  for (const entry of entriesOf(rows)) {
    const last = turns.at(-1);
    if (last?.turn === entry.row.turn) last.entries.push(entry);
    else turns.push({ turn: entry.row.turn, entries: [entry] });
  }
  return turns.reverse().map(({ turn, entries }) => ({ turn, entries: entries.reverse() }));
}

/** A ruling and its effects are appended together and so bear one time. */
function entriesOf(rows: readonly Row[]): LogEntry[] {
  const entries: { row: Row; changes: Row[] }[] = [];
  for (const row of rows) {
    const last = entries.at(-1);
    const effect = row.event.type === "TrackAdjusted" || row.event.type === "FactEstablished";
    if (effect && last?.row.event.type === "RulingPublished" && last.row.at === row.at)
      last.changes.push(row);
    else entries.push({ row, changes: [] });
  }
  return entries;
}
