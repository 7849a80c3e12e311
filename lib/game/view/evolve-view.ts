import { orderIn } from "../cells";
import type { FeedItem, Row, View } from "./view";
import type { ViewEvent } from "./view-event";

/** The view after the next item of its feed. Runs on the server and on every screen alike. */
export function evolveView(view: View, item: FeedItem): View {
  const next = apply(view, item.event);
  const { turn } = next;
  const row: Row = {
    ...item,
    turn: turn?.number ?? 0,
    phase: next.phase ?? view.phase,
    gameTime: turn?.gameTime ?? null,
  };
  return { ...next, rows: [...view.rows, row] };
}

function apply(view: View, event: ViewEvent): View {
  switch (event.type) {
    case "GameCreated":
      return { ...view, status: "created", title: event.title };
    case "LobbyOpened":
      return { ...view, status: "lobby" };
    case "SettingsChanged":
      return { ...view, settings: event.settings };
    case "CastingChosen":
      return {
        ...view,
        castingId: event.castingId,
        cells: event.cells,
        switchedOn: event.switchedOn,
        order: orderIn(view.scenario, event.cells, view.order),
        leads: {},
      };
    case "LeadNamed":
      return { ...view, leads: { ...view.leads, [event.cellId]: event.seatId } };
    case "SeatClaimed": {
      const { seatId: id, personId, cellId } = event;
      return { ...view, seats: [...view.seats, { id, personId, cellId }] };
    }
    case "SeatAssigned": {
      const seats = view.seats.map((seat) =>
        seat.id === event.seatId ? { ...seat, cellId: event.cellId } : seat,
      );
      return { ...view, seats, ready: view.ready.filter((id) => id !== event.seatId) };
    }
    case "SeatReleased": {
      const seats = view.seats.filter((seat) => seat.id !== event.seatId);
      return { ...view, seats, ready: view.ready.filter((id) => id !== event.seatId) };
    }
    case "JoiningLocked":
      return { ...view, joiningLocked: true };
    case "JoiningUnlocked":
      return { ...view, joiningLocked: false };
    case "TurnStarted": {
      const tracks = view.tracks.map((track) => ({ ...track, was: track.value }));
      return { ...view, status: "playing", turn: event.turn, turnOpen: true, ...noPhase, tracks };
    }
    case "PhaseOpened":
      return { ...view, phase: event.phase, clock: event.clock, floor: null, ready: [] };
    case "PhaseUndone": {
      const { phase, clock, floor } = event;
      return { ...view, phase, clock, floor, ready: [] };
    }
    case "OrderSet":
      return { ...view, order: event.roles };
    case "FloorGiven":
      return { ...view, floor: event.roleId };
    case "ReadySet": {
      const others = view.ready.filter((id) => id !== event.seatId);
      return { ...view, ready: event.ready ? [...others, event.seatId] : others };
    }
    case "ClockExtended":
    case "ClockPaused":
    case "ClockResumed":
    case "TimeCalled":
    case "ClockOverran":
      return { ...view, clock: event.clock };
    case "TurnEnded":
      return {
        ...view,
        turnOpen: false,
        ...noPhase,
        clock: { kind: "none", version: view.clock.version + 1 },
      };
    case "GameEnded":
      return { ...view, status: "ended" };
    case "TrackAdjusted": {
      const tracks = view.tracks.map((track) =>
        track.id === event.trackId ? { ...track, value: event.to } : track,
      );
      return { ...view, tracks };
    }
    case "FactEstablished": {
      const { factId: id, text, toAll } = event;
      return {
        ...view,
        facts: [...view.facts, { id, text, toAll, turn: view.turn?.number ?? 0, ended: false }],
      };
    }
    case "FactEnded": {
      const facts = view.facts.map((fact) => (fact.id === event.factId ? { ...fact, ended: true } : fact));
      return { ...view, facts };
    }
    // These change nothing but the log: screens read them from `rows`.
    case "SeatRejoined":
    case "RejoinDenied":
    case "ObserverAdmitted":
    case "ObserverDismissed":
    case "ScreenRenewed":
    case "PauseAsked":
    case "PauseAskSettled":
    case "InjectDrafted":
    case "InjectReleased":
    case "InjectAcknowledged":
    case "InjectRespondedTo":
    case "MoveSubmitted":
    case "MoveWithdrawn":
    case "LateMoveAccepted":
    case "MoveRefused":
    case "DraftLapsed":
    case "RecordCorrected":
    case "RecordTagged":
    case "ProposalAccepted":
    case "ProposalDismissed":
    case "MoveRevealed":
    case "RulingPublished":
      return view;
    default:
      event satisfies never;
      throw new Error(`The feed holds an event this page does not know: ${JSON.stringify(event)}`);
  }
}

const noPhase = { phase: null, floor: null, ready: [] } as const;
