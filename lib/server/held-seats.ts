import type { RoleView } from "@/lib/game/view/view";
import { loadView } from "./doors";
import { type PageRequest, seatsHeld } from "./page";

/** A seat this browser holds, as its own view describes it. */
export interface HeldSeat {
  readonly id: string;
  readonly name: string;
  readonly role: Pick<RoleView, "code" | "name" | "hue"> | null;
  /** Where it sits; null while it waits. */
  readonly cell: HeldCell | null;
}

export interface HeldCell {
  readonly name: string;
  readonly roles: readonly Pick<RoleView, "id" | "code" | "name" | "hue">[];
}

/** The seats of a game that this browser holds, each seen through its own door. */
export async function heldSeatsOf(request: PageRequest, gameId: string): Promise<HeldSeat[]> {
  const held: HeldSeat[] = [];
  for (const id of await seatsHeld(request, gameId)) {
    const loaded = await loadView(request.runtime, gameId, request.credentials(`seat:${id}`));
    if (!loaded.ok) continue;
    const seat = loaded.view.seats.find((each) => each.id === id);
    const cell = loaded.view.cells.find((each) => each.id === seat?.cellId);
    // Named one by one: the rest of a role is for its own page.
    const roles = loaded.view.scenario.roles
      .filter((each) => cell?.roles.includes(each.id))
      .map(({ id: roleId, code, name, hue }) => ({ id: roleId, code, name, hue }));
    const name = loaded.people[seat?.personId ?? ""] ?? "";
    held.push({ id, name, role: roles[0] ?? null, cell: cell ? { name: cell.name, roles } : null });
  }
  return held;
}
