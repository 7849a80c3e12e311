import type { Inject, Phase, Scenario } from "@/lib/game/scenario";
import type { RunningOrder } from "@/lib/game/scenario-book";
import { dueIn, injectsIn } from "./order-injects";

/** A line of a timetable. Times in minutes; `from` counts from the start of the session. */
export interface TimeRow {
  readonly from: number;
  readonly minutes: number;
  readonly what:
    | { readonly kind: "session"; readonly title: string }
    | { readonly kind: "phase"; readonly phase: Phase }
    | { readonly kind: "pause" };
  /** Injects that are due in it, with the minute of the turn. */
  readonly due: readonly { readonly inject: Inject; readonly minute: number }[];
}

/** What stays together on a sheet: a turn, or what comes before all turns and after them. */
export interface TimeBlock {
  readonly kind: "before" | "turn" | "after";
  readonly turn: { readonly number: number; readonly title: string; readonly gameTime: string } | undefined;
  readonly rows: readonly TimeRow[];
  /** Injects of the turn that wait for their trigger or for control. */
  readonly open: readonly Inject[];
}

/** A running order in blocks, with the time at which each line begins. */
export function blocksOf(scenario: Scenario, order: RunningOrder): TimeBlock[] {
  let clock = 0;
  const after = (minutes: number): number => {
    const from = clock;
    clock += minutes;
    return from;
  };
  const sessions = (kind: "before" | "after"): TimeBlock[] => {
    const rows = order[kind].map(
      ({ title, minutes }): TimeRow => ({
        from: after(minutes),
        minutes,
        what: { kind: "session", title },
        due: [],
      }),
    );
    return rows.length > 0 ? [{ kind, turn: undefined, rows, open: [] }] : [];
  };
  return [
    ...sessions("before"),
    ...order.turns.map((turn) => turnBlock(scenario, order, turn, after)),
    ...sessions("after"),
  ];
}

function turnBlock(
  scenario: Scenario,
  order: RunningOrder,
  { number, phases, pauseAfter }: RunningOrder["turns"][number],
  after: (minutes: number) => number,
): TimeBlock {
  const injects = injectsIn(scenario, number, order);
  const due = injects.flatMap((inject) => {
    const when = dueIn(order, inject);
    return when.kind === "minute" ? [{ inject, minute: when.minute }] : [];
  });
  let passed = 0;
  const rows = phases.map(({ phase, minutes }): TimeRow => {
    const start = passed;
    passed += minutes;
    return {
      from: after(minutes),
      minutes,
      what: { kind: "phase", phase },
      due: due.filter(({ minute }) => minute >= start && minute < passed),
    };
  });
  const pause: TimeRow[] =
    pauseAfter === undefined
      ? []
      : [{ from: after(pauseAfter), minutes: pauseAfter, what: { kind: "pause" }, due: [] }];
  const open = injects.filter((inject) => dueIn(order, inject).kind === "open");
  return {
    kind: "turn",
    turn: scenario.turns.find((turn) => turn.number === number),
    rows: [...rows, ...pause],
    open,
  };
}
