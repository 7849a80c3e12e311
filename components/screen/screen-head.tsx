"use client";

import { useTranslations } from "use-intl/react";
import type { View } from "@/lib/game/view/view";

/** How many letters of the days of a turn fit in full size. */
const mostLetters = 24;

/** Which game, which turn, which days: above everything else while turns are played. */
export function ScreenHead({ view }: { view: View }) {
  const t = useTranslations("screen");
  const { turn, scenario, title } = view;
  if (!turn) return null;
  return (
    <div className="screen-head">
      <h1>{title}</h1>
      <p>
        {t.rich("turn-of", {
          number: turn.number,
          total: scenario.turns,
          quiet: (words) => <span>{words}</span>,
        })}
      </p>
      <p data-long={turn.gameTime.length > mostLetters ? "" : undefined}>{turn.gameTime}</p>
    </div>
  );
}
