"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { useDesk } from "./desk-context";
import type { Ask } from "./turn-acts";
import { undoStepOf } from "./undo-step";

/** Beside the ruler, while the last step can be taken back. It asks first. */
export function UndoButton({ onAsk }: { onAsk: (ask: Ask) => void }) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const step = undoStepOf(useDesk().view);
  if (!step) return null;
  return (
    <Button size="desk" className="undo-step" onClick={() => onAsk({ kind: "undo" })}>
      {t("undo.label", { phase: common(`phase.${step.phase}`) })}
    </Button>
  );
}
