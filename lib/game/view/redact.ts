import type { MoveContent } from "../command-schemas";
import type { Actor } from "../commands";
import type { GameEvent, LoggedEvent } from "../events";
import type { Scenario } from "../scenario";
import { isSeat, knowsCell, knowsRole, mayRead, type Viewer } from "../viewer";
import type { InjectView, TurnView, ViewEvent } from "./view-event";

/**
 * The one redactor (law L2): what a viewer learns of an event, or null when nothing.
 * Whoever is not named here sees nothing. Needs no state: events carry their audience.
 */
export function viewEvent(scenario: Scenario, { event }: LoggedEvent, viewer: Viewer): ViewEvent | null {
  const forControl = viewer.kind === "control";
  switch (event.type) {
    case "GameCreated": {
      const { type, title, from } = event;
      return forControl ? { type, title, from } : { type, title };
    }
    case "TurnStarted":
      return { type: event.type, turn: turnView(scenario, event.turn, viewer) };
    case "LobbyOpened":
    case "SettingsChanged":
    case "CastingChosen":
    case "SeatClaimed":
    case "SeatAssigned":
    case "SeatReleased":
    case "LeadNamed":
    case "JoiningLocked":
    case "JoiningUnlocked":
    case "PhaseOpened":
    case "PhaseUndone":
    case "OrderSet":
    case "FloorGiven":
    case "ClockExtended":
    case "ClockPaused":
    case "ClockResumed":
    case "TimeCalled":
    case "ClockOverran":
    case "TurnEnded":
    case "GameEnded":
      return openToAll(event);
    case "ObserverAdmitted":
    case "ObserverDismissed":
    case "ScreenRenewed":
    case "PauseAsked":
    case "PauseAskSettled":
    case "InjectDrafted":
    case "RecordTagged":
    case "ProposalAccepted":
    case "ProposalDismissed":
      return forControl ? controlOnly(event) : null;
    case "SeatRejoined":
    case "RejoinDenied": {
      const { type, seatId } = event;
      return forControl || isSeat(viewer, seatId) ? { type, seatId } : null;
    }
    case "ReadySet": {
      const { type, seatId, cellId, ready } = event;
      const knows = forControl || isSeat(viewer, seatId) || knowsCell(viewer, cellId);
      return knows ? { type, seatId, cellId, ready } : null;
    }
    case "InjectReleased":
      return injectReleased(scenario, event, viewer);
    case "InjectAcknowledged": {
      const { type, injectId, seatId } = event;
      return readsOf(viewer, event) ? { type, injectId, seatId } : null;
    }
    case "InjectRespondedTo": {
      const { type, injectId, seatId, text } = event;
      return readsOf(viewer, event) ? { type, injectId, seatId, text } : null;
    }
    case "MoveSubmitted": {
      const { type, moveId, turn, roleId, seatId, content, late } = event;
      return knowsRole(viewer, roleId) ? { type, moveId, turn, roleId, seatId, content, late } : null;
    }
    case "MoveWithdrawn": {
      const { type, moveId, roleId, seatId } = event;
      return knowsRole(viewer, roleId) ? { type, moveId, roleId, seatId } : null;
    }
    case "LateMoveAccepted": {
      const { type, moveId, roleId } = event;
      return knowsRole(viewer, roleId) ? { type, moveId, roleId } : null;
    }
    case "MoveRefused": {
      const { type, moveId, roleId, reason } = event;
      return knowsRole(viewer, roleId) ? { type, moveId, roleId, reason } : null;
    }
    case "DraftLapsed": {
      const { type, turn, cellId, roleId, draft, seats } = event;
      // The cell alone: those of the role who sit elsewhere have words of their own.
      const knows = knowsCell(viewer, cellId) && knowsRole(viewer, roleId);
      return knows ? { type, turn, cellId, roleId, draft, seats } : null;
    }
    case "MoveRevealed":
      return moveRevealed(scenario, event, viewer);
    case "RulingPublished":
      return rulingPublished(event, viewer);
    case "TrackAdjusted":
      return trackAdjusted(scenario, event, viewer);
    case "FactEstablished":
      return factEstablished(event, viewer);
    case "FactEnded": {
      const { type, factId, audience, reason } = event;
      if (forControl) return { type, factId, reason };
      return mayRead(viewer, audience) ? { type, factId } : null;
    }
    case "RecordCorrected": {
      const { type, correctionId, of, text, audience } = event;
      const toAll = audience.kind === "public";
      if (forControl) return { type, correctionId, text, toAll, of, audience };
      return mayRead(viewer, audience) ? { type, correctionId, text, toAll } : null;
    }
    default:
      return event satisfies never;
  }
}

/** Whether a viewer knows what a cell did with an inject: control, the seat itself, and the cell where it knows the inject. */
const readsOf = (viewer: Viewer, event: Of<"InjectAcknowledged" | "InjectRespondedTo">): boolean =>
  viewer.kind === "control" ||
  isSeat(viewer, event.seatId) ||
  (knowsCell(viewer, event.cellId) && mayRead(viewer, event.audience));

