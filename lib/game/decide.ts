import { type Actor, type Command, type CommandType, type Envelope, givenBy } from "./commands";
import { type Decision, refuse } from "./decide/decision";
import { acknowledgeInject, releaseInject, revealMove, submitMove, withdrawMove } from "./decide/moves";
import {
  assignSeat,
  claimSeat,
  createGame,
  lockJoining,
  openLobby,
  releaseSeat,
  unlockJoining,
} from "./decide/opening";
import { adjustTrack, endFact, establishFact, publishRuling } from "./decide/rulings";
import {
  callTime,
  endGame,
  endTurn,
  extendClock,
  openPhase,
  pauseClock,
  resumeClock,
  startTurn,
} from "./decide/running";
import { type Game, heldSeat } from "./state";

export type { Decision } from "./decide/decision";

/**
 * Decides a command against a game: events to append, or a refusal. Reads nothing but
 * its arguments (law L7) and never throws on what a person may ask.
 */
export function decide(game: Game, by: Actor, command: Command, envelope: Envelope): Decision {
  if (!givenBy[command.type].includes(by.kind)) return refuse("not-yours");
  if (by.kind === "seat" && !heldSeat(game, by.seatId)) return refuse("unknown-seat");
  if (game.status === "ended" && !afterTheEnd.includes(command.type)) return refuse("game-over");
  const [id = ""] = envelope.ids;
  const { at } = envelope;
  switch (command.type) {
    case "CreateGame":
      return createGame(game, command.data);
    case "OpenLobby":
      return openLobby(game);
    case "ClaimSeat":
      return claimSeat(game, command.data, id);
    case "AssignSeat":
      return assignSeat(game, command.data);
    case "ReleaseSeat":
      return releaseSeat(game, command.data);
    case "LockJoining":
      return lockJoining(game);
    case "UnlockJoining":
      return unlockJoining(game);
    case "StartTurn":
      return startTurn(game, command.data, at);
    case "OpenPhase":
      return openPhase(game, command.data, at);
    case "ExtendClock":
      return extendClock(game, command.data, at);
    case "PauseClock":
      return pauseClock(game, at);
    case "ResumeClock":
      return resumeClock(game, at);
    case "CallTime":
      return callTime(game, by, command.data, at);
    case "EndTurn":
      return endTurn(game, command.data);
    case "EndGame":
      return endGame(game);
    case "ReleaseInject":
      return releaseInject(game, command.data);
    case "AcknowledgeInject":
      return acknowledgeInject(game, seatOf(by), command.data);
    case "SubmitMove":
      return submitMove(game, seatOf(by), command.data, id);
    case "WithdrawMove":
      return withdrawMove(game, seatOf(by), command.data);
    case "RevealMove":
      return revealMove(game, command.data);
    case "PublishRuling":
      return publishRuling(game, command.data, envelope.ids);
    case "AdjustTrack":
      return adjustTrack(game, command.data);
    case "EstablishFact":
      return establishFact(game, command.data, id);
    case "EndFact":
      return endFact(game, command.data);
    default:
      return command satisfies never;
  }
}

/** What may still be done to a game that is over: reading, showing what was hidden, letting people go. */
const afterTheEnd: readonly CommandType[] = ["AcknowledgeInject", "RevealMove", "ReleaseSeat"];

const seatOf = (by: Actor): string => (by.kind === "seat" ? by.seatId : "");
