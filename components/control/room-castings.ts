import { type Cell, cellsOf, playedByCasting } from "@/lib/game/cells";
import { reseated } from "@/lib/game/reseat";
import type { RoleView, SeatView, View } from "@/lib/game/view/view";

/** Cells to sit in, as the scenario offers them; without an id, a cell for each role. */
export interface CastingChoice {
  readonly id: string | null;
  /** Null where the scenario gives it none. */
  readonly title: string | null;
  /** For how many people it is meant. */
  readonly people: { readonly from: number; readonly to: number } | null;
  /** Which roles merge or gain seats, and what control plays; null where the scenario says nothing. */
  readonly note: string | null;
  readonly cells: readonly Cell[];
}

/** Everything that can be chosen: the scenario's castings, and a cell for each role. */
export function castingChoices(view: View): CastingChoice[] {
  const cells = (id: string | null) => cellsWith(view, id, []);
  const offered = (view.scenario.castings ?? []).map(({ id, title, people, note }) => {
    return { id, title, people, note: note ?? null, cells: cells(id) };
  });
  return [...offered, { id: null, title: null, people: null, note: null, cells: cells(null) }];
}

/** The cells of a casting with optional roles switched on besides; none of one the scenario has not. */
export const cellsWith = (
  { scenario: { roles, castings = [] } }: View,
  castingId: string | null,
  switchedOn: readonly string[],
): Cell[] => cellsOf({ roles, castings }, castingId, switchedOn) ?? [];

/** An optional role, and whether a casting plays it already. */
export interface OptionalRole {
  readonly role: RoleView;
  readonly played: boolean;
}

export function optionalRoles(view: View, castingId: string | null): OptionalRole[] {
  const { roles, castings = [] } = view.scenario;
  const played = playedByCasting({ roles, castings }, castingId);
  return roles.filter(({ optional }) => optional).map((role) => ({ role, played: played.includes(role.id) }));
}

/** Of the roles asked for, those that a casting does not play already, as the game takes them. */
export const switchable = (view: View, castingId: string | null, asked: readonly string[]): string[] =>
  optionalRoles(view, castingId).flatMap(({ role, played }) =>
    played || !asked.includes(role.id) ? [] : role.id,
  );

/** The casting meant for a number of people, the closest fit where several are; undefined where none is. */
export function fittingCasting(choices: readonly CastingChoice[], people: number): CastingChoice | undefined {
  const width = ({ people: meant }: CastingChoice) => (meant ? meant.to - meant.from : 0);
  return choices
    .filter(({ people: meant }) => meant !== null && meant.from <= people && people <= meant.to)
    .reduce<CastingChoice | undefined>(
      (best, each) => (best && width(best) <= width(each) ? best : each),
      undefined,
    );
}

/** What choosing a casting does to those who sit already. */
export interface CastingEffect {
  /** Whoever finds the cell again. */
  readonly stay: readonly SeatView[];
  /** Whoever moves with the role, by the cell they move to. */
  readonly move: readonly { readonly cell: Cell; readonly seats: readonly SeatView[] }[];
  /** Whoever is left to wait. */
  readonly rise: readonly SeatView[];
}

export function castingEffect({ seats, cells: before }: View, cells: readonly Cell[]): CastingEffect {
  const places = reseated(seats, before, cells);
  const seated = seats.filter((seat) => seat.cellId !== null);
  const movedTo = (cell: Cell) =>
    seated.filter(({ id, cellId }) => cellId !== cell.id && places.get(id) === cell.id);
  return {
    stay: seated.filter(({ id, cellId }) => places.get(id) === cellId),
    move: cells.map((cell) => ({ cell, seats: movedTo(cell) })).filter((each) => each.seats.length > 0),
    rise: seated.filter(({ id }) => places.get(id) === null),
  };
}

export const placesIn = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.seats, 0);
