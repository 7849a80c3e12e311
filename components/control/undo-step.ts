import type { Clock } from "@/lib/game/events";
import type { Phase } from "@/lib/game/scenario";
import type { View } from "@/lib/game/view/view";
import type { ViewEvent } from "@/lib/game/view/view-event";

/** A step from one phase to the next that can be taken back, and what comes back with it. */
export interface UndoStep {
  /** The phase that would be left. */
  readonly undone: Phase;
  readonly phase: Phase;
  /** The clock as it was left. */
  readonly clock: Clock;
  /** Something was told since, so that there is no way back. */
  readonly barred: boolean;
}

interface Left {
  readonly phase: Phase;
  readonly clock: Clock;
  readonly disclosed: boolean;
}

/** Where the turn stands, as far as going back is concerned. */
interface Stand {
  readonly left: readonly Left[];
  readonly phase: Phase | null;
  readonly clock: Clock;
  readonly disclosed: boolean;
}

const nowhere: Stand = { left: [], phase: null, clock: { kind: "none", version: 0 }, disclosed: false };

/** What tells somebody something: after it the step before it cannot be taken back. */
const discloses: readonly ViewEvent["type"][] = [
  "InjectReleased",
  "MoveRevealed",
  "RulingPublished",
  "TrackAdjusted",
  "FactEstablished",
  "FactEnded",
  "RecordCorrected",
];

/** The last step of the running turn, while it can be taken back; the core has the last word. */
export function undoStepOf(view: View): UndoStep | undefined {
  const step = lastStepOf(view);
  return step?.barred ? undefined : step;
}

/** The last step of the running turn, whether it can be taken back or not. */
export function lastStepOf(view: View): UndoStep | undefined {
  if (!view.turnOpen) return undefined;
  const { left, phase, disclosed } = view.rows.reduce(standAfter, nowhere);
  const back = left.at(-1);
  if (!phase || !back) return undefined;
  return { undone: phase, phase: back.phase, clock: back.clock, barred: disclosed };
}

function standAfter(stand: Stand, { event, at }: View["rows"][number]): Stand {
  if (event.type === "TurnStarted" || event.type === "TurnEnded") return nowhere;
  if (event.type === "PhaseOpened") {
    const { phase, clock, disclosed } = stand;
    const left =
      phase === null ? stand.left : [...stand.left, { phase, clock: stopped(clock, at), disclosed }];
    return { left, phase: event.phase, clock: event.clock, disclosed: false };
  }
  if (event.type === "PhaseUndone") {
    const { phase, clock } = event;
    const disclosed = stand.left.at(-1)?.disclosed ?? false;
    return { left: stand.left.slice(0, -1), phase, clock, disclosed };
  }
  if ("clock" in event) return { ...stand, clock: event.clock };
  return discloses.includes(event.type) ? { ...stand, disclosed: true } : stand;
}

function stopped(clock: Clock, at: number): Clock {
  if (clock.kind !== "running") return clock;
  const { version, endsAt, lengthMs } = clock;
  return { kind: "paused", version, leftMs: Math.max(0, endsAt - at), lengthMs };
}
