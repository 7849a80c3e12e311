import { joined } from "./audience";
import { orderIn } from "./cells";
import { after } from "./circumstances";
import type { Clock, GameEvent, LoggedEvent } from "./events";
import { happeningOf } from "./happening";
import type { Scenario } from "./scenario";
import { byId, type Game, type Move, newGame, type Seat } from "./state";

/** The game after an event. Never refuses: what is in the log has happened. */
export function evolve(game: Game, { at, event }: LoggedEvent): Game {
  const happening = happeningOf(event);
  const circumstances = happening ? after(game.circumstances, happening) : game.circumstances;
  return { ...apply(game, event, at), circumstances, at };
}

/** Folds a log (law L1). */
export const replay = (scenario: Scenario, log: readonly LoggedEvent[]): Game =>
  log.reduce(evolve, newGame(scenario));

type Of<T extends GameEvent["type"]> = Extract<GameEvent, { type: T }>;

/** One case an event: long because there are many events, and flat so that none is forgotten. */
function apply(game: Game, event: GameEvent, at: number): Game {
  switch (event.type) {
    case "GameCreated":
      return { ...game, status: "created", title: event.title, ref: event.scenario };
    case "LobbyOpened":
      return { ...game, status: "lobby" };
    case "SettingsChanged":
      return { ...game, settings: event.settings };
    case "CastingChosen":
      return castingChosen(game, event);
    case "SeatClaimed":
      return withClaim(game, event);
    case "SeatAssigned":
      return withSeat(withoutReady(game, event.seatId), event.seatId, () => ({ cellId: event.cellId }));
    case "SeatReleased":
      return withSeat(withoutReady(withoutAsk(game, event.seatId), event.seatId), event.seatId, () => ({
        released: true,
      }));
    case "SeatRejoined":
      return game;
    case "RejoinDenied":
      return withSeat(game, event.seatId, (seat) => ({ keyGeneration: seat.keyGeneration + 1 }));
    case "LeadNamed":
      return { ...game, leads: { ...game.leads, [event.cellId]: event.seatId } };
    case "JoiningLocked":
      return { ...game, joiningLocked: true };
    case "JoiningUnlocked":
      return { ...game, joiningLocked: false };
    case "ObserverAdmitted":
      return { ...game, observers: { ...game.observers, [event.observerId]: event.sees } };
    case "ObserverDismissed": {
      const { [event.observerId]: _gone, ...observers } = game.observers;
      return { ...game, observers };
    }
    case "ScreenRenewed":
      return { ...game, screenGeneration: game.screenGeneration + 1 };
    case "TurnStarted":
      return { ...game, status: "playing", turn: event.turn, turnOpen: true, ...noPhase };
    case "PhaseOpened":
      return phaseOpened(game, event, at);
    case "PhaseUndone":
      return phaseUndone(game, event);
    case "ClockPaused":
      return { ...game, clock: event.clock, pauseAsks: [] };
    case "ClockExtended":
    case "ClockResumed":
    case "TimeCalled":
    case "ClockOverran":
      return { ...game, clock: event.clock };
    case "OrderSet":
      return { ...game, order: event.roles };
    case "FloorGiven":
      return floorGiven(game, event.roleId);
    case "ReadySet": {
      const others = game.ready.filter((id) => id !== event.seatId);
      return { ...game, ready: event.ready ? [...others, event.seatId] : others };
    }
    case "PauseAsked":
      return { ...game, pauseAsks: [...game.pauseAsks, event.seatId] };
    case "PauseAskSettled":
      return withoutAsk(game, event.seatId);
    case "TurnEnded":
      return { ...game, turnOpen: false, ...noPhase, pauseAsks: [], clock: noClock(game.clock) };
    case "GameEnded":
      return { ...game, status: "ended" };
    case "InjectDrafted": {
      const { injectId, text, audience } = event;
      return { ...game, written: { ...game.written, [injectId]: { text, audience } } };
    }
    case "InjectReleased":
      return injectReleased(game, event);
    case "InjectAcknowledged":
      return withAcknowledgement(game, event.injectId, event.seatId);
    case "InjectRespondedTo":
      return game;
    case "MoveSubmitted": {
      const { moveId: id, turn, roleId, content, late } = event;
      const move: Move = {
        id,
        turn,
        roleId,
        content,
        entered: event.seatId === null,
        state: late ? "late" : "sealed",
        revealed: [],
      };
      return { ...game, moves: { ...game.moves, [id]: move } };
    }
    case "MoveWithdrawn":
      return withMove(game, event.moveId, () => ({ state: "withdrawn" }));
    case "LateMoveAccepted":
      return withMove(game, event.moveId, () => ({ state: "sealed" }));
    case "MoveRefused":
      return withMove(game, event.moveId, () => ({ state: "refused" }));
    case "DraftLapsed":
      return game;
    case "MoveRevealed": {
      const { audience, named } = event;
      return disclosing(
        withMove(game, event.moveId, (move) => ({ revealed: [...move.revealed, { audience, named }] })),
      );
    }
    case "RulingPublished":
      return disclosing({
        ...withMove(game, event.moveId, () => ({ state: "ruled" })),
        rulings: { ...game.rulings, [event.rulingId]: true },
      });
    case "TrackAdjusted":
      return disclosing({ ...game, tracks: { ...game.tracks, [event.trackId]: event.to } });
    case "FactEstablished": {
      const { text, audience } = event;
      return disclosing({
        ...game,
        facts: { ...game.facts, [event.factId]: { text, audience, ended: false } },
      });
    }
    case "FactEnded": {
      const fact = game.facts[event.factId];
      const facts = fact ? { ...game.facts, [event.factId]: { ...fact, ended: true } } : game.facts;
      return disclosing({ ...game, facts });
    }
    case "RecordCorrected":
      return disclosing(game);
    // How things stand for the scenario's conditions is folded beside this.
    case "RecordTagged":
    case "ProposalAccepted":
    case "ProposalDismissed":
      return game;
    default:
      event satisfies never;
      throw new Error(`The log holds an event this version does not know: ${JSON.stringify(event)}`);
  }
}

