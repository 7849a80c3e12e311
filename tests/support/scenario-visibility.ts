import type { Audience } from "@/lib/game/audience";
import type { LoggedEvent } from "@/lib/game/events";
import type { Casting, Inject, MoveField, Role, Scenario, Track, Turn } from "@/lib/game/scenario";
import type { ViewerClaim } from "@/lib/game/viewer";
import { surroundings } from "./learns";
import { contains, isOfRole, observesEveryCell, placeOf } from "./visibility-readers";

/**
 * Who may see what of the scenario (law L3), field by field, beside the table of events
 * in `visibility-table.ts` and read by the same rules.
 */
export type ScenarioReader =
  | "everyone"
  | "control"
  /** Seats of the role, and who observes them. */
  | "own role"
  /** Names for everyone; the face of a desk for control and those who sit at it. */
  | "everyone, faces for their desks"
  /** Control, and whoever knows a role that is asked. */
  | "those asked"
  /** Control, and whoever the track's audience contains. */
  | "the track's audience"
  /** Everyone, once the turn has started. */
  | "everyone, once started"
  /** Control and the addressee of each text, once the turn has started. */
  | "its addressee, once started"
  /** Control always; whoever its release was addressed to. */
  | "control and recipients"
  | "nobody";

/** The lists of a scenario whose entries have fields of their own. */
interface Entries {
  roles: Role;
  tracks: Track;
  turns: Turn;
  injects: Inject;
  castings: Casting;
  moveFields: MoveField;
}
export type List = keyof Entries;

export const scenarioFields: Readonly<Record<Exclude<keyof Scenario, List>, "everyone">> = {
  id: "everyone",
  version: "everyone",
  title: "everyone",
  setting: "everyone",
  disclaimer: "everyone",
  instruments: "everyone",
};

export const entryFields: {
  readonly [L in List]: Readonly<Record<keyof Entries[L] & string, ScenarioReader>>;
} = {
  roles: {
    id: "everyone",
    code: "everyone",
    name: "everyone",
    hue: "everyone",
    seats: "everyone",
    publicFace: "everyone",
    privateFace: "own role",
    desks: "everyone, faces for their desks",
  },
  tracks: {
    id: "the track's audience",
    name: "the track's audience",
    min: "the track's audience",
    max: "the track's audience",
    start: "the track's audience",
    rungs: "the track's audience",
    group: "the track's audience",
    // It only decides who sees the rest.
    audience: "nobody",
    reason: "control",
  },
  turns: {
    number: "everyone",
    phases: "everyone",
    title: "everyone, once started",
    gameTime: "everyone, once started",
    dateline: "everyone, once started",
    situation: "everyone, once started",
    privately: "its addressee, once started",
  },
  injects: {
    id: "control and recipients",
    title: "control and recipients",
    channel: "control and recipients",
    from: "control and recipients",
    body: "control and recipients",
    contentNote: "control and recipients",
    turn: "control",
    minute: "control",
    audience: "control",
    control: "control",
  },
  // Who could sit together is control's choice; who does is told by the log.
  castings: { id: "control", title: "control", people: "control", cells: "control" },
  moveFields: {
    id: "those asked",
    label: "those asked",
    help: "those asked",
    kind: "those asked",
    required: "those asked",
    roles: "those asked",
    turns: "those asked",
    secret: "those asked",
  },
};

/** What has come to a viewer in a log, as far as the scenario's fields depend on it. */
export interface Reached {
  readonly viewer: ViewerClaim;
  readonly started: ReadonlySet<number>;
  readonly received: ReadonlySet<string>;
  readonly roles: readonly Role[];
}

export const reached = (scenario: Scenario, log: readonly LoggedEvent[], viewer: ViewerClaim): Reached => ({
  viewer,
  started: new Set(log.flatMap(({ event }) => (event.type === "TurnStarted" ? [event.turn] : []))),
  received: surroundings(scenario, log, viewer).received,
  roles: scenario.roles,
});

/** Whether an audience lets a viewer read, control always. */
export const letsRead = (audience: Audience, viewer: ViewerClaim): boolean =>
  viewer.kind === "control" || contains(audience, viewer);

/** Whether a viewer knows the face of a desk. */
export const knowsDesk = (viewer: ViewerClaim, deskId: string): boolean =>
  viewer.kind === "control" ||
  observesEveryCell(viewer) ||
  (placeOf(viewer)?.desks.some((id) => id === deskId) ?? false);

/** Whether a field of the move is asked of a role the viewer knows. */
export const isAsked = (viewer: ViewerClaim, field: MoveField, roles: readonly Role[]): boolean =>
  viewer.kind === "control" ||
  (field.roles ?? roles.map((role) => role.id)).some((id) => isOfRole(viewer, id));

/** Whether a viewer may see a field of an entry. */
export function maySee(
  reader: ScenarioReader,
  entry: Entries[List],
  { viewer, started, received, roles }: Reached,
): boolean {
  const control = viewer.kind === "control";
  const begun = "number" in entry && started.has(entry.number);
  switch (reader) {
    case "everyone":
      return true;
    case "control":
      return control;
    case "own role":
      return control || ("privateFace" in entry && isOfRole(viewer, entry.id));
    case "everyone, faces for their desks":
      return true;
    case "those asked":
      return "required" in entry && isAsked(viewer, entry, roles);
    case "the track's audience":
      return "rungs" in entry && letsRead(entry.audience, viewer);
    case "everyone, once started":
    case "its addressee, once started":
      return begun;
    case "control and recipients":
      return control || ("channel" in entry && received.has(entry.id));
    case "nobody":
      return false;
    default:
      return reader satisfies never;
  }
}
