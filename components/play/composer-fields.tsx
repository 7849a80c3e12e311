"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { type SegmentOption, Segments } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { ColumnHead } from "@/components/ui/headings";
import { Band } from "@/components/ui/signal";
import type { MoveField } from "@/lib/game/scenario";
import type { ComposerPart } from "./composer";
import { Words } from "./composer-words";
import { WrittenBy } from "./written-by";

type Value = string | number | boolean;

/**
 * What the scenario asks of a move besides, each field by its kind: first what is shown
 * with the move, then, on slip under a band, what stays with control and the role.
 */
export function ComposerFields({ asked, ...part }: ComposerPart & { asked: readonly MoveField[] }) {
  const open = asked.filter(({ secret }) => !secret);
  const secret = asked.filter((field) => field.secret);
  return (
    <>
      {open.length === 0 ? null : <Open fields={open} part={part} />}
      {secret.length === 0 ? null : <Secret fields={secret} part={part} />}
    </>
  );
}

interface FieldsProps {
  fields: readonly MoveField[];
  part: ComposerPart;
}

function Open({ fields, part }: FieldsProps) {
  const t = useTranslations("play.move");
  return (
    <div className="pt-6">
      <ColumnHead title={t("asked")} level={3} open end={t("asked-note")} />
      <Fields fields={fields} part={part} />
    </div>
  );
}

function Secret({ fields, part }: FieldsProps) {
  const t = useTranslations("play.move");
  return (
    <fieldset className="pt-6">
      <legend className="sr-only">{`${t("secret")}: ${t("secret-note")}`}</legend>
      <Band title={t("secret")} note={t("secret-note")} />
      <div className="private bleed">
        <Fields fields={fields} part={part} />
      </div>
    </fieldset>
  );
}

function Fields({ fields, part }: FieldsProps) {
  return (
    <div className="asked">
      {fields.map((field) => (
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
  const { id, help, required } = field;
  const name = `fields.${id}`;
  const problem = part.problems[name];
  const set = (value: Value | undefined) => {
    const { [id]: _before, ...others } = words.fields;
    write({ ...words, fields: value === undefined ? others : { ...others, [id]: value } });
  };
  return {
    name,
    value: words.fields[id],
    set,
    hint: help,
    note: t(required ? "required" : "optional"),
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
        note={note}
        hint={[t("range", { min, max }), hint ?? ""].filter(Boolean).join(". ")}
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
