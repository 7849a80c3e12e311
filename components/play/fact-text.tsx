"use client";

import { useTranslations } from "use-intl/react";
import { Stamp } from "@/components/ui/stamp";

/** A fact as it was established. */
export function FactText({ text, toAll }: { text: string; toAll: boolean }) {
  const t = useTranslations("play.log");
  return (
    <div className="flex items-start gap-3 py-2">
      <span className="shrink-0">
        <Stamp size="small">{t("fact")}</Stamp>
      </span>
      <p className="font-prose text-prose">
        {text} <span className="entry-note font-sans">{t(toAll ? "fact-all" : "fact-private")}</span>
      </p>
    </div>
  );
}
