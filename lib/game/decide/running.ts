import type { Actor, CommandData } from "../commands";
import type { Clock } from "../events";
import { phasesIn } from "../running-order";
import { type Phase, phases, type Turn } from "../scenario";
import { couldTakeBack, type Game, heldSeat } from "../state";
import { accept, type Decision, refuse } from "./decision";
import { firstFloor } from "./order";

/** A deadline noticed later than this was slept through; control decides what it means. */
export const overrunAfterMs = 30_000;

export function startTurn(game: Game, data: CommandData<"StartTurn">, at: number): Decision {
  if (game.status !== "lobby" && game.status !== "playing") return refuse("not-open");
  if (game.turnOpen) return refuse("turn-open");
  const turn = game.scenario.turns.find((each) => each.number === game.turn + 1);
  const planned = phasesIn(game.scenario, game.settings.runningOrder, game.turn + 1);
  const first = planned.find(({ phase }) => game.settings.phases.includes(phase)) ?? planned[0];
  if (!turn || !first) return refuse("no-more-turns");
  if (data.turn !== turn.number) return refuse("turn-changed");
  const after = { ...game, turn: turn.number };
  return accept(
    { type: "TurnStarted", turn: turn.number },
    { type: "PhaseOpened", phase: first.phase, clock: started(game, at, first.minutes) },
    ...(first.phase === "deliberate" ? firstFloor(after) : []),
  );
}

/** Opens a later phase of the turn, with the scenario's minutes unless told otherwise. */
export function openPhase(game: Game, data: CommandData<"OpenPhase">, at: number): Decision {
  const turn = openTurn(game);
  if (!turn) return refuse("no-turn");
  if (data.turn !== turn.number) return refuse("turn-changed");
  if (game.phase && rank(data.phase) <= rank(game.phase)) return refuse("phase-behind");
  const planned = phasesIn(game.scenario, game.settings.runningOrder, turn.number);
  const usual = planned.find((each) => each.phase === data.phase)?.minutes ?? null;
  const minutes = data.minutes === undefined ? usual : data.minutes;
  return accept(
    { type: "PhaseOpened", phase: data.phase, clock: started(game, at, minutes) },
    ...(data.phase === "deliberate" ? firstFloor(game) : []),
  );
}

/**
 * Takes back the opening of a phase as long as nothing was disclosed since: the phase
 * before goes on, its clock standing as it was left.
 */
export function undoPhase(game: Game, data: CommandData<"UndoPhase">): Decision {
  if (!game.turnOpen) return refuse("no-turn");
  if (data.turn !== game.turn) return refuse("turn-changed");
  if (data.phase !== game.phase) return refuse("phase-changed");
  const back = game.left.at(-1);
  if (!back) return refuse("nothing-to-undo");
  if (game.disclosed) return refuse("already-disclosed");
  const { phase, floor, hadFloor } = back;
  const clock = { ...back.clock, version: game.clock.version + 1 };
  if (couldTakeBack({ ...game, phase, clock, floor, hadFloor })) return refuse("moves-out");
  return accept({ type: "PhaseUndone", undone: data.phase, phase, clock, floor });
}

export function setReady(game: Game, seatId: string, data: CommandData<"SetReady">): Decision {
  const seat = heldSeat(game, seatId);
  if (!seat) return refuse("unknown-seat");
  if (seat.cellId === null) return refuse("waiting-seat");
  if (!game.turnOpen) return refuse("no-turn");
  if (data.turn !== game.turn) return refuse("turn-changed");
  if (data.phase !== undefined && data.phase !== game.phase) return refuse("phase-changed");
  const { cellId } = seat;
  if (game.ready.includes(seatId) === data.ready) return accept();
  return accept({ type: "ReadySet", seatId, cellId, ready: data.ready });
}

/** Asks control for a pause. Asked again before it was heard, it changes nothing. */
export function askForPause(game: Game, seatId: string): Decision {
  if (!game.turnOpen) return refuse("no-turn");
  return game.pauseAsks.includes(seatId) ? accept() : accept({ type: "PauseAsked", seatId });
}

export function settlePauseAsk(game: Game, { seatId }: CommandData<"SettlePauseAsk">): Decision {
  return game.pauseAsks.includes(seatId) ? accept({ type: "PauseAskSettled", seatId }) : accept();
}

