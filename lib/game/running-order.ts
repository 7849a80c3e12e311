import type { Phase } from "./scenario";

interface Planned {
  readonly phase: Phase;
  readonly minutes: number;
}

/** What of a scenario says how long its phases are. */
export interface Timetable {
  readonly turns: readonly { readonly number: number; readonly phases: readonly Planned[] }[];
  readonly runningOrders: readonly {
    readonly id: string;
    readonly turns: readonly { readonly number: number; readonly phases: readonly Planned[] }[];
  }[];
}

/** The phases of a turn with their real minutes, by a running order or the turn's own. */
export function phasesIn(
  timetable: Timetable,
  runningOrder: string | null,
  turn: number,
): readonly Planned[] {
  const order = timetable.runningOrders.find(({ id }) => id === runningOrder);
  return (order ?? timetable).turns.find(({ number }) => number === turn)?.phases ?? [];
}
