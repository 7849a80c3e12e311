import { checkCondition } from "./check-conditions";
import type { Known } from "./known";
import type { Parts } from "./parts";
import { type Place, type Placed, problemAt, repeated } from "./placed";
import type { Problem } from "./problem";
import type { InjectEntry, TurnEntry } from "./schema";

/** Injects that could not be told apart, or not be released as they say. */
export function checkInjects({ turns, injects }: Parts, known: Known): Problem[] {
  const each = <K extends "id" | "number">(key: K) =>
    injects.flatMap(({ file, value }) =>
      value.map((inject, at): Placed<InjectEntry[K]> => ({ file, keys: [at, key], value: inject[key] })),
    );
  return [
    ...repeated("id", each("id")),
    ...repeated("number", each("number")),
    ...injects.flatMap(({ file, value }) =>
      value.flatMap((inject, at) => {
        const place = { file, keys: [at] };
        return [
          ...checkMoment(turns.value, place, inject),
          ...checkSubstitute(place, inject),
          ...(inject.trigger ? checkCondition(known, { file, keys: [at, "trigger"] }, inject.trigger) : []),
        ];
      }),
    ),
  ];
}

function checkMoment(turns: readonly TurnEntry[], { file, keys }: Place, inject: InjectEntry): Problem[] {
  const { turn, lastTurn = turn, minute = 0 } = inject;
  const problem = (key: string, message: string) => [problemAt(file, [...keys, key], message)];
  const own = turns[turn - 1];
  if (own === undefined) return problem("turn", `is ${turn}, but the pack has no such turn`);
  if (file !== `injects/turn-${turn}.json`) return problem("turn", `is ${turn}, but the file is ${file}`);
  if (lastTurn < turn) return problem("lastTurn", `is ${lastTurn}, before the inject’s own turn, ${turn}`);
  if (lastTurn > turns.length) return problem("lastTurn", `is ${lastTurn}, but the pack has no such turn`);
  const minutes = own.phases.reduce((sum, phase) => sum + phase.minutes, 0);
  return minute < minutes ? [] : problem("minute", `is ${minute}, but turn ${turn} lasts ${minutes} minutes`);
}

/** What is grave enough for a note is grave enough that a room may ask for less. */
function checkSubstitute({ file, keys }: Place, { contentNote, substitute }: InjectEntry): Problem[] {
  if (contentNote === undefined || substitute !== undefined) return [];
  return [
    problemAt(file, [...keys, "substitute"], "is missing: an inject with a content note has a milder form"),
  ];
}
