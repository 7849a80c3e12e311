"use client";

import type { RefObject } from "react";
import { useTranslations } from "use-intl/react";
import { Notice } from "@/components/ui/signal";
import type { DraftContent } from "@/lib/game/command-schemas";
import type { RoleView } from "@/lib/game/view/view";
import { KeptWords } from "./kept-words";
import { holdsAll, isBlank } from "./move-draft";
import { MoveHeading } from "./move-heading";
import { usePhone } from "./phone-context";
import { actsOf } from "./sending";
import { lapsedOf } from "./use-lapsed";
import type { MoveRefusal } from "./use-submit";

interface MoveClosedProps {
  heading: RefObject<HTMLHeadingElement | null>;
  turn: number;
  role: RoleView;
  draft: DraftContent;
  /** Acts of the role that control has. */
  sent: number;
  refusal: MoveRefusal | undefined;
}

/** Moves are closed: what was written and not sent stays in view. */
export function MoveClosed({ heading, turn, role, draft, sent, refusal }: MoveClosedProps) {
  const t = useTranslations("play.move");
  const { view } = usePhone();
  const lapsed = lapsedOf(view, role.id);
  // A share of the words may land after the move itself: what was sent is not kept unsent.
  const sentAll = actsOf(view, role.id).some(({ content }) => holdsAll(content, draft));
  const words = (isBlank(draft) || sentAll) && lapsed ? lapsed.draft : draft;
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
            {t(lapsed ? "after-lapsed" : sent > 0 ? "after-some" : "after-none")}
          </Notice>
        )}
      </div>
      {isBlank(words) || (sentAll && words === draft) ? null : (
        <KeptWords title={t(lapsed ? "after-written" : "after-kept")} draft={words} />
      )}
    </>
  );
}
