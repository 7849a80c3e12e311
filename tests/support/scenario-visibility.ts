import type { Audience } from "@/lib/game/audience";
import type { LoggedEvent } from "@/lib/game/events";
import type { Casting, Inject, MoveField, Role, Scenario, Track, Turn } from "@/lib/game/scenario";
import type {
  BaselineEntry,
  ControlCard,
  DebriefQuestion,
  Dynamic,
  Guide,
  RunningOrder,
  Tag,
} from "@/lib/game/scenario-book";
import type { ViewerClaim } from "@/lib/game/viewer";
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
  /** Control always; whoever it was released to in its own words. */
  | "control and recipients"
  /** No view holds it: only the scenario's own pages, or the checks of its pack, read it. */
  | "nobody";

/** The lists of a scenario whose entries have fields of their own. */
interface Entries {
  roles: Role;
  tracks: Track;
  turns: Turn;
  injects: Inject;
  castings: Casting;
  moveFields: MoveField;
  tags: Tag;
  dynamics: Dynamic;
  runningOrders: RunningOrder;
  controlCards: ControlCard;
  baseline: BaselineEntry;
  debrief: DebriefQuestion;
  guides: Guide;
}

export type List = keyof Entries;
export type Entry = Entries[List];

/** What a scenario has beside its lists of entries. */
export const scenarioFields: Readonly<Record<Exclude<keyof Scenario, List>, "everyone" | "nobody">> = {
  id: "everyone",
  version: "everyone",
  title: "everyone",
  setting: "everyone",
  disclaimer: "everyone",
  instruments: "everyone",
  map: "nobody",
};

export const entryFields: {
  readonly [L in List]: Readonly<Record<keyof Entries[L] & string, ScenarioReader>>;
} = {
  roles: {
    id: "everyone",
    code: "everyone",
    name: "everyone",
    hue: "everyone",
    optional: "everyone",
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
    drawn: "the track's audience",
    fixed: "nobody",
    unit: "the track's audience",
    // Control must know to whom it may speak of a track.
    audience: "control",
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
    number: "control",
    turn: "control",
    lastTurn: "control",
    minute: "control",
    trigger: "control",
    // Its words go out in the log, in the place of the others.
    substitute: "control",
    audience: "control",
    control: "control",
  },
  // Who could sit together is control's choice; who does is told by the log.
  castings: { id: "control", title: "control", people: "control", note: "control", cells: "control" },
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
  // By what control marks things, and what follows of it, a role could tell what is worth hiding.
  tags: {
    id: "control",
    name: "control",
    help: "control",
    on: "control",
    roles: "control",
    grave: "control",
  },
  dynamics: {
    id: "control",
    title: "control",
    reason: "control",
    sources: "control",
    asked: "control",
    often: "control",
    when: "control",
    effects: "control",
  },
  // Everyone may plan by the clock; what is planned in it is control's.
  runningOrders: {
    id: "everyone",
    title: "everyone",
    minutes: "everyone",
    turns: "everyone",
    note: "control",
    before: "control",
    after: "control",
    injects: "control",
  },
  controlCards: { id: "nobody", name: "nobody", face: "nobody" },
  baseline: {
    id: "nobody",
    turn: "nobody",
    date: "nobody",
    title: "nobody",
    text: "nobody",
    disputed: "nobody",
    sources: "nobody",
  },
  debrief: { id: "nobody", group: "nobody", question: "nobody", sources: "nobody" },
  guides: { id: "nobody", title: "nobody", text: "nobody" },
};

/** What has come to a viewer in a log, as far as the scenario's fields depend on it. */
export interface Reached {
  readonly viewer: ViewerClaim;
  readonly started: ReadonlySet<number>;
  /** Injects that came in the scenario's own words. */
  readonly received: ReadonlySet<string>;
  readonly roles: readonly Role[];
}

export const reached = (scenario: Scenario, log: readonly LoggedEvent[], viewer: ViewerClaim): Reached => ({
  viewer,
  started: new Set(log.flatMap(({ event }) => (event.type === "TurnStarted" ? [event.turn] : []))),
  received: new Set(
    log.flatMap(({ event }) =>
      event.type === "InjectReleased" && event.text === null && contains(event.audience, viewer)
        ? [event.injectId]
        : [],
    ),
  ),
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

/** Whether a field of the move is open, since it is shown with the moves, or asked of a role the viewer knows. */
export const isAsked = (viewer: ViewerClaim, field: MoveField, roles: readonly Role[]): boolean =>
  viewer.kind === "control" ||
  !field.secret ||
  (field.roles ?? roles.map((role) => role.id)).some((id) => isOfRole(viewer, id));

/** Whether a viewer may see a field of an entry. */
export function maySee(
  reader: ScenarioReader,
  entry: Entry,
  { viewer, started, received, roles }: Reached,
): boolean {
  const control = viewer.kind === "control";
  const begun = "number" in entry && started.has(entry.number);
  switch (reader) {
    case "everyone":
    case "everyone, faces for their desks":
      return true;
    case "control":
      return control;
    case "own role":
      return control || ("privateFace" in entry && isOfRole(viewer, entry.id));
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
