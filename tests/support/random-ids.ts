import type { Audience } from "@/lib/game/audience";
import { type Game, heldSeat } from "@/lib/game/state";
import type { Dice } from "./dice";

/** Ids nobody was given, among them names every object inherits. */
export const strangeIds = ["nobody", "__proto__", "constructor", "toString", "hasOwnProperty", "0"];

/** One of the ids the game knows; now and then one it does not. */
export const known = (dice: Dice, ids: readonly string[], strange = 0.06): string =>
  ids.length === 0 || dice.chance(strange) ? dice.pick([...strangeIds, dice.uuid()]) : dice.pick(ids);

/** Every seat there ever was, held or released. */
export const seatIds = (game: Game): string[] => Object.keys(game.seats);

/** An audience of any kind; now and then an empty one, or one that names a stranger. */
export function audienceOf(dice: Dice, game: Game): Audience {
  const kind = dice.weighted([
    [4, "public"],
    [2, "control"],
    [8, "some"],
  ] as const);
  if (kind !== "some") return { kind };
  const roles = dice.some(game.scenario.roles, 0.4).map((role) => role.id);
  const held = seatIds(game).filter((id) => heldSeat(game, id));
  const seats = dice.chance(0.3) ? dice.some(held, 0.25) : [];
  if (dice.chance(0.04)) return { kind, roles: [...roles, dice.pick(strangeIds)], seats };
  if (dice.chance(0.04)) return { kind, roles, seats: [...seats, dice.pick(strangeIds)] };
  return { kind, roles: roles.length + seats.length > 0 ? roles : dice.some(["weir", "gauge"], 0.9), seats };
}
