import type { CommandType } from "@/lib/game/commands";
import { proposalsOf } from "@/lib/game/proposals";
import { type Game, mayYetMove, movesOpen } from "@/lib/game/state";

type Weights = readonly (readonly [weight: number, type: CommandType])[];

/** How likely each command is in a game's present state. */
export function plausible(game: Game, late: boolean): Weights {
  if (game.status === "new") return [[1, "CreateGame"]];
  if (game.status === "created") return [[8, "OpenLobby"], ...house(game)];
  if (game.status === "lobby") return [...people(game), ...house(game), [begun(game), "StartTurn"]];
  if (game.status === "ended") return [...scaled(people(game), 0.3), ...lore(game, late)];
  const next = game.turn < game.scenario.turns.length ? 18 : 0.5;
  if (!game.turnOpen) return [...people(game), ...house(game), ...lore(game, late), [next, "StartTurn"]];
  return [...scaled(people(game), 0.4), ...scaled(house(game), 0.35), ...lore(game, late), ...course(game)];
}

const scaled = (weights: Weights, by: number): Weights =>
  weights.map(([weight, type]) => [weight * by, type] as const);

const heldCount = (game: Game): number => Object.values(game.seats).filter((seat) => !seat.released).length;

const begun = (game: Game): number => (heldCount(game) >= 6 ? 7 : 0.3);

function people(game: Game): Weights {
  const held = heldCount(game);
  return [
    [held < 8 ? 16 : 1, "ClaimSeat"],
    [3, "AssignSeat"],
    [held > 7 ? 1.5 : 0.2, "ReleaseSeat"],
    [held > 6 ? 1.4 : 0.1, "ReplaceSeat"],
    [0.8, "RejoinSeat"],
    [0.8, "DenyRejoin"],
    [2.5, "MakeLead"],
    [3, "TakeLead"],
    [game.joiningLocked ? 0.2 : 0.5, "LockJoining"],
    [game.joiningLocked ? 6 : 0.2, "UnlockJoining"],
  ];
}

/** How the game is run, and who looks on. */
function house(game: Game): Weights {
  return [
    [2.5, "ChangeSettings"],
    [game.turnOpen ? 0.4 : 2, "ChooseCasting"],
    [1, "SetOrder"],
    [1, "AdmitObserver"],
    [Object.keys(game.observers).length > 1 ? 1.5 : 0.1, "DismissObserver"],
    [0.5, "RenewScreen"],
    [1.2, "DraftInject"],
  ];
}

function lore(game: Game, late: boolean): Weights {
  const moves = Object.values(game.moves);
  const known = moves.some((move) => move.state === "sealed" && !mayYetMove(game, move.roleId));
  const waiting = moves.some((move) => move.state === "late");
  const proposed = proposalsOf(game.scenario, game.circumstances).length > 0;
  return [
    [known ? 5 : 0.4, "RevealMove"],
    [known ? 6 : 0.4, "PublishRuling"],
    [waiting ? 3 : 0.2, "AcceptLateMove"],
    [waiting ? 3 : 0.2, "RefuseMove"],
    [2, "AdjustTrack"],
    [2, "EstablishFact"],
    [1.5, "EndFact"],
    [1, "CorrectRecord"],
    [3, "TagRecord"],
    [proposed && game.status === "playing" ? 4 : 0.4, "AcceptProposal"],
    [proposed && game.status === "playing" ? 2 : 0.3, "DismissProposal"],
    [5, "AcknowledgeInject"],
    [3, "RespondToInject"],
    [1.5, "LapseDraft"],
    [late && game.status !== "ended" ? 1.8 : 0, "EndGame"],
  ];
}

/** Only within a turn. */
function course(game: Game): Weights {
  const sending = movesOpen(game);
  const sequential = sending && game.settings.order === "sequential";
  const { kind } = game.clock;
  return [
    [sending ? 30 : 8, "SubmitMove"],
    [sending ? 11 : 4, "WithdrawMove"],
    [6, "ReleaseInject"],
    [sending ? 3 : game.phase === "brief" ? 14 : 5, "OpenPhase"],
    [game.disclosed || game.left.length === 0 ? 0.4 : 7, "UndoPhase"],
    [sequential ? (game.floor === null ? 16 : 7) : 0.3, "GiveFloor"],
    [3, "SetReady"],
    [1.5, "AskForPause"],
    [game.pauseAsks.length > 0 ? 4 : 0.4, "SettlePauseAsk"],
    [game.phase === "report" || game.phase === "adjudicate" ? 4 : 0.2, "EndTurn"],
    [2.5, "ExtendClock"],
    [kind === "running" ? 2.5 : 0.3, "PauseClock"],
    [kind === "paused" ? 9 : 0.3, "ResumeClock"],
    [kind === "running" || kind === "overran" ? 4 : 0.3, "CallTime"],
  ];
}
