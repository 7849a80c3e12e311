import { type Actor, type Command, type CommandType, type Envelope, givenBy } from "./commands";
import { type Decision, refuse } from "./decide/decision";
import { acknowledgeInject, draftInject, releaseInject, respondToInject } from "./decide/injects";
import { acceptLateMove, lapseDraft, refuseMove, revealMove, submitMove, withdrawMove } from "./decide/moves";
import { changeSettings, chooseCasting, createGame, openLobby } from "./decide/opening";
import { giveFloor, setOrder } from "./decide/order";
import { acceptProposal, dismissProposal } from "./decide/proposals";
import { adjustTrack, correctRecord, endFact, establishFact, publishRuling } from "./decide/rulings";
import {
  askForPause,
  callTime,
  endGame,
  endTurn,
  extendClock,
  openPhase,
  pauseClock,
  resumeClock,
  setReady,
  settlePauseAsk,
  startTurn,
  undoPhase,
} from "./decide/running";
import {
  admitObserver,
  assignSeat,
  claimSeat,
  denyRejoin,
  dismissObserver,
  lockJoining,
  makeLead,
  rejoinSeat,
  releaseSeat,
  renewScreen,
  replaceSeat,
  unlockJoining,
} from "./decide/seats";
import { tagRecord } from "./decide/tags";
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
    case "ChangeSettings":
      return changeSettings(game, command.data);
    case "ChooseCasting":
      return chooseCasting(game, command.data);
    case "ClaimSeat":
      return claimSeat(game, command.data, id);
    case "AssignSeat":
      return assignSeat(game, command.data);
    case "ReleaseSeat":
      return releaseSeat(game, command.data);
    case "ReplaceSeat":
      return replaceSeat(game, command.data);
    case "RejoinSeat":
      return rejoinSeat(game, command.data);
    case "DenyRejoin":
      return denyRejoin(seatOf(by));
    case "MakeLead":
      return makeLead(game, command.data.seatId);
    case "TakeLead":
      return makeLead(game, seatOf(by));
    case "LockJoining":
      return lockJoining(game);
    case "UnlockJoining":
      return unlockJoining(game);
    case "AdmitObserver":
      return admitObserver(game, command.data.sees, id);
    case "DismissObserver":
      return dismissObserver(game, command.data.observerId);
    case "RenewScreen":
      return renewScreen(game);
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
    case "UndoPhase":
      return undoPhase(game, command.data);
    case "SetOrder":
      return setOrder(game, command.data);
    case "GiveFloor":
      return giveFloor(game, command.data);
    case "SetReady":
      return setReady(game, seatOf(by), command.data);
    case "AskForPause":
      return askForPause(game, seatOf(by));
    case "SettlePauseAsk":
      return settlePauseAsk(game, command.data);
    case "EndTurn":
      return endTurn(game, command.data);
    case "EndGame":
      return endGame(game);
    case "DraftInject":
      return draftInject(game, command.data, id);
    case "ReleaseInject":
      return releaseInject(game, command.data);
    case "AcknowledgeInject":
      return acknowledgeInject(game, seatOf(by), command.data);
    case "RespondToInject":
      return respondToInject(game, seatOf(by), command.data);
    case "SubmitMove":
      return submitMove(game, by, command.data, id);
    case "WithdrawMove":
      return withdrawMove(game, by, command.data);
    case "AcceptLateMove":
      return acceptLateMove(game, command.data);
    case "RefuseMove":
      return refuseMove(game, command.data);
    case "LapseDraft":
      return lapseDraft(game, command.data);
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
    case "TagRecord":
      return tagRecord(game, command.data);
    case "AcceptProposal":
      return acceptProposal(game, command.data, envelope.ids);
    case "DismissProposal":
      return dismissProposal(game, command.data);
    case "CorrectRecord":
      return correctRecord(game, command.data, id);
    default:
      return command satisfies never;
  }
}

/** What may still be done to a game that is over: reading, showing what was hidden, letting people go. */
const afterTheEnd: readonly CommandType[] = [
  "AcknowledgeInject",
  "LapseDraft",
  "RevealMove",
  "ReleaseSeat",
  "RejoinSeat",
  "DenyRejoin",
  "AdmitObserver",
  "DismissObserver",
  "RenewScreen",
  "CorrectRecord",
];

const seatOf = (by: Actor): string => (by.kind === "seat" ? by.seatId : "");
