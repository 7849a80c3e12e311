import { type Audience, namedIn, toRoles, toSome } from "@/lib/game/audience";
import { type Game, heldSeat } from "@/lib/game/state";
import type { Dice } from "./dice";

/** Ids nobody was given, among them names every object inherits. */
export const strangeIds = ["nobody", "__proto__", "constructor", "toString", "hasOwnProperty", "0"];

/** One of the ids the game knows; now and then one it does not. */
export const known = (dice: Dice, ids: readonly string[], strange = 0.06): string =>
  ids.length === 0 || dice.chance(strange) ? dice.pick([...strangeIds, dice.uuid()]) : dice.pick(ids);

/** Every seat there ever was, held or released. */
export const seatIds = (game: Game): string[] => Object.keys(game.seats);

/** Seats somebody holds. */
export const heldIds = (game: Game): string[] => seatIds(game).filter((id) => heldSeat(game, id));

export const roleIds = (game: Game): string[] => game.scenario.roles.map((role) => role.id);
export const deskIds = (game: Game): string[] =>
  game.scenario.roles.flatMap((role) => role.desks.map((desk) => desk.id));
export const cellIds = (game: Game): string[] => Object.keys(game.cells);

/** A cell of the game as it stands, or none. */
export const cellOrNone = (dice: Dice, game: Game): string | null =>
  dice.chance(0.15) ? null : known(dice, cellIds(game), 0.04);

/** An audience of any kind; now and then an empty one, or one that names a stranger. */
export function audienceOf(dice: Dice, game: Game): Audience {
  const kind = dice.weighted([
    [4, "public"],
    [2, "control"],
    [9, "some"],
  ] as const);
  if (kind !== "some") return { kind };
  const few = (ids: readonly string[], often: number) => (dice.chance(often) ? dice.some(ids, 0.3) : []);
  const some = toSome({
    roles: few(roleIds(game), 0.6),
    desks: few(deskIds(game), 0.3),
    cells: few(cellIds(game), 0.3),
    seats: few(heldIds(game), 0.3),
  });
  if (dice.chance(0.06)) {
    const list = dice.pick(["roles", "desks", "cells", "seats"] as const);
    return { ...some, [list]: [...some[list], dice.pick(strangeIds)] };
  }
  return namedIn(some) > 0 || dice.chance(0.1) ? some : toRoles(...dice.some(["weir", "gauge"], 0.9));
}
