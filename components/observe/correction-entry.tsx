"use client";

import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { Prose } from "@/components/ui/prose";
import type { KnownCorrection } from "./observe-context";

/** A correction of the record. What it corrects no observer is told. */
export function CorrectionEntry({ correction: { at, text, toAll } }: { correction: KnownCorrection }) {
  const t = useTranslations("screen");
  return (
    <article className="observe-correction">
      <p className="observe-note">
        <b>{t("correction")}</b> · <WallTime at={at} seconds={false} /> ·{" "}
        {t(`observe.${toAll ? "to-all" : "to-some"}`)}
      </p>
      <Prose text={text} size="desk" />
    </article>
  );
}
