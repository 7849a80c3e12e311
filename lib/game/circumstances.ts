import type { RoleId } from "./audience";
import type { Grade, MoveContent } from "./command-schemas";
import type { Phase, Track } from "./scenario";
import type { Tagged } from "./scenario-book";

/**
 * What conditions ask of a game: turn, tracks, marks, moves and what was released. It is
 * folded from `Happening`s, which the log and control's own view tell alike, so that the
 * rules and the desk can never differ on what is proposed.
 */
export interface Circumstances {
  /** Number of the latest turn; 0 before the first. */
  readonly turn: number;
  /** Whether moves of this turn can still come: before and during deliberation. */
  readonly movesToCome: boolean;
  readonly tracks: Readonly<Record<string, number>>;
  /** Tracks as the turns began, the latest last. */
  readonly trackStarts: readonly Readonly<Record<string, number>>[];
  readonly moves: Readonly<Record<string, ToldMove>>;
  readonly records: Readonly<Record<string, ToldRecord>>;
  /** Turn of the first release of each inject. */
  readonly injects: Readonly<Record<string, number>>;
  /** Proposals that control decided on, by id. */
  readonly settled: Readonly<Record<string, "accepted" | "dismissed">>;
}

export interface ToldMove {
  readonly turn: number;
  readonly roleId: RoleId;
  readonly content: MoveContent;
  /** Waits for control's word, or was taken back or refused: then it does not count. */
  readonly counts: boolean;
  readonly grade: Grade | null;
}

/** What control marked. */
export interface ToldRecord {
  readonly kind: Tagged;
  readonly id: string;
  readonly turn: number;
  readonly tags: readonly string[];
}

/** What conditions care about, told without the words of either log. */
export type Happening =
  | { readonly kind: "turn"; readonly turn: number }
  | { readonly kind: "phase"; readonly phase: Phase }
  | { readonly kind: "turn-end" }
  | { readonly kind: "track"; readonly track: string; readonly to: number }
  | {
      readonly kind: "move";
      readonly id: string;
      readonly turn: number;
      readonly roleId: RoleId;
      readonly content: MoveContent;
      readonly counts: boolean;
    }
  | { readonly kind: "move-counts"; readonly id: string; readonly counts: boolean }
  | { readonly kind: "ruling"; readonly moveId: string; readonly grade: Grade }
  | { readonly kind: "inject"; readonly id: string }
  | { readonly kind: "fact"; readonly id: string }
  | {
      readonly kind: "tags";
      readonly of: { readonly kind: Tagged; readonly id: string };
      readonly tags: readonly string[];
    }
  | { readonly kind: "proposal"; readonly id: string; readonly to: "accepted" | "dismissed" };

/** How things stand before anything happened. */
export const firstCircumstances = (scenario: {
  readonly tracks: readonly Pick<Track, "id" | "start">[];
}): Circumstances => ({
  turn: 0,
  movesToCome: false,
  tracks: Object.fromEntries(scenario.tracks.map((track) => [track.id, track.start])),
  trackStarts: [],
  moves: {},
  records: {},
  injects: {},
  settled: {},
});

/** How things stand after one more happening. */
export function after(now: Circumstances, happening: Happening): Circumstances {
  switch (happening.kind) {
    case "turn":
      return {
        ...now,
        turn: happening.turn,
        movesToCome: true,
        trackStarts: [...now.trackStarts, now.tracks],
      };
    case "phase":
      return { ...now, movesToCome: happening.phase === "brief" || happening.phase === "deliberate" };
    case "turn-end":
      return { ...now, movesToCome: false };
    case "track":
      return { ...now, tracks: { ...now.tracks, [happening.track]: happening.to } };
    case "move": {
      const { id, turn, roleId, content, counts } = happening;
      return withRecord(
        { ...now, moves: { ...now.moves, [id]: { turn, roleId, content, counts, grade: null } } },
        "move",
        id,
        turn,
      );
    }
    case "move-counts":
      return withMove(now, happening.id, { counts: happening.counts });
    case "ruling":
      return withMove(now, happening.moveId, { grade: happening.grade });
    case "inject":
      return withRecord(
        { ...now, injects: { [happening.id]: now.turn, ...now.injects } },
        "inject",
        happening.id,
        now.injects[happening.id] ?? now.turn,
      );
    case "fact":
      return withRecord(now, "fact", happening.id, now.turn);
    case "tags":
      return withTags(now, happening.of, happening.tags);
    case "proposal":
      return { ...now, settled: { ...now.settled, [happening.id]: happening.to } };
    default:
      return happening satisfies never;
  }
}

/** Names a record apart from records of other kinds. */
export const recordKey = (kind: Tagged, id: string): string => `${kind} ${id}`;

function withMove(now: Circumstances, id: string, change: Partial<ToldMove>): Circumstances {
  const move = now.moves[id];
  return move ? { ...now, moves: { ...now.moves, [id]: { ...move, ...change } } } : now;
}

/** What came before keeps its tags: an inject may be released again. */
function withRecord(now: Circumstances, kind: Tagged, id: string, turn: number): Circumstances {
  const key = recordKey(kind, id);
  return now.records[key]
    ? now
    : { ...now, records: { ...now.records, [key]: { kind, id, turn, tags: [] } } };
}

function withTags(
  now: Circumstances,
  of: { kind: Tagged; id: string },
  tags: readonly string[],
): Circumstances {
  const key = recordKey(of.kind, of.id);
  const record = now.records[key];
  return record ? { ...now, records: { ...now.records, [key]: { ...record, tags } } } : now;
}
