"use client";

import { useTranslations } from "use-intl/react";
import { ColumnHead, EmptyState } from "@/components/ui/headings";
import { type KnownMove, type KnownRuling, rulingsOf } from "@/lib/game/view/read";
import { CorrectionEntry } from "./correction-entry";
import { MoveEntry } from "./move-entry";
import { type KnownCorrection, useObserve } from "./observe-context";
import { ObservePlace } from "./observe-place";
import { RulingEntry } from "./ruling-entry";

/** A move with its ruling, a ruling on a move this observer does not know, or a correction of the record. */
type Entry =
  | { readonly turn: number; readonly at: number; readonly move: KnownMove }
  | { readonly turn: number; readonly at: number; readonly ruling: KnownRuling }
  | { readonly turn: number; readonly at: number; readonly correction: KnownCorrection };

/** Moves and rulings as far as they are known here, turn by turn, newest first. */
export function MovesPlace({ here }: { here: boolean }) {
  const t = useTranslations("screen.observe");
  const common = useTranslations("common");
  const { view, moves, corrections } = useObserve();
  const turns = byTurn(entriesOf(moves, rulingsOf(view), corrections));
  return (
    <ObservePlace title={t("places.moves")} here={here}>
      {turns.length === 0 ? (
        <>
          <ColumnHead title={t("places.moves")} />
          <EmptyState>{t("no-moves")}</EmptyState>
        </>
      ) : null}
      {turns.map(({ turn, entries }) => (
        <section key={turn} className="pb-4" aria-label={common("turn", { number: turn })}>
          <ColumnHead title={t("places.moves")} note={common("turn", { number: turn })} />
          <ol className="rows">
            {entries.map((entry) => (
              <EntryItem key={keyOf(entry)} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
    </ObservePlace>
  );
}

function EntryItem({ entry }: { entry: Entry }) {
  return (
    <li className="py-3">
      {"move" in entry ? <MoveEntry move={entry.move} /> : null}
      {"ruling" in entry ? <RulingEntry ruling={entry.ruling} /> : null}
      {"correction" in entry ? <CorrectionEntry correction={entry.correction} /> : null}
    </li>
  );
}

function keyOf(entry: Entry): string {
  if ("move" in entry) return entry.move.id;
  return "ruling" in entry ? entry.ruling.id : entry.correction.id;
}

function entriesOf(
  moves: readonly KnownMove[],
  rulings: readonly KnownRuling[],
  corrections: readonly KnownCorrection[],
): Entry[] {
  const known = new Set(moves.map(({ id }) => id));
  const alone = rulings.filter(({ moveId }) => moveId === null || !known.has(moveId));
  return [
    ...moves.map((move) => ({ turn: move.turn, at: move.at, move })),
    ...alone.map((ruling) => ({ turn: ruling.turn, at: ruling.at, ruling })),
    ...corrections.map((correction) => ({ turn: correction.turn, at: correction.at, correction })),
  ].sort((one, other) => other.turn - one.turn || other.at - one.at);
}

function byTurn(entries: readonly Entry[]): { turn: number; entries: Entry[] }[] {
  const turns: { turn: number; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const last = turns.at(-1);
    if (last?.turn === entry.turn) last.entries.push(entry);
    else turns.push({ turn: entry.turn, entries: [entry] });
  }
  return turns;
}
