import type { RoleId } from "../audience";
import type { CommandData } from "../commands";
import type { GameEvent } from "../events";
import { couldTakeBack, type Game, isPlayed, movesOpen } from "../state";
import { accept, type Decision, refuse } from "./decision";

/** Sets the order of roles; a role left out comes after those named. */
export function setOrder(game: Game, data: CommandData<"SetOrder">): Decision {
  if (game.status === "new") return refuse("not-created");
  if (!data.roles.every((id) => game.order.includes(id))) return refuse("unknown-role");
  const roles = [...new Set([...data.roles, ...game.order])];
  return roles.join() === game.order.join() ? accept() : accept({ type: "OrderSet", roles });
}

/** Gives the floor to a role. One whose move is out does not get it back: it could take the move back unseen. */
export function giveFloor(game: Game, data: CommandData<"GiveFloor">): Decision {
  const { turn, roleId } = data;
  if (turn !== game.turn) return refuse("turn-changed");
  if (game.settings.order !== "sequential" || !movesOpen(game)) return refuse("moves-closed");
  if (roleId !== null && !game.order.includes(roleId)) return refuse("unknown-role");
  if (couldTakeBack({ ...game, floor: roleId })) return refuse("moves-out");
  return roleId === game.floor ? accept() : accept({ type: "FloorGiven", roleId });
}

/**
 * The floor goes to the first role that somebody plays, when a phase of moves opens in
 * sequential play. Nothing hidden decides where it goes: a role passed over because
 * control had entered its move would be told to all by that.
 */
export function firstFloor(game: Game): GameEvent[] {
  if (game.settings.order !== "sequential") return [];
  return [{ type: "FloorGiven", roleId: game.order.find((id) => isPlayed(game, id)) ?? null }];
}

/**
 * The floor passes on once its role has sent all its moves: to the next of the order that
 * somebody plays and that has not had it, and after the last to those who were passed over.
 */
export function floorAfter(game: Game, roleId: RoleId, sent: number): GameEvent[] {
  if (game.settings.order !== "sequential" || game.floor !== roleId) return [];
  if (sent < game.settings.movesPerTurn) return [];
  const place = game.order.indexOf(roleId);
  const others = [...game.order.slice(place + 1), ...game.order.slice(0, place)];
  const next = others.find((id) => isPlayed(game, id) && !game.hadFloor.includes(id));
  return [{ type: "FloorGiven", roleId: next ?? null }];
}
