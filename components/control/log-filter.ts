import type { Audience } from "@/lib/game/audience";
import type { RecordRef } from "@/lib/game/events";
import { type KnownMove, seatsInRole } from "@/lib/game/view/read";
import type { Row, View } from "@/lib/game/view/view";
import type { ViewEvent } from "@/lib/game/view/view-event";

/** Kinds of event, as the filter offers them. */
export const logKinds = ["seats", "time", "injects", "moves", "rulings", "world", "settings"] as const;
export type LogKind = (typeof logKinds)[number];

export const kindOf: Record<ViewEvent["type"], LogKind> = {
  GameCreated: "settings",
  LobbyOpened: "seats",
  SettingsChanged: "settings",
  CastingChosen: "settings",
  SeatClaimed: "seats",
  SeatAssigned: "seats",
  SeatReleased: "seats",
  SeatRejoined: "seats",
  RejoinDenied: "seats",
  LeadNamed: "seats",
  ObserverAdmitted: "seats",
  ObserverDismissed: "seats",
  ScreenRenewed: "seats",
  JoiningLocked: "seats",
  JoiningUnlocked: "seats",
  TurnStarted: "time",
  PhaseOpened: "time",
  PhaseUndone: "time",
  ClockExtended: "time",
  ClockPaused: "time",
  ClockResumed: "time",
  TimeCalled: "time",
  ClockOverran: "time",
  OrderSet: "time",
  FloorGiven: "time",
  ReadySet: "time",
  PauseAsked: "time",
  PauseAskSettled: "time",
  TurnEnded: "time",
  GameEnded: "time",
  InjectDrafted: "injects",
  InjectReleased: "injects",
  InjectAcknowledged: "injects",
  InjectRespondedTo: "injects",
  MoveSubmitted: "moves",
  MoveWithdrawn: "moves",
  LateMoveAccepted: "moves",
  MoveRefused: "moves",
  DraftLapsed: "moves",
  MoveRevealed: "moves",
  RulingPublished: "rulings",
  TrackAdjusted: "world",
  FactEstablished: "world",
  FactEnded: "world",
  RecordCorrected: "rulings",
  RecordTagged: "rulings",
  ProposalAccepted: "world",
  ProposalDismissed: "world",
};

/** What of the log is shown; what is left out does not narrow it. */
export interface LogFilter {
  readonly turn: number | undefined;
  readonly role: string | undefined;
  readonly kind: LogKind | undefined;
}

/** Reads a filter from an address, so that it can be linked. What it does not know, it leaves out. */
export function filterOf(query: URLSearchParams, view: View): LogFilter {
  const turn = query.get("turn");
  const role = query.get("role");
  return {
    turn: turn !== null && /^\d{1,3}$/.test(turn) ? Number(turn) : undefined,
    role: view.scenario.roles.find((each) => each.id === role)?.id,
    kind: logKinds.find((each) => each === query.get("kind")),
  };
}

export function queryOf({ turn, role, kind }: LogFilter): URLSearchParams {
  const query = new URLSearchParams();
  if (turn !== undefined) query.set("turn", String(turn));
  if (role !== undefined) query.set("role", role);
  if (kind !== undefined) query.set("kind", kind);
  return query;
}

/** Rows of control's log that a filter lets through, in their order. */
export function filtered(view: View, moves: readonly KnownMove[], filter: LogFilter): Row[] {
  const { turn, role, kind } = filter;
  const concerns = role === undefined ? () => true : concerning(view, moves, role);
  return view.rows.filter(
    (row) =>
      (turn === undefined || row.turn === turn) &&
      (kind === undefined || kindOf[row.event.type] === kind) &&
      concerns(row),
  );
}

/** Whether a row is about a role: by it, about its people, or addressed to it among others. */
function concerning(view: View, moves: readonly KnownMove[], role: string): (row: Row) => boolean {
  const seats = new Set(seatsInRole(view, role).map((seat) => seat.id));
  const cells = new Set(view.cells.filter((cell) => cell.roles.includes(role)).map((cell) => cell.id));
  const desks = view.scenario.roles.find((each) => each.id === role)?.desks.map((desk) => desk.id) ?? [];
  const ofRole = new Set(moves.filter((move) => move.roleId === role).map((move) => move.id));
  const ofRulings = new Set(
    view.rows.flatMap(({ event }) =>
      event.type === "RulingPublished" && event.moveId !== null && ofRole.has(event.moveId)
        ? event.rulingId
        : [],
    ),
  );
  const reached = (audience: Audience | undefined): boolean =>
    audience?.kind === "some" &&
    (audience.roles.includes(role) ||
      audience.desks.some((id) => desks.includes(id)) ||
      audience.cells.some((id) => cells.has(id)) ||
      audience.seats.some((id) => seats.has(id)));
  /** A correction is about the role whose move or ruling it corrects, whoever reads it. */
  const corrects = (of: RecordRef | undefined): boolean =>
    (of?.kind === "move" && ofRole.has(of.id)) || (of?.kind === "ruling" && ofRulings.has(of.id));
  return ({ event, by }) =>
    (by?.kind === "seat" && seats.has(by.seatId)) ||
    ("roleId" in event && event.roleId === role) ||
    ("seatId" in event && event.seatId !== null && seats.has(event.seatId)) ||
    ("cellId" in event && event.cellId !== null && cells.has(event.cellId)) ||
    ("moveId" in event && event.moveId !== null && ofRole.has(event.moveId)) ||
    (event.type === "RecordCorrected" && corrects(event.of)) ||
    ("audience" in event && reached(event.audience)) ||
    ("addressed" in event && (event.addressed ?? []).some((each) => reached(each.audience)));
}
