"use client";

import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import type { View } from "@/lib/game/view/view";
import { CorrectionMark } from "./correction-mark";
import { correctionsOfTurn } from "./reading";

/** What was corrected in the turn: it stays as long as what the turn came to does. */
export function Corrections({ view }: { view: View }) {
  const t = useTranslations("screen");
  const corrections = correctionsOfTurn(view);
  if (corrections.length === 0) return null;
  return (
    <section className="screen-corrections" aria-label={t("corrections")}>
      {corrections.map(({ id, at, text }) => (
        <article key={id}>
          <p className="screen-kicker">
            <CorrectionMark /> <WallTime at={at} seconds={false} />
          </p>
          <p className="screen-action" data-size="small">
            {text}
          </p>
        </article>
      ))}
    </section>
  );
}
