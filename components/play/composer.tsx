"use client";

import { type RefObject, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/signal";
import { movesOf, movesOpenIn } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";
import { ComposerChoices } from "./composer-choices";
import { ComposerWords } from "./composer-words";
import { type DraftProblems, draftOf, isBlank, type MoveDraft, problemsFrom, problemsOf } from "./move-draft";
import { MoveHeading } from "./move-heading";
import { usePhone } from "./phone-context";
import type { MoveRefusal } from "./use-submit";

interface ComposerProps {
  heading: RefObject<HTMLHeadingElement | null>;
  turn: number;
  draft: MoveDraft;
  onDraft: (draft: MoveDraft) => void;
  refusal: MoveRefusal | undefined;
  /** The draft is whole and is to be read through. */
  onRead: () => void;
}

/** Where a move is written. Every keystroke is kept; what is missing is said when it is to be read. */
export function Composer({ heading, turn, draft, onDraft, refusal, onRead }: ComposerProps) {
  const t = useTranslations("play.move");
  const { view, role } = usePhone();
  const form = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState(false);
  const open = movesOpenIn(view);
  const found = problemsOf(draft);
  const problems: DraftProblems = { ...problemsFrom(refusal?.issues ?? []), ...(asked ? found : {}) };
  const read = () => {
    setAsked(true);
    if (Object.keys(found).length === 0) onRead();
    else setTimeout(() => focusFirst(form.current), 0);
  };
  return (
    <form
      ref={form}
      className="flex grow flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        if (open) read();
      }}
    >
      <MoveHeading
        heading={heading}
        turn={turn}
        note={(role?.seats ?? 1) > 1 ? t("one-for-cell") : undefined}
      />
      {open ? null : (
        <div className="pt-3">
          <Notice kind="plain" title={t("before")}>
            {t("before-detail")}
          </Notice>
        </div>
      )}
      {refusal ? (
        <div className="pt-3">
          <Notice kind="refusal" title={t("not-taken")} alert>
            {refusal.message || t("not-taken-detail")}
          </Notice>
        </div>
      ) : null}
      <UseWithdrawn view={view} turn={turn} draft={draft} onDraft={onDraft} />
      <ComposerWords draft={draft} onDraft={onDraft} problems={problems} />
      <ComposerChoices draft={draft} onDraft={onDraft} problems={problems} />
      {open ? (
        <div className="mt-auto grid gap-2 pt-6">
          {asked && Object.keys(found).length > 0 ? <p className="field-error">{t("check")}</p> : null}
          <Button type="submit" look="first" size="touch">
            {t("read-through")}
          </Button>
        </div>
      ) : null}
    </form>
  );
}

interface UseWithdrawnProps extends Pick<ComposerProps, "turn" | "draft" | "onDraft"> {
  view: View;
}

/** A move this role took back can be the start of the next, on whichever phone of the cell. */
function UseWithdrawn({ view, turn, draft, onDraft }: UseWithdrawnProps) {
  const t = useTranslations("play.move");
  const withdrawn = movesOf(view).findLast((move) => move.withdrawn && move.turn === turn);
  if (!withdrawn || !isBlank(draft)) return null;
  return (
    <div className="-mx-[5px] pt-2">
      <Button look="bare" onClick={() => onDraft(draftOf(withdrawn.content))}>
        {t("use-withdrawn")}
      </Button>
    </div>
  );
}

/** Takes the reader to the first thing marked. */
function focusFirst(form: HTMLFormElement | null): void {
  const marked = form?.querySelector<HTMLElement>("[aria-invalid=true], fieldset:has(> .field-error) input");
  marked?.focus();
  marked?.closest(".field, fieldset")?.scrollIntoView({ block: "nearest" });
}
