import { type Circumstances, recordKey, type ToldMove, type ToldRecord } from "./circumstances";
import type { Condition, MoveCondition, Span, TaggedCondition, TrackCondition } from "./condition";

/** Whether a condition is true of a game as it stands. */
export function holds(condition: Condition, now: Circumstances): boolean {
  switch (condition.kind) {
    case "all":
      return condition.of.every((each) => holds(each, now));
    case "any":
      return condition.of.some((each) => holds(each, now));
    case "not":
      return !holds(condition.of, now);
    case "turn":
      return now.turn >= (condition.from ?? 0) && now.turn <= (condition.to ?? Number.POSITIVE_INFINITY);
    case "track":
      return trackStands(condition, now);
    case "tagged":
      return marked(condition, now) >= (condition.atLeast ?? 1);
    case "move":
      return told(now.moves).some(([id, move]) => fits(condition, id, move, now));
    case "inject":
      return Object.hasOwn(now.injects, condition.inject);
    default:
      return condition satisfies never;
  }
}

/** Looks at the value now and as the last turns began; a game younger than that does not fulfil it. */
function trackStands({ track, atLeast, atMost, turns = 1 }: TrackCondition, now: Circumstances): boolean {
  if (now.trackStarts.length < turns - 1) return false;
  const earlier = turns > 1 ? now.trackStarts.slice(1 - turns) : [];
  return [...earlier, now.tracks].every((tracks) => {
    const value = tracks[track];
    return value !== undefined && value >= (atLeast ?? value) && value <= (atMost ?? value);
  });
}

/** How many records carry a tag. A move that does not count has done nothing. */
const marked = ({ tag, within, role }: TaggedCondition, now: Circumstances): number =>
  (taggedIn(now.records).get(tag) ?? []).filter(
    (record) => falls(within, record.turn, now) && counts(record, role, now),
  ).length;

/**
 * Records by what they are marked with. A scenario asks for hundreds of tags at once, and
 * records change seldom: they are gone through once for each state they are in.
 */
const taggedIn = once((records: Circumstances["records"]): ReadonlyMap<string, readonly ToldRecord[]> => {
  const index = new Map<string, ToldRecord[]>();
  for (const record of Object.values(records)) {
    for (const tag of new Set(record.tags)) index.set(tag, [...(index.get(tag) ?? []), record]);
  }
  return index;
});

/** Moves with their ids. */
const told = once((moves: Circumstances["moves"]) => Object.entries(moves));

/** A function of an immutable value that works out its answer once for each. */
function once<T extends object, R>(work: (of: T) => R): (of: T) => R {
  const known = new WeakMap<T, R>();
  return (of) => {
    const answer = known.get(of) ?? work(of);
    known.set(of, answer);
    return answer;
  };
}

function counts({ kind, id }: ToldRecord, role: string | undefined, now: Circumstances): boolean {
  if (kind !== "move") return role === undefined;
  const move = now.moves[id];
  return move?.counts === true && (role === undefined || move.roleId === role);
}

function fits(asked: MoveCondition, id: string, move: ToldMove, now: Circumstances): boolean {
  const { content, grade } = move;
  if (!move.counts || !falls(asked.within, move.turn, now)) return false;
  const same = <T>(wanted: T | undefined, has: T) => wanted === undefined || wanted === has;
  return (
    same(asked.role, move.roleId) &&
    same(asked.attribution, content.attribution) &&
    same(asked.act, content.kind) &&
    (asked.target === undefined || content.targets.includes(asked.target)) &&
    (asked.instrument === undefined || content.instruments.includes(asked.instrument)) &&
    (asked.tag === undefined || tagsOf(now, id).includes(asked.tag)) &&
    (asked.field === undefined || content.fields[asked.field.id] === asked.field.is) &&
    (asked.grade === undefined || (grade !== null && asked.grade.includes(grade)))
  );
}

const tagsOf = (now: Circumstances, moveId: string): readonly string[] =>
  now.records[recordKey("move", moveId)]?.tags ?? [];

function falls(within: Span, turn: number, now: Circumstances): boolean {
  switch (within) {
    case "this-turn":
      return turn === now.turn;
    case "last-turn":
      return turn === now.turn - 1;
    case "game":
      return true;
    default:
      return within satisfies never;
  }
}
