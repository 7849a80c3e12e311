"use client";

import type { RefObject } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { MoveContent } from "@/lib/game/command-schemas";
import { MoveHeading } from "./move-heading";
import { MoveReading } from "./move-reading";

interface MoveReviewProps {
  heading: RefObject<HTMLHeadingElement | null>;
  turn: number;
  content: MoveContent;
  /** Moves are closed: control decides whether it takes this one. */
  late: boolean;
  onChange: () => void;
  onSend: () => void;
}

/** The move as control will read it, before it is sent. */
export function MoveReview({ heading, turn, content, late, onChange, onSend }: MoveReviewProps) {
  const t = useTranslations("play.move");
  return (
    <>
      <MoveHeading heading={heading} turn={turn} note={t("review")} />
      <div className="bleed bg-slip px-4 py-3 border-b border-rule">
        <MoveReading content={content} />
      </div>
      <div className="mt-auto grid gap-2 pt-6">
        <p className="text-center text-small text-ink-2">{t(late ? "review-late" : "review-note")}</p>
        <Button look="first" size="touch" onClick={onSend}>
          {t(late ? "send-late" : "send")}
        </Button>
        <Button onClick={onChange}>{t("change")}</Button>
      </div>
    </>
  );
}
