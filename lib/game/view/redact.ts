import type { Actor } from "../commands";
import type { GameEvent, LoggedEvent } from "../events";
import type { Scenario } from "../scenario";
import { mayRead, sitsIn, type Viewer } from "../viewer";
import type { InjectView, TurnView, ViewEvent } from "./view-event";

/**
 * The one redactor (law L2): what a viewer learns of an event, or null when nothing.
 * Whoever is not named here sees nothing. Needs no state: events carry their audience.
 */
export function viewEvent(scenario: Scenario, { event }: LoggedEvent, viewer: Viewer): ViewEvent | null {
  switch (event.type) {
    case "GameCreated":
      return { type: event.type, title: event.title };
    case "TurnStarted":
      return { type: event.type, turn: turnView(scenario, event.turn, viewer) };
    case "LobbyOpened":
    case "SeatClaimed":
    case "SeatAssigned":
    case "SeatReleased":
    case "JoiningLocked":
    case "JoiningUnlocked":
    case "PhaseOpened":
    case "ClockExtended":
    case "ClockPaused":
    case "ClockResumed":
    case "TimeCalled":
    case "ClockOverran":
    case "TurnEnded":
    case "GameEnded":
      return openToAll(event);
    case "InjectReleased":
      return injectReleased(scenario, event, viewer);
    case "InjectAcknowledged": {
      const { type, injectId, seatId } = event;
      const ownCell =
        event.roleId !== null && sitsIn(viewer, event.roleId) && mayRead(viewer, event.audience);
      const ownSeat = viewer.kind === "seat" && viewer.seatId === seatId;
      return viewer.kind === "control" || ownCell || ownSeat ? { type, injectId, seatId } : null;
    }
    case "MoveSubmitted": {
      const { type, moveId, turn, roleId, seatId, content } = event;
      return viewer.kind === "control" || sitsIn(viewer, roleId)
        ? { type, moveId, turn, roleId, seatId, content }
        : null;
    }
    case "MoveWithdrawn": {
      const { type, moveId, roleId, seatId } = event;
      return viewer.kind === "control" || sitsIn(viewer, roleId) ? { type, moveId, roleId, seatId } : null;
    }
    case "MoveRevealed":
      return moveRevealed(event, viewer);
    case "RulingPublished":
      return rulingPublished(event, viewer);
    case "TrackAdjusted":
      return trackAdjusted(scenario, event, viewer);
    case "FactEstablished":
      return factEstablished(event, viewer);
    case "FactEnded": {
      const { type, factId, audience, reason } = event;
      if (viewer.kind === "control") return { type, factId, reason };
      return mayRead(viewer, audience) ? { type, factId } : null;
    }
    default:
      return event satisfies never;
  }
}

/** Who did it, as far as a viewer may know: control alone learns it from the log's own stamp. */
export const viewActor = (by: Actor, viewer: Viewer): Actor | undefined =>
  viewer.kind === "control" ? by : undefined;

/** Events that everyone may know, and which of their fields: a field not named here stays inside. */
const openFields = {
  LobbyOpened: [],
  SeatClaimed: ["seatId", "personId", "roleId"],
  SeatAssigned: ["seatId", "roleId"],
  SeatReleased: ["seatId"],
  JoiningLocked: [],
  JoiningUnlocked: [],
  PhaseOpened: ["phase", "clock"],
  ClockExtended: ["seconds", "clock"],
  ClockPaused: ["clock"],
  ClockResumed: ["clock"],
  TimeCalled: ["early", "clock"],
  ClockOverran: ["clock"],
  TurnEnded: ["turn"],
  GameEnded: [],
} as const satisfies { readonly [T in ViewEvent["type"]]?: readonly (keyof Of<T>)[] };

type OpenType = keyof typeof openFields;

function openToAll(event: Of<OpenType>): ViewEvent {
  const fields: readonly string[] = ["type", ...openFields[event.type]];
  return Object.fromEntries(
    Object.entries(event).filter(([name]) => fields.includes(name)),
  ) as unknown as ViewEvent;
}

type Of<T extends GameEvent["type"]> = Extract<GameEvent, { type: T }>;

function turnView(scenario: Scenario, number: number, viewer: Viewer): TurnView {
  const turn = scenario.turns.find((each) => each.number === number);
  if (!turn) throw new Error(`The scenario has no turn ${number}.`);
  const { title, gameTime, dateline, situation } = turn;
  const privately = turn.privately.filter((each) => mayRead(viewer, each.audience)).map((each) => each.text);
  return { number, title, gameTime, dateline, situation, privately };
}

function injectReleased(scenario: Scenario, event: Of<"InjectReleased">, viewer: Viewer): ViewEvent | null {
  if (!mayRead(viewer, event.audience)) return null;
  const inject = scenario.injects.find((each) => each.id === event.injectId);
  if (!inject) throw new Error(`The scenario has no inject ${event.injectId}.`);
  const { id, title, channel, from, body, contentNote, control } = inject;
  const seen: InjectView = {
    id,
    title,
    channel,
    from,
    body,
    toAll: event.audience.kind === "public",
    ...(contentNote === undefined ? {} : { contentNote }),
  };
  if (viewer.kind !== "control") return { type: event.type, inject: seen };
  return { type: event.type, inject: { ...seen, control }, audience: event.audience };
}

/** A role does not learn here that others were shown its move, unless it is shown to all: it may not know it was found out. */
function moveRevealed(event: Of<"MoveRevealed">, viewer: Viewer): ViewEvent | null {
  const { type, moveId, turn, roleId, content, audience, named } = event;
  if (!mayRead(viewer, audience)) return null;
  const toAll = audience.kind === "public";
  if (viewer.kind === "control") return { type, moveId, turn, roleId, content, toAll, audience, named };
  if (named || sitsIn(viewer, roleId)) return { type, moveId, turn, roleId, content, toAll };
  return { type, moveId, turn, roleId: null, content: { action: content.action }, toAll };
}

function rulingPublished(event: Of<"RulingPublished">, viewer: Viewer): ViewEvent | null {
  const { type, rulingId, moveId, publicText, grade, rationale, open } = event;
  const texts = event.texts.filter((each) => mayRead(viewer, each.audience)).map((each) => each.text);
  if (viewer.kind === "control") {
    return { type, rulingId, moveId, publicText, texts, grade, rationale, addressed: event.texts, open };
  }
  if (open || sitsIn(viewer, event.roleId))
    return { type, rulingId, moveId, publicText, texts, grade, rationale };
  if (publicText === "" && texts.length === 0) return null;
  return { type, rulingId, moveId: null, publicText, texts };
}

function trackAdjusted(scenario: Scenario, event: Of<"TrackAdjusted">, viewer: Viewer): ViewEvent | null {
  const track = scenario.tracks.find((each) => each.id === event.trackId);
  if (!track || !mayRead(viewer, track.audience)) return null;
  const { type, trackId, from, to, reason, rulingId } = event;
  return viewer.kind === "control"
    ? { type, trackId, from, to, reason, rulingId }
    : { type, trackId, from, to };
}

function factEstablished(event: Of<"FactEstablished">, viewer: Viewer): ViewEvent | null {
  if (!mayRead(viewer, event.audience)) return null;
  const { type, factId, text, audience, rulingId } = event;
  const toAll = audience.kind === "public";
  return viewer.kind === "control"
    ? { type, factId, text, toAll, audience, rulingId }
    : { type, factId, text, toAll };
}
