"use client";

import type { RefObject } from "react";
import { useTranslations } from "use-intl/react";
import { Notice } from "@/components/ui/signal";
import { KeptWords } from "./kept-words";
import { isBlank, type MoveDraft } from "./move-draft";
import { MoveHeading } from "./move-heading";
import type { MoveRefusal } from "./use-submit";

interface MoveClosedProps {
  heading: RefObject<HTMLHeadingElement | null>;
  turn: number;
  draft: MoveDraft;
  refusal: MoveRefusal | undefined;
}

/** Moves are closed and this role sent none: what was written stays in view. */
export function MoveClosed({ heading, turn, draft, refusal }: MoveClosedProps) {
  const t = useTranslations("play.move");
  return (
    <>
      <MoveHeading heading={heading} turn={turn} />
      <div className="grid gap-3 pt-3">
        {refusal ? (
          <Notice kind="refusal" title={t("not-taken")} alert>
            {refusal.message || t("not-taken-detail")}
          </Notice>
        ) : (
          <Notice kind="plain" title={t("after")}>
            {t("after-none")}
          </Notice>
        )}
      </div>
      {isBlank(draft) ? null : <KeptWords title={t("after-kept")} draft={draft} />}
    </>
  );
}
