import { phases as order, type Phase } from "@/lib/game/scenario";
import { type Keys, problemAt } from "./placed";
import type { Problem } from "./problem";

/** Phases of a turn that are not in order, or stand twice. */
export function checkPhases(
  file: string,
  keys: Keys,
  phases: readonly { readonly phase: Phase }[],
): Problem[] {
  return phases.flatMap(({ phase }, step) => {
    const before = phases[step - 1];
    if (before === undefined || order.indexOf(before.phase) < order.indexOf(phase)) return [];
    const earlier = phases.slice(0, step).some((one) => one.phase === phase);
    const message = earlier
      ? `repeats the phase “${phase}”`
      : `is “${phase}”, which comes before “${before.phase}”`;
    return [problemAt(file, [...keys, step, "phase"], message)];
  });
}
