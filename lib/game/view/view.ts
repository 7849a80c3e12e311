import type { Audience } from "../audience";
import { type Cell, cellsOf, orderIn } from "../cells";
import type { Actor } from "../commands";
import type { Clock } from "../events";
import type {
  Casting,
  Drawn,
  Face,
  Hue,
  Inject,
  Instrument,
  MoveField,
  Phase,
  Scenario,
  Track,
} from "../scenario";
import type { Dynamic, RunningOrder, Tag } from "../scenario-book";
import { type Settings, usualSettings } from "../settings";
import { knowsDesk, knowsRole, mayRead, type Viewer, type ViewerClaim } from "../viewer";
import type { TurnView, ViewEvent } from "./view-event";

/** Changes whenever the meaning of a view does; a feed of another version starts again from a view. */
export const viewVersion = 3;

/**
 * All that one viewer may know of a game. It is the fold of that viewer's feed and of
 * nothing else (law L2); `rows` is that feed.
 */
export interface View {
  readonly viewer: ViewerClaim;
  readonly scenario: ScenarioView;
  readonly title: string;
  readonly status: "new" | "created" | "lobby" | "playing" | "ended";
  readonly settings: Settings;
  readonly joiningLocked: boolean;
  readonly castingId: string | null;
  readonly cells: readonly Cell[];
  /** Optional roles with a cell of their own besides the casting's. */
  readonly switchedOn: readonly string[];
  readonly seats: readonly SeatView[];
  /** The seat that leads each cell. */
  readonly leads: Readonly<Record<string, string | null>>;
  readonly turn: TurnView | null;
  readonly turnOpen: boolean;
  readonly phase: Phase | null;
  readonly clock: Clock;
  /** The order of roles, and the one whose move it is, in sequential play. */
  readonly order: readonly string[];
  readonly floor: string | null;
  /** Seats known to be ready in this phase. */
  readonly ready: readonly string[];
  readonly tracks: readonly TrackView[];
  readonly facts: readonly FactView[];
  readonly rows: readonly Row[];
}

/** The authored material a viewer begins with. */
export interface ScenarioView {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly setting: string;
  readonly disclaimer: string;
  readonly turns: number;
  readonly roles: readonly RoleView[];
  readonly instruments: readonly Instrument[];
  /** Minutes of each phase by turn; everyone may plan by the clock. */
  readonly phases: readonly { readonly turn: number; readonly phases: Scenario["turns"][number]["phases"] }[];
  /** Other timetables the game may be run by, without what is planned in them. */
  readonly timetables: readonly Pick<RunningOrder, "id" | "title" | "minutes" | "turns">[];
  /** What is asked of moves: the open fields of all, and the secret ones of the roles this viewer knows. */
  readonly moveFields: readonly MoveField[];
  // For control alone.
  readonly msel?: readonly Inject[];
  readonly castings?: readonly Casting[];
  readonly tags?: readonly Tag[];
  readonly dynamics?: readonly Dynamic[];
  readonly runningOrders?: readonly RunningOrder[];
}

export interface RoleView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly hue: Hue;
  /** Not in the game unless a cell plays it. */
  readonly optional: boolean;
  readonly seats: number;
  readonly publicFace: Face;
  /** For those who sit in the role, and control. */
  readonly privateFace?: Face;
  readonly desks: readonly DeskView[];
}

export interface DeskView {
  readonly id: string;
  readonly name: string;
  /** For those who sit at the desk, and control. */
  readonly face?: Face;
}

export interface SeatView {
  readonly id: string;
  readonly personId: string;
  /** Null while it waits for a place. */
  readonly cellId: string | null;
}

export interface TrackView {
  readonly id: string;
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly rungs: Track["rungs"];
  readonly drawn: Drawn;
  readonly unit?: string;
  readonly group?: string;
  /** Why it starts where it starts, and who else may see it; control only. */
  readonly reason?: string;
  readonly audience?: Audience;
  /** Value before the first turn. */
  readonly start: number;
  readonly value: number;
  /** Value as the running turn opened. */
  readonly was: number;
}

