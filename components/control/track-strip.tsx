"use client";

import { useTranslations } from "use-intl/react";
import { TrackDrawing } from "@/components/game/track-drawing";
import { movedFirst, trackGroups } from "@/components/game/track-groups";
import type { TrackView } from "@/lib/game/view/view";
import { useDesk } from "./desk-context";
import { TrackValue } from "./track-value";

/** The state of the world along the foot: what this turn has moved first, then as many others as fit. */
export function TrackStrip() {
  const t = useTranslations("run");
  const { view } = useDesk();
  return (
    <section className="track-strip" aria-label={t("tracks.title")}>
      <ul>
        {inStrip(view.tracks).map((track) => (
          <li key={track.id} data-drawn={track.drawn}>
            <p className="track-strip-name">
              {track.group ? <span>{track.group}</span> : null}
              {track.name}
            </p>
            <TrackValue track={track} />
            <TrackDrawing track={track} form="strip" />
          </li>
        ))}
      </ul>
      <a href="#world">{t("tracks.all", { count: view.tracks.length })}</a>
    </section>
  );
}

/** Two tracks of one group are one reading and stay side by side: anger is always shown twice. Larger groups come apart. */
function inStrip(tracks: readonly TrackView[]): TrackView[] {
  const parts = trackGroups(tracks).flatMap((group) =>
    group.members.length === 2 ? [group] : group.members.map((member) => ({ ...group, members: [member] })),
  );
  return movedFirst(parts).flatMap(({ members }) => members);
}
