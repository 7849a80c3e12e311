"use client";

import { useTranslations } from "use-intl/react";
import { TrackBlock } from "@/components/game/track-block";
import { said, trackGroups } from "@/components/game/track-groups";
import { Arrow, Ring } from "@/components/ui/figures";
import { ColumnHead } from "@/components/ui/headings";
import type { TrackView } from "@/lib/game/view/view";

/** The tracks a viewer may see; those of one group stand side by side. */
export function TrackList({ tracks }: { tracks: readonly TrackView[] }) {
  const t = useTranslations("play.situation");
  const words = {
    to: t("arrow"),
    since: (change: string) => t("since", { change }),
    whole: (count: number) => t("whole", { count }),
    fold: t("fold"),
  };
  return (
    <section aria-label={t("tracks")}>
      <ColumnHead
        title={t("tracks")}
        open
        end={
          <>
            <Ring /> {t("was")}
          </>
        }
      />
      <ul className="rows">
        {trackGroups(tracks).map((group) => (
          <li key={group.group ?? group.members[0]?.id} className="track">
            <TrackBlock group={group} words={words} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** From where to where a track went, as it says its values. */
export function TrackWay({ track, from, to }: { track: TrackView; from: number; to: number }) {
  const t = useTranslations("play.situation");
  return (
    <span className="track-value">
      {said(track, from)} <Arrow label={t("arrow")} /> {said(track, to)}
    </span>
  );
}
