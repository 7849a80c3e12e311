import { checkPhases } from "./check-phases";
import type { Known } from "./known";
import type { Parts } from "./parts";
import { type Place, placedEach, problemAt, repeated, unknown } from "./placed";
import type { Problem } from "./problem";
import type { RunningOrderEntry } from "./schema-book";

/** Timetables that could not be kept. */
export function checkRunningOrders(parts: Parts, known: Known): Problem[] {
  const { file, value } = parts.runningOrders;
  const turnOf = new Map(parts.injects.flatMap((part) => part.value.map(({ id, turn }) => [id, turn])));
  return [
    ...repeated("id", placedEach(file, [], "id", value)),
    ...value.flatMap((order, at) => {
      const place = { file, keys: [at] };
      return [
        ...checkTurns(known, place, order),
        ...checkInjects(known, place, order),
        ...checkMinutes(turnOf, place, order),
      ];
    }),
  ];
}

const sumOf = (parts: readonly { readonly minutes: number }[]): number =>
  parts.reduce((sum, { minutes }) => sum + minutes, 0);

/** Every turn once, each with time to move; then the minutes are those of the whole. */
function checkTurns(known: Known, place: Place, order: RunningOrderEntry): Problem[] {
  const { file, keys } = place;
  const turns = order.turns.map(({ number }) => number);
  const all = [...known.turns];
  if (turns.join() !== all.join()) {
    const message = `are ${turns.join(", ")}, but the pack’s are ${all.join(", ")}`;
    return [problemAt(file, [...keys, "turns"], message)];
  }
  const phases = order.turns.flatMap((turn, at) => {
    const below = [...keys, "turns", at, "phases"];
    if (turn.phases.some(({ phase }) => phase === "deliberate")) return checkPhases(file, below, turn.phases);
    return [problemAt(file, below, "leave no time to deliberate, and moves are made in it")];
  });
  return [...phases, ...checkSum(place, order)];
}

function checkSum({ file, keys }: Place, { minutes, before, turns, after }: RunningOrderEntry): Problem[] {
  const played = turns.reduce((sum, { phases, pauseAfter = 0 }) => sum + sumOf(phases) + pauseAfter, 0);
  const sum = sumOf(before) + played + sumOf(after);
  if (sum === minutes) return [];
  return [problemAt(file, [...keys, "minutes"], `is ${minutes}, but its parts add up to ${sum}`)];
}

function checkInjects(known: Known, { file, keys }: Place, { injects }: RunningOrderEntry): Problem[] {
  const played = placedEach(file, [...keys, "injects"], "inject", injects);
  return [...unknown("inject", played, known.injects), ...repeated("inject", played)];
}

function checkMinutes(
  turnOf: ReadonlyMap<string, number>,
  { file, keys }: Place,
  { injects, turns }: RunningOrderEntry,
): Problem[] {
  return injects.flatMap(({ inject, minute = 0 }, at) => {
    const turn = turns.find(({ number }) => number === turnOf.get(inject));
    if (turn === undefined || minute < sumOf(turn.phases)) return [];
    const message = `is ${minute}, but turn ${turn.number} lasts ${sumOf(turn.phases)} minutes in this order`;
    return [problemAt(file, [...keys, "injects", at, "minute"], message)];
  });
}
