import { type Audience, type RoleId, sameAudience } from "../audience";
import type { MoveContent } from "../command-schemas";
import type { Actor, CommandData } from "../commands";
import { mostAnnouncements, mostSendings } from "../move-limits";
import { phases } from "../scenario";
import {
  type Game,
  heldSeat,
  isOut,
  type Move,
  mayYetMove,
  movesOpenTo,
  own,
  placeOf,
  type Reveal,
  type Seat,
  standingMoves,
} from "../state";
import { unknownIn } from "./audiences";
import { accept, type Decision, refuse } from "./decision";
import { wrongContent } from "./move-content";
import { floorAfter } from "./order";

/**
 * Hands in a role's move of the turn, sealed until control reveals it. From a seat while
 * moves are open to its role, or late; from control, which enters it for a role, at any
 * time of the turn.
 */
export function submitMove(game: Game, by: Actor, data: CommandData<"SubmitMove">, moveId: string): Decision {
  const { turn, roleId: named, ...content } = data;
  const mover = moverOf(game, by, named);
  if ("code" in mover) return mover;
  const { roleId, seat } = mover;
  if (turn !== game.turn || !game.turnOpen) return refuse("moves-closed");
  const late = seat !== null && !movesOpenTo(game, roleId);
  const closed = late ? closedTo(game) : undefined;
  if (closed) return closed;
  const spent = (seat && sentEnough(game, roleId)) || spentBy(game, roleId, content.kind);
  if (spent) return spent;
  const wrong = wrongContent(game, roleId, content);
  if (wrong) return wrong;
  const acts = standingMoves(game, roleId, turn).filter((move) => move.content.kind === "act").length;
  const sent = acts + (content.kind === "act" ? 1 : 0);
  return accept(
    { type: "MoveSubmitted", moveId, turn, roleId, seatId: seat?.id ?? null, content, late },
    ...(late ? [] : floorAfter(game, roleId, sent)),
  );
}

/** Sending and taking back without end would fill the log and slow every desk that folds it. Control is not held to it. */
const sentEnough = (game: Game, roleId: RoleId): Decision | undefined => {
  const sent = Object.values(game.moves).filter((move) => move.roleId === roleId && move.turn === game.turn);
  return sent.length < mostSendings ? undefined : refuse("sent-enough");
};

/** Takes a move back while it may be. Another role's move is unknown to the asker, and so is the answer. */
export function withdrawMove(game: Game, by: Actor, data: CommandData<"WithdrawMove">): Decision {
  const move = own(game.moves, data.moveId);
  const seat = by.kind === "seat" ? heldSeat(game, by.seatId) : null;
  if (!move || (seat && !placeOf(game, seat).roles.includes(move.roleId))) return refuse("unknown-move");
  if (move.state === "withdrawn") return refuse("already-withdrawn");
  if (move.turn !== game.turn || !game.turnOpen || move.state === "refused") return refuse("moves-closed");
  // Said whether or not the move is out by now, which its role need not know.
  if (seat && move.entered) return refuse("entered-by-control");
  const free = move.state === "late" || (seat ? movesOpenTo(game, move.roleId) : !isOut(move));
  if (!free) return refuse(seat ? "moves-closed" : "move-is-out");
  return accept({ type: "MoveWithdrawn", moveId: move.id, roleId: move.roleId, seatId: seat?.id ?? null });
}

export function acceptLateMove(game: Game, data: CommandData<"AcceptLateMove">): Decision {
  const move = standing(game, data.moveId);
  if (!move) return refuse("unknown-move");
  if (move.state !== "late") return refuse("not-late");
  return accept({ type: "LateMoveAccepted", moveId: move.id, roleId: move.roleId });
}

export function refuseMove(game: Game, data: CommandData<"RefuseMove">): Decision {
  const move = standing(game, data.moveId);
  if (!move) return refuse("unknown-move");
  if (move.state !== "late") return refuse("not-late");
  const { reason } = data;
  return accept({ type: "MoveRefused", moveId: move.id, roleId: move.roleId, reason });
}