const noPhase = { phase: null, left: [], disclosed: false, floor: null, hadFloor: [], ready: [] } as const;

const noClock = (clock: Clock): Clock => ({ kind: "none", version: clock.version + 1 });

const disclosing = (game: Game): Game => (game.disclosed ? game : { ...game, disclosed: true });

function withClaim(game: Game, { seatId: id, personId, cellId }: Of<"SeatClaimed">): Game {
  const seat: Seat = { id, personId, cellId, released: false, keyGeneration: 1 };
  return { ...game, seats: { ...game.seats, [id]: seat } };
}

/** The phase that is left keeps its time, so that going back gives it back. */
function phaseOpened(game: Game, { phase, clock }: Of<"PhaseOpened">, at: number): Game {
  const { phase: before, floor, hadFloor, disclosed } = game;
  const left =
    before === null
      ? game.left
      : [...game.left, { phase: before, clock: stopped(game.clock, at), floor, hadFloor, disclosed }];
  return { ...game, phase, clock, left, disclosed: false, floor: null, hadFloor: [], ready: [] };
}

function phaseUndone(game: Game, { phase, clock, floor }: Of<"PhaseUndone">): Game {
  const back = game.left.at(-1);
  return {
    ...game,
    phase,
    clock,
    floor,
    hadFloor: back?.hadFloor ?? [],
    left: game.left.slice(0, -1),
    disclosed: back?.disclosed ?? false,
    ready: [],
  };
}

/** A clock as it stands still at a moment. */
function stopped(clock: Clock, at: number): Clock {
  if (clock.kind !== "running") return clock;
  const { version, endsAt, lengthMs } = clock;
  return { kind: "paused", version, leftMs: Math.max(0, endsAt - at), lengthMs };
}

function injectReleased(game: Game, { injectId, audience, text }: Of<"InjectReleased">): Game {
  const before = game.injects[injectId];
  const inject = before
    ? { ...before, audience: joined(before.audience, audience), releases: [...before.releases, audience] }
    : { text, audience, releases: [audience], acknowledgedBy: [] };
  return disclosing({ ...game, injects: { ...game.injects, [injectId]: inject } });
}

const floorGiven = (game: Game, floor: string | null): Game => {
  const had = floor === null || game.hadFloor.includes(floor) ? [] : [floor];
  return { ...game, floor, hadFloor: [...game.hadFloor, ...had] };
};

/** Whoever leaves a cell is no longer ready with it: the next one has not heard of it. */
const withoutReady = (game: Game, seatId: string): Game => ({
  ...game,
  ready: game.ready.filter((id) => id !== seatId),
});

const withoutAsk = (game: Game, seatId: string): Game => ({
  ...game,
  pauseAsks: game.pauseAsks.filter((id) => id !== seatId),
});

function withSeat(game: Game, seatId: string, change: (seat: Seat) => Partial<Seat>): Game {
  const seat = game.seats[seatId];
  return seat ? { ...game, seats: { ...game.seats, [seatId]: { ...seat, ...change(seat) } } } : game;
}

const castingChosen = (game: Game, { castingId, cells, switchedOn }: Of<"CastingChosen">): Game => ({
  ...game,
  castingId,
  cells: byId(cells),
  switchedOn,
  order: orderIn(game.scenario, cells, game.order),
  leads: {},
});

function withMove(
  game: Game,
  moveId: string,
  change: (move: Game["moves"][string]) => Partial<Game["moves"][string]>,
): Game {
  const move = game.moves[moveId];
  return move ? { ...game, moves: { ...game.moves, [moveId]: { ...move, ...change(move) } } } : game;
}

function withAcknowledgement(game: Game, injectId: string, seatId: string): Game {
  const inject = game.injects[injectId];
  if (!inject) return game;
  const acknowledgedBy = [...inject.acknowledgedBy, seatId];
  return { ...game, injects: { ...game.injects, [injectId]: { ...inject, acknowledgedBy } } };
}
