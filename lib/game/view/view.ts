import type { Actor } from "../commands";
import type { Clock } from "../events";
import type { Face, Hue, Inject, Instrument, Phase, Scenario, Track } from "../scenario";
import { mayRead, sitsIn, type Viewer, type ViewerClaim } from "../viewer";
import type { TurnView, ViewEvent } from "./view-event";

/** Changes whenever the meaning of a view does; a feed of another version starts again from a view. */
export const viewVersion = 1;

/**
 * All that one viewer may know of a game. It is the fold of that viewer's feed and of
 * nothing else (law L2); `rows` is that feed.
 */
export interface View {
  readonly viewer: ViewerClaim;
  readonly scenario: ScenarioView;
  readonly title: string;
  readonly status: "new" | "created" | "lobby" | "playing" | "ended";
  readonly joiningLocked: boolean;
  readonly seats: readonly SeatView[];
  readonly turn: TurnView | null;
  readonly turnOpen: boolean;
  readonly phase: Phase | null;
  readonly clock: Clock;
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
  /** The planned injects; control alone. */
  readonly msel?: readonly Inject[];
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
}

export interface SeatView {
  readonly id: string;
  readonly personId: string;
  readonly roleId: string | null;
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
    joiningLocked: false,
    seats: [],
    turn: null,
    turnOpen: false,
    phase: null,
    clock: { kind: "none", version: 0 },
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
    ...(viewer.kind === "control" ? { msel: scenario.injects } : {}),
  };
}

function roleView(role: Scenario["roles"][number], viewer: Viewer): RoleView {
  const { id, code, name, hue, seats, publicFace, privateFace } = role;
  const inside = viewer.kind === "control" || sitsIn(viewer, id);
  return { id, code, name, hue, seats, publicFace, ...(inside ? { privateFace } : {}) };
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