/**
 * Keeps on the record what a cell wrote and did not send. The cell may be none of the
 * casting's any more: words are not lost because people sit otherwise by now.
 */
export function lapseDraft(game: Game, data: CommandData<"LapseDraft">): Decision {
  if (data.turn > game.turn) return refuse("turn-changed");
  if (!game.scenario.roles.some((role) => role.id === data.roleId)) return refuse("unknown-role");
  if (data.turn === game.turn && mayYetMove(game, data.roleId)) return refuse("time-left");
  return accept({ type: "DraftLapsed", ...data });
}

/** Shows a move to an audience, with or without its author's name, once moves are closed to its role. */
export function revealMove(game: Game, data: CommandData<"RevealMove">): Decision {
  const move = standing(game, data.moveId);
  if (!move) return refuse("unknown-move");
  const closed = notYet(game, move);
  if (closed) return closed;
  const unknown = unknownIn(game, data.audience);
  if (unknown) return unknown;
  if (move.revealed.some((each) => sameReveal(each, data))) return accept();
  const { id: moveId, turn, roleId, content } = move;
  const { audience, named } = data;
  return accept({ type: "MoveRevealed", moveId, turn, roleId, content, audience, named });
}

const sameReveal = (one: Reveal, two: { audience: Audience; named: boolean }): boolean =>
  one.named === two.named && sameAudience(one.audience, two.audience);

/** A move of this game that was neither taken back nor refused. */
export function standing(game: Game, moveId: string): Move | undefined {
  const move = own(game.moves, moveId);
  return move && move.state !== "withdrawn" && move.state !== "refused" ? move : undefined;
}

/**
 * Moves stay sealed for control's acts too while their role may still change them, and late
 * ones until they are accepted. What control entered it alone takes back: for that it is
 * enough that the role is not moving now.
 */
export function notYet(game: Game, move: Move): Decision | undefined {
  if (move.state === "late") return refuse("late-undecided");
  const open = move.entered ? movesOpenTo(game, move.roleId) : mayYetMove(game, move.roleId);
  return move.turn === game.turn && open ? refuse("moves-sealed") : undefined;
}

/** Whose move it is: a seat's own role, or the one that control names. */
function moverOf(
  game: Game,
  by: Actor,
  named: RoleId | undefined,
): { roleId: RoleId; seat: Seat | null } | Extract<Decision, { ok: false }> {
  if (by.kind === "seat") {
    const seat = heldSeat(game, by.seatId);
    if (!seat) return refused("unknown-seat");
    const { roles, cellId } = placeOf(game, seat);
    if (cellId === null) return refused("waiting-seat");
    const roleId = named ?? (roles.length === 1 ? roles[0] : undefined);
    if (roleId === undefined || !roles.includes(roleId)) return refused("unknown-role");
    const barred = game.settings.sending === "lead" && game.leads[cellId] !== seat.id;
    return barred ? refused("not-the-lead") : { roleId, seat };
  }
  const known = named !== undefined && game.scenario.roles.some((role) => role.id === named);
  return known ? { roleId: named, seat: null } : refused("unknown-role");
}

const refused = (code: Extract<Decision, { ok: false }>["code"]) => ({ ok: false as const, code });

/** Why a move that comes while moves are closed to its role is not even kept as a late one. */
function closedTo(game: Game): Decision | undefined {
  const { phase, clock, settings } = game;
  if (phase === null || phases.indexOf(phase) < phases.indexOf("deliberate")) return refuse("moves-closed");
  if (phase === "deliberate" && clock.kind !== "called") return refuse("floor-elsewhere");
  return settings.lateMoves ? undefined : refuse("moves-closed");
}

function spentBy(game: Game, roleId: RoleId, kind: MoveContent["kind"]): Decision | undefined {
  const sent = standingMoves(game, roleId, game.turn).filter((move) => move.content.kind === kind).length;
  if (kind === "announcement") return sent >= mostAnnouncements ? refuse("announced-enough") : undefined;
  return sent >= game.settings.movesPerTurn ? refuse("already-moved") : undefined;
}
