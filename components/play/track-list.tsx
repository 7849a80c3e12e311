"use client";

import { useTranslations } from "use-intl/react";
import { Arrow, Ring } from "@/components/ui/figures";
import { ColumnHead } from "@/components/ui/headings";
import { Scale } from "@/components/ui/scale";
import { rungAt } from "@/lib/game/scenario";
import type { TrackView } from "@/lib/game/view/view";
import { printed } from "./numbers";

/** The tracks a viewer may see; those of one group stand side by side. */
export function TrackList({ tracks }: { tracks: readonly TrackView[] }) {
  const t = useTranslations("play.situation");
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
        {grouped(tracks).map(({ group, members }) => (
          <li key={group ?? members[0]?.id} className="track">
            {group === undefined ? (
              members.map((track) => <Track key={track.id} track={track} />)
            ) : (
              <Group name={group} tracks={members} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Group({ name, tracks }: { name: string; tracks: readonly TrackView[] }) {
  return (
    <>
      <h3>{name}</h3>
      <ul className="track-pair">
        {tracks.map((track) => (
          <li key={track.id}>
            <Track track={track} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Track({ track }: { track: TrackView }) {
  const { name, min, max, value, was, rungs } = track;
  const rung = rungAt(track, value);
  return (
    <>
      <p className="track-head">
        <span>{name}</span>
        <Value value={value} was={was} />
      </p>
      <Scale min={min} max={max} value={value} was={was} />
      {rungs.length === 0 ? null : <p className="track-rung">{rung}</p>}
    </>
  );
}

/** The value, and what it was as the turn opened. */
export function Value({ value, was }: { value: number; was: number }) {
  const t = useTranslations("play.situation");
  return (
    <span className="track-value">
      {was === value ? null : (
        <>
          {printed(was)} <Arrow label={t("arrow")} />{" "}
        </>
      )}
      {printed(value)}
    </span>
  );
}

/** Tracks in their order, members of a group gathered where its first one stands. */
function grouped(tracks: readonly TrackView[]): { group: string | undefined; members: TrackView[] }[] {
  const rows: { group: string | undefined; members: TrackView[] }[] = [];
  for (const track of tracks) {
    const row = track.group === undefined ? undefined : rows.find(({ group }) => group === track.group);
    if (row) row.members.push(track);
    else rows.push({ group: track.group, members: [track] });
  }
  return rows;
}
