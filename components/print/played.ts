import type { CastCell, Desk, Role, Scenario } from "@/lib/game/scenario";
import type { PaperContext } from "./paper-context";

/** Roles a cell plays, whole or by a desk. */
export const rolesOf = ({ roles }: Scenario, cell: CastCell): Role[] =>
  roles.filter(
    ({ id, desks }) => cell.roles.includes(id) || desks.some((desk) => cell.desks.includes(desk.id)),
  );

/** Desks a cell plays, with their role: its own, and all of a role it plays whole. */
export const desksOf = ({ roles }: Scenario, cell: CastCell): { role: Role; desk: Desk }[] =>
  roles.flatMap((role) =>
    role.desks
      .filter(({ id }) => cell.roles.includes(role.id) || cell.desks.includes(id))
      .map((desk) => ({ role, desk })),
  );

/** Roles of the casting that was chosen; without one all of them, as any may be switched on. */
export function rolesPlayed({ scenario, casting }: Pick<PaperContext, "scenario" | "casting">): Role[] {
  if (!casting) return [...scenario.roles];
  const played = casting.cells.flatMap((cell) => rolesOf(scenario, cell));
  return scenario.roles.filter((role) => played.includes(role));
}
