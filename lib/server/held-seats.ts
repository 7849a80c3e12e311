import type { RoleView } from "@/lib/game/view/view";
import { loadView } from "./doors";
import { type PageRequest, seatsHeld } from "./page";

/** A seat this browser holds, as its own view describes it. */
export interface HeldSeat {
  readonly id: string;
  readonly name: string;
  readonly role: Pick<RoleView, "code" | "name" | "hue"> | null;
}

/** The seats of a game that this browser holds, each seen through its own door. */
export async function heldSeatsOf(request: PageRequest, gameId: string): Promise<HeldSeat[]> {
  const held: HeldSeat[] = [];
  for (const id of await seatsHeld(request, gameId)) {
    const loaded = await loadView(request.runtime, gameId, request.credentials(`seat:${id}`));
    if (!loaded.ok) continue;
    const seat = loaded.view.seats.find((each) => each.id === id);
    const role = loaded.view.scenario.roles.find((each) => each.id === seat?.roleId) ?? null;
    held.push({ id, name: loaded.people[seat?.personId ?? ""] ?? "", role });
  }
  return held;
}
