"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Chip, ChipRow } from "@/components/ui/chip";
import { Prose } from "@/components/ui/prose";
import type { Attribution, MoveKind } from "@/lib/game/move-limits";
import type { MoveField } from "@/lib/game/scenario";
import { usePhone } from "./phone-context";

/** As much of a move as is known, or as was written. */
export interface ReadableMove {
  readonly kind?: MoveKind | undefined;
  readonly action: string;
  readonly effect?: string | undefined;
  readonly reasons?: readonly string[] | undefined;
  readonly targets?: readonly string[] | undefined;
  readonly instruments?: readonly string[] | undefined;
  readonly attribution?: Attribution | undefined;
  readonly resources?: string | undefined;
  readonly fields?: Readonly<Record<string, string | number | boolean>> | undefined;
}

interface MoveReadingProps {
  content: ReadableMove;
  /** Without the act itself, where it stands just above. */
  rest?: boolean;
}

/** A move as it reads: all that is known of it. What is announced has words and nothing besides. */
export function MoveReading({ content, rest = false }: MoveReadingProps) {
  const t = useTranslations("play.move");
  const common = useTranslations("common");
  const { view, roleOf } = usePhone();
  const {
    kind,
    action,
    effect,
    reasons = [],
    targets = [],
    instruments = [],
    attribution,
    resources,
  } = content;
  const roles = targets.flatMap((id) => roleOf(id) ?? []);
  const means = view.scenario.instruments.filter(({ id }) => instruments.includes(id));
  if (kind === "announcement") return <Announced action={action} />;
  return (
    <>
      {rest ? null : <Prose text={action} />}
      <dl className="move-list mt-2 empty:hidden">
        {effect ? <Entry name={t("to-achieve")} value={<Prose text={effect} />} /> : null}
        {reasons.length > 0 ? <Entry name={t("because")} value={<Reasons reasons={reasons} />} /> : null}
        {roles.length > 0 ? (
          <Entry
            name={t("aimed")}
            value={
              <ChipRow>
                {roles.map((role) => (
                  <Chip key={role.id} code={role.code} hue={role.hue} name={role.name} />
                ))}
              </ChipRow>
            }
          />
        ) : null}
        {means.length > 0 ? (
          <Entry name={t("means-short")} value={means.map(({ name }) => name).join(" · ")} />
        ) : null}
        {attribution ? (
          <Entry
            name={t("owned-short")}
            value={<b className="font-semibold">{common(`attribution.${attribution}`)}</b>}
          />
        ) : null}
        {resources ? <Entry name={t("resources")} value={<Prose text={resources} />} /> : null}
        {secretLast(view.scenario.moveFields).map((field) => (
          <FieldEntry key={field.id} field={field} value={content.fields?.[field.id]} />
        ))}
      </dl>
    </>
  );
}

function Announced({ action }: { action: string }) {
  const t = useTranslations("play.move");
  return (
    <>
      <p className="text-small text-ink-2">{t("announced-word")}</p>
      <Prose text={action} />
    </>
  );
}

function Entry({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function Reasons({ reasons }: { reasons: readonly string[] }) {
  return (
    <ol className="numbered font-prose text-prose">
      {reasons.map((reason, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no name but their place
        <li key={index}>
          <span className="whitespace-pre-line">{reason}</span>
        </li>
      ))}
    </ol>
  );
}

/** As the composer has them: first what is shown with the move. */
const secretLast = (fields: readonly MoveField[]): MoveField[] => [
  ...fields.filter(({ secret }) => !secret),
  ...fields.filter(({ secret }) => secret),
];

/** A field of the scenario with what was answered. */
function FieldEntry({ field, value }: { field: MoveField; value: string | number | boolean | undefined }) {
  const t = useTranslations("play.move");
  if (value === undefined) return null;
  const name = field.secret ? t("secret-name", { name: field.label }) : field.label;
  return <Entry name={name} value={<Answer kind={field.kind} value={value} />} />;
}

function Answer({ kind, value }: { kind: MoveField["kind"]; value: string | number | boolean }): ReactNode {
  const t = useTranslations("play.move");
  switch (kind.type) {
    case "choice":
      return kind.options.find(({ id }) => id === value)?.name ?? String(value);
    case "yes-no":
      return t(value === true ? "yes" : "no");
    case "number":
      return String(value);
    case "text":
      return <Prose text={String(value)} />;
    default:
      return kind satisfies never;
  }
}
