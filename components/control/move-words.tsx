"use client";

import { useTranslations } from "use-intl/react";
import { ChipRow } from "@/components/ui/chip";
import { ColumnHead } from "@/components/ui/headings";
import { Prose } from "@/components/ui/prose";
import type { RevealedContent } from "@/lib/game/view/view-event";
import { useDesk } from "./desk-context";
import { RoleChip } from "./parts";

/** Everything a role wrote in a move, under the headings of its form. */
export function MoveWords({ content }: { content: RevealedContent }) {
  const t = useTranslations("run");
  const { action, effect, reasons = [], resources } = content;
  return (
    <>
      <ColumnHead title={t(content.kind === "announcement" ? "move.says" : "move.does")} level={3} open />
      <Prose text={action} size="desk" />
      {effect ? (
        <>
          <ColumnHead title={t("move.to-achieve")} level={3} open />
          <Prose text={effect} size="desk" />
        </>
      ) : null}
      {reasons.length > 0 ? (
        <>
          <ColumnHead title={t("move.reasons")} level={3} />
          <ol className="rows numbered prose prose-desk">
            {reasons.map((reason, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no name but their place
              <li key={index}>
                <span>{reason}</span>
              </li>
            ))}
          </ol>
        </>
      ) : null}
      {resources ? (
        <>
          <ColumnHead title={t("move.resources")} level={3} open />
          <Prose text={resources} size="desk" />
        </>
      ) : null}
      <FieldWords content={content} />
    </>
  );
}

/** What the scenario asks besides, as it was answered. */
function FieldWords({ content }: { content: RevealedContent }) {
  const t = useTranslations("run");
  const { view } = useDesk();
  const { fields = {} } = content;
  const answered = view.scenario.moveFields.filter((field) => fields[field.id] !== undefined);
  if (answered.length === 0) return null;
  return (
    <dl className="move-fields">
      {answered.map(({ id, label, kind, secret }) => {
        const value = fields[id];
        const words =
          kind.type === "choice"
            ? (kind.options.find((option) => option.id === value)?.name ?? String(value))
            : kind.type === "yes-no"
              ? t(value === true ? "move.yes" : "move.no")
              : String(value);
        return (
          <div key={id}>
            <dt>
              {label}
              {secret ? ` (${t("move.secret")})` : null}
            </dt>
            <dd>{words}</dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Whom a move is aimed at, after a word. */
export function MoveTargets({ content }: { content: RevealedContent }) {
  const t = useTranslations("run");
  const { targets = [] } = content;
  if (targets.length === 0) return null;
  return (
    <span className="ruling-at">
      {" "}
      {t("move.at")}{" "}
      <ChipRow>
        {targets.map((target) => (
          <RoleChip key={target} id={target} />
        ))}
      </ChipRow>
    </span>
  );
}
