"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { useAct } from "@/lib/client/use-act";
import { cellOf } from "@/lib/game/view/read";
import type { SeatView } from "@/lib/game/view/view";
import { useDesk } from "./desk-context";
import { Refusal } from "./parts";
import type { Choosing } from "./room-choosing";
import { ReplaceForm } from "./room-replace";
import { TwoStep } from "./two-step";

/** What can be done with the people chosen below. Stands there from the start, so that nothing jumps when one is chosen. */
export function ChosenBar({ choosing }: { choosing: Choosing }) {
  const t = useTranslations("room");
  const { seats } = choosing;
  const [replacing, setReplacing] = useState<string>();
  const [only] = seats;
  const replaced = seats.length === 1 && only?.id === replacing ? only : undefined;
  return (
    <section className="chosen-bar" aria-label={t("chosen.label")} data-chosen={only ? "" : undefined}>
      <p className="chosen-words" role="status">
        <ChosenWords seats={seats} />
      </p>
      {only === undefined ? null : replaced ? (
        <ReplaceForm
          seat={replaced}
          onLeave={() => setReplacing(undefined)}
          onDone={() => {
            setReplacing(undefined);
            choosing.clear();
          }}
        />
      ) : (
        <ChosenActs choosing={choosing} onReplace={setReplacing} />
      )}
    </section>
  );
}

function ChosenWords({ seats }: { seats: readonly SeatView[] }) {
  const t = useTranslations("room");
  const { view, nameOf } = useDesk();
  const [only] = seats;
  const name = (seat: SeatView) => nameOf(seat.id) ?? t("somebody");
  if (only === undefined) return t("chosen.none");
  if (seats.length > 1)
    return t.rich("chosen.several", {
      count: seats.length,
      names: seats.map(name).join(", "),
      b: (words) => <b>{words}</b>,
    });
  const place = cellOf(view, only.id)?.name ?? t("chosen.waits");
  return t.rich("chosen.one", { name: name(only), place, b: (words) => <b>{words}</b> });
}

function ChosenActs({ choosing, onReplace }: { choosing: Choosing; onReplace: (seatId: string) => void }) {
  const t = useTranslations("room");
  const { view, game } = useDesk();
  const lead = useAct(game.send);
  const wait = useAct(game.send);
  const [only] = choosing.seats;
  const one = choosing.seats.length === 1 ? only : undefined;
  const seated = choosing.seats.filter((seat) => seat.cellId !== null);
  const mayLead = one?.cellId != null && view.leads[one.cellId] !== one.id;
  async function letWait() {
    for (const { id } of seated)
      if (!(await wait.act({ type: "AssignSeat", data: { seatId: id, cellId: null } }))) return;
    choosing.clear();
  }
  return (
    <div className="chosen-acts">
      {one && mayLead ? (
        <Button
          size="desk"
          onClick={async () => {
            if (await lead.act({ type: "MakeLead", data: { seatId: one.id } })) choosing.clear();
          }}
        >
          {t("chosen.make-lead")}
        </Button>
      ) : null}
      {one && one.cellId !== null && view.seats.length > 1 ? (
        <Button size="desk" onClick={() => onReplace(one.id)}>
          {t("chosen.replace")}
        </Button>
      ) : null}
      {seated.length > 0 ? (
        <Button size="desk" onClick={() => void letWait()}>
          {t("chosen.let-wait")}
        </Button>
      ) : null}
      <ReleaseChosen key={choosing.seats.map((seat) => seat.id).join()} choosing={choosing} />
      <Button size="desk" look="bare" onClick={choosing.clear}>
        {t("chosen.clear")}
      </Button>
      <Refusal act={lead} />
      <Refusal act={wait} />
    </div>
  );
}

function ReleaseChosen({ choosing }: { choosing: Choosing }) {
  const t = useTranslations("room");
  const { game, nameOf } = useDesk();
  const act = useAct(game.send);
  const { seats } = choosing;
  const name = nameOf(seats[0]?.id ?? "") ?? t("somebody");
  async function release() {
    for (const { id } of seats)
      if (!(await act.act({ type: "ReleaseSeat", data: { seatId: id } }))) return false;
    return true;
  }
  return (
    <TwoStep
      label={t("chosen.release", { count: seats.length })}
      question={t("chosen.release-question", { count: seats.length, name })}
      confirm={t("chosen.release-now", { count: seats.length })}
      act={act}
      onConfirm={release}
    />
  );
}
