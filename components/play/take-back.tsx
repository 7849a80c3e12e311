"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/signal";
import { useAct } from "@/lib/client/use-act";
import type { MoveKind } from "@/lib/game/move-limits";
import { usePhone } from "./phone-context";

interface TakeBackProps {
  moveId: string;
  kind?: MoveKind | undefined;
  /** The second step is open. */
  asking: boolean;
  onAsking: (asking: boolean) => void;
  onTakeBack?: () => void;
  /** Control has given the move back. */
  onTakenBack?: () => void;
}

/** Takes a sent move back, in two steps. */
export function TakeBack(props: TakeBackProps) {
  const { moveId, kind = "act", asking, onAsking, onTakeBack, onTakenBack } = props;
  const t = useTranslations("play.move");
  const { act, busy, refused } = useAct(usePhone().game.send);
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!asking) return;
    question.current?.focus();
    question.current?.scrollIntoView({ block: "nearest" });
  }, [asking]);
  if (!asking) {
    return (
      <div className="mt-auto grid pt-5">
        <Button size="touch" onClick={() => onAsking(true)}>
          {t("take-back")}
        </Button>
      </div>
    );
  }
  const takeBack = async () => {
    onTakeBack?.();
    if (await act({ type: "WithdrawMove", data: { moveId } })) onTakenBack?.();
  };
  return (
    <div className="mt-auto grid gap-2 pt-5">
      <p ref={question} tabIndex={-1} className="font-semibold">
        {t(kind === "act" ? "take-back-ask" : "take-back-said-ask")}
      </p>
      <p className="text-small text-ink-2">
        {t(kind === "act" ? "take-back-detail" : "take-back-said-detail")}
      </p>
      {refused ? (
        <Notice kind="refusal" alert>
          {refused.message || t("take-back-refused")}
        </Notice>
      ) : null}
      <Button
        look="first"
        size="touch"
        busy={busy ? t("taking-back") : undefined}
        onClick={() => void takeBack()}
      >
        {t("take-back-do")}
      </Button>
      <Button onClick={() => onAsking(false)}>{t("take-back-no")}</Button>
    </div>
  );
}
