import { type Audience, namedIn } from "../audience";
import { roleOfDesk } from "../cells";
import { type Game, heldSeat, own } from "../state";
import { type Decision, refuse } from "./decision";

/** Refuses an audience that names a role, desk, cell or seat this game does not have, or nobody. */
export function unknownIn(game: Game, audience: Audience): Decision | undefined {
  if (audience.kind !== "some") return undefined;
  const { roles, desks, cells, seats } = audience;
  if (!roles.every((id) => game.scenario.roles.some((role) => role.id === id))) return refuse("unknown-role");
  if (!desks.every((id) => roleOfDesk(game.scenario, id) !== undefined)) return refuse("unknown-desk");
  if (!cells.every((id) => own(game.cells, id))) return refuse("unknown-cell");
  if (!seats.every((id) => heldSeat(game, id))) return refuse("unknown-seat");
  return namedIn(audience) === 0 ? refuse("says-nothing") : undefined;
}
