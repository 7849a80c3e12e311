import type { Audience } from "@/lib/game/audience";
import type { MoveContent } from "@/lib/game/commands";
import type { EventType, GameEvent } from "@/lib/game/events";
import type { Scenario } from "@/lib/game/scenario";
import type { ViewerClaim } from "@/lib/game/viewer";

/**
 * Who may see what (law L3), event kind by event kind and field by field. The tests read
 * this table and the view does not, so that the law is not its own judge: nothing here
 * is imported from the view but the shape of a viewer. Who is named nowhere sees nothing.
 */
type Of<T extends EventType> = Extract<GameEvent, { type: T }>;
type FieldOf<T extends EventType> = Exclude<keyof Of<T>, "type">;

/** The fields of an event; the content of a move is told apart field by field. */
export type PathOf<T extends EventType> = {
  [F in FieldOf<T>]: F extends "content" ? `content.${keyof MoveContent}` : F;
}[FieldOf<T>] &
  string;

/** The kinds of reader a field may have. Each is defined once, in `isReader` below. */
export type Reader =
  | "everyone"
  | "control"
  /** Seats of the event's role. */
  | "own role"
  | "own role, addressed"
  | "own role, unless open"
  /** Everyone but control and the event's own role. */
  | "other roles"
  /** The seat the event is about. */
  | "own seat"
  /** Other seats of its role, where the inject was addressed to them too. */
  | "role-mates addressed"
  /** Whoever the event's audience contains, control aside. */
  | "addressed"
  | "addressed, if named"
  /** Whoever is addressed and is not of the event's own role. */
  | "addressed from outside"
  | "everyone, if open"
  | "everyone, if it has a public text"
  /** Whoever one of its texts is addressed to. */
  | "addressed in a text"
  /** Whoever the scenario shows the track to, control aside. */
  | "the track's audience";

/** What of a field those learn who may not have the whole: named projections. */
export type Outline = "whether it is public" | "the texts addressed to me";

export interface Sight {
  readonly whole: readonly Reader[];
  readonly outline?: { readonly of: Outline; readonly readers: readonly Reader[] };
}

const to = (...whole: Reader[]): Sight => ({ whole });
const nobody = to();
const everyone = to("everyone");
const addressees: Sight = {
  whole: ["control"],
  outline: { of: "whether it is public", readers: ["addressed"] },
};

const ownMove = to("control", "own role");
const revealedInFull = to("control", "own role, addressed", "addressed, if named");
const acknowledged = to("control", "own seat", "role-mates addressed");
const trackStep = to("control", "the track's audience");
const factShown = to("control", "addressed");
const rulingSeen = to(
  "control",
  "own role",
  "everyone, if open",
  "everyone, if it has a public text",
  "addressed in a text",
);
const rulingReasons = to("control", "own role", "everyone, if open");
const clock = { clock: everyone };

