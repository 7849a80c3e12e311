import type { SeatView, View } from "@/lib/game/view/view";

/** Cells to sit in, as the scenario offers them; without an id, a cell for each role. */
export interface CastingChoice {
  readonly id: string | null;
  /** Null where the scenario gives it none. */
  readonly title: string | null;
  /** For how many people it is meant. */
  readonly people: { readonly from: number; readonly to: number } | null;
  readonly cells: readonly CellOffered[];
}

export interface CellOffered {
  readonly id: string;
  readonly name: string;
  readonly seats: number;
}

/** Everything that can be chosen: the scenario's castings, and a cell for each role. */
export function castingChoices({ scenario }: View): CastingChoice[] {
  const { castings = [], roles } = scenario;
  const offered = castings.map(({ id, title, people, cells }) => ({ id, title, people, cells }));
  return [...offered, { id: null, title: null, people: null, cells: roles }];
}

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

/** What choosing a casting does to those who sit already: whoever finds the cell again keeps the place as far as there is room. */
export function castingEffect(
  { seats }: View,
  { cells }: CastingChoice,
): { stay: SeatView[]; rise: SeatView[] } {
  const taken = new Map<string, number>();
  const stays = ({ cellId }: SeatView): boolean => {
    const cell = cells.find((each) => each.id === cellId);
    const held = taken.get(cellId ?? "") ?? 0;
    if (!cell || held >= cell.seats) return false;
    taken.set(cell.id, held + 1);
    return true;
  };
  const seated = seats.filter((seat) => seat.cellId !== null);
  const stay = seated.filter(stays);
  return { stay, rise: seated.filter((seat) => !stay.includes(seat)) };
}

export const placesIn = ({ cells }: CastingChoice): number =>
  cells.reduce((sum, cell) => sum + cell.seats, 0);
