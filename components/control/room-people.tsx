"use client";

import { useTranslations } from "use-intl/react";
import { ColumnHead } from "@/components/ui/headings";
import { useAct } from "@/lib/client/use-act";
import { useDesk } from "./desk-context";
import { Refusal } from "./parts";
import { CellBlock } from "./room-cell";
import { useChoosing } from "./room-choosing";
import { ChosenBar } from "./room-chosen";
import { useRoomTime } from "./room-presence";
import { isHere } from "./room-reading";
import { WaitingList } from "./room-waiting";

/** Everyone in the room: who waits, then cell by cell, and what can be done with those who are chosen. */
export function RoomPeople() {
  const t = useTranslations("room");
  const { view, game, seatsInCell } = useDesk();
  const choosing = useChoosing(view);
  const now = useRoomTime();
  const act = useAct(game.send);
  const empty = view.cells.filter((cell) => seatsInCell(cell.id).length === 0).length;
  async function moveChosen(cellId: string) {
    for (const seat of choosing.seats.filter((each) => each.cellId !== cellId))
      if (!(await act.act({ type: "AssignSeat", data: { seatId: seat.id, cellId } }))) return;
    choosing.clear();
  }
  return (
    <section className="room-people" aria-label={t("people")}>
      <ColumnHead title={t("people")} note={<HereCount now={now} />} open />
      <ChosenBar choosing={choosing} />
      <Refusal act={act} />
      <WaitingList choosing={choosing} now={now} />
      <ul className="cell-blocks" aria-label={t("cells")}>
        {view.cells.map((cell) => (
          <CellBlock
            key={cell.id}
            cell={cell}
            choosing={choosing}
            now={now}
            markEmpty={empty <= 2}
            onMoveHere={(cellId) => void moveChosen(cellId)}
          />
        ))}
      </ul>
    </section>
  );
}

/** How many are here of those who came. */
export function HereCount({ now }: { now: number | null }) {
  const t = useTranslations("room");
  const { view, hereOf } = useDesk();
  const here = view.seats.filter((seat) => isHere(hereOf(seat.id), now)).length;
  return <span data-live="">{t("here-of", { here, count: view.seats.length })}</span>;
}