export const visibility: {
  readonly [T in EventType]: {
    /** Who learns that it happened, and when. */
    readonly seen: Sight;
    readonly fields: Readonly<Record<PathOf<T>, Sight>>;
  };
} = {
  // The exact version of the scenario is for the full log; everyone sees the scenario's own id and version.
  GameCreated: { seen: everyone, fields: { title: everyone, scenario: nobody } },
  LobbyOpened: { seen: everyone, fields: {} },
  SeatClaimed: { seen: everyone, fields: { seatId: everyone, personId: everyone, roleId: everyone } },
  SeatAssigned: { seen: everyone, fields: { seatId: everyone, roleId: everyone } },
  SeatReleased: { seen: everyone, fields: { seatId: everyone } },
  JoiningLocked: { seen: everyone, fields: {} },
  JoiningUnlocked: { seen: everyone, fields: {} },
  TurnStarted: { seen: everyone, fields: { turn: everyone } },
  PhaseOpened: { seen: everyone, fields: { phase: everyone, ...clock } },
  ClockExtended: { seen: everyone, fields: { seconds: everyone, ...clock } },
  ClockPaused: { seen: everyone, fields: clock },
  ClockResumed: { seen: everyone, fields: clock },
  TimeCalled: { seen: everyone, fields: { early: everyone, ...clock } },
  ClockOverran: { seen: everyone, fields: clock },
  TurnEnded: { seen: everyone, fields: { turn: everyone } },
  GameEnded: { seen: everyone, fields: {} },
  InjectReleased: { seen: factShown, fields: { injectId: factShown, audience: addressees } },
  InjectAcknowledged: {
    seen: acknowledged,
    // The role at the time only decides who else may know.
    fields: {
      injectId: acknowledged,
      seatId: acknowledged,
      roleId: to("role-mates addressed"),
      audience: nobody,
    },
  },
  MoveSubmitted: {
    seen: ownMove,
    fields: {
      moveId: ownMove,
      turn: ownMove,
      roleId: ownMove,
      seatId: ownMove,
      "content.action": ownMove,
      "content.effect": ownMove,
      "content.reasons": ownMove,
      "content.targets": ownMove,
      "content.instruments": ownMove,
      "content.attribution": ownMove,
    },
  },
  MoveWithdrawn: { seen: ownMove, fields: { moveId: ownMove, roleId: ownMove, seatId: ownMove } },
  MoveRevealed: {
    // A role is not told by this that others were shown its move: it may not know it was found out.
    seen: to("control", "addressed"),
    fields: {
      moveId: to("control", "addressed"),
      turn: to("control", "addressed"),
      roleId: revealedInFull,
      "content.action": to("control", "addressed"),
      "content.effect": revealedInFull,
      "content.reasons": revealedInFull,
      "content.targets": revealedInFull,
      "content.instruments": revealedInFull,
      "content.attribution": revealedInFull,
      audience: {
        whole: ["control"],
        outline: { of: "whether it is public", readers: ["addressed"] },
      },
      // Outsiders know it by whether they got a name; the role itself knows its move anyway.
      named: to("control", "addressed from outside"),
    },
  },
  RulingPublished: {
    seen: rulingSeen,
    fields: {
      rulingId: rulingSeen,
      moveId: rulingReasons,
      // Control finds the role by the move; the role itself knows it by being shown the reasons.
      roleId: to("own role, unless open"),
      method: nobody,
      grade: rulingReasons,
      rationale: rulingReasons,
      publicText: rulingSeen,
      texts: {
        whole: ["control"],
        outline: { of: "the texts addressed to me", readers: ["everyone"] },
      },
      // Outsiders know it by whether they got the reasons.
      open: to("control", "other roles"),
    },
  },
  TrackAdjusted: {
    seen: trackStep,
    fields: {
      trackId: trackStep,
      from: trackStep,
      to: trackStep,
      rulingId: to("control"),
      reason: to("control"),
    },
  },
  FactEstablished: {
    seen: factShown,
    fields: { factId: factShown, text: factShown, audience: addressees, rulingId: to("control") },
  },
  // Its audience repeats the fact's own.
  FactEnded: { seen: factShown, fields: { factId: factShown, audience: nobody, reason: to("control") } },
};

/** The log's own stamps: the time goes with the event, the actor is for control. */
export const stamps = { at: "whoever sees the event", by: to("control") } as const;

/** What the table needs to know besides an event and its viewer. */
export interface Surroundings {
  readonly scenario: Scenario;
  /** Injects whose release was addressed to this viewer. */
  readonly received: ReadonlySet<string>;
}

/** Whether an audience contains a viewer, control aside. */
export function contains(audience: Audience, viewer: ViewerClaim): boolean {
  if (audience.kind === "public") return viewer.kind !== "control";
  if (audience.kind === "control" || viewer.kind !== "seat") return false;
  if (audience.seats.some((id) => id === viewer.seatId)) return true;
  return audience.roles.some((id) => id === viewer.roleId);
}

/** Whether a viewer is a reader of that kind of an event. */
export function isReader(
  reader: Reader,
  event: GameEvent,
  viewer: ViewerClaim,
  around: Surroundings,
): boolean {
  const ownRole =
    viewer.kind === "seat" && viewer.roleId !== null && "roleId" in event && event.roleId === viewer.roleId;
  const ownSeat = viewer.kind === "seat" && "seatId" in event && event.seatId === viewer.seatId;
  const addressed = "audience" in event && contains(event.audience, viewer);
  const open = event.type === "RulingPublished" && event.open;
  switch (reader) {
    case "everyone":
      return true;
    case "control":
      return viewer.kind === "control";
    case "own role":
      return ownRole;
    case "own role, unless open":
      return ownRole && !open;
    case "other roles":
      return viewer.kind !== "control" && !ownRole;
    case "own seat":
      return ownSeat;
    case "role-mates addressed":
      return ownRole && !ownSeat && "injectId" in event && addressed;
    case "addressed":
      return addressed;
    case "own role, addressed":
      return ownRole && addressed;
    case "addressed, if named":
      return addressed && "named" in event && event.named;
    case "addressed from outside":
      return addressed && !ownRole;
    case "everyone, if open":
      return open;
    case "everyone, if it has a public text":
      return event.type === "RulingPublished" && event.publicText !== "";
    case "addressed in a text":
      return event.type === "RulingPublished" && event.texts.some((each) => contains(each.audience, viewer));
    case "the track's audience": {
      if (event.type !== "TrackAdjusted") return false;
      const track = around.scenario.tracks.find((each) => each.id === event.trackId);
      return track !== undefined && contains(track.audience, viewer);
    }
    default:
      return reader satisfies never;
  }
}
