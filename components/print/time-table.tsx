import { clockOf } from "@/components/scenario/timetable";
import type { PaperContext } from "./paper-context";
import type { TimeBlock, TimeRow } from "./time-blocks";

interface TableProps {
  readonly paper: PaperContext;
  readonly blocks: readonly TimeBlock[];
}

/** When what begins, from the start of the session, beside an empty column for the clock on the wall. */
export function TimeTable({ paper, blocks }: TableProps) {
  const { t } = paper;
  return (
    <table className="sheet-list times">
      <thead>
        <tr>
          {(["from", "clock", "minutes", "what", "due"] as const).map((column) => (
            <th key={column} scope="col" className={`times-${column}`}>
              {t(`time.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {blocks.map((block) => (
        <tbody key={block.turn?.number ?? block.kind}>
          <tr className="times-turn">
            <th colSpan={5} scope="rowgroup">
              <BlockTitle paper={paper} block={block} />
            </th>
          </tr>
          {block.rows.map((row) => (
            <Row key={row.from} paper={paper} row={row} />
          ))}
          {block.open.length > 0 ? (
            <tr>
              <td colSpan={3} />
              <td colSpan={2}>
                {t("time.open", { numbers: block.open.map(({ number }) => number).join(", ") })}
              </td>
            </tr>
          ) : null}
        </tbody>
      ))}
    </table>
  );
}

function BlockTitle({ paper: { t }, block: { kind, turn } }: { paper: PaperContext; block: TimeBlock }) {
  if (!turn) return t(kind === "before" ? "time.before" : "time.after");
  return (
    <>
      {t("msel.turn", { turn: turn.number, title: turn.title })} <span>{turn.gameTime}</span>
    </>
  );
}

function Row({ paper, row }: { paper: PaperContext; row: TimeRow }) {
  const { t } = paper;
  return (
    <tr>
      <td className="times-figure">{clockOf(row.from)}</td>
      <td>
        <span className="time-line" />
      </td>
      <td className="times-figure">{row.minutes}</td>
      <td>{whatWords(paper, row)}</td>
      <td>
        {row.due
          .map(({ inject, minute }) =>
            t("time.due-at", { minute, number: inject.number, title: inject.title }),
          )
          .join("; ")}
      </td>
    </tr>
  );
}

function whatWords({ t, common }: PaperContext, { what }: TimeRow): string {
  switch (what.kind) {
    case "session":
      return what.title;
    case "phase":
      return common(`phase.${what.phase}`);
    case "pause":
      return t("time.pause");
    default:
      return what satisfies never;
  }
}
