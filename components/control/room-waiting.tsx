"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Marker } from "@/components/ui/signal";
import { useAct } from "@/lib/client/use-act";
import { useDesk } from "./desk-context";
import { Refusal } from "./parts";
import type { Choosing } from "./room-choosing";
import { PersonButton } from "./room-person";
import { emptiestCell, placesForWaiting, seatsOfCell } from "./room-reading";

interface WaitingListProps {
  choosing: Choosing;
  now: number | null;
}

/** People without a place, first to come first; one press seats each where the fewest sit. */
export function WaitingList({ choosing, now }: WaitingListProps) {
  const t = useTranslations("room");
  const { view, game, nameOf, seatsIn } = useDesk();
  const act = useAct(game.send);
  const waiting = seatsIn(null);
  const next = emptiestCell(view);
  if (waiting.length === 0) return null;
  const seat = (seatId: string) => next && act.act({ type: "AssignSeat", data: { seatId, cellId: next.id } });
  return (
    <section className="waiting" aria-label={t("waiting")}>
      <WaitingHead count={waiting.length} />
      <Refusal act={act} />
      <ul className="waiting-list">
        {waiting.map(({ id, ...rest }) => (
          <li key={id}>
            <PersonButton seat={{ id, ...rest }} choosing={choosing} now={now} />
            {next ? (
              <Button
                size="desk"
                aria-label={t("seat-there-name", { name: nameOf(id) ?? t("somebody"), cell: next.name })}
                onClick={() => void seat(id)}
              >
                {t("seat-there", { cell: next.name })}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function WaitingHead({ count }: { count: number }) {
  const t = useTranslations("room");
  const { view, game } = useDesk();
  const act = useAct(game.send);
  const next = emptiestCell(view);
  async function seatAll() {
    for (const data of placesForWaiting(view)) if (!(await act.act({ type: "AssignSeat", data }))) return;
  }
  return (
    <>
      <div className="waiting-head">
        <h3 className="waiting-title">
          <Marker>{t("waiting-count", { count })}</Marker>
        </h3>
        <p>
          {next
            ? t("next-place", {
                cell: next.name,
                taken: seatsOfCell(view, next.id).length,
                seats: next.seats,
              })
            : t("no-place")}
        </p>
        {next && count > 1 ? (
          <Button size="desk" busy={act.busy ? t("sending") : undefined} onClick={() => void seatAll()}>
            {t("seat-all")}
          </Button>
        ) : null}
      </div>
      <Refusal act={act} />
    </>
  );
}
