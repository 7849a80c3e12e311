import { stringify } from "csv-stringify/sync";
import type { Step } from "@/lib/game/proposals";
import { movesOf } from "@/lib/game/view/read";
import type { Row, View } from "@/lib/game/view/view";
import type { RevealedContent, ViewEvent } from "@/lib/game/view/view-event";

/**
 * A viewer's feed as a table, one line an event. Text that a spreadsheet would take
 * for a formula gets an apostrophe in front.
 */
export function logCsv(view: View, people: Record<string, string>): string {
  const columns = [
    "position",
    "time",
    "turn",
    "phase",
    "game time",
    "event",
    "role",
    "person",
    "subject",
    "text",
    "disclaimer",
  ];
  const rows = view.rows.map((row, index) => {
    const { position, at, turn, phase, gameTime } = row;
    const time = new Date(at).toISOString();
    const disclaimer = index === 0 ? view.scenario.disclaimer : "";
    const stamp = [position, time, turn, phase ?? "", gameTime ?? ""];
    return [...stamp, row.event.type, ...cells(view, row, people), disclaimer];
  });
  return stringify([columns, ...rows], {
    escape_formulas: true,
    record_delimiter: "\r\n",
    // A line break inside a text must not start a row.
    quote_record_delimiter: true,
  });
}

/** Role, person, subject and text of a row, as far as the event has them. */
function cells(view: View, { event }: Row, people: Record<string, string>): [string, string, string, string] {
  const code = (roleId: string | null | undefined) =>
    view.scenario.roles.find((role) => role.id === roleId)?.code ?? "";
  const seatId = "seatId" in event ? event.seatId : null;
  const roleId = "roleId" in event ? event.roleId : moverOf(view, event);
  // What a role did goes by its code; what a person did, by the codes of the cell's roles.
  const codes = roleId ? code(roleId) : rolesOf(view, event, seatId).map(code).join("+");
  return [codes, people[personOf(view, seatId) ?? ""] ?? "", subjectOf(event), textOf(event)];
}

/** Who held a seat, also one that is released by now. */
const personOf = (view: View, seatId: string | null): string | undefined =>
  view.rows.flatMap(({ event }) =>
    event.type === "SeatClaimed" && event.seatId === seatId ? [event.personId] : [],
  )[0];

function rolesOf(view: View, event: ViewEvent, seatId: string | null): readonly string[] {
  const cellId = "cellId" in event ? event.cellId : view.seats.find((seat) => seat.id === seatId)?.cellId;
  return view.cells.find((cell) => cell.id === cellId)?.roles ?? [];
}

const moverOf = (view: View, event: ViewEvent): string | null =>
  event.type === "RulingPublished"
    ? (movesOf(view).find((move) => move.id === event.moveId)?.roleId ?? null)
    : null;

function subjectOf(event: ViewEvent): string {
  switch (event.type) {
    case "InjectReleased":
      return event.inject.title;
    case "InjectDrafted":
      return event.text.title;
    case "InjectAcknowledged":
    case "InjectRespondedTo":
      return event.injectId;
    case "MoveSubmitted":
      return event.late ? `${event.moveId} late` : event.moveId;
    case "MoveWithdrawn":
    case "MoveRevealed":
    case "LateMoveAccepted":
    case "MoveRefused":
      return event.moveId;
    case "RulingPublished":
      return event.grade ?? "";
    case "TrackAdjusted":
      return wayOf(event);
    case "FactEstablished":
    case "FactEnded":
      return event.factId;
    case "RecordCorrected":
      return event.of ? `${event.of.kind} ${event.of.id}` : "";
    case "RecordTagged":
      return `${event.of.kind} ${event.of.id}`;
    case "ProposalAccepted":
    case "ProposalDismissed":
      return event.dynamicId;
    case "PhaseOpened":
      return event.phase;
    case "PhaseUndone":
      return `${event.undone} back to ${event.phase}`;
    case "TurnStarted":
      return event.turn.title;
    case "ReadySet":
      return event.ready ? "ready" : "not ready";
    default:
      return "";
  }
}

const wayOf = ({ trackId, from, to }: Step): string => `${trackId} ${from} to ${to}`;

function textOf(event: ViewEvent): string {
  switch (event.type) {
    case "GameCreated":
      return event.title;
    case "TurnStarted":
      return [event.turn.situation, ...event.turn.privately].join("\n\n");
    case "InjectReleased":
      return event.inject.body;
    case "InjectDrafted":
      return event.text.body;
    case "InjectRespondedTo":
    case "FactEstablished":
    case "RecordCorrected":
      return event.text;
    case "MoveSubmitted":
    case "MoveRevealed":
      return moveText(event.content);
    case "DraftLapsed":
      return moveText(event.draft);
    case "RecordTagged":
      return event.tags.join(", ");
    case "ProposalAccepted":
      return event.proposed.map(wayOf).join(", ");
    case "RulingPublished":
      return [event.publicText, ...event.texts, event.rationale].filter(Boolean).join("\n\n");
    case "TrackAdjusted":
    case "FactEnded":
    case "MoveRefused":
    case "ProposalDismissed":
      return event.reason ?? "";
    default:
      return "";
  }
}

const moveText = ({ action, effect, reasons, resources }: WrittenMove): string =>
  [action, effect, ...(reasons ?? []), resources].filter(Boolean).join("\n\n");

type WrittenMove = Pick<RevealedContent, "action" | "effect" | "reasons" | "resources">;
