"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { hasMoved, movedFirst, type TrackGroup, trackGroups } from "@/components/game/track-groups";
import type { TrackView } from "@/lib/game/view/view";
import { areTwins, boardRows } from "./reading";
import { TwinDial } from "./twin-dial";
import { WallTrack } from "./wall-track";

interface TrackBoardProps {
  tracks: readonly TrackView[];
  /** Three to a row, where the board has the width of the wall. */
  across?: boolean;
  /** What the turn has moved comes first. */
  moved?: boolean;
  /** Read aloud as its name, where it stands beside another board. */
  label?: string;
}

/** Where things stand: the public tracks, as many as have room. */
export function TrackBoard({ tracks, across = false, moved = false, label }: TrackBoardProps) {
  const t = useTranslations("screen");
  const board = useRef<HTMLDivElement>(null);
  const hidden = useHidden(board);
  const groups = trackGroups(tracks);
  if (groups.length === 0) return null;
  const shown = moved || groups.length > mostRows ? movedFirst(groups) : groups;
  return (
    <section className="screen-tracks" aria-label={label ?? t("tracks")}>
      <div ref={board} className="screen-board screen-fill" data-across={across ? "" : undefined}>
        {across
          ? rowsOf(shown, moved).map((row) => (
              <div key={keyOf(row[0])} className="screen-board-row">
                {row.map(rowOf)}
              </div>
            ))
          : shown.map(rowOf)}
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

/** What moved fills rows of its own: a tall neighbour that stood still must not take their room. */
const rowsOf = (groups: readonly TrackGroup[], moved: boolean): TrackGroup[][] =>
  moved
    ? [...boardRows(groups.filter(hasMoved)), ...boardRows(groups.filter((group) => !hasMoved(group)))]
    : boardRows(groups);

const keyOf = (group: TrackGroup | undefined): string | undefined => group?.group ?? group?.members[0]?.id;

const rowOf = (group: TrackGroup) => <GroupRow key={keyOf(group)} group={group} />;

function GroupRow({ group: whole }: { group: TrackGroup }) {
  const { group, members } = whole;
  const [one] = members;
  if (!one) return null;
  if (group !== undefined && areTwins(whole)) return <TwinDial title={group} tracks={members} />;
  if (group === undefined) return <WallTrack track={one} />;
  return (
    <div className="screen-group">
      {members.map((track, index) => (
        <WallTrack key={track.id} track={track} {...(index === 0 ? { group } : {})} />
      ))}
    </div>
  );
}
