import { type Audience, joined } from "../audience";
import { inPlay } from "../cells";
import type { Grade } from "../command-schemas";
import type { Actor } from "../commands";
import { phasesIn } from "../running-order";
import type { RoleView, Row, SeatView, View } from "./view";
import type { InjectView, RevealedContent, ViewEvent } from "./view-event";

type Of<T extends ViewEvent["type"]> = Extract<ViewEvent, { type: T }>;

/** An inject as it lies before a viewer. */
export interface ReceivedInject {
  readonly inject: InjectView;
  readonly at: number;
  readonly turn: number;
  /** Everyone it was released to so far; control only. */
  readonly audience: Audience | undefined;
  /** Seats known to have acknowledged it. */
  readonly acknowledgedBy: readonly string[];
  readonly responses: readonly InjectResponse[];
}

export interface InjectResponse {
  readonly seatId: string;
  readonly text: string;
  readonly at: number;
}

/**
 * What became of a move: `open` stands and is not ruled; `late` waits for control to
 * accept or refuse it.
 */
export type MoveStanding = "open" | "late" | "refused" | "withdrawn" | "ruled";

/** A move as far as a viewer knows it: its own in full, another's as revealed. */
export interface KnownMove {
  readonly id: string;
  readonly turn: number;
  /** Null when it was revealed without a name. */
  readonly roleId: string | null;
  readonly content: RevealedContent;
  readonly at: number;
  /** Null where control entered it, or where it is not known. */
  readonly seatId: string | null;
  readonly standing: MoveStanding;
  /** Whether it came after moves had closed. */
  readonly late: boolean;
  /** Why control refused it. */
  readonly refusal: string | undefined;
  readonly reveals: readonly { readonly toAll: boolean; readonly named: boolean | undefined }[];
  readonly ruling: KnownRuling | null;
}

export interface KnownRuling {
  readonly id: string;
  readonly moveId: string | null;
  readonly at: number;
  readonly turn: number;
  readonly grade: Grade | undefined;
  readonly rationale: string | undefined;
  readonly publicText: string;
  readonly texts: readonly string[];
  readonly addressed: Of<"RulingPublished">["addressed"];
  readonly open: boolean | undefined;
  readonly by: Actor | undefined;
}

/** Injects a viewer received, oldest first; one released again to more people is one still. */
export function injectsOf(view: View): ReceivedInject[] {
  const received = new Map<string, ReceivedInject>();
  for (const row of view.rows) {
    const next = injectAfter(received, row);
    if (next) received.set(next.inject.id, next);
  }
  return [...received.values()];
}

function injectAfter(known: ReadonlyMap<string, ReceivedInject>, row: Row): ReceivedInject | undefined {
  const { event, at, turn } = row;
  switch (event.type) {
    case "InjectReleased": {
      const { inject, audience } = event;
      const before = known.get(inject.id);
      if (!before) return { inject, audience, at, turn, acknowledgedBy: [], responses: [] };
      const toAll = before.inject.toAll || inject.toAll;
      const both = audience && before.audience ? joined(before.audience, audience) : audience;
      return { ...before, inject: { ...before.inject, toAll }, audience: both };
    }
    case "InjectAcknowledged": {
      const before = known.get(event.injectId);
      return before && { ...before, acknowledgedBy: [...before.acknowledgedBy, event.seatId] };
    }
    case "InjectRespondedTo": {
      const before = known.get(event.injectId);
      const { seatId, text } = event;
      return before && { ...before, responses: [...before.responses, { seatId, text, at }] };
    }
    default:
      return undefined;
  }
}

/** Injects that control wrote in this game. */
export const writtenInjects = (view: View): Of<"InjectDrafted">[] =>
  view.rows.flatMap(({ event }) => (event.type === "InjectDrafted" ? [event] : []));

/** Words that were never sent when moves closed; of each cell and role the last. */
export function lapsedDrafts(view: View): (Of<"DraftLapsed"> & { readonly at: number })[] {
  const last = new Map<string, Of<"DraftLapsed"> & { readonly at: number }>();
  for (const { event, at } of view.rows) {
    if (event.type !== "DraftLapsed") continue;
    last.set(`${event.turn} ${event.cellId} ${event.roleId}`, { ...event, at });
  }
  return [...last.values()];
}

/** Seats that asked for a pause and were not heard yet, the first to ask first. */
export function pauseAsks(view: View): { readonly seatId: string; readonly at: number }[] {
  const asks = new Map<string, { seatId: string; at: number }>();
  for (const { event, at } of view.rows) {
    if (event.type === "PauseAsked") asks.set(event.seatId, { seatId: event.seatId, at });
    if (event.type === "PauseAskSettled" || event.type === "SeatReleased") asks.delete(event.seatId);
    if (event.type === "ClockPaused" || event.type === "TurnEnded") asks.clear();
  }
  return [...asks.values()];
}

/** Observers of the game with what they see. */
export function observersOf(view: View): Of<"ObserverAdmitted">[] {
  const gone = new Set(
    view.rows.flatMap(({ event }) => (event.type === "ObserverDismissed" ? event.observerId : [])),
  );
  return view.rows.flatMap(({ event }) =>
    event.type === "ObserverAdmitted" && !gone.has(event.observerId) ? [event] : [],
  );
}

/** Corrections a viewer was told of. */
export const correctionsOf = (view: View): (Of<"RecordCorrected"> & { readonly at: number })[] =>
  view.rows.flatMap(({ event, at }) => (event.type === "RecordCorrected" ? [{ ...event, at }] : []));

