"use client";

import { useTranslations } from "use-intl/react";
import { ColumnHead } from "@/components/ui/headings";
import { CorrectionList } from "./corrections";
import { useDesk } from "./desk-context";
import { factAudiences } from "./fact-reading";
import { AudienceChips } from "./parts";

/** Facts in force with who knows each, for the desk. */
export function FactsThatHold() {
  const t = useTranslations("run");
  const { view } = useDesk();
  const facts = view.facts.filter((fact) => !fact.ended);
  const audiences = factAudiences(view);
  return (
    <section className="mt-3" aria-label={t("facts.title")}>
      <ColumnHead
        title={t("facts.title")}
        note={t("facts.count", { count: facts.length })}
        end={<a href="#world">{t("facts.open")}</a>}
      />
      <ul className="rows">
        {facts.map((fact) => (
          <li key={fact.id} className="fact-line">
            {fact.text} <AudienceChips audience={audiences.get(fact.id)} />
            <CorrectionList of={{ kind: "fact", id: fact.id }} />
          </li>
        ))}
      </ul>
    </section>
  );
}
