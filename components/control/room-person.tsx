"use client";

import { useTranslations } from "use-intl/react";
import type { SeatView } from "@/lib/game/view/view";
import { useDesk } from "./desk-context";
import { SeatName } from "./parts";
import type { Choosing } from "./room-choosing";
import { LastSeen, PresenceDot } from "./room-presence";

interface PersonButtonProps {
  seat: SeatView;
  choosing: Choosing;
  now: number | null;
}

/** Somebody in the room: pressing the name chooses it. */
export function PersonButton({ seat, choosing, now }: PersonButtonProps) {
  return (
    <button
      type="button"
      className="person"
      aria-pressed={choosing.has(seat.id)}
      onClick={() => choosing.toggle(seat.id)}
    >
      <PresenceDot seatId={seat.id} now={now} />
      <span className="person-name">
        <SeatName id={seat.id} />
      </span>
      <SeatMarks seat={seat} />
      <LastSeen seatId={seat.id} now={now} />
    </button>
  );
}

/** Who leads its cell, where there are others to lead, and who is ready in this phase. */
export function SeatMarks({ seat }: { seat: SeatView }) {
  const t = useTranslations("room");
  const { view, seatsInCell } = useDesk();
  const { cellId } = seat;
  const leads = cellId !== null && view.leads[cellId] === seat.id && seatsInCell(cellId).length > 1;
  return (
    <>
      {leads ? <span className="lead-mark">{t("lead")}</span> : null}
      {view.turnOpen && view.ready.includes(seat.id) ? (
        <span className="ready-mark">{t("ready")}</span>
      ) : null}
    </>
  );
}
