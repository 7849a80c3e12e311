import type { CellId, DeskId, Place, RoleId, SeatId } from "./audience";
import type { CastCell, Scenario } from "./scenario";

/** Roles and desks that sit together in one game; what it knows is the union of theirs. */
export interface Cell {
  readonly id: CellId;
  readonly name: string;
  /** Roles it plays, whole or in part. */
  readonly roles: readonly RoleId[];
  /** Desks it holds; of a role it plays whole, all of them. */
  readonly desks: readonly DeskId[];
  /** How many people may sit in it. */
  readonly seats: number;
}

/** What of a scenario decides who can sit together. */
export interface Seating {
  readonly roles: readonly (Pick<Scenario["roles"][number], "id" | "name" | "seats" | "optional"> & {
    readonly desks: readonly { readonly id: DeskId }[];
  })[];
  readonly castings: Scenario["castings"];
}

/**
 * The cells of a casting; without one, a cell for each role that is not optional. Optional
 * roles that are switched on have a cell each besides. Undefined for a casting the scenario has not.
 */
export function cellsOf(
  scenario: Seating,
  castingId: string | null,
  switchedOn: readonly RoleId[] = [],
): Cell[] | undefined {
  const casting = scenario.castings.find((each) => each.id === castingId);
  if (castingId !== null && !casting) return undefined;
  const alone = scenario.roles.filter(
    ({ id, optional }) => switchedOn.includes(id) || (casting === undefined && !optional),
  );
  const cast = casting?.cells.map((cell) => castCell(scenario, cell)) ?? [];
  return [...cast, ...alone.map((role) => whole(scenario, role.id, role.name, role.seats))];
}

const castCell = (scenario: Seating, { id, name, roles, desks, seats }: CastCell): Cell => ({
  id,
  name,
  seats,
  roles: [...new Set([...roles, ...desks.flatMap((desk) => roleOfDesk(scenario, desk) ?? [])])],
  desks: [...new Set([...roles.flatMap((role) => desksOf(scenario, role)), ...desks])],
});

/** Roles that a casting plays already, whole or by their desks. */
export const playedByCasting = (scenario: Seating, castingId: string | null): RoleId[] =>
  scenario.castings
    .find((each) => each.id === castingId)
    ?.cells.flatMap((cell) => castCell(scenario, cell).roles) ?? [];

/** Whether a role is in the game: every one that is not optional, and those that a cell plays. */
export const inPlay = (
  role: { readonly id: RoleId; readonly optional: boolean },
  cells: readonly Pick<Cell, "roles">[],
): boolean => !role.optional || cells.some(({ roles }) => roles.includes(role.id));

/** The order of the roles in the game: as it was, and those that are new after it, as the scenario has them. */
export function orderIn(
  scenario: { readonly roles: readonly { readonly id: RoleId; readonly optional: boolean }[] },
  cells: readonly Pick<Cell, "roles">[],
  before: readonly RoleId[],
): RoleId[] {
  const all = scenario.roles.filter((role) => inPlay(role, cells)).map(({ id }) => id);
  return [...before.filter((id) => all.includes(id)), ...all.filter((id) => !before.includes(id))];
}

const whole = (scenario: Seating, id: RoleId, name: string, seats: number): Cell => {
  return { id, name, roles: [id], desks: desksOf(scenario, id), seats };
};

const desksOf = (scenario: Seating, roleId: RoleId): DeskId[] =>
  scenario.roles.find((role) => role.id === roleId)?.desks.map((desk) => desk.id) ?? [];

/** The role a desk is part of. */
export const roleOfDesk = (scenario: Seating, deskId: DeskId): RoleId | undefined =>
  scenario.roles.find((role) => role.desks.some((desk) => desk.id === deskId))?.id;

/** The place of a seat in a cell, or of one that waits. */
export const placeIn = (seatId: SeatId, cell: Cell | undefined): Place => ({
  seatId,
  cellId: cell?.id ?? null,
  roles: cell?.roles ?? [],
  desks: cell?.desks ?? [],
});
