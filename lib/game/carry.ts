import type { EventType, GameEvent, LoggedEvent } from "./events";

/**
 * What of a game goes into another that begins from a turn of it: what was played, and
 * how. Who sat where, who read what and who asked for what stay with the first game.
 */
const carries: Record<EventType, boolean> = {
  GameCreated: false,
  LobbyOpened: false,
  SettingsChanged: true,
  CastingChosen: true,
  SeatClaimed: false,
  SeatAssigned: false,
  SeatReleased: false,
  SeatRejoined: false,
  RejoinDenied: false,
  LeadNamed: false,
  ObserverAdmitted: false,
  ObserverDismissed: false,
  ScreenRenewed: false,
  JoiningLocked: false,
  JoiningUnlocked: false,
  TurnStarted: true,
  PhaseOpened: true,
  PhaseUndone: true,
  ClockExtended: true,
  ClockPaused: true,
  ClockResumed: true,
  TimeCalled: true,
  ClockOverran: true,
  OrderSet: true,
  FloorGiven: true,
  ReadySet: false,
  PauseAsked: false,
  PauseAskSettled: false,
  TurnEnded: true,
  GameEnded: false,
  InjectDrafted: true,
  InjectReleased: true,
  InjectAcknowledged: false,
  InjectRespondedTo: false,
  MoveSubmitted: true,
  MoveWithdrawn: true,
  LateMoveAccepted: true,
  MoveRefused: true,
  DraftLapsed: false,
  MoveRevealed: true,
  RulingPublished: true,
  TrackAdjusted: true,
  FactEstablished: true,
  FactEnded: true,
  RecordCorrected: true,
  RecordTagged: true,
  ProposalAccepted: true,
  ProposalDismissed: true,
};

/** The events of a game before the start of a turn, as another game begins with them; undefined before that turn began. */
export function carried(log: readonly LoggedEvent[], turn: number): GameEvent[] | undefined {
  const start = log.findIndex(({ event }) => event.type === "TurnStarted" && event.turn === turn);
  if (start < 0) return undefined;
  return log
    .slice(0, start)
    .map(({ event }) => event)
    .filter((event) => carries[event.type])
    .map(withoutSeat);
}

/** Seats of the first game are nobody in the second. An audience may still name them: it reaches nobody then. */
const withoutSeat = (event: GameEvent): GameEvent =>
  event.type === "MoveSubmitted" || event.type === "MoveWithdrawn" ? { ...event, seatId: null } : event;
