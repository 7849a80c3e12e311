"use client";

import { useTranslations } from "use-intl/react";
import { Arrow } from "@/components/ui/figures";
import { Scale } from "@/components/ui/scale";
import type { TrackView } from "@/lib/game/view/view";
import { useDesk } from "./desk-context";
import { signed } from "./desk-reading";

/** The state of the world along the foot: what this turn has moved first, then as many others as fit. */
export function TrackStrip() {
  const t = useTranslations("run");
  const { view } = useDesk();
  const pairs = new Map(view.tracks.map((track) => [track, pairOf(track, view.tracks)]));
  const moved = new Set(
    view.tracks.filter((track) => track.value !== track.was).map((track) => pairs.get(track)),
  );
  const shown = [
    ...view.tracks.filter((track) => moved.has(pairs.get(track))),
    ...view.tracks.filter((track) => !moved.has(pairs.get(track))),
  ];
  return (
    <section className="track-strip" aria-label={t("tracks.title")}>
      <ul>
        {shown.map((track) => (
          <li key={track.id}>
            <p className="track-strip-name">
              {track.group ? <span>{track.group}</span> : null}
              {track.name}
            </p>
            <TrackValue track={track} />
            <Scale min={track.min} max={track.max} value={track.value} was={track.was} />
          </li>
        ))}
      </ul>
      <a href="#world">{t("tracks.all", { count: view.tracks.length })}</a>
    </section>
  );
}

/** Two tracks of one group are one reading and stay side by side: anger is always shown twice. */
function pairOf(track: TrackView, all: readonly TrackView[]): string {
  const { group, id } = track;
  return group !== undefined && all.filter((each) => each.group === group).length === 2 ? group : id;
}

/** What a track stands at, and where it stood as the turn opened where that differs. */
export function TrackValue({ track }: { track: Pick<TrackView, "value" | "was"> }) {
  const t = useTranslations("run");
  return (
    <p className="track-value">
      {track.was === track.value ? null : (
        <>
          {signed(track.was)} <Arrow label={t("to")} />{" "}
        </>
      )}
      {signed(track.value)}
    </p>
  );
}
