import { type Cell, cellsOf } from "../cells";
import type { Actor } from "../commands";
import type { Clock } from "../events";
import type { Casting, Face, Hue, Inject, Instrument, MoveField, Phase, Scenario, Track } from "../scenario";
import { type Settings, usualSettings } from "../settings";
import { knowsDesk, knowsRole, mayRead, type Viewer, type ViewerClaim } from "../viewer";
import type { TurnView, ViewEvent } from "./view-event";

/** Changes whenever the meaning of a view does; a feed of another version starts again from a view. */
export const viewVersion = 2;

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
  /** What is asked of the moves this viewer may send or see sent. */
  readonly moveFields: readonly MoveField[];
  /** Control alone: the planned injects, and who could sit together. */
  readonly msel?: readonly Inject[];
  readonly castings?: readonly Casting[];
}

export interface RoleView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly hue: Hue;
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
  readonly group?: string;
  readonly reason?: string;
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
  return {
    viewer: { ...viewer },
    scenario: scenarioView(scenario, viewer),
    title: "",
    status: "new",
    settings: usualSettings,
    joiningLocked: false,
    castingId: null,
    cells: cellsOf(scenario, null) ?? [],
    seats: [],
    leads: {},
    turn: null,
    turnOpen: false,
    phase: null,
    clock: { kind: "none", version: 0 },
    order: scenario.roles.map((role) => role.id),
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
    moveFields: scenario.moveFields.filter((field) => asked(scenario, field, viewer)),
    ...(viewer.kind === "control" ? { msel: scenario.injects, castings: scenario.castings } : {}),
  };
}

/** A field asked of some roles alone may tell what they are up to. */
const asked = (scenario: Scenario, field: MoveField, viewer: Viewer): boolean =>
  (field.roles ?? scenario.roles.map((role) => role.id)).some((id) => knowsRole(viewer, id));

function roleView(role: Scenario["roles"][number], viewer: Viewer): RoleView {
  const { id, code, name, hue, seats, publicFace, privateFace } = role;
  const desks = role.desks.map((desk) => {
    const { face, ...named } = desk;
    return knowsDesk(viewer, desk.id) ? { ...named, face } : named;
  });
  const inside = knowsRole(viewer, id) ? { privateFace } : {};
  return { id, code, name, hue, seats, publicFace, ...inside, desks };
}

function trackView(track: Track, viewer: Viewer): TrackView {
  const { id, name, min, max, rungs, group, start, reason } = track;
  return {
    id,
    name,
    min,
    max,
    rungs,
    ...(group === undefined ? {} : { group }),
    ...(viewer.kind === "control" ? { reason } : {}),
    value: start,
    was: start,
  };
}
