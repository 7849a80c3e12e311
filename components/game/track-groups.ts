import type { TrackView } from "@/lib/game/view/view";

/** Tracks that are drawn as one: those of a group, or one alone. */
export interface TrackGroup {
  readonly group: string | undefined;
  readonly members: readonly TrackView[];
}

/** Tracks in their order, members of a group gathered where its first one stands. */
export function trackGroups(tracks: readonly TrackView[]): TrackGroup[] {
  const rows: { group: string | undefined; members: TrackView[] }[] = [];
  for (const track of tracks) {
    const row = track.group === undefined ? undefined : rows.find(({ group }) => group === track.group);
    if (row) row.members.push(track);
    else rows.push({ group: track.group, members: [track] });
  }
  return rows;
}

/** A track with the title of its group, without which "at Iran" says nothing. */
export const fullTrackName = ({ group, name }: Pick<TrackView, "group" | "name">): string =>
  group === undefined ? name : `${group}: ${name}`;

/** A value as printed: with a true minus. */
export const signed = (value: number): string => (value < 0 ? `−${-value}` : String(value));
