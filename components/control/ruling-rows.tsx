"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { randomId } from "@/lib/client/random-id";
import { someUnnamed, unchosen } from "./audience-draft";
import { AudienceField, SomeField } from "./audience-field";
import { type FactDraft, longest, type RulingGap, type TextDraft } from "./ruling-draft";

type RowGap = Extract<RulingGap, { part: "text" | "fact" }>;

const gapOf = (gaps: readonly RulingGap[], part: RowGap["part"], key: string): RowGap["why"] | undefined =>
  gaps.find((gap): gap is RowGap => gap.part === part && "key" in gap && gap.key === key)?.why;

interface TextsEditorProps {
  texts: readonly TextDraft[];
  gaps: readonly RulingGap[];
  onChange: (texts: readonly TextDraft[]) => void;
}

/** What single roles will read besides the public text. */
export function TextsEditor({ texts, gaps, onChange }: TextsEditorProps) {
  const t = useTranslations("run");
  const change = (key: string, part: Partial<TextDraft>) =>
    onChange(texts.map((each) => (each.key === key ? { ...each, ...part } : each)));
  return (
    <div className="ruling-rows">
      {texts.map((row, index) => {
        const why = gapOf(gaps, "text", row.key);
        return (
          <fieldset key={row.key} className="ruling-row">
            <legend className="sr-only">{t("ruling.text-row", { number: index + 1 })}</legend>
            <SomeField
              legend={t("ruling.text-for")}
              value={row.audience}
              onChange={(audience) => change(row.key, { audience })}
              error={why === "nobody" ? t("audience.unnamed") : undefined}
            />
            <TextArea
              size="desk"
              rows={2}
              label={t("ruling.text")}
              value={row.text}
              onChange={(event) => change(row.key, { text: event.currentTarget.value })}
              error={rowSentence(t, why, longest.text)}
            />
            <RemoveButton onClick={() => onChange(texts.filter((each) => each.key !== row.key))}>
              {t("ruling.remove-text", { number: index + 1 })}
            </RemoveButton>
          </fieldset>
        );
      })}
      <Button
        size="desk"
        onClick={() => onChange([...texts, { key: randomId(), audience: someUnnamed, text: "" }])}
      >
        {t("ruling.add-text")}
      </Button>
    </div>
  );
}

interface FactsEditorProps {
  facts: readonly FactDraft[];
  gaps: readonly RulingGap[];
  onChange: (facts: readonly FactDraft[]) => void;
}

/** What is true from here on, and who knows. */
export function FactsEditor({ facts, gaps, onChange }: FactsEditorProps) {
  const t = useTranslations("run");
  const change = (key: string, part: Partial<FactDraft>) =>
    onChange(facts.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const blank = (): FactDraft => ({ key: randomId(), text: "", audience: unchosen });
  return (
    <div className="ruling-rows">
      {facts.map((row, index) => {
        const why = gapOf(gaps, "fact", row.key);
        return (
          <fieldset key={row.key} className="ruling-row">
            <legend className="sr-only">{t("ruling.fact-row", { number: index + 1 })}</legend>
            <TextArea
              size="desk"
              rows={1}
              label={t("facts.text")}
              value={row.text}
              onChange={(event) => change(row.key, { text: event.currentTarget.value })}
              error={rowSentence(t, why, longest.fact)}
            />
            <AudienceField
              legend={t("facts.who-knows")}
              value={row.audience}
              onChange={(audience) => change(row.key, { audience })}
              error={why === "nobody" ? t("audience.unnamed") : undefined}
            />
            <RemoveButton onClick={() => onChange(facts.filter((each) => each.key !== row.key))}>
              {t("ruling.remove-fact", { number: index + 1 })}
            </RemoveButton>
          </fieldset>
        );
      })}
      <Button size="desk" onClick={() => onChange([...facts, blank()])}>
        {t("ruling.add-fact")}
      </Button>
    </div>
  );
}

function rowSentence(
  t: ReturnType<typeof useTranslations<"run">>,
  why: RowGap["why"] | undefined,
  most: number,
): string | undefined {
  if (why === "missing") return t("ruling.row-empty");
  return why === "long" ? t("ruling.too-long", { most }) : undefined;
}

function RemoveButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <Button look="bare" size="desk" className="justify-self-start" onClick={onClick}>
      {children}
    </Button>
  );
}
