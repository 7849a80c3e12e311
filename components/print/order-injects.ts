import type { Inject, Scenario } from "@/lib/game/scenario";
import type { RunningOrder } from "@/lib/game/scenario-book";

/** When an inject comes in a timetable: a minute of its turn, at control's discretion, or not at all. */
export type Due =
  | { readonly kind: "minute"; readonly minute: number }
  | { readonly kind: "open" | "left-out" };

/** When an inject comes; without a timetable, by the pack's own minute. */
export function dueIn(order: RunningOrder | undefined, inject: Inject): Due {
  if (!order) return dueAt(inject.minute);
  const found = order.injects.find((each) => each.inject === inject.id);
  return found ? dueAt(found.minute) : { kind: "left-out" };
}

const dueAt = (minute: number | undefined): Due =>
  minute === undefined ? { kind: "open" } : { kind: "minute", minute };

/** Injects of a turn that are played, by the clock, then those that wait for their moment. */
export function injectsIn(scenario: Scenario, turn: number, order: RunningOrder | undefined): Inject[] {
  const minuteOf = (inject: Inject): number => {
    const due = dueIn(order, inject);
    return due.kind === "minute" ? due.minute : Number.MAX_SAFE_INTEGER;
  };
  return scenario.injects
    .filter((inject) => inject.turn === turn && dueIn(order, inject).kind !== "left-out")
    .sort((one, other) => minuteOf(one) - minuteOf(other) || one.number - other.number);
}
