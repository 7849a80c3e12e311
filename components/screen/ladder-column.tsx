"use client";

import { useTranslations } from "use-intl/react";
import type { FactView, TrackView } from "@/lib/game/view/view";
import { FactRows } from "./fact-rows";
import { Ladder } from "./ladder";
import { TrackBoard } from "./track-board";

interface LadderColumnProps {
  ladder: TrackView;
  /** What is read in a word or a number. */
  others: readonly TrackView[];
  facts: readonly FactView[];
}

/** The ladder, under it what is read in a word or a number, then the facts; the ladder gives way to them. */
export function LadderColumn({ ladder, others, facts }: LadderColumnProps) {
  const t = useTranslations("screen");
  return (
    <div className="screen-right">
      <Ladder track={ladder} room={roomFor(others, facts)} />
      <TrackBoard tracks={others} label={t("other-tracks")} />
      <FactRows facts={facts} />
    </div>
  );
}

/** How many rungs there is room for above the rest. */
function roomFor(others: readonly TrackView[], facts: readonly FactView[]): number {
  if (facts.length > 0) return others.length > 1 ? 3 : 5;
  return others.length > 0 ? 7 : 11;
}
