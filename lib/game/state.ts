import type { Audience, CellId, Place, RoleId, SeatId } from "./audience";
import { type Cell, cellsOf, orderIn, placeIn } from "./cells";
import { type Circumstances, firstCircumstances } from "./circumstances";
import type { MoveContent } from "./command-schemas";
import type { Clock, ScenarioRef } from "./events";
import { type InjectText, type Phase, phases, type Scenario } from "./scenario";
import { type Settings, usualSettings } from "./settings";
import type { Sees } from "./viewer";

/** Everything the rules need to know of a game: the fold of its log. */
export interface Game {
  readonly scenario: Scenario;
  readonly status: "new" | "created" | "lobby" | "playing" | "ended";
  readonly title: string;
  readonly ref: ScenarioRef | null;
  readonly settings: Settings;
  readonly joiningLocked: boolean;
  readonly castingId: string | null;
  readonly cells: Readonly<Record<CellId, Cell>>;
  /** Optional roles with a cell of their own besides the casting's. */
  readonly switchedOn: readonly RoleId[];
  readonly seats: Readonly<Record<SeatId, Seat>>;
  /** The seat that leads a cell. */
  readonly leads: Readonly<Record<CellId, SeatId | null>>;
  readonly observers: Readonly<Record<string, Sees>>;
  /** Grows whenever the plenary screen's key is made anew. */
  readonly screenGeneration: number;
  /** Number of the latest turn; 0 before the first. */
  readonly turn: number;
  readonly turnOpen: boolean;
  readonly phase: Phase | null;
  readonly clock: Clock;
  /** Phases of the running turn that were left, as they were left; the last can be gone back to. */
  readonly left: readonly LeftPhase[];
  /** Whether anything was disclosed since the phase opened. */
  readonly disclosed: boolean;
  /** The order of roles in sequential play. */
  readonly order: readonly RoleId[];
  /** The role whose move it is in sequential play. */
  readonly floor: RoleId | null;
  /** Roles that had the floor since the phase opened. */
  readonly hadFloor: readonly RoleId[];
  /** Seats that marked themselves ready in this phase. */
  readonly ready: readonly SeatId[];
  /** Seats that asked for a pause and were not heard yet. */
  readonly pauseAsks: readonly SeatId[];
  /** Injects that control wrote, by id. */
  readonly written: Readonly<Record<string, { readonly text: InjectText; readonly audience: Audience }>>;
  readonly injects: Readonly<Record<string, ReleasedInject>>;
  readonly moves: Readonly<Record<string, Move>>;
  readonly rulings: Readonly<Record<string, true>>;
  readonly tracks: Readonly<Record<string, number>>;
  readonly facts: Readonly<Record<string, Fact>>;
  /** What the scenario's conditions ask of it. */
  readonly circumstances: Circumstances;
  /** Time of the latest event. */
  readonly at: number;
}

export interface LeftPhase {
  readonly phase: Phase;
  readonly clock: Clock;
  readonly floor: RoleId | null;
  readonly hadFloor: readonly RoleId[];
  readonly disclosed: boolean;
}

export interface Seat {
  readonly id: SeatId;
  readonly personId: string;
  /** Null while it waits for a place. */
  readonly cellId: CellId | null;
  readonly released: boolean;
  /** Grows when its private key is made anew. */
  readonly keyGeneration: number;
}

export interface ReleasedInject {
  /** The words it went out in where they are not the scenario's own: as control wrote them, or milder. */
  readonly text: InjectText | null;
  /** Everyone it was released to so far. */
  readonly audience: Audience;
  /** Each audience it was released to. */
  readonly releases: readonly Audience[];
  readonly acknowledgedBy: readonly SeatId[];
}

export interface Move {
  readonly id: string;
  readonly turn: number;
  readonly roleId: RoleId;
  readonly content: MoveContent;
  /** Whether control entered it for the role; then control alone takes it back. */
  readonly entered: boolean;
  /** `late`: waits for control to accept or refuse it. */
  readonly state: "sealed" | "late" | "refused" | "withdrawn" | "ruled";
  readonly revealed: readonly Reveal[];
}

export interface Reveal {
  readonly audience: Audience;
  /** Whether those who see it learn whose it is. */
  readonly named: boolean;
}

