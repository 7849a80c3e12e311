"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Segments } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import type { Phase } from "@/lib/game/scenario";
import { useDesk } from "./desk-context";
import { phasesAhead } from "./desk-reading";
import type { TurnActs } from "./turn-acts";

/** Opens any phase that is still ahead, with other minutes than the scenario's where wanted. */
export function PhaseForm({ acts, onDone }: { acts: TurnActs; onDone: () => void }) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const ahead = phasesAhead(useDesk().view);
  const [phase, setPhase] = useState<Phase | undefined>(ahead[0]?.phase);
  const usual = ahead.find((each) => each.phase === phase)?.minutes;
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState(false);
  const minutes = typed ?? String(usual ?? "");

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!phase) return;
    const clean = minutes.trim();
    const bad = clean !== "" && !/^([1-9]\d?|[1-5]\d\d|600)$/.test(clean);
    setWrong(bad);
    if (!bad && (await acts.open(phase, clean === "" ? null : Number(clean)))) onDone();
  }

  return (
    <form className="ask-form" onSubmit={submit} noValidate>
      <Segments
        name="phase"
        legend={t("phase.open")}
        size="desk"
        options={ahead.map((each) => ({ value: each.phase, label: common(`phase.${each.phase}`) }))}
        value={phase}
        onChange={(value) => {
          setPhase(ahead.find((each) => each.phase === value)?.phase);
          setTyped(undefined);
        }}
      />
      <Field
        size="desk"
        className="ask-minutes"
        inputMode="numeric"
        label={t("phase.minutes")}
        hint={t("phase.minutes-hint")}
        value={minutes}
        error={wrong ? t("phase.minutes-wrong") : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" size="desk" look="first" busy={acts.act.busy ? t("sending") : undefined}>
        {t("phase.submit")}
      </Button>
    </form>
  );
}
