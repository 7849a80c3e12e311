"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { moveLimits } from "@/lib/game/move-limits";
import { charactersLeft, type DraftField, type DraftProblems, type MoveDraft } from "./move-draft";

interface ComposerPartProps {
  draft: MoveDraft;
  onDraft: (draft: MoveDraft) => void;
  problems: DraftProblems;
}

const reasonLabels = ["reason-1", "reason-2", "reason-3"] as const;

/** What a move says: the act, what it should achieve, and why it should work. */
export function ComposerWords({ draft, onDraft, problems }: ComposerPartProps) {
  const t = useTranslations("play.move");
  const { reasons } = draft;
  const lastReason = useRef<HTMLTextAreaElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (added.current) lastReason.current?.focus();
    added.current = false;
  });
  const setReason = (index: number, text: string) =>
    onDraft({ ...draft, reasons: reasons.map((each, at) => (at === index ? text : each)) });
  return (
    <>
      <Words
        label={t("action")}
        hint={draft.action === "" ? t("action-hint") : undefined}
        field="action"
        text={draft.action}
        limit={moveLimits.action}
        rows={3}
        problems={problems}
        onText={(action) => onDraft({ ...draft, action })}
      />
      <Words
        label={t("effect")}
        field="effect"
        text={draft.effect}
        limit={moveLimits.effect}
        rows={2}
        problems={problems}
        onText={(effect) => onDraft({ ...draft, effect })}
      />
      {reasons.map((reason, index) => (
        <Words
          // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no name but their place
          key={index}
          label={t(reasonLabels[index] ?? "reason-3")}
          field={`reasons.${index}`}
          text={reason}
          limit={moveLimits.reason}
          rows={1}
          problems={problems}
          onText={(text) => setReason(index, text)}
          box={index === reasons.length - 1 ? lastReason : undefined}
        />
      ))}
      {reasons.length < moveLimits.reasons && reasons.every((reason) => reason.trim() !== "") ? (
        <div className="-mx-[5px]">
          <Button
            look="bare"
            onClick={() => {
              added.current = true;
              onDraft({ ...draft, reasons: [...reasons, ""] });
            }}
          >
            {t("add-reason")}
          </Button>
        </div>
      ) : null}
    </>
  );
}

interface WordsProps {
  label: string;
  hint?: string | undefined;
  field: DraftField;
  text: string;
  limit: number;
  rows: 1 | 2 | 3;
  problems: DraftProblems;
  onText: (text: string) => void;
  box?: React.RefObject<HTMLTextAreaElement | null> | undefined;
}

/** One field of words. It never cuts what is typed or pasted: too much is said, not taken away. */
function Words({ label, hint, field, text, limit, rows, problems, onText, box }: WordsProps) {
  const t = useTranslations("play.move");
  const left = charactersLeft(text, limit);
  const problem = problems[field];
  const over = left !== undefined && left < 0 ? t("over", { count: -left }) : undefined;
  const told = problem === undefined || problem === "too-long" ? undefined : t(problem);
  return (
    <TextArea
      form="sheet"
      name={field}
      label={label}
      hint={hint}
      note={left !== undefined && left >= 0 ? t("left", { count: left }) : undefined}
      error={over ?? told}
      rows={rows}
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
      {...(box && { ref: box })}
    />
  );
}
