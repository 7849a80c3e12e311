"use client";

import type { RefObject } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { MoveContent } from "@/lib/game/command-schemas";
import { MoveHeading } from "./move-heading";
import { MoveReading } from "./move-reading";
import { otherCellsOf } from "./own-cells";
import { usePhone } from "./phone-context";

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
      <WholeRole />
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

/** Whom it binds besides, where other cells play parts of the role. Only the role shown is read through. */
function WholeRole() {
  const t = useTranslations("play.move");
  const format = useFormatter();
  const phone = usePhone();
  const cells = phone.role ? otherCellsOf(phone, phone.role.id) : [];
  if (cells.length === 0) return null;
  return (
    <p className="pt-3 font-semibold">
      {t("whole-role", { cells: format.list(cells), count: cells.length })}
    </p>
  );
}
