import type { CellId, DeskId, Place, RoleId, SeatId } from "./audience";
import type { Scenario } from "./scenario";

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
  readonly roles: readonly (Pick<Scenario["roles"][number], "id" | "name" | "seats"> & {
    readonly desks: readonly { readonly id: DeskId }[];
  })[];
  readonly castings: Scenario["castings"];
}

/** The cells of a casting; without one, a cell for each role. Undefined for a casting the scenario has not. */
export function cellsOf(scenario: Seating, castingId: string | null): Cell[] | undefined {
  if (castingId === null)
    return scenario.roles.map((role) => whole(scenario, role.id, role.name, role.seats));
  const casting = scenario.castings.find((each) => each.id === castingId);
  return casting?.cells.map(({ id, name, roles, desks, seats }) => ({
    id,
    name,
    seats,
    roles: [...new Set([...roles, ...desks.flatMap((desk) => roleOfDesk(scenario, desk) ?? [])])],
    desks: [...new Set([...roles.flatMap((role) => desksOf(scenario, role)), ...desks])],
  }));
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
