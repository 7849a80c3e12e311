"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { signed, type TrackGroup, trackGroups } from "@/components/game/track-groups";
import { rungAt } from "@/lib/game/scenario";
import type { TrackView } from "@/lib/game/view/view";
import { movedFirst } from "./reading";
import { TwinScale } from "./twin-scale";
import { WallScale } from "./wall-scale";

interface TrackBoardProps {
  tracks: readonly TrackView[];
  /** Three to a row, where the board has the width of the wall. */
  across?: boolean;
  /** What the turn has moved comes first. */
  moved?: boolean;
}

/** Where things stand: the public tracks, as many as have room. */
export function TrackBoard({ tracks, across = false, moved = false }: TrackBoardProps) {
  const t = useTranslations("screen");
  const board = useRef<HTMLDivElement>(null);
  const hidden = useHidden(board);
  const groups = trackGroups(tracks);
  if (groups.length === 0) return null;
  const shown = moved || groups.length > mostRows ? movedFirst(groups) : groups;
  const rows = shown.map((group) => <GroupRow key={group.group ?? group.members[0]?.id} group={group} />);
  return (
    <section className="screen-tracks" aria-label={t("tracks")}>
      <div ref={board} className="screen-board screen-fill" data-across={across ? "" : undefined}>
        {across ? inRows(rows) : rows}
      </div>
      {hidden > 0 ? (
        <p className="screen-note" data-live="">
          {t("more-tracks", { count: hidden })}
        </p>
      ) : null}
    </section>
  );
}

/** How many scales found no room: the style lays them out in columns beyond the edge. */
function useHidden(board: RefObject<HTMLDivElement | null>): number {
  const [hidden, setHidden] = useState(0);
  useEffect(() => {
    const box = board.current;
    if (!box) return;
    const count = () => {
      const edge = box.getBoundingClientRect().right;
      const scales = [...box.querySelectorAll(".screen-track")];
      setHidden(scales.filter((scale) => scale.getBoundingClientRect().left >= edge - 1).length);
    };
    count();
    const watch = new ResizeObserver(count);
    watch.observe(box);
    return () => watch.disconnect();
  });
  return hidden;
}

/** More groups than this do not all find room: what moved goes first. */
const mostRows = 7;
const toARow = 3;

/** Whole rows appear or do not: half of one would be a puzzle. */
function inRows(rows: React.ReactElement[]) {
  const starts = rows.map((_, at) => at).filter((at) => at % toARow === 0);
  return starts.map((at) => (
    <div key={rows[at]?.key} className="screen-board-row">
      {rows.slice(at, at + toARow)}
    </div>
  ));
}

function GroupRow({ group: { group, members } }: { group: TrackGroup }) {
  const [one, other] = members;
  if (!one) return null;
  if (group !== undefined && other && members.length === 2 && areTwins(one, other))
    return <TwinScale title={group} left={other} right={one} />;
  if (group === undefined) return <TrackRow track={one} />;
  return (
    <div className="screen-group">
      {members.map((track, index) => (
        <TrackRow key={track.id} track={track} {...(index === 0 ? { group } : {})} />
      ))}
    </div>
  );
}

/** Two readings of one scale are drawn back to back, so that neither is seen without the other. */
const areTwins = (one: TrackView, other: TrackView): boolean =>
  one.min === other.min && one.max === other.max && one.min >= 0;

function TrackRow({ track, group }: { track: TrackView; group?: string }) {
  const t = useTranslations("screen");
  const { name, value, was, min, max } = track;
  const rung = rungAt(track, value);
  const note = [group === undefined ? undefined : name, rung].filter(Boolean).join(": ");
  return (
    <div className="screen-track">
      <p className="screen-track-head">
        <b>{group ?? name}</b>
        <b>{signed(value)}</b>
      </p>
      <WallScale min={min} max={max} value={value} was={was} />
      {note === "" && value === was ? null : (
        <p className="screen-track-note">
          <span>{note}</span>
          {value === was ? null : <span>{t("was", { value: signed(was) })}</span>}
        </p>
      )}
    </div>
  );
}