export interface Fact {
  readonly text: string;
  readonly audience: Audience;
  readonly ended: boolean;
}

/** A game nothing has happened to yet. */
export const newGame = (scenario: Scenario): Game => startWith(scenario, cellsOf(scenario, null) ?? []);

const startWith = (scenario: Scenario, cells: readonly Cell[]): Game => ({
  scenario,
  status: "new",
  title: "",
  ref: null,
  settings: usualSettings,
  joiningLocked: false,
  castingId: null,
  cells: byId(cells),
  switchedOn: [],
  seats: {},
  leads: {},
  observers: {},
  screenGeneration: 1,
  turn: 0,
  turnOpen: false,
  phase: null,
  clock: { kind: "none", version: 0 },
  left: [],
  disclosed: false,
  order: orderIn(scenario, cells, []),
  floor: null,
  hadFloor: [],
  ready: [],
  pauseAsks: [],
  written: {},
  injects: {},
  moves: {},
  rulings: {},
  tracks: Object.fromEntries(scenario.tracks.map((track) => [track.id, track.start])),
  facts: {},
  circumstances: firstCircumstances(scenario),
  at: 0,
});

export const byId = <T extends { readonly id: string }>(all: readonly T[]): Record<string, T> =>
  Object.fromEntries(all.map((each) => [each.id, each]));

/** The seat, if it is held by somebody. */
export function heldSeat(game: Game, seatId: SeatId): Seat | undefined {
  const seat = own(game.seats, seatId);
  return seat && !seat.released ? seat : undefined;
}

/** The seats held in a cell, those who came first before the others. */
export const seatsIn = (game: Game, cellId: CellId): Seat[] =>
  Object.values(game.seats).filter((seat) => !seat.released && seat.cellId === cellId);

/** Where a seat sits: its cell's roles and desks. */
export const placeOf = (game: Game, seat: Seat): Place =>
  placeIn(seat.id, seat.cellId === null ? undefined : own(game.cells, seat.cellId));

/** Whether somebody plays a role. */
export const isPlayed = (game: Game, roleId: RoleId): boolean =>
  Object.values(game.cells).some((cell) => cell.roles.includes(roleId) && seatsIn(game, cell.id).length > 0);

/** The role's moves of a turn that stand or wait for control's word. */
export const standingMoves = (game: Game, roleId: RoleId, turn: number): Move[] =>
  Object.values(game.moves).filter(
    (move) =>
      move.roleId === roleId && move.turn === turn && move.state !== "withdrawn" && move.state !== "refused",
  );

/** Whether any moves are taken now. An overrun clock leaves that to control, so they are. */
export const movesOpen = (game: Game): boolean =>
  game.turnOpen && game.phase === "deliberate" && game.clock.kind !== "called";

/** Whether a role may send and withdraw moves now. */
export const movesOpenTo = (game: Game, roleId: RoleId): boolean =>
  movesOpen(game) && (game.settings.order === "simultaneous" || game.floor === roleId);

/**
 * Whether a role may send and take back moves of this turn, now or once play goes on:
 * before deliberation everyone may, and in sequential play whoever is still to have the floor.
 */
export function mayYetMove(game: Game, roleId: RoleId): boolean {
  const { phase, settings, hadFloor } = game;
  if (!game.turnOpen || phase === null) return false;
  if (phase !== "deliberate") return phases.indexOf(phase) < phases.indexOf("deliberate");
  if (!movesOpen(game)) return false;
  return settings.order === "simultaneous" || game.floor === roleId || !hadFloor.includes(roleId);
}

/** Whether a move is already out: seen by anyone but its role, or ruled. */
export const isOut = (move: Move): boolean => move.state === "ruled" || move.revealed.length > 0;

/**
 * Whether some role could take back a move that is out, now or once play goes on. A game
 * is never like this, so whatever would make it so is refused: the role would take the
 * move back unseen, and a refusal to do so would tell it that others know the move.
 */
export const couldTakeBack = (game: Game): boolean =>
  Object.values(game.moves).some(
    (move) => move.turn === game.turn && isOut(move) && !move.entered && mayYetMove(game, move.roleId),
  );

/** Looks up an id that came from outside, blind to what every object inherits (`constructor`, `__proto__`). */
export const own = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;
