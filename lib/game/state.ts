import type { Audience, RoleId, SeatId } from "./audience";
import type { MoveContent } from "./commands";
import type { Clock, ScenarioRef } from "./events";
import type { Phase, Scenario } from "./scenario";

/** Everything the rules need to know of a game: the fold of its log. */
export interface Game {
  readonly scenario: Scenario;
  readonly status: "new" | "created" | "lobby" | "playing" | "ended";
  readonly title: string;
  readonly ref: ScenarioRef | null;
  readonly joiningLocked: boolean;
  readonly seats: Readonly<Record<SeatId, Seat>>;
  /** Number of the latest turn; 0 before the first. */
  readonly turn: number;
  readonly turnOpen: boolean;
  readonly phase: Phase | null;
  readonly clock: Clock;
  readonly injects: Readonly<Record<string, ReleasedInject>>;
  readonly moves: Readonly<Record<string, Move>>;
  readonly tracks: Readonly<Record<string, number>>;
  readonly facts: Readonly<Record<string, Fact>>;
  /** Time of the latest event. */
  readonly at: number;
}

export interface Seat {
  readonly id: SeatId;
  readonly personId: string;
  readonly roleId: RoleId | null;
  readonly released: boolean;
}

export interface ReleasedInject {
  readonly audience: Audience;
  readonly acknowledgedBy: readonly SeatId[];
}

export interface Move {
  readonly id: string;
  readonly turn: number;
  readonly roleId: RoleId;
  readonly content: MoveContent;
  readonly state: "sealed" | "withdrawn" | "ruled";
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
export const newGame = (scenario: Scenario): Game => ({
  scenario,
  status: "new",
  title: "",
  ref: null,
  joiningLocked: false,
  seats: {},
  turn: 0,
  turnOpen: false,
  phase: null,
  clock: { kind: "none", version: 0 },
  injects: {},
  moves: {},
  tracks: Object.fromEntries(scenario.tracks.map((track) => [track.id, track.start])),
  facts: {},
  at: 0,
});

/** The seat, if it is held by somebody. */
export function heldSeat(game: Game, seatId: SeatId): Seat | undefined {
  const seat = own(game.seats, seatId);
  return seat && !seat.released ? seat : undefined;
}

/** The seats held in a role. */
export const seatsOf = (game: Game, roleId: RoleId): Seat[] =>
  Object.values(game.seats).filter((seat) => !seat.released && seat.roleId === roleId);

/** The role's move of a turn that still stands. */
export const standingMove = (game: Game, roleId: RoleId, turn: number): Move | undefined =>
  Object.values(game.moves).find(
    (move) => move.roleId === roleId && move.turn === turn && move.state !== "withdrawn",
  );

/** Whether roles may send and withdraw moves now. An overrun clock leaves that to control, so they may. */
export const movesOpen = (game: Game): boolean =>
  game.turnOpen && game.phase === "deliberate" && game.clock.kind !== "called";

/** Whether a move of the running turn is already out: seen by anyone but its role, or ruled. */
export const anyDisclosed = (game: Game): boolean =>
  Object.values(game.moves).some(
    (move) => move.turn === game.turn && (move.state === "ruled" || move.revealed.length > 0),
  );

/** Looks up an id that came from outside, blind to what every object inherits (`constructor`, `__proto__`). */
export const own = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;