/** Rulings a viewer learned of, oldest first. */
export function rulingsOf(view: View): KnownRuling[] {
  return view.rows.flatMap((row) =>
    row.event.type === "RulingPublished" ? [knownRuling(row, row.event)] : [],
  );
}

/** Moves a viewer knows of, oldest first. */
export function movesOf(view: View): KnownMove[] {
  const moves = new Map<string, KnownMove>();
  for (const row of view.rows) {
    const next = moveAfter(moves, row);
    if (next) moves.set(next.id, next);
  }
  return [...moves.values()];
}

function moveAfter(known: ReadonlyMap<string, KnownMove>, row: Row): KnownMove | undefined {
  const { event } = row;
  const before = "moveId" in event && event.moveId !== null ? known.get(event.moveId) : undefined;
  switch (event.type) {
    case "MoveSubmitted":
      return submitted(row.at, event);
    case "MoveRevealed":
      return revealed(before, row, event);
    case "MoveWithdrawn":
      return before && { ...before, standing: "withdrawn" };
    case "LateMoveAccepted":
      return before && { ...before, standing: "open" };
    case "MoveRefused":
      return before && { ...before, standing: "refused", refusal: event.reason };
    case "RulingPublished":
      return before && { ...before, standing: "ruled", ruling: knownRuling(row, event) };
    default:
      return undefined;
  }
}

/** Whether a move still counts: neither taken back nor refused. */
export const stands = (move: KnownMove): boolean =>
  move.standing !== "withdrawn" && move.standing !== "refused";

/** The moves of a role in the running turn that count, if the viewer knows them. */
export const currentMoves = (view: View, roleId: string): KnownMove[] =>
  movesOf(view).filter((move) => move.roleId === roleId && move.turn === view.turn?.number && stands(move));

/** The latest act of a role in the running turn that counts, if the viewer knows it. */
export const currentMove = (view: View, roleId: string): KnownMove | undefined =>
  currentMoves(view, roleId).findLast((move) => move.content.kind !== "announcement");

/** The phases of the running turn with their real minutes, by the timetable the game is run by. */
export const plannedPhases = ({ scenario, settings, turn }: View) => {
  const ownTurns = scenario.phases.map(({ turn: number, phases }) => ({ number, phases }));
  const timetable = { turns: ownTurns, runningOrders: scenario.timetables };
  return phasesIn(timetable, settings.runningOrder, turn?.number ?? 0);
};

/** The roles that are in the game. */
export const rolesInPlay = (view: View): RoleView[] =>
  view.scenario.roles.filter((role) => inPlay(role, view.cells));

/** Whether moves are taken now. */
export const movesOpenIn = (view: View): boolean =>
  view.turnOpen && view.phase === "deliberate" && view.clock.kind !== "called";

/** Whether a role may send moves now. */
export const movesOpenTo = (view: View, roleId: string): boolean =>
  movesOpenIn(view) && (view.settings.order === "simultaneous" || view.floor === roleId);

/** The cell of a seat; undefined while it waits. */
export const cellOf = (view: View, seatId: string) => {
  const seat = view.seats.find((each) => each.id === seatId);
  return view.cells.find((cell) => cell.id === seat?.cellId);
};

/** What the cells went by as a row of the log came: each casting has names of its own. */
export function cellNamesAt(view: View, position: number): (cellId: string) => string {
  const chosen = view.rows.findLast((row) => row.position <= position && row.event.type === "CastingChosen");
  const cells = chosen?.event.type === "CastingChosen" ? chosen.event.cells : view.scenario.roles;
  return (cellId) => [...cells, ...view.cells].find((cell) => cell.id === cellId)?.name ?? cellId;
}

/** Who sits in a role, whole or at one of its desks. */
export const seatsInRole = (view: View, roleId: string): SeatView[] =>
  view.seats.filter((seat) =>
    view.cells.some((cell) => cell.id === seat.cellId && cell.roles.includes(roleId)),
  );

const knownRuling = (row: Row, event: Of<"RulingPublished">): KnownRuling => ({
  id: event.rulingId,
  moveId: event.moveId,
  at: row.at,
  turn: row.turn,
  grade: event.grade,
  rationale: event.rationale,
  publicText: event.publicText,
  texts: event.texts,
  addressed: event.addressed,
  open: event.open,
  by: row.by,
});

const submitted = (at: number, event: Of<"MoveSubmitted">): KnownMove => ({
  id: event.moveId,
  turn: event.turn,
  roleId: event.roleId,
  content: event.content,
  at,
  seatId: event.seatId,
  standing: event.late ? "late" : "open",
  late: event.late,
  refusal: undefined,
  reveals: [],
  ruling: null,
});

/** A reveal adds to what is known and never takes a name away again. */
function revealed(known: KnownMove | undefined, row: Row, event: Of<"MoveRevealed">): KnownMove {
  const reveal = { toAll: event.toAll, named: event.named };
  if (!known) {
    const { moveId: id, turn, roleId, content } = event;
    const fresh = {
      id,
      turn,
      roleId,
      content,
      at: row.at,
      seatId: null,
      standing: "open" as const,
      late: false,
      refusal: undefined,
      ruling: null,
    };
    return { ...fresh, reveals: [reveal] };
  }
  const content = { ...known.content, ...event.content };
  return { ...known, content, roleId: known.roleId ?? event.roleId, reveals: [...known.reveals, reveal] };
}