export interface FactView {
  readonly id: string;
  readonly text: string;
  readonly toAll: boolean;
  readonly turn: number;
  readonly ended: boolean;
}

/** One line of a viewer's log: its own numbering, its own knowledge (law L3). */
export interface Row {
  readonly position: number;
  readonly at: number;
  readonly turn: number;
  readonly phase: Phase | null;
  /** Game time of that turn as the scenario words it; null before the first. */
  readonly gameTime: string | null;
  readonly event: ViewEvent;
  /** Control only. */
  readonly by?: Actor;
}

/** What travels on a feed: a row before its reader stamps it with turn and phase. */
export interface FeedItem {
  readonly position: number;
  readonly at: number;
  readonly event: ViewEvent;
  readonly by?: Actor;
}

/** What a viewer knows before anything happened. */
export function viewStart(scenario: Scenario, viewer: Viewer): View {
  const cells = cellsOf(scenario, null) ?? [];
  return {
    viewer: { ...viewer },
    scenario: scenarioView(scenario, viewer),
    title: "",
    status: "new",
    settings: usualSettings,
    joiningLocked: false,
    castingId: null,
    cells,
    switchedOn: [],
    seats: [],
    leads: {},
    turn: null,
    turnOpen: false,
    phase: null,
    clock: { kind: "none", version: 0 },
    order: orderIn(scenario, cells, []),
    floor: null,
    ready: [],
    tracks: scenario.tracks
      .filter((track) => mayRead(viewer, track.audience))
      .map((track) => trackView(track, viewer)),
    facts: [],
    rows: [],
  };
}

function scenarioView(scenario: Scenario, viewer: Viewer): ScenarioView {
  const { id, version, title, setting, disclaimer, instruments } = scenario;
  return {
    id,
    version,
    title,
    setting,
    disclaimer,
    turns: scenario.turns.length,
    roles: scenario.roles.map((role) => roleView(role, viewer)),
    instruments,
    phases: scenario.turns.map((turn) => ({ turn: turn.number, phases: turn.phases })),
    timetables: scenario.runningOrders.map(({ id: order, title: named, minutes, turns }) => {
      return { id: order, title: named, minutes, turns };
    }),
    moveFields: scenario.moveFields.filter((field) => asked(scenario, field, viewer)),
    ...(viewer.kind === "control" ? controlsOwn(scenario) : {}),
  };
}

/** What a scenario holds for control alone and the desk works with. */
const controlsOwn = ({ injects, castings, tags, dynamics, runningOrders }: Scenario) => {
  return { msel: injects, castings, tags, dynamics, runningOrders };
};

/** A secret field may tell what its roles are up to. An open one is shown with their moves, and says what it asks. */
const asked = (scenario: Scenario, field: MoveField, viewer: Viewer): boolean =>
  !field.secret || (field.roles ?? scenario.roles.map((role) => role.id)).some((id) => knowsRole(viewer, id));

function roleView(role: Scenario["roles"][number], viewer: Viewer): RoleView {
  const { id, code, name, hue, optional, seats, publicFace, privateFace } = role;
  const desks = role.desks.map((desk) => {
    const { face, ...named } = desk;
    return knowsDesk(viewer, desk.id) ? { ...named, face } : named;
  });
  const inside = knowsRole(viewer, id) ? { privateFace } : {};
  return { id, code, name, hue, optional, seats, publicFace, ...inside, desks };
}

function trackView(track: Track, viewer: Viewer): TrackView {
  const { id, name, min, max, rungs, drawn, unit, group, start, reason, audience } = track;
  return {
    id,
    name,
    min,
    max,
    rungs,
    drawn,
    ...(unit === undefined ? {} : { unit }),
    ...(group === undefined ? {} : { group }),
    ...(viewer.kind === "control" ? { reason, audience } : {}),
    start,
    value: start,
    was: start,
  };
}
