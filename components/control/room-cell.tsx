"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { ChipRow } from "@/components/ui/chip";
import { Seats } from "@/components/ui/figures";
import { Marker } from "@/components/ui/signal";
import type { Cell } from "@/lib/game/cells";
import { useDesk } from "./desk-context";
import { RoleChip } from "./parts";
import type { Choosing } from "./room-choosing";
import { PersonButton } from "./room-person";
import { desksApart, rolesOfCell } from "./room-reading";

interface CellBlockProps {
  cell: Cell;
  choosing: Choosing;
  now: number | null;
  /** Whether a cell nobody sits in is worth a mark: not while the room is only coming in. */
  markEmpty: boolean;
  /** Moves the chosen here. */
  onMoveHere: (cellId: string) => void;
}

/** A cell with everyone in it. */
export function CellBlock({ cell, choosing, now, markEmpty, onMoveHere }: CellBlockProps) {
  const t = useTranslations("room");
  const seats = useDesk().seatsInCell(cell.id);
  const elsewhere = choosing.seats.some((seat) => seat.cellId !== cell.id);
  return (
    <li className="cell-block">
      <div className="cell-head">
        <CellNames cell={cell} />
        {elsewhere && seats.length < cell.seats ? (
          <Button
            size="desk"
            aria-label={t("move-here-to", { cell: cell.name })}
            onClick={() => onMoveHere(cell.id)}
          >
            {t("move-here")}
          </Button>
        ) : (
          <Places taken={seats.length} seats={cell.seats} />
        )}
      </div>
      {seats.length === 0 ? (
        <p className="cell-empty">{markEmpty ? <Marker>{t("needs-somebody")}</Marker> : t("nobody-yet")}</p>
      ) : (
        <ul>
          {seats.map((seat) => (
            <li key={seat.id}>
              <PersonButton seat={seat} choosing={choosing} now={now} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Its roles, its name, and its desks where it holds several that are parted from others. */
function CellNames({ cell }: { cell: Cell }) {
  const { view } = useDesk();
  const apart = desksApart(view, cell);
  return (
    <>
      <ChipRow>
        {rolesOfCell(view, cell).map((role) => (
          <RoleChip key={role.id} id={role.id} named={role.name !== cell.name} />
        ))}
      </ChipRow>
      <h3 className="cell-name">
        {cell.name}
        {apart.length > 1 ? <small>{apart.join(", ")}</small> : null}
      </h3>
    </>
  );
}

/** More places than these are a number and no boxes. */
const mostBoxes = 6;

function Places({ taken, seats }: { taken: number; seats: number }) {
  const t = useTranslations("room");
  if (seats > mostBoxes || taken > seats)
    return <span className="cell-count">{t("taken-short", { taken, seats })}</span>;
  return <Seats taken={taken} total={seats} label={t("taken", { taken, seats })} />;
}
