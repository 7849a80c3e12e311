import type { Phase } from "@/lib/game/scenario";
import type { View } from "@/lib/game/view/view";

/** A stretch of a session; all times are real minutes, `at` counts from its beginning. */
export type Stretch = { readonly key: string; readonly at: number; readonly minutes: number } & (
  | { readonly kind: "session"; readonly title: string }
  | { readonly kind: "pause" }
  | {
      readonly kind: "turn";
      readonly turn: number;
      readonly phases: readonly { readonly phase: Phase; readonly minutes: number }[];
    }
);

type Planned = Stretch extends infer S ? (S extends Stretch ? Omit<S, "at" | "key"> : never) : never;

/** A session by a running order, or by the scenario's own minutes: what comes when. Phases the game skips take no time. */
export function timetableOf(view: View, orderId: string | null): Stretch[] {
  let at = 0;
  return stretches(view, orderId).map((each, place) => {
    const stretch: Stretch = { ...each, key: String(place), at };
    at += each.minutes;
    return stretch;
  });
}

function stretches({ scenario, settings }: View, orderId: string | null): Planned[] {
  const order = scenario.runningOrders?.find(({ id }) => id === orderId);
  const turns = order?.turns ?? scenario.phases.map(({ turn, phases }) => ({ number: turn, phases }));
  return [
    ...(order?.before ?? []).map((each) => ({ kind: "session" as const, ...each })),
    ...turns.flatMap((turn) => turnStretches(turn, settings.phases)),
    ...(order?.after ?? []).map((each) => ({ kind: "session" as const, ...each })),
  ];
}

interface PlannedTurn {
  readonly number: number;
  readonly phases: readonly { readonly phase: Phase; readonly minutes: number }[];
  readonly pauseAfter?: number | undefined;
}

function turnStretches({ number, phases, pauseAfter }: PlannedTurn, played: readonly Phase[]): Planned[] {
  const left = phases.filter(({ phase }) => played.includes(phase));
  const turn: Planned = { kind: "turn", turn: number, phases: left, minutes: sum(left) };
  return pauseAfter === undefined ? [turn] : [turn, { kind: "pause", minutes: pauseAfter }];
}

/** How long a session takes. */
export const lengthOf = (stretches: readonly Pick<Stretch, "minutes">[]): number => sum(stretches);

const sum = (parts: readonly { readonly minutes: number }[]): number =>
  parts.reduce((total, { minutes }) => total + minutes, 0);

/** Minutes as a clock that starts with the session, e.g. 1:05. */
export const sessionClock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
