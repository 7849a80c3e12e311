"use client";

import { useTranslations } from "use-intl/react";
import { ChipRow } from "@/components/ui/chip";
import { Marker } from "@/components/ui/signal";
import type { Cell } from "@/lib/game/cells";
import { currentMove, movesOpenIn } from "@/lib/game/view/read";
import { useDesk } from "./desk-context";
import { RoleChip, SeatName } from "./parts";
import { CellMoves } from "./room-column-move";
import { SeatMarks } from "./room-person";
import { LastSeen, PresenceDot } from "./room-presence";
import { isHere, isLost, rolesOfCell, unreadInCell } from "./room-reading";

interface CellRowProps {
  cell: Cell;
  now: number | null;
  /** Whether there is room to name everyone; otherwise a cell is a count that opens. */
  named: boolean;
  open: boolean;
  onToggle: () => void;
}

/** A cell: who is here of it, where its moves stand, and what it has not read. */
export function CellRow({ cell, now, named, open, onToggle }: CellRowProps) {
  const t = useTranslations("room");
  const { view, seatsInCell, injects } = useDesk();
  const seats = seatsInCell(cell.id);
  const unread = unreadInCell(view, cell.id, injects);
  const opens = seats.length > 0 && !named;
  return (
    <li className="room-cell" data-open={open && opens ? "" : undefined}>
      <ChipRow>
        {rolesOfCell(view, cell).map((role) => (
          <RoleChip key={role.id} id={role.id} named={role.name !== cell.name} />
        ))}
      </ChipRow>
      <div>
        {opens ? (
          <button type="button" className="row-name room-cell-open" aria-expanded={open} onClick={onToggle}>
            {cell.name}
          </button>
        ) : (
          <p className="row-name">{cell.name}</p>
        )}
        <WhoIsHere cell={cell} now={now} named={named} />
      </div>
      <CellMoves cell={cell} empty={seats.length === 0} />
      <p className="room-unread">
        <span aria-hidden="true">{unread === 0 ? "" : unread}</span>
        <span className="sr-only">{t("column.unread", { count: unread })}</span>
      </p>
      {open && opens ? <CellPeople cell={cell} now={now} /> : null}
    </li>
  );
}

interface WhoIsHereProps {
  cell: Cell;
  now: number | null;
  named: boolean;
}

function WhoIsHere({ cell, now, named }: WhoIsHereProps) {
  const t = useTranslations("room.column");
  const { view, seatsInCell, hereOf } = useDesk();
  const seats = seatsInCell(cell.id);
  if (seats.length === 0) return <p className="row-note">{t("nobody")}</p>;
  const seen = seats.map(({ id }) => hereOf(id));
  const missing = cell.roles.some((roleId) => !currentMove(view, roleId));
  // Nobody is there to send the move that is being waited for.
  const lost = movesOpenIn(view) && missing && isLost(seen, now);
  const count = seats.length;
  if (named)
    return (
      <>
        <CellPeople cell={cell} now={now} />
        {lost ? (
          <p className="row-note" data-live="">
            <Marker>{t("none-here", { count })}</Marker>
          </p>
        ) : null}
      </>
    );
  const here = seen.filter((at) => isHere(at, now)).length;
  const ready = seats.filter((seat) => view.ready.includes(seat.id)).length;
  return (
    <p className="row-note">
      <span data-live="">
        {lost ? <Marker>{t("none-here", { count })}</Marker> : t("here", { here, count })}
      </span>
      {ready > 0 ? <b className="room-ready">{t("ready", { ready, count })}</b> : null}
    </p>
  );
}

function CellPeople({ cell, now }: { cell: Cell; now: number | null }) {
  const { seatsInCell } = useDesk();
  return (
    <ul className="room-cell-people">
      {seatsInCell(cell.id).map((seat) => (
        <li key={seat.id}>
          <PresenceDot seatId={seat.id} now={now} />
          <SeatName id={seat.id} />
          <SeatMarks seat={seat} />
          <LastSeen seatId={seat.id} now={now} />
        </li>
      ))}
    </ul>
  );
}
