"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import type { PartName } from "@/lib/client/draft-parts";
import { moveLimits } from "@/lib/game/move-limits";
import type { ComposerPart } from "./composer";
import { charactersLeft } from "./move-draft";
import { WrittenBy } from "./written-by";

const reasonLabels = ["reason-1", "reason-2", "reason-3"] as const;

/** What a move says: the act, what it should achieve, and why it should work. */
export function ComposerWords(part: ComposerPart) {
  const t = useTranslations("play.move");
  const { words, write } = part.cellWords;
  return (
    <>
      <Words
        {...part}
        label={t("action")}
        hint={words.action === "" ? t("action-hint") : undefined}
        name="action"
        text={words.action}
        limit={moveLimits.action}
        rows={3}
        onText={(action) => write({ ...words, action })}
      />
      <Words
        {...part}
        label={t("effect")}
        name="effect"
        text={words.effect}
        limit={moveLimits.effect}
        rows={2}
        onText={(effect) => write({ ...words, effect })}
      />
      <Reasons {...part} />
    </>
  );
}

/** What it spends, in one line that grows. */
export function ComposerResources(part: ComposerPart) {
  const t = useTranslations("play.move");
  const { words, write } = part.cellWords;
  return (
    <div className="pt-4">
      <Words
        {...part}
        label={t("resources")}
        note={t("optional")}
        name="resources"
        text={words.resources}
        limit={moveLimits.resources}
        rows={1}
        onText={(resources) => write({ ...words, resources })}
      />
    </div>
  );
}

function Reasons(part: ComposerPart): ReactNode {
  const t = useTranslations("play.move");
  const { words, write } = part.cellWords;
  const reasons = words.reasons.length > 0 ? words.reasons : [""];
  const last = useRef<HTMLTextAreaElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (added.current) last.current?.focus();
    added.current = false;
  });
  const set = (index: number, text: string) =>
    write({ ...words, reasons: reasons.map((each, at) => (at === index ? text : each)) });
  const add = () => {
    added.current = true;
    write({ ...words, reasons: [...reasons, ""] });
  };
  return (
    <>
      {reasons.map((reason, index) => (
        <Words
          // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no name but their place
          key={index}
          {...part}
          label={t(reasonLabels[index] ?? "reason-3")}
          name={`reasons.${index}`}
          text={reason}
          limit={moveLimits.reason}
          rows={1}
          onText={(text) => set(index, text)}
          box={index === reasons.length - 1 ? last : undefined}
        />
      ))}
      {reasons.length < moveLimits.reasons && reasons.every((reason) => reason.trim() !== "") ? (
        <div className="-mx-[5px]">
          <Button look="bare" onClick={add}>
            {t("add-reason")}
          </Button>
        </div>
      ) : null}
    </>
  );
}

interface WordsProps extends ComposerPart {
  label: string;
  /** Opposite the label, until the limit is near. */
  note?: string | undefined;
  hint?: string | undefined;
  name: PartName;
  text: string;
  limit: number;
  rows: 1 | 2 | 3;
  onText: (text: string) => void;
  box?: React.RefObject<HTMLTextAreaElement | null> | undefined;
}

/** One field of words. It never cuts what is typed or pasted: too much is said, not taken away. */
export function Words(props: WordsProps) {
  const { label, note, hint, name, text, limit, rows, problems, cellWords, onText, box } = props;
  const t = useTranslations("play.move");
  const left = charactersLeft(text, limit);
  const problem = problems[name];
  const over = left !== undefined && left < 0 ? t("over", { count: -left }) : undefined;
  const told = problem === undefined || problem === "too-long" ? undefined : t(problem);
  return (
    <>
      <TextArea
        form="sheet"
        name={name}
        label={label}
        hint={hint}
        note={left !== undefined && left >= 0 ? t("left", { count: left }) : note}
        error={over ?? told}
        rows={rows}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        {...(box && { ref: box })}
      />
      <WrittenBy part={name} cellWords={cellWords} />
    </>
  );
}
