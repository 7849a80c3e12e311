"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Chip, ChipRow } from "@/components/ui/chip";
import type { MoveField } from "@/lib/game/scenario";
import type { RevealedContent } from "@/lib/game/view/view-event";
import { useObserve } from "./observe-context";

/** The rest of a move, behind one press: as much as is known of it. */
export function MoveReading({ content }: { content: RevealedContent }) {
  const t = useTranslations("screen.observe");
  const rows = useRows(content);
  if (rows.length === 0) return null;
  return (
    <details className="observe-fold">
      <summary>{t("all-of-it")}</summary>
      <dl>
        {rows.map(({ id, label, value }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

interface ReadRow {
  readonly id: string;
  readonly label: string;
  readonly value: ReactNode;
}

function useRows({ effect, reasons = [], targets = [], resources, ...rest }: RevealedContent): ReadRow[] {
  const t = useTranslations("screen.observe.move");
  const common = useTranslations("common");
  const { view } = useObserve();
  const { instruments = [], attribution, fields = {} } = rest;
  const means = view.scenario.instruments.filter(({ id }) => instruments.includes(id));
  const row = (id: "effect" | "because" | "aimed" | "means" | "owned" | "resources", value: ReactNode) =>
    value ? [{ id, label: t(id), value }] : [];
  return [
    ...row("effect", effect),
    ...row("because", reasons.length > 0 ? <Reasons reasons={reasons} /> : null),
    ...row("aimed", targets.length > 0 ? <Targets targets={targets} /> : null),
    ...row("means", means.map(({ name }) => name).join(", ")),
    ...row("owned", attribution && common(`attribution.${attribution}`)),
    ...row("resources", resources),
    ...view.scenario.moveFields.flatMap((field) => {
      const value = fields[field.id];
      if (value === undefined) return [];
      return [{ id: `field-${field.id}`, label: field.label, value: fieldValue(field, value, t) }];
    }),
  ];
}

function fieldValue(
  { kind }: MoveField,
  value: string | number | boolean,
  t: ReturnType<typeof useTranslations<"screen.observe.move">>,
): string {
  switch (kind.type) {
    case "choice":
      return kind.options.find(({ id }) => id === value)?.name ?? String(value);
    case "yes-no":
      return t(value === true ? "yes" : "no");
    case "text":
    case "number":
      return String(value);
    default:
      return kind satisfies never;
  }
}

function Reasons({ reasons }: { reasons: readonly string[] }) {
  return (
    <ol className="numbered">
      {reasons.map((reason, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no name but their place
        <li key={index}>{reason}</li>
      ))}
    </ol>
  );
}

function Targets({ targets }: { targets: readonly string[] }) {
  const { roleOf } = useObserve();
  return (
    <ChipRow>
      {targets.flatMap((id) => {
        const role = roleOf(id);
        return role ? [<Chip key={id} code={role.code} hue={role.hue} name={role.name} />] : [];
      })}
    </ChipRow>
  );
}
