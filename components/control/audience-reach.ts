import { type Audience, reaches } from "@/lib/game/audience";
import { type Cell, placeIn } from "@/lib/game/cells";
import { rolesInPlay } from "@/lib/game/view/read";
import type { RoleView, SeatView, View } from "@/lib/game/view/view";
import { placeOfSeat, seatsReached } from "./desk-reading";

/** Whom an audience reaches in this game, cell by cell. */
export interface Reach {
  readonly people: number;
  /** Cells it reaches, with those in them whom it reaches. */
  readonly cells: readonly { readonly cell: Cell; readonly seats: readonly SeatView[] }[];
  /** Cells it reaches in which nobody sits. */
  readonly empty: readonly Cell[];
  /** People without a place whom it names. */
  readonly waiting: readonly SeatView[];
}

/** Nobody's seat id: to ask whether an audience reaches whoever sits in a cell. */
const anybody = "";

export function reachOf(view: View, audience: Audience): Reach {
  const reached = seatsReached(view, audience);
  const cells = view.cells.map((cell) => ({
    cell,
    seats: reached.filter((seat) => seat.cellId === cell.id),
  }));
  return {
    people: reached.length,
    cells: cells.filter(({ seats }) => seats.length > 0),
    empty: view.cells.filter(
      (cell) =>
        !view.seats.some((seat) => seat.cellId === cell.id) && reaches(audience, placeIn(anybody, cell)),
    ),
    waiting: reached.filter((seat) => seat.cellId === null),
  };
}

/** Whether an audience reaches cells or people that another one does not. */
export function reachesFurther(view: View, audience: Audience, than: Audience): boolean {
  if (than.kind === "public" || audience.kind === "control") return false;
  if (audience.kind === "public") return true;
  const places = [
    ...view.cells.map((cell) => placeIn(anybody, cell)),
    ...view.seats.map((seat) => placeOfSeat(view, seat.id)),
  ];
  return places.some((place) => reaches(audience, place) && !reaches(than, place));
}

/** The roles of an audience that are in the game; of one that names no other, all it names. */
export function namedRoles(view: View, ids: readonly string[]): RoleView[] {
  const playing = rolesInPlay(view).filter(({ id }) => ids.includes(id));
  return playing.length > 0 ? playing : view.scenario.roles.filter(({ id }) => ids.includes(id));
}
