import { type Audience, reachesSeat, sameAudience } from "../audience";
import type { CommandData } from "../commands";
import { type Game, heldSeat, type Move, movesOpen, own, type Reveal, standingMove } from "../state";
import { accept, type Decision, refuse } from "./decision";

/** Hands in a role's one main move of the turn, sealed until control reveals it. */
export function submitMove(
  game: Game,
  seatId: string,
  data: CommandData<"SubmitMove">,
  moveId: string,
): Decision {
  const seat = heldSeat(game, seatId);
  if (!seat) return refuse("unknown-seat");
  if (seat.roleId === null) return refuse("waiting-seat");
  const { turn, ...content } = data;
  if (turn !== game.turn || !movesOpen(game)) return refuse("moves-closed");
  if (standingMove(game, seat.roleId, game.turn)) return refuse("already-moved");
  const { roles, instruments } = game.scenario;
  if (!content.targets.every((id) => roles.some((role) => role.id === id))) return refuse("unknown-role");
  if (!content.instruments.every((id) => instruments.some((each) => each.id === id)))
    return refuse("unknown-instrument");
  return accept({
    type: "MoveSubmitted",
    moveId,
    turn,
    roleId: seat.roleId,
    seatId,
    content,
  });
}

/** Takes a move back while moves are open. Another role's move is unknown to the asker, and so is the answer. */
export function withdrawMove(game: Game, seatId: string, data: CommandData<"WithdrawMove">): Decision {
  const seat = heldSeat(game, seatId);
  if (!seat) return refuse("unknown-seat");
  const move = own(game.moves, data.moveId);
  if (!move || move.roleId !== seat.roleId) return refuse("unknown-move");
  if (move.state === "withdrawn") return refuse("already-withdrawn");
  if (move.turn !== game.turn || !movesOpen(game)) return refuse("moves-closed");
  return accept({ type: "MoveWithdrawn", moveId: move.id, roleId: move.roleId, seatId });
}

/** Shows a move to an audience, with or without its author's name, once moves are closed. */
export function revealMove(game: Game, data: CommandData<"RevealMove">): Decision {
  const move = standing(game, data.moveId);
  if (!move) return refuse("unknown-move");
  if (isSealed(game, move)) return refuse("moves-sealed");
  const unknown = unknownIn(game, data.audience);
  if (unknown) return unknown;
  if (move.revealed.some((each) => sameReveal(each, data))) return accept();
  return accept({
    type: "MoveRevealed",
    moveId: move.id,
    turn: move.turn,
    roleId: move.roleId,
    content: move.content,
    audience: data.audience,
    named: data.named,
  });
}

/** A seat marks an inject as read. Whoever was not addressed gets the answer of one that does not exist. */
export function acknowledgeInject(
  game: Game,
  seatId: string,
  data: CommandData<"AcknowledgeInject">,
): Decision {
  const seat = heldSeat(game, seatId);
  if (!seat) return refuse("unknown-seat");
  const inject = own(game.injects, data.injectId);
  if (!inject || !reachesSeat(inject.audience, seatId, seat.roleId)) return refuse("unknown-inject");
  if (inject.acknowledgedBy.includes(seatId)) return accept();
  const { audience } = inject;
  return accept({
    type: "InjectAcknowledged",
    injectId: data.injectId,
    seatId,
    roleId: seat.roleId,
    audience,
  });
}

export function releaseInject(game: Game, data: CommandData<"ReleaseInject">): Decision {
  if (!game.turnOpen) return refuse("no-turn");
  const inject = game.scenario.injects.find((each) => each.id === data.injectId);
  if (!inject) return refuse("unknown-inject");
  if (own(game.injects, inject.id)) return refuse("already-released");
  const audience = data.audience ?? inject.audience;
  const unknown = unknownIn(game, audience);
  if (unknown) return unknown;
  return accept({ type: "InjectReleased", injectId: inject.id, audience });
}

const sameReveal = (one: Reveal, two: Reveal): boolean =>
  one.named === two.named && sameAudience(one.audience, two.audience);

/** A move of this game that was not taken back. */
export function standing(game: Game, moveId: string): Move | undefined {
  const move = own(game.moves, moveId);
  return move && move.state !== "withdrawn" ? move : undefined;
}

/** Moves of the running turn stay sealed for control's acts too, while roles may still change them. */
export const isSealed = (game: Game, move: Move): boolean => move.turn === game.turn && movesOpen(game);

/** Refuses an audience that names a role or seat this game does not have. */
export function unknownIn(game: Game, audience: Audience): Decision | undefined {
  if (audience.kind !== "some") return undefined;
  if (!audience.roles.every((id) => game.scenario.roles.some((role) => role.id === id)))
    return refuse("unknown-role");
  if (!audience.seats.every((id) => heldSeat(game, id))) return refuse("unknown-seat");
  if (audience.roles.length + audience.seats.length === 0) return refuse("says-nothing");
  return undefined;
}
