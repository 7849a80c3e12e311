import type { CellId, SeatId } from "./audience";
import type { Cell } from "./cells";

interface Sitter {
  readonly id: SeatId;
  readonly cellId: CellId | null;
}

/**
 * Where those who sit in one casting's cells sit in another's; null for whoever is left to
 * wait. Whoever finds the cell again keeps it, first come first; then the others get a cell
 * that plays a role of their old one, the one with the most free places. People chose a
 * role: as far as there is room, they keep that.
 */
export function reseated(
  sitters: readonly Sitter[],
  before: readonly Cell[],
  after: readonly Cell[],
): ReadonlyMap<SeatId, CellId | null> {
  const free = new Map(after.map((cell) => [cell.id, cell.seats]));
  const places = new Map<SeatId, CellId | null>();
  const freeIn = (cellId: CellId): number => free.get(cellId) ?? 0;
  const take = ({ id }: Sitter, cellId: CellId): void => {
    free.set(cellId, freeIn(cellId) - 1);
    places.set(id, cellId);
  };
  const seated = sitters.filter(({ cellId }) => cellId !== null);
  for (const seat of seated) if (seat.cellId !== null && freeIn(seat.cellId) > 0) take(seat, seat.cellId);
  for (const seat of seated.filter(({ id }) => !places.has(id))) {
    const roles = before.find(({ id }) => id === seat.cellId)?.roles ?? [];
    const open = after.filter((cell) => freeIn(cell.id) > 0 && cell.roles.some((id) => roles.includes(id)));
    const next = open.sort((a, b) => freeIn(b.id) - freeIn(a.id))[0];
    if (next) take(seat, next.id);
    else places.set(seat.id, null);
  }
  return places;
}
