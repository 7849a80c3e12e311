"use client";

import { useTranslations } from "use-intl/react";
import { CheckRow } from "@/components/ui/check-row";
import { useAct } from "@/lib/client/use-act";
import { type PhoneState, usePhone } from "./phone-context";

/** Tells control in one tap that this seat is ready to go on, and the cell how many of it are. */
export function ReadyMark() {
  const t = useTranslations("play.ready");
  const phone = usePhone();
  const { view, cell, game, seatId } = phone;
  const { act, refused } = useAct(game.send);
  if (!cell || !view.turn || !view.turnOpen || view.phase === null) return null;
  const turn = view.turn.number;
  const { phase } = view;
  const seats = view.seats.filter((seat) => seat.cellId === cell.id).map(({ id }) => id);
  const mine = asked(phone) ?? view.ready.includes(seatId);
  const count = seats.filter((id) => (id === seatId ? mine : view.ready.includes(id))).length;
  return (
    <div className="ready">
      <CheckRow
        label={t("mark")}
        hint={seats.length > 1 ? t("count", { count, seats: seats.length }) : t("alone")}
        checked={mine}
        onChange={(event) =>
          void act({ type: "SetReady", data: { turn, phase, ready: event.currentTarget.checked } })
        }
      />
      {refused ? (
        <p className="field-error" role="alert">
          {refused.message || t("refused")}
        </p>
      ) : null}
    </div>
  );
}

/** What this seat last asked for and has no answer to yet. */
function asked({ waiting }: PhoneState): boolean | undefined {
  const marks = waiting.flatMap(({ command }) => (command.type === "SetReady" ? command.data.ready : []));
  return marks.at(-1);
}
