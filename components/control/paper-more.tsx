"use client";

import { useTranslations } from "use-intl/react";
import { Field, Select, TextArea } from "@/components/ui/field";
import { moveLimits } from "@/lib/game/move-limits";
import type { MoveField } from "@/lib/game/scenario";
import { RolesField } from "./audience-field";
import { useDesk } from "./desk-context";
import { NameToggles } from "./name-toggles";
import type { Slip, SlipGaps } from "./paper-draft";

interface PaperMoreProps {
  slip: Slip;
  asked: readonly MoveField[];
  gaps: SlipGaps;
  onChange: (part: Partial<Slip>) => void;
}

/** Whom a slip is aimed at, by what means, what it spends, and what the scenario asks besides. */
export function PaperMore({ slip, asked, gaps, onChange }: PaperMoreProps) {
  const t = useTranslations("run");
  const { view } = useDesk();
  return (
    <div className="paper-more">
      <RolesField
        legend={t("paper.targets")}
        values={slip.targets}
        onChange={(targets) => onChange({ targets: [...targets] })}
      />
      <NameToggles
        legend={t("paper.means")}
        options={view.scenario.instruments}
        values={slip.instruments}
        onChange={(instruments) => onChange({ instruments: instruments.slice(0, moveLimits.instruments) })}
      />
      <TextArea
        size="desk"
        rows={1}
        label={t("move.resources")}
        value={slip.resources}
        error={gaps.resources && t("write.too-long", { most: moveLimits.resources })}
        onChange={(event) => onChange({ resources: event.currentTarget.value })}
      />
      {asked.map((field) => (
        <AskedField
          key={field.id}
          field={field}
          value={slip.fields[field.id]}
          error={gaps.fields.includes(field.id) ? t("paper.missing") : undefined}
          onChange={(value) => onChange({ fields: withField(slip.fields, field.id, value) })}
        />
      ))}
    </div>
  );
}

type Value = Slip["fields"][string];

/** What is emptied is not answered: it leaves no trace in the move. */
function withField(fields: Slip["fields"], id: string, value: Value | undefined): Slip["fields"] {
  const others = Object.fromEntries(Object.entries(fields).filter(([each]) => each !== id));
  return value === undefined || value === "" ? others : { ...others, [id]: value };
}

interface AskedFieldProps {
  field: MoveField;
  value: Value | undefined;
  error: string | undefined;
  onChange: (value: Value | undefined) => void;
}

/** One field that the scenario adds, by its kind. */
function AskedField({ field, value, error, onChange }: AskedFieldProps) {
  const t = useTranslations("run");
  const { kind } = field;
  const words = { label: field.label, hint: field.help, error, size: "desk" as const };
  switch (kind.type) {
    case "text":
      return (
        <TextArea
          {...words}
          rows={1}
          maxLength={kind.limit}
          value={String(value ?? "")}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "number":
      return (
        <Field
          {...words}
          type="number"
          min={kind.min}
          max={kind.max}
          value={value === undefined ? "" : String(value)}
          onChange={(event) => onChange(numberIn(event.currentTarget.value))}
        />
      );
    case "choice":
    case "yes-no": {
      const options =
        kind.type === "choice"
          ? kind.options
          : [
              { id: "yes", name: t("move.yes") },
              { id: "no", name: t("move.no") },
            ];
      const chosen = typeof value === "boolean" ? (value ? "yes" : "no") : String(value ?? "");
      const read = (id: string) => (kind.type === "choice" || id === "" ? id : id === "yes");
      return (
        <Select {...words} value={chosen} onChange={(event) => onChange(read(event.currentTarget.value))}>
          <option value="">{t("paper.unanswered")}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </Select>
      );
    }
    default:
      return kind satisfies never;
  }
}

const numberIn = (typed: string): number | undefined => (typed === "" ? undefined : Number(typed));
