import { stringify } from "csv-stringify/sync";
import type { Scenario } from "@/lib/game/scenario";
import { movesOf } from "@/lib/game/view/read";
import type { Row, View } from "@/lib/game/view/view";
import type { ViewEvent } from "@/lib/game/view/view-event";
import type { GameFeed } from "./game-feed";
import type { LogEntry } from "./store";
import type { Admitted } from "./viewers";

/** The whole log of a game with its chain: control's export, and what `verify-log` reads. */
export interface LogFile {
  readonly format: "whitecell/log/1";
  readonly disclaimer: string;
  readonly gameId: string;
  readonly title: string;
  readonly scenario: Scenario;
  readonly entries: readonly LogEntry[];
  /** Names by person id. They are outside the chain, so that a name can be forgotten. */
  readonly people: Readonly<Record<string, string>>;
}

/** One viewer's feed with the viewer's own chain. */
export interface FeedFile {
  readonly format: "whitecell/feed/1";
  readonly disclaimer: string;
  readonly gameId: string;
  readonly title: string;
  readonly viewer: View["viewer"];
  readonly frames: readonly { readonly item: GameFeed["frames"][number]["item"]; readonly head: string }[];
  readonly people: Readonly<Record<string, string>>;
}

export const exportForms = ["json", "csv"] as const;
export type ExportForm = (typeof exportForms)[number];

/** The log as a viewer may have it: all of it for control, the own feed for everyone else. */
export function logFile(
  { game, viewer }: Admitted,
  { view, frames }: GameFeed,
  people: Record<string, string>,
): LogFile | FeedFile {
  const { title } = game.game;
  const { disclaimer } = game.scenario;
  const common = { disclaimer, gameId: game.id, title, people };
  if (viewer.kind === "control") {
    return { format: "whitecell/log/1", ...common, scenario: game.scenario, entries: game.entries };
  }
  return {
    format: "whitecell/feed/1",
    ...common,
    viewer: view.viewer,
    frames: frames.map(({ item, head }) => ({ item, head })),
  };
}

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
    "event",
    "role",
    "person",
    "subject",
    "text",
    "disclaimer",
  ];
  const rows = view.rows.map((row, index) => {
    const { position, at, turn, phase } = row;
    const time = new Date(at).toISOString();
    const disclaimer = index === 0 ? view.scenario.disclaimer : "";
    return [position, time, turn, phase ?? "", row.event.type, ...cells(view, row, people), disclaimer];
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
  const seat = "seatId" in event ? view.seats.find((each) => each.id === event.seatId) : undefined;
  const personId = "personId" in event ? event.personId : seat?.personId;
  const roleId = "roleId" in event ? event.roleId : (seat?.roleId ?? moverOf(view, event));
  return [code(roleId), people[personId ?? ""] ?? "", subjectOf(event), textOf(event)];
}

const moverOf = (view: View, event: ViewEvent): string | null =>
  event.type === "RulingPublished"
    ? (movesOf(view).find((move) => move.id === event.moveId)?.roleId ?? null)
    : null;

function subjectOf(event: ViewEvent): string {
  switch (event.type) {
    case "InjectReleased":
      return event.inject.title;
    case "InjectAcknowledged":
      return event.injectId;
    case "MoveSubmitted":
    case "MoveWithdrawn":
    case "MoveRevealed":
      return event.moveId;
    case "RulingPublished":
      return event.grade ?? "";
    case "TrackAdjusted":
      return `${event.trackId} ${event.from} to ${event.to}`;
    case "FactEstablished":
    case "FactEnded":
      return event.factId;
    case "PhaseOpened":
      return event.phase;
    case "TurnStarted":
      return event.turn.title;
    default:
      return "";
  }
}

function textOf(event: ViewEvent): string {
  switch (event.type) {
    case "GameCreated":
      return event.title;
    case "TurnStarted":
      return [event.turn.situation, ...event.turn.privately].join("\n\n");
    case "InjectReleased":
      return event.inject.body;
    case "MoveSubmitted":
    case "MoveRevealed":
      return [event.content.action, event.content.effect, ...(event.content.reasons ?? [])]
        .filter(Boolean)
        .join("\n\n");
    case "RulingPublished":
      return [event.publicText, ...event.texts, event.rationale].filter(Boolean).join("\n\n");
    case "TrackAdjusted":
      return event.reason ?? "";
    case "FactEstablished":
      return event.text;
    case "FactEnded":
      return event.reason ?? "";
    default:
      return "";
  }
}
