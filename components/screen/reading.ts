import type { TrackGroup } from "@/components/game/track-groups";
import type { Clock } from "@/lib/game/events";
import type { Phase } from "@/lib/game/scenario";
import { injectsOf, type KnownMove, type KnownRuling, movesOf, plannedPhases } from "@/lib/game/view/read";
import type { FactView, TrackView, View } from "@/lib/game/view/view";
import type { InjectView } from "@/lib/game/view/view-event";

/** What the plenary screen shows of a game, from far away to close: one of these at a time. */
export type ScreenState = "lobby" | "situation" | "board" | "words" | "between" | "over";

export function screenState(view: View): ScreenState {
  if (view.status === "ended") return "over";
  if (!view.turn) return "lobby";
  if (!view.turnOpen) return "between";
  if (view.phase === null || view.phase === "brief") return "situation";
  return latestReveal(view) || latestRuling(view) ? "words" : "board";
}

/** News of the room, newest first: public injects, and what was corrected in public. */
export type Headline =
  | { readonly kind: "inject"; readonly id: string; readonly at: number; readonly inject: InjectView }
  | (PublicCorrection & { readonly kind: "correction" });

/**
 * News with the newest first; behind it the corrections of the running turn, which must
 * not be crowded out while what they correct may still stand on the wall.
 */
export function headlinesOf(view: View): Headline[] {
  const injects = injectsOf(view)
    .filter(({ inject }) => inject.toAll)
    .map(({ inject, at }): Headline => ({ kind: "inject", id: inject.id, at, inject }));
  const corrections = publicCorrections(view).map(
    (correction): Headline => ({ kind: "correction", ...correction }),
  );
  const [newest, ...earlier] = [...injects, ...corrections].sort((one, other) => other.at - one.at);
  if (!newest) return [];
  const held = (headline: Headline) =>
    headline.kind === "correction" && headline.turn === (view.turn?.number ?? 0);
  return [newest, ...earlier.filter(held), ...earlier.filter((headline) => !held(headline))];
}

/** A correction everyone was told of. What it corrects the room is not told. */
export interface PublicCorrection {
  readonly id: string;
  readonly at: number;
  readonly turn: number;
  readonly text: string;
}

/** Public corrections, newest first. */
const publicCorrections = (view: View): PublicCorrection[] =>
  view.rows
    .flatMap(({ event, at, turn }) =>
      event.type === "RecordCorrected" && event.toAll
        ? [{ id: event.correctionId, at, turn, text: event.text }]
        : [],
    )
    .reverse();

/** Public corrections of the latest turn, newest first. */
export const correctionsOfTurn = (view: View): PublicCorrection[] =>
  publicCorrections(view).filter(({ turn }) => turn === view.turn?.number);

/** The last move that was shown to everyone in the running turn. */
export function latestReveal(view: View): KnownMove | undefined {
  const shown = view.rows.findLast(
    ({ event, turn }) => event.type === "MoveRevealed" && event.toAll && turn === view.turn?.number,
  );
  if (shown?.event.type !== "MoveRevealed") return undefined;
  const { moveId } = shown.event;
  return movesOf(view).find(({ id }) => id === moveId);
}

/** The last ruling of the running turn that says something to everyone. */
export const latestRuling = (view: View): PublicRuling | undefined => rulingsOfTurn(view)[0];

/** A ruling with the move it is about, as far as that is public. */
export interface PublicRuling extends Pick<KnownRuling, "id" | "at" | "publicText" | "grade" | "rationale"> {
  readonly move: KnownMove | undefined;
  /** When the record was last corrected in public after this ruling: perhaps it is what was corrected. */
  readonly correctedAt: number | undefined;
}

/** Rulings of the latest turn, newest first. */
export function rulingsOfTurn(view: View): PublicRuling[] {
  const moves = movesOf(view);
  const [correction] = correctionsOfTurn(view);
  return view.rows
    .flatMap(({ event, at, turn }) => {
      if (event.type !== "RulingPublished" || turn !== view.turn?.number) return [];
      const { rulingId: id, moveId, publicText, grade, rationale } = event;
      if (publicText === "" && grade === undefined) return [];
      const move = moves.find((each) => each.id === moveId);
      const correctedAt = correction && correction.at > at ? correction.at : undefined;
      return [{ id, at, publicText, grade, rationale, move, correctedAt }];
    })
    .reverse();
}

/** Whether the room is told that a ruling is on the move that was shown: only then do the two stand together. */
export const isOn = (ruling: PublicRuling, move: KnownMove): boolean => ruling.move?.id === move.id;

/** Public facts that hold, newest first. */
export const publicFacts = (view: View): FactView[] =>
  view.facts.filter(({ toAll, ended }) => toAll && !ended).reverse();

/** The track that stands as a ladder beside the others: the first that is drawn as one. */
export const ladderOf = (tracks: readonly TrackView[]): TrackView | undefined =>
  tracks.find(({ drawn }) => drawn === "ladder");

/** Tracks that are read in a word or a number, and find room under the ladder. */
export const isShort = ({ drawn }: Pick<TrackView, "drawn">): boolean =>
  drawn === "ladder" || drawn === "steps" || drawn === "figure";

/** Two gauges of one group: one is never seen without the other. */
export const areTwins = ({ members }: TrackGroup): boolean =>
  members.length === 2 && members.every(({ drawn }) => drawn === "dial");

/** Places in a row of a board that has the width of the wall. */
const placesInRow = 3;

/** Groups in rows, each as long as there is room: whole rows appear or do not, half of one would be a puzzle. Twins take two places. */
export function boardRows(groups: readonly TrackGroup[]): TrackGroup[][] {
  const rows: TrackGroup[][] = [];
  let left = 0;
  for (const group of groups) {
    const places = areTwins(group) ? 2 : 1;
    if (left < places) {
      rows.push([]);
      left = placesInRow;
    }
    rows.at(-1)?.push(group);
    left -= places;
  }
  return rows;
}

/** The phase after the running one, of those that are played; undefined for the last. */
export function phaseAfter(view: View): Phase | undefined {
  const played = plannedPhases(view)
    .map(({ phase }) => phase)
    .filter((phase) => view.settings.phases.includes(phase));
  const now = view.phase === null ? -1 : played.indexOf(view.phase);
  return now === -1 ? undefined : played[now + 1];
}

/** Roles that were given the floor since the phase opened; whether they sent a move the room is not told. */
export function hadFloor({ rows }: View): Set<string> {
  const from = rows.findLastIndex(({ event }) => event.type === "PhaseOpened");
  return new Set(
    rows
      .slice(Math.max(0, from))
      .flatMap(({ event }) => (event.type === "FloorGiven" && event.roleId !== null ? event.roleId : [])),
  );
}

/** What must be said of a clock in words, to be read from the back row. */
export type ClockWord = "paused" | "called" | "overran" | "last-five" | "last-one";

export function clockWord(clock: Clock, seconds: number | null): ClockWord | undefined {
  switch (clock.kind) {
    case "none":
      return undefined;
    case "paused":
    case "called":
    case "overran":
      return clock.kind;
    case "running":
      if (seconds === null) return undefined;
      if (seconds <= 60 && clock.lengthMs > 60_000) return "last-one";
      return seconds <= 300 && clock.lengthMs > 300_000 ? "last-five" : undefined;
    default:
      return clock satisfies never;
  }
}

/** How large a text may be set: longer ones smaller, so that as much as possible stands on the wall. */
export const sizeOf = (text: string): "large" | "middle" | "small" =>
  text.length <= 420 ? "large" : text.length <= 720 ? "middle" : "small";
