"use client";

import { useTranslations } from "use-intl/react";
import { Chip, ChipRow } from "@/components/ui/chip";
import { Seats } from "@/components/ui/figures";
import { Marker } from "@/components/ui/signal";
import type { Cell } from "@/lib/game/cells";
import type { View } from "@/lib/game/view/view";

type Names = Readonly<Record<string, string>>;

/** More places than this are a number and no boxes. */
const mostBoxes = 6;

/** Who sits where, cell by cell, and who waits for a place. */
export function CellRows({ view, people }: { view: View; people: Names }) {
  const t = useTranslations("screen.lobby");
  const common = useTranslations("common");
  const { cells } = view;
  const waiting = namesIn(view, people, null, common("someone"));
  return (
    <ul className="screen-cells" aria-label={t("cells")} data-rows={rowsOf(cells.length)}>
      {cells.map((cell) => (
        <CellRow key={cell.id} cell={cell} view={view} people={people} />
      ))}
      {waiting.length === 0 ? null : (
        <li className="screen-waiting">
          <span>{t("waiting")}</span>
          <span className="screen-who">{waiting.join(", ")}</span>
        </li>
      )}
    </ul>
  );
}

/** How close rows must stand for all to have room; of a crowd only the counts do. */
function rowsOf(count: number): "few" | "many" | "columns" | "crowd" {
  if (count <= 8) return "few";
  if (count <= 13) return "many";
  return count <= 16 ? "columns" : "crowd";
}

function CellRow({ cell, view, people }: { cell: Cell; view: View; people: Names }) {
  const t = useTranslations("screen.lobby");
  const common = useTranslations("common");
  const names = namesIn(view, people, cell.id, common("someone"));
  const roles = view.scenario.roles.filter(({ id }) => cell.roles.includes(id));
  const counts = { taken: names.length, seats: cell.seats };
  return (
    <li>
      <ChipRow>
        {roles.map(({ id, code, hue, name }) => (
          <Chip key={id} code={code} hue={hue} name={name === cell.name ? undefined : name} />
        ))}
      </ChipRow>
      <span className="screen-cell">{cell.name}</span>
      <span className="screen-who">
        {names.length === 0 ? <i>{t("nobody")}</i> : names.join(", ")}
        {needsLead(view, cell, names.length) ? (
          <>
            {" "}
            <Marker>{t("needs-lead")}</Marker>
          </>
        ) : null}
      </span>
      {Math.max(cell.seats, names.length) > mostBoxes ? (
        <span className="screen-count">{t("count", counts)}</span>
      ) : (
        <Seats {...boxes(counts)} label={t("seats", counts)} />
      )}
    </li>
  );
}

const boxes = ({ taken, seats }: { taken: number; seats: number }) => ({
  taken,
  total: Math.max(seats, taken),
});

/** Where only a lead may send the move, a cell of people without one can send none. */
const needsLead = (view: View, cell: Cell, people: number): boolean =>
  view.settings.sending === "lead" && people > 0 && !view.leads[cell.id];

const namesIn = (view: View, people: Names, cellId: string | null, someone: string): string[] =>
  view.seats.filter((seat) => seat.cellId === cellId).map(({ personId }) => people[personId] ?? someone);
