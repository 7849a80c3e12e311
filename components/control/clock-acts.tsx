"use client";

import { useTranslations } from "use-intl/react";
import { Button, Key } from "@/components/ui/button";
import { useDesk } from "./desk-context";
import { phasesAhead } from "./desk-reading";
import type { Ask, TurnActs } from "./turn-acts";

interface ClockActsProps {
  acts: TurnActs;
  onAsk: (ask: Ask) => void;
}

/** Everything that moves the turn along, beside the clock. */
export function ClockActs({ acts, onAsk }: ClockActsProps) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const { view } = useDesk();
  const next = phasesAhead(view)[0];
  const paused = view.clock.kind === "paused";
  return (
    <fieldset className="desk-acts">
      <legend className="sr-only">{t("acts.label")}</legend>
      <Button size="desk" onClick={() => acts.extend(60)}>
        {t("acts.minutes", { minutes: 1 })}
      </Button>
      <Button size="desk" onClick={() => acts.extend(300)}>
        {t("acts.minutes", { minutes: 5 })}
      </Button>
      <Button size="desk" onClick={acts.pauseOrResume}>
        {t(paused ? "acts.resume" : "acts.pause")} <Key>P</Key>
      </Button>
      <Button size="desk" onClick={() => onAsk({ kind: "close" })}>
        {t("acts.close")}
      </Button>
      {next ? (
        <Button size="desk" look="first" className="desk-acts-wide" onClick={() => acts.openNext(next.phase)}>
          {t("acts.open", { phase: common(`phase.${next.phase}`) })}
        </Button>
      ) : null}
      {next ? (
        <Button size="desk" onClick={() => onAsk({ kind: "phase" })}>
          {t("acts.other-phase")}
        </Button>
      ) : null}
      <Button
        size="desk"
        look={next ? "plain" : "first"}
        className={next ? undefined : "desk-acts-row"}
        onClick={acts.endTurn}
      >
        {t("acts.end-turn")}
      </Button>
    </fieldset>
  );
}
