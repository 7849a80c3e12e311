import { reaches } from "@/lib/game/audience";
import type { Cell } from "@/lib/game/cells";
import { type ReceivedInject, rolesInPlay } from "@/lib/game/view/read";
import type { RoleView, SeatView, View } from "@/lib/game/view/view";
import { placeOfSeat } from "./desk-reading";

/** Somebody seen longer ago than this has left. */
const hereMs = 35_000;

/** Whether a seat seen at a time is here; nobody is before the page knows the time. */
export const isHere = (seen: number | undefined, now: number | null): boolean =>
  now !== null && seen !== undefined && now - seen <= hereMs;

/** Phones sleep while people talk: a cell of which nobody was seen for this long may have lost its network. */
const lostMs = 300_000;

/** Whether nobody of a cell was seen for long. A cell in which nobody sits is not lost. */
export const isLost = (seen: readonly (number | undefined)[], now: number | null): boolean =>
  now !== null && seen.length > 0 && seen.every((at) => at === undefined || now - at > lostMs);

/** The roles a cell plays, whole or in part, in the scenario's order. */
export const rolesOfCell = (view: View, cell: Pick<Cell, "roles">): RoleView[] =>
  view.scenario.roles.filter((role) => cell.roles.includes(role.id));

/** The desks a cell holds of roles that sit in several cells; none where it plays its roles whole. */
export const desksApart = (view: View, cell: Cell): string[] =>
  rolesOfCell(view, cell)
    .filter((role) => role.desks.some((desk) => !cell.desks.includes(desk.id)))
    .flatMap((role) => role.desks.filter((desk) => cell.desks.includes(desk.id)))
    .map((desk) => desk.name);

export const seatsOfCell = (view: View, cellId: string): SeatView[] =>
  view.seats.filter((seat) => seat.cellId === cellId);

/** Places that are still free in a cell. */
export const freeIn = (view: View, cell: Cell): number =>
  Math.max(0, cell.seats - seatsOfCell(view, cell.id).length);

/** The cell with the fewest people among those with a free place; undefined when all are full. */
export function emptiestCell(view: View): Cell | undefined {
  const taken = (cell: Cell) => seatsOfCell(view, cell.id).length;
  return view.cells
    .filter((cell) => taken(cell) < cell.seats)
    .reduce<Cell | undefined>((best, cell) => (best && taken(best) <= taken(cell) ? best : cell), undefined);
}

/** A place for each who waits, always in the emptiest cell; those for whom there is none are left out. */
export function placesForWaiting(view: View): { seatId: string; cellId: string }[] {
  const places: { seatId: string; cellId: string }[] = [];
  let after = view;
  for (const { id: seatId } of view.seats.filter((seat) => seat.cellId === null)) {
    const cellId = emptiestCell(after)?.id;
    if (cellId === undefined) break;
    places.push({ seatId, cellId });
    after = { ...after, seats: after.seats.map((seat) => (seat.id === seatId ? { ...seat, cellId } : seat)) };
  }
  return places;
}

/** Roles of the game in which nobody sits, whole or at a desk: control speaks for them. */
export const unplayedRoles = (view: View): RoleView[] =>
  rolesInPlay(view).filter(
    (role) =>
      !view.cells.some((cell) => cell.roles.includes(role.id) && seatsOfCell(view, cell.id).length > 0),
  );

/** Injects out this turn that reached a cell and that nobody in it has acknowledged or answered. */
export function unreadInCell(view: View, cellId: string, injects: readonly ReceivedInject[]): number {
  const seats = seatsOfCell(view, cellId);
  const readBy = ({ acknowledgedBy, responses }: ReceivedInject, seatId: string) =>
    acknowledgedBy.includes(seatId) || responses.some((response) => response.seatId === seatId);
  return injects.filter(
    (inject) =>
      inject.turn === view.turn?.number &&
      seats.some(({ id }) => inject.audience && reaches(inject.audience, placeOfSeat(view, id))) &&
      !seats.some(({ id }) => readBy(inject, id)),
  ).length;
}
