"use client";

import { useTranslations } from "use-intl/react";
import { Chip, ChipRow } from "@/components/ui/chip";
import { Prose } from "@/components/ui/prose";
import type { RevealedContent } from "@/lib/game/view/view-event";
import { MoveReading } from "./move-reading";
import { usePhone } from "./phone-context";

/** What was sent, at a glance; all of it behind one tap. */
export function MoveSummary({ content }: { content: RevealedContent }) {
  const t = useTranslations("play.move");
  const common = useTranslations("common");
  const { view, roleOf } = usePhone();
  const roles = (content.targets ?? []).flatMap((id) => roleOf(id) ?? []);
  const means = view.scenario.instruments.filter(({ id }) => content.instruments?.includes(id));
  const parts = [
    ...means.map(({ name }) => name),
    ...(content.attribution ? [common(`attribution.${content.attribution}`)] : []),
    t("reasons", { count: content.reasons?.length ?? 0 }),
  ];
  return (
    <>
      <Prose text={content.action} className="pt-2" />
      <p className="pt-2 text-small text-ink-2">
        {roles.length === 0 ? null : (
          <span className="mr-2">
            <ChipRow>
              {roles.map((role) => (
                <Chip key={role.id} code={role.code} hue={role.hue} name={role.name} />
              ))}
            </ChipRow>
          </span>
        )}
        {parts.join(" · ")}
      </p>
      <details className="fold">
        <summary className="text-small font-semibold">{t("read-all")}</summary>
        <MoveReading content={content} rest />
      </details>
    </>
  );
}
