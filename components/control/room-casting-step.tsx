"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { useAct } from "@/lib/client/use-act";
import type { Cell } from "@/lib/game/cells";
import type { SeatView } from "@/lib/game/view/view";
import { useDesk } from "./desk-context";
import { Refusal } from "./parts";
import { castingEffect } from "./room-castings";

interface CastingStepProps {
  castingId: string | null;
  switchedOn: readonly string[];
  /** What the scenario says of it. */
  note: string | null;
  /** The cells there will be. */
  cells: readonly Cell[];
  onDone: () => void;
}

/** What will become of those who sit already, before it does. */
export function CastingStep({ castingId, switchedOn, note, cells, onDone }: CastingStepProps) {
  const t = useTranslations("room");
  const { game } = useDesk();
  const act = useAct(game.send);
  const step = useRef<HTMLDivElement>(null);
  // The step lies at the end of a column that scrolls: what was chosen is answered in sight.
  useEffect(() => {
    step.current?.scrollIntoView({ block: "nearest" });
  }, []);
  async function use() {
    const data = { castingId, switchedOn: [...switchedOn] };
    if (await act.act({ type: "ChooseCasting", data })) onDone();
  }
  return (
    <div className="casting-step" ref={step}>
      {note === null ? null : <p>{note}</p>}
      <p className="setting-words">
        {cells.map((cell) => t("casting.cell", { name: cell.name, seats: cell.seats })).join(", ")}.
      </p>
      <EffectWords cells={cells} />
      <Refusal act={act} />
      <Button look="first" size="desk" busy={act.busy ? t("sending") : undefined} onClick={() => void use()}>
        {t("casting.use")}
      </Button>
    </div>
  );
}

function EffectWords({ cells }: { cells: readonly Cell[] }) {
  const t = useTranslations("room");
  const { view, nameOf } = useDesk();
  const { stay, move, rise } = castingEffect(view, cells);
  const names = (seats: readonly SeatView[]) => seats.map(({ id }) => nameOf(id) ?? t("somebody")).join(", ");
  return (
    <div role="status">
      <p>{t("casting.stay", { stay: stay.length })}</p>
      {move.map(({ cell, seats }) => (
        <p key={cell.id}>{t("casting.move", { cell: cell.name, names: names(seats) })}</p>
      ))}
      {rise.length > 0 ? <p>{t("casting.rise", { names: names(rise) })}</p> : null}
    </div>
  );
}
