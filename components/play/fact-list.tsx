"use client";

import { useTranslations } from "use-intl/react";
import { ColumnHead } from "@/components/ui/headings";
import type { FactView } from "@/lib/game/view/view";

/** What was established in play and holds: later reasons may build on it. */
export function FactList({ facts }: { facts: readonly FactView[] }) {
  const t = useTranslations("play.situation");
  if (facts.length === 0) return null;
  return (
    <section className="mt-4" aria-label={t("facts")}>
      <ColumnHead title={t("facts")} open end={String(facts.length)} />
      <ul className="rows">
        {[...facts].reverse().map(({ id, text, toAll, turn }) => (
          <li key={id} className="py-2">
            <p className="font-prose text-prose">{text}</p>
            <p className="entry-note">{t(toAll ? "fact-turn" : "fact-private", { turn })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
