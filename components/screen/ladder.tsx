"use client";

import { useTranslations } from "use-intl/react";
import { rungsAround, signed } from "@/components/game/track-groups";
import { ColumnHead } from "@/components/ui/headings";
import { Rungs } from "@/components/ui/rungs";
import type { TrackView } from "@/lib/game/view/view";

interface LadderProps {
  track: TrackView;
  /** How many rungs there is room for. */
  room: number;
}

/** A track whose every step has a name, as a ladder: now is ink that runs off the edge. */
export function Ladder({ track, room }: LadderProps) {
  const t = useTranslations("screen");
  const { name, value, was } = track;
  return (
    <section className="screen-ladder" aria-label={name}>
      <ColumnHead title={name} />
      <Rungs
        label={name}
        rungs={rungsAround(track, room)}
        value={value}
        note={value === was ? undefined : t("was", { value: signed(was) })}
        bleed
      />
    </section>
  );
}
