import type { Actor } from "../commands";
import type { Clock, LoggedEvent } from "../events";
import type { Face, Hue, Inject, Instrument, Phase, Scenario, Track } from "../scenario";
import { mayRead, sitsIn, type Viewer, type ViewerClaim } from "../viewer";
import { evolveView } from "./evolve-view";
import { viewActor, viewEvent } from "./redact";
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

/** The next item of a viewer's feed, or null when the event is not for that viewer. */
export function feedItem(
  scenario: Scenario,
  logged: LoggedEvent,
  viewer: Viewer,
  position: number,
): FeedItem | null {
  const event = viewEvent(scenario, logged, viewer);
  if (event === null) return null;
  const by = viewActor(logged.by, viewer);
  return { position, at: logged.at, event, ...(by ? { by } : {}) };
}

/** A viewer's whole feed of a log. */
export function feed(scenario: Scenario, log: readonly LoggedEvent[], viewer: Viewer): FeedItem[] {
  const items: FeedItem[] = [];
  for (const logged of log) {
    const item = feedItem(scenario, logged, viewer, items.length + 1);
    if (item) items.push(item);
  }
  return items;
}

/** All that a viewer may know of a log. */
export const view = (scenario: Scenario, log: readonly LoggedEvent[], viewer: Viewer): View =>
  feed(scenario, log, viewer).reduce(evolveView, viewStart(scenario, viewer));

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
