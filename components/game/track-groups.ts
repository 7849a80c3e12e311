import { rungAt, type Track } from "@/lib/game/scenario";
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

/** Whether something in it moved since the turn began. */
export const hasMoved = ({ members }: TrackGroup): boolean => members.some(({ value, was }) => value !== was);

/** Groups of which the turn has moved something first, where not all have room. */
export const movedFirst = (groups: readonly TrackGroup[]): TrackGroup[] => [
  ...groups.filter(hasMoved),
  ...groups.filter((group) => !hasMoved(group)),
];

/** A track with the title of its group, without which "at Iran" says nothing. */
export const fullTrackName = ({ group, name }: Pick<Track, "group" | "name">): string =>
  group === undefined ? name : `${group}: ${name}`;

/** A value as printed: with a true minus. */
export const signed = (value: number): string => (value < 0 ? `−${-value}` : String(value));

/** A change as printed: it always has a sign. */
export const change = ({ value, was }: Pick<TrackView, "value" | "was">): string =>
  value > was ? `+${value - was}` : signed(value - was);

/** A value as a track says it: few named steps by their names, the others by number; so where the track is not known. */
export const said = (track: Pick<TrackView, "drawn" | "rungs"> | undefined, value: number): string =>
  (track?.drawn === "steps" ? rungAt(track, value) : undefined) ?? signed(value);

type Rungs = TrackView["rungs"];

const rising = (rungs: Rungs): Rungs => [...rungs].sort((one, other) => one.at - other.at);

/** The rung a track stands on with as many around it as there is room for, lowest first. */
export function rungsAround({ rungs, value }: Pick<TrackView, "rungs" | "value">, room: number): Rungs {
  const all = rising(rungs);
  const now = Math.max(
    0,
    all.findLastIndex((rung) => rung.at <= value),
  );
  const from = Math.max(0, Math.min(now - Math.floor(room / 2), all.length - room));
  return all.slice(from, from + room);
}

/** What the two ends of a balance stand for. */
export interface PoleNames {
  readonly low: string;
  readonly high: string;
}

/** The poles of a balance: its lowest and its highest name. Undefined where they are not two. */
export function polesOf({ rungs }: Pick<TrackView, "rungs">): PoleNames | undefined {
  const all = rising(rungs);
  const [low, high] = [all[0]?.name, all.at(-1)?.name];
  return all.length < 2 || low === undefined || high === undefined ? undefined : { low, high };
}

/** The poles that all balances of a group share, so that they are named once for all of them. */
export function sharedPoles({ members }: TrackGroup): PoleNames | undefined {
  const [first, ...others] = members;
  const poles = first?.drawn === "balance" && others.length > 0 ? polesOf(first) : undefined;
  const alike = (track: TrackView) =>
    track.drawn === "balance" && polesOf(track)?.low === poles?.low && polesOf(track)?.high === poles?.high;
  return poles && others.every(alike) ? poles : undefined;
}

/** The pole a value leans to; undefined in the middle. */
export const leaning = (value: number): "low" | "high" | undefined =>
  value === 0 ? undefined : value < 0 ? "low" : "high";
