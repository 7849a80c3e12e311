import type { Inject, Phase, Scenario } from "@/lib/game/scenario";
import type { RunningOrder } from "@/lib/game/scenario-book";

/** One line of a session's timetable. All times are real minutes. */
export interface TimetableLine {
  readonly key: string;
  readonly kind: "session" | "turn" | "pause";
  /** What the pack calls it; of a turn its title, of a pause nothing. */
  readonly title: string;
  /** Minutes from the start of the session. */
  readonly at: number;
  readonly minutes: number;
  readonly turn?: TimetableTurn;
}

export interface TimetableTurn {
  readonly number: number;
  readonly phases: readonly { readonly phase: Phase; readonly minutes: number }[];
  readonly injects: readonly PlannedInject[];
}

export interface PlannedInject {
  readonly inject: Inject;
  readonly minute: number | undefined;
}

const sum = (parts: readonly { readonly minutes: number }[]): number =>
  parts.reduce((total, { minutes }) => total + minutes, 0);

/** A running order line by line, each with the minute it starts at. */
export function timetableOf(scenario: Scenario, order: RunningOrder): TimetableLine[] {
  const parts: Omit<TimetableLine, "at">[] = [
    ...order.before.map((each, at) => ({ ...each, key: `before ${at}`, kind: "session" as const })),
    ...order.turns.flatMap((turn) => turnLines(scenario, order, turn)),
    ...order.after.map((each, at) => ({ ...each, key: `after ${at}`, kind: "session" as const })),
  ];
  let at = 0;
  return parts.map((part) => {
    const line = { ...part, at };
    at += part.minutes;
    return line;
  });
}

function turnLines(
  scenario: Scenario,
  order: RunningOrder,
  { number, phases, pauseAfter }: RunningOrder["turns"][number],
): Omit<TimetableLine, "at">[] {
  const title = scenario.turns.find((turn) => turn.number === number)?.title ?? "";
  const injects = plannedIn(scenario, order).filter(({ inject }) => inject.turn === number);
  const turn = {
    key: `turn ${number}`,
    kind: "turn" as const,
    title,
    minutes: sum(phases),
    turn: { number, phases, injects },
  };
  if (pauseAfter === undefined) return [turn];
  return [turn, { key: `pause ${number}`, kind: "pause", title: "", minutes: pauseAfter }];
}

/** The injects a running order plays, in its order. */
export const plannedIn = ({ injects }: Scenario, order: RunningOrder): PlannedInject[] =>
  order.injects.flatMap(({ inject: id, minute }) => {
    const inject = injects.find((each) => each.id === id);
    return inject ? [{ inject, minute }] : [];
  });

/** Minutes as a clock that starts with the session, e.g. 1:05. */
export const clockOf = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