/**
 * Adds time; after time was called or overran, counts the added time from now. Added
 * time reopens moves, so it is refused once one of them is out that its role could take back.
 */
export function extendClock(game: Game, data: CommandData<"ExtendClock">, at: number): Decision {
  if (!openTurn(game)) return refuse("no-turn");
  const clock = extended(game.clock, data.seconds * 1000, at);
  if (!clock) return refuse("no-clock");
  if (couldTakeBack({ ...game, clock })) return refuse("moves-out");
  return accept({ type: "ClockExtended", seconds: data.seconds, clock });
}

export function pauseClock(game: Game, at: number): Decision {
  const { clock } = game;
  if (!game.turnOpen || clock.kind !== "running") return refuse("not-running");
  const leftMs = Math.max(0, clock.endsAt - at);
  return accept({
    type: "ClockPaused",
    clock: { kind: "paused", version: clock.version + 1, leftMs, lengthMs: clock.lengthMs },
  });
}

export function resumeClock(game: Game, at: number): Decision {
  const { clock } = game;
  if (!game.turnOpen || clock.kind !== "paused") return refuse("not-paused");
  return accept({
    type: "ClockResumed",
    clock: {
      kind: "running",
      version: clock.version + 1,
      endsAt: at + clock.leftMs,
      lengthMs: clock.lengthMs,
    },
  });
}

/**
 * Ends the time of the phase. The deadline itself may be told late, twice, or after
 * control changed the clock: the version and the time decide whether it still counts.
 */
export function callTime(game: Game, by: Actor, data: CommandData<"CallTime">, at: number): Decision {
  const { clock } = game;
  if (!game.turnOpen) return refuse("no-turn");
  if (data.version !== clock.version) return refuse("clock-changed");
  if (clock.kind === "none" || clock.kind === "called") return refuse("no-clock");
  const called: Clock = { kind: "called", version: clock.version + 1, lengthMs: clock.lengthMs };
  if (by.kind !== "clock")
    return accept({ type: "TimeCalled", early: clock.kind !== "overran", clock: called });
  if (clock.kind !== "running") return refuse("not-running");
  if (at < clock.endsAt) return refuse("time-left");
  if (at - clock.endsAt > overrunAfterMs) {
    const { version, endsAt, lengthMs } = clock;
    return accept({
      type: "ClockOverran",
      clock: { kind: "overran", version: version + 1, endedAt: endsAt, lengthMs },
    });
  }
  return accept({ type: "TimeCalled", early: false, clock: called });
}

export function endTurn(game: Game, data: CommandData<"EndTurn">): Decision {
  if (!game.turnOpen) return refuse("no-turn");
  if (data.turn !== game.turn) return refuse("turn-changed");
  return accept({ type: "TurnEnded", turn: game.turn });
}

export function endGame(game: Game): Decision {
  if (game.status === "new") return refuse("not-created");
  return game.turnOpen
    ? accept({ type: "TurnEnded", turn: game.turn }, { type: "GameEnded" })
    : accept({ type: "GameEnded" });
}

const rank = (phase: Phase): number => phases.indexOf(phase);

const openTurn = (game: Game): Turn | undefined =>
  game.turnOpen ? game.scenario.turns.find((turn) => turn.number === game.turn) : undefined;

function started(game: Game, at: number, minutes: number | null): Clock {
  const version = game.clock.version + 1;
  if (minutes === null) return { kind: "none", version };
  const lengthMs = minutes * 60_000;
  return { kind: "running", version, endsAt: at + lengthMs, lengthMs };
}

function extended(clock: Clock, ms: number, at: number): Clock | undefined {
  const version = clock.version + 1;
  switch (clock.kind) {
    case "none":
      return undefined;
    case "running":
      return { ...clock, version, endsAt: clock.endsAt + ms, lengthMs: clock.lengthMs + ms };
    case "paused":
      return { ...clock, version, leftMs: clock.leftMs + ms, lengthMs: clock.lengthMs + ms };
    case "called":
    case "overran":
      return { kind: "running", version, endsAt: at + ms, lengthMs: clock.lengthMs + ms };
    default:
      return clock satisfies never;
  }
}
