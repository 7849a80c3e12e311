import { injectsOf, type ReceivedInject } from "@/lib/game/view/read";
import type { Row } from "@/lib/game/view/view";
import type { ViewEvent } from "@/lib/game/view/view-event";
import type { PhoneState } from "./phone-context";

/** Injects that have not come into sight on this device and that this seat has not acknowledged. */
export const unreadInjects = ({ view, sighted, seatId }: PhoneState): ReceivedInject[] =>
  injectsOf(view).filter(
    ({ inject, acknowledgedBy }) => !sighted.has(inject.id) && !acknowledgedBy.includes(seatId),
  );

/** Kinds of rows that are news: a ruling, a move shown, a correction. */
export type NewsKind = "RulingPublished" | "MoveRevealed" | "RecordCorrected";
export type News = Row & { readonly event: Extract<ViewEvent, { type: NewsKind }> };

export const isNews = (row: Row): row is News =>
  row.event.type === "RulingPublished" ||
  row.event.type === "MoveRevealed" ||
  row.event.type === "RecordCorrected";

/** What news is known by on this device. */
export function newsId({ event, at }: News): string {
  switch (event.type) {
    case "RulingPublished":
      return event.rulingId;
    case "RecordCorrected":
      return event.correctionId;
    case "MoveRevealed":
      return `${event.moveId}@${at}`;
    default:
      return event satisfies never;
  }
}

/** News of the log that has not come into sight on this device, oldest first. */
export const unreadNews = ({ view, sighted }: PhoneState): News[] =>
  view.rows.filter(isNews).filter((row) => !sighted.has(newsId(row)));
