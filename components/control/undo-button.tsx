"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { useDesk } from "./desk-context";
import type { Ask } from "./turn-acts";
import { lastStepOf } from "./undo-step";

/** Beside the ruler: takes the last step back, after a question, or says why there is no way back. */
export function UndoButton({ onAsk }: { onAsk: (ask: Ask) => void }) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const step = lastStepOf(useDesk().view);
  const why = useId();
  if (!step) return null;
  const label = t("undo.label", { phase: common(`phase.${step.phase}`) });
  if (step.barred)
    return (
      <div className="undo-barred">
        <Button size="desk" className="undo-step" disabled aria-describedby={why}>
          {label}
        </Button>
        <p id={why}>{t("undo.barred")}</p>
      </div>
    );
  return (
    <Button size="desk" className="undo-step" onClick={() => onAsk({ kind: "undo" })}>
      {label}
    </Button>
  );
}
