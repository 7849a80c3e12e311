import { type CellId, reaches } from "@/lib/game/audience";
import type { CastCell, Inject, Scenario } from "@/lib/game/scenario";
import { desksOf, rolesOf } from "./played";

/** Cells of a casting that an inject is for. */
export function cellsReached(scenario: Scenario, cells: readonly CastCell[], { audience }: Inject): CellId[] {
  return cells
    .filter((cell) =>
      reaches(audience, {
        seatId: "",
        cellId: cell.id,
        roles: rolesOf(scenario, cell).map(({ id }) => id),
        desks: desksOf(scenario, cell).map(({ desk }) => desk.id),
      }),
    )
    .map(({ id }) => id);
}
