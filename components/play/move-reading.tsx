"use client";

import { useTranslations } from "use-intl/react";
import { Chip, ChipRow } from "@/components/ui/chip";
import { Prose } from "@/components/ui/prose";
import type { Attribution } from "@/lib/game/move-limits";
import { usePhone } from "./phone-context";

/** As much of a move as is known, or as was written. */
interface ReadableMove {
  readonly action: string;
  readonly effect?: string | undefined;
  readonly reasons?: readonly string[] | undefined;
  readonly targets?: readonly string[] | undefined;
  readonly instruments?: readonly string[] | undefined;
  readonly attribution?: Attribution | undefined;
}

/** A move as it reads: all that is known of it. */
export function MoveReading({ content }: { content: ReadableMove }) {
  const t = useTranslations("play.move");
  const common = useTranslations("common");
  const { view, roleOf } = usePhone();
  const { action, effect, reasons = [], targets = [], instruments = [], attribution } = content;
  const roles = targets.flatMap((id) => roleOf(id) ?? []);
  const means = view.scenario.instruments.filter(({ id }) => instruments.includes(id));
  return (
    <>
      <Prose text={action} />
      <dl className="move-list mt-2 empty:hidden">
        {effect === undefined ? null : (
          <>
            <dt>{t("to-achieve")}</dt>
            <dd>
              <Prose text={effect} />
            </dd>
          </>
        )}
        {reasons.length === 0 ? null : (
          <>
            <dt>{t("because")}</dt>
            <dd>
              <ol className="numbered font-prose text-prose">
                {reasons.map((reason, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no name but their place
                  <li key={index}>
                    <span className="whitespace-pre-line">{reason}</span>
                  </li>
                ))}
              </ol>
            </dd>
          </>
        )}
        {roles.length === 0 ? null : (
          <>
            <dt>{t("aimed")}</dt>
            <dd className="flex flex-wrap items-baseline gap-x-2">
              <ChipRow>
                {roles.map((role) => (
                  <Chip key={role.id} code={role.code} hue={role.hue} name={role.name} />
                ))}
              </ChipRow>
            </dd>
          </>
        )}
        {means.length === 0 ? null : (
          <>
            <dt>{t("means-short")}</dt>
            <dd>{means.map(({ name }) => name).join(" · ")}</dd>
          </>
        )}
        {attribution === undefined ? null : (
          <>
            <dt>{t("owned-short")}</dt>
            <dd>
              <b className="font-semibold">{common(`attribution.${attribution}`)}</b>
            </dd>
          </>
        )}
      </dl>
    </>
  );
}
