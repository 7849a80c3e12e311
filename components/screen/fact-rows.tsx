"use client";

import { useTranslations } from "use-intl/react";
import { ColumnHead } from "@/components/ui/headings";
import type { FactView } from "@/lib/game/view/view";

/** Facts everyone may build on, newest first, as many as have room. */
export function FactRows({ facts }: { facts: readonly FactView[] }) {
  const t = useTranslations("screen");
  if (facts.length === 0) return null;
  return (
    <section className="screen-facts" aria-label={t("facts")}>
      <ColumnHead title={t("facts")} />
      <ul className="screen-fill">
        {facts.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
