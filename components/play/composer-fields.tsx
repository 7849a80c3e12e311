"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { type SegmentOption, Segments } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import type { MoveField } from "@/lib/game/scenario";
import type { ComposerPart } from "./composer";
import { Words } from "./composer-words";
import { WrittenBy } from "./written-by";

type Value = string | number | boolean;

/** What the scenario asks of a move besides, each field by its kind. */
export function ComposerFields({ asked, ...part }: ComposerPart & { asked: readonly MoveField[] }) {
  if (asked.length === 0) return null;
  return (
    <div className="grid gap-5 pt-5">
      {asked.map((field) => (
        <div key={field.id}>
          <Asked field={field} part={part} />
        </div>
      ))}
    </div>
  );
}

interface AskedProps {
  field: MoveField;
  part: ComposerPart;
}

function Asked({ field, part }: AskedProps): ReactNode {
  const t = useTranslations("play.move");
  const { kind } = field;
  switch (kind.type) {
    case "choice": {
      const options = kind.options.map((option) => ({ value: option.id, label: option.name }));
      return <Choice field={field} part={part} options={options} meaning={(value) => value} />;
    }
    case "yes-no": {
      const options = [
        { value: "true", label: t("yes") },
        { value: "false", label: t("no") },
      ];
      return <Choice field={field} part={part} options={options} meaning={(value) => value === "true"} />;
    }
    case "text":
      return <Text field={field} limit={kind.limit} part={part} />;
    case "number":
      return <NumberField field={field} min={kind.min} max={kind.max} part={part} />;
    default:
      return kind satisfies never;
  }
}

/** A field's value, the words around it, and the way to change it. */
function useField({ field, part }: AskedProps) {
  const t = useTranslations("play.move");
  const { words, write } = part.cellWords;
  const { id, secret, help, required } = field;
  const name = `fields.${id}`;
  const problem = part.problems[name];
  const set = (value: Value | undefined) => {
    const { [id]: _before, ...others } = words.fields;
    write({ ...words, fields: value === undefined ? others : { ...others, [id]: value } });
  };
  const hints = [secret ? t("secret") : "", help ?? ""].filter((each) => each !== "");
  return {
    name,
    value: words.fields[id],
    set,
    hint: hints.length > 0 ? hints.join(" ") : undefined,
    note: required ? undefined : t("optional"),
    error: problem === undefined || problem === "too-long" ? undefined : t(problem),
  };
}

interface ChoiceProps extends AskedProps {
  options: readonly SegmentOption[];
  meaning: (option: string) => Value;
}

/** More names than this, or longer ones, do not fit one bar: they stand in a column. */
const barMost = 3;
const barLetters = 14;

function Choice({ field, part, options, meaning }: ChoiceProps) {
  const t = useTranslations("play.move");
  const { name, value, set, hint, note, error } = useField({ field, part });
  const column = options.length > barMost || options.some(({ label }) => label.length > barLetters);
  return (
    <div className={column ? "choice-column" : undefined}>
      <Segments
        name={name}
        legend={field.label}
        note={note}
        hint={hint}
        error={error}
        form={column ? "wrap" : "bar"}
        options={options}
        value={value === undefined ? "" : String(value)}
        onChange={(option) => set(meaning(option))}
      />
      {field.required || value === undefined ? null : (
        <div className="-mx-[5px]">
          <Button look="bare" onClick={() => set(undefined)}>
            {t("unchoose")}
          </Button>
        </div>
      )}
      <WrittenBy part={name} cellWords={part.cellWords} />
    </div>
  );
}

function Text({ field, limit, part }: AskedProps & { limit: number }) {
  const { name, value, set, hint, note } = useField({ field, part });
  return (
    <Words
      {...part}
      label={field.label}
      name={name}
      hint={hint}
      note={note}
      text={String(value ?? "")}
      limit={limit}
      rows={1}
      onText={(text) => set(text === "" ? undefined : text)}
    />
  );
}

function NumberField({ field, min, max, part }: AskedProps & { min: number; max: number }) {
  const t = useTranslations("play.move");
  const { name, value, set, hint, note, error } = useField({ field, part });
  return (
    <>
      <Field
        form="sheet"
        type="number"
        inputMode="decimal"
        step="any"
        min={min}
        max={max}
        name={name}
        label={field.label}
        note={note ?? t("range", { min, max })}
        hint={
          [note === undefined ? "" : t("range", { min, max }), hint ?? ""].filter(Boolean).join(" ") ||
          undefined
        }
        error={error}
        value={typeof value === "number" ? value : ""}
        onChange={({ currentTarget }) =>
          set(Number.isNaN(currentTarget.valueAsNumber) ? undefined : currentTarget.valueAsNumber)
        }
      />
      <WrittenBy part={name} cellWords={part.cellWords} />
    </>
  );
}
