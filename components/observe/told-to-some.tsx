"use client";

import { useTranslations } from "use-intl/react";
import { Prose } from "@/components/ui/prose";
import { useObserve } from "./observe-context";

/**
 * Texts that not everyone was told, in one block. One who observes a cell knows whose
 * they are; one who observes them all is not told, and the page says so.
 */
export function ToldToSome({ texts }: { texts: readonly string[] }) {
  const t = useTranslations("screen.observe");
  const { sees, seenCell } = useObserve();
  if (texts.length === 0) return null;
  return (
    <div className="observe-private">
      <p className="label">
        {sees.kind === "cell" ? t("told-to-cell", { cell: seenCell }) : t("told-to-some")}
      </p>
      {sees.kind === "cells" ? (
        <p className="observe-note">{t("told-to-whom", { count: texts.length })}</p>
      ) : null}
      {texts.map((text) => (
        <div key={text} className="pt-2">
          <Prose text={text} size="desk" />
        </div>
      ))}
    </div>
  );
}