/** Who did it, as far as a viewer may know: control alone learns it from the log's own stamp. */
export const viewActor = (by: Actor, viewer: Viewer): Actor | undefined =>
  viewer.kind === "control" ? by : undefined;

/** Events that everyone may know, and which of their fields: a field not named here stays inside. */
const openFields = {
  LobbyOpened: [],
  SettingsChanged: ["settings"],
  CastingChosen: ["castingId", "cells", "switchedOn"],
  SeatClaimed: ["seatId", "personId", "cellId"],
  SeatAssigned: ["seatId", "cellId"],
  SeatReleased: ["seatId"],
  LeadNamed: ["cellId", "seatId"],
  JoiningLocked: [],
  JoiningUnlocked: [],
  PhaseOpened: ["phase", "clock"],
  PhaseUndone: ["undone", "phase", "clock", "floor"],
  OrderSet: ["roles"],
  FloorGiven: ["roleId"],
  ClockExtended: ["seconds", "clock"],
  ClockPaused: ["clock"],
  ClockResumed: ["clock"],
  TimeCalled: ["early", "clock"],
  ClockOverran: ["clock"],
  TurnEnded: ["turn"],
  GameEnded: [],
} as const satisfies { readonly [T in ViewEvent["type"]]?: readonly (keyof Of<T>)[] };

/** Events for control alone, field by field. */
const controlFields = {
  ObserverAdmitted: ["observerId", "sees"],
  ObserverDismissed: ["observerId"],
  ScreenRenewed: [],
  PauseAsked: ["seatId"],
  PauseAskSettled: ["seatId"],
  InjectDrafted: ["injectId", "text", "audience"],
  RecordTagged: ["of", "tags"],
  ProposalAccepted: ["proposalId", "dynamicId", "proposed"],
  ProposalDismissed: ["proposalId", "dynamicId", "reason"],
} as const satisfies { readonly [T in ViewEvent["type"]]?: readonly (keyof Of<T>)[] };

type OpenType = keyof typeof openFields;
type ControlType = keyof typeof controlFields;

const openToAll = (event: Of<OpenType>): ViewEvent => named(event, openFields[event.type]);

const controlOnly = (event: Of<ControlType>): ViewEvent => named(event, controlFields[event.type]);

/** An event with the fields that are named for it, and no other. */
function named(event: Of<OpenType | ControlType>, fields: readonly string[]): ViewEvent {
  const seen = Object.entries(event).filter(([name]) => name === "type" || fields.includes(name));
  return Object.fromEntries(seen) as unknown as ViewEvent;
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
  const { type, injectId: id, audience } = event;
  if (!mayRead(viewer, audience)) return null;
  const planned = scenario.injects.find((each) => each.id === id);
  const source = event.text ?? planned;
  if (!source) throw new Error(`The scenario has no inject ${id}.`);
  const { title, channel, from, body, contentNote } = source;
  const note = contentNote === undefined ? {} : { contentNote };
  const seen: InjectView = { id, title, channel, from, body, toAll: audience.kind === "public", ...note };
  if (viewer.kind !== "control") return { type, inject: seen };
  const notes = planned ? { control: planned.control } : {};
  return { type, inject: { ...seen, ...notes }, audience };
}

/** A role does not learn here that others were shown its move, unless it is shown to all: it may not know it was found out. */
function moveRevealed(scenario: Scenario, event: Of<"MoveRevealed">, viewer: Viewer): ViewEvent | null {
  const { type, moveId, turn, roleId, content, audience, named } = event;
  if (!mayRead(viewer, audience)) return null;
  const toAll = audience.kind === "public";
  if (viewer.kind === "control") return { type, moveId, turn, roleId, content, toAll, audience, named };
  if (knowsRole(viewer, roleId)) return { type, moveId, turn, roleId, content, toAll };
  if (named) return { type, moveId, turn, roleId, content: withoutSecrets(scenario, content), toAll };
  return { type, moveId, turn, roleId: null, content: { action: content.action }, toAll };
}

/** A move without the fields that stay with its role. */
function withoutSecrets(scenario: Scenario, content: MoveContent): MoveContent {
  const open = (id: string) => scenario.moveFields.some((field) => field.id === id && !field.secret);
  return {
    ...content,
    fields: Object.fromEntries(Object.entries(content.fields).filter(([id]) => open(id))),
  };
}

function rulingPublished(event: Of<"RulingPublished">, viewer: Viewer): ViewEvent | null {
  const { type, rulingId, moveId, publicText, grade, rationale, open } = event;
  const texts = event.texts.filter((each) => mayRead(viewer, each.audience)).map((each) => each.text);
  if (viewer.kind === "control") {
    return { type, rulingId, moveId, publicText, texts, grade, rationale, addressed: event.texts, open };
  }
  if (open || knowsRole(viewer, event.roleId))
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
