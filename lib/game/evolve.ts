import type { GameEvent, LoggedEvent } from "./events";
import type { Scenario } from "./scenario";
import { type Game, newGame } from "./state";

/** The game after an event. Never refuses: what is in the log has happened. */
export function evolve(game: Game, { at, event }: LoggedEvent): Game {
  return { ...apply(game, event), at };
}

/** Folds a log (law L1). */
export const replay = (scenario: Scenario, log: readonly LoggedEvent[]): Game =>
  log.reduce(evolve, newGame(scenario));

function apply(game: Game, event: GameEvent): Game {
  switch (event.type) {
    case "GameCreated":
      return { ...game, status: "created", title: event.title, ref: event.scenario };
    case "LobbyOpened":
      return { ...game, status: "lobby" };
    case "SeatClaimed": {
      const { seatId: id, personId, roleId } = event;
      return { ...game, seats: { ...game.seats, [id]: { id, personId, roleId, released: false } } };
    }
    case "SeatAssigned":
      return withSeat(game, event.seatId, { roleId: event.roleId });
    case "SeatReleased":
      return withSeat(game, event.seatId, { released: true });
    case "JoiningLocked":
      return { ...game, joiningLocked: true };
    case "JoiningUnlocked":
      return { ...game, joiningLocked: false };
    case "TurnStarted":
      return { ...game, status: "playing", turn: event.turn, turnOpen: true, phase: null };
    case "PhaseOpened":
      return { ...game, phase: event.phase, clock: event.clock };
    case "ClockExtended":
    case "ClockPaused":
    case "ClockResumed":
    case "TimeCalled":
    case "ClockOverran":
      return { ...game, clock: event.clock };
    case "TurnEnded":
      return {
        ...game,
        turnOpen: false,
        phase: null,
        clock: { kind: "none", version: game.clock.version + 1 },
      };
    case "GameEnded":
      return { ...game, status: "ended" };
    case "InjectReleased": {
      const inject = { audience: event.audience, acknowledgedBy: [] };
      return { ...game, injects: { ...game.injects, [event.injectId]: inject } };
    }
    case "InjectAcknowledged":
      return withAcknowledgement(game, event.injectId, event.seatId);
    case "MoveSubmitted": {
      const { moveId: id, turn, roleId, content } = event;
      return {
        ...game,
        moves: { ...game.moves, [id]: { id, turn, roleId, content, state: "sealed", revealed: [] } },
      };
    }
    case "MoveWithdrawn":
      return withMove(game, event.moveId, () => ({ state: "withdrawn" }));
    case "MoveRevealed": {
      const { audience, named } = event;
      return withMove(game, event.moveId, (move) => ({ revealed: [...move.revealed, { audience, named }] }));
    }
    case "RulingPublished":
      return withMove(game, event.moveId, () => ({ state: "ruled" }));
    case "TrackAdjusted":
      return { ...game, tracks: { ...game.tracks, [event.trackId]: event.to } };
    case "FactEstablished": {
      const { text, audience } = event;
      return { ...game, facts: { ...game.facts, [event.factId]: { text, audience, ended: false } } };
    }
    case "FactEnded": {
      const fact = game.facts[event.factId];
      return fact ? { ...game, facts: { ...game.facts, [event.factId]: { ...fact, ended: true } } } : game;
    }
    default:
      event satisfies never;
      throw new Error(`The log holds an event this version does not know: ${JSON.stringify(event)}`);
  }
}

function withSeat(game: Game, seatId: string, change: Partial<Game["seats"][string]>): Game {
  const seat = game.seats[seatId];
  return seat ? { ...game, seats: { ...game.seats, [seatId]: { ...seat, ...change } } } : game;
}

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
