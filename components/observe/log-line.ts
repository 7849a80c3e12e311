"use client";

import { useTranslations } from "use-intl/react";
import { fullTrackName, said } from "@/components/game/track-groups";
import { cellNamesAt } from "@/lib/game/view/read";
import type { Row } from "@/lib/game/view/view";
import type { ViewEvent } from "@/lib/game/view/view-event";
import { type ObserveState, useObserve } from "./observe-context";

/** A row of the log in words, and what was written in it. */
export interface LogWords {
  readonly words: string;
  readonly text?: string;
}

type Of<T extends ViewEvent["type"]> = Extract<ViewEvent, { type: T }>;
type Text = ReturnType<typeof useTranslations<"screen.log">>;
type Common = ReturnType<typeof useTranslations<"common">>;

/** What happened, in a sentence; undefined for what no observer is ever told. */
export function useLogLine(): (row: Pick<Row, "event" | "position">) => LogWords | undefined {
  const t = useTranslations("screen.log");
  const common = useTranslations("common");
  const state = useObserve();
  return ({ event, position }) => {
    switch (event.type) {
      case "GameCreated":
        return { words: t(event.type, { title: event.title }) };
      case "LobbyOpened":
      case "SettingsChanged":
      case "CastingChosen":
      case "JoiningLocked":
      case "JoiningUnlocked":
      case "ClockPaused":
      case "ClockResumed":
      case "ClockOverran":
      case "GameEnded":
        return { words: t(event.type) };
      case "SeatClaimed":
      case "SeatAssigned":
      case "SeatReleased":
      case "LeadNamed":
      case "ReadySet":
        return { words: seatWords(event, position, t, state) };
      case "TurnStarted":
        return { words: t(event.type, { number: event.turn.number, title: event.turn.title }) };
      case "TurnEnded":
        return { words: t(event.type, { number: event.turn }) };
      case "PhaseOpened":
      case "PhaseUndone":
        return { words: t(event.type, { phase: common(`phase.${event.phase}`) }) };
      case "ClockExtended":
        return { words: t(event.type, { minutes: Math.round(event.seconds / 6) / 10 }) };
      case "TimeCalled":
        return { words: t(event.early ? "TimeCalledEarly" : event.type) };
      case "OrderSet":
      case "FloorGiven":
        return { words: orderWords(event, t, state) };
      case "InjectReleased":
        return {
          words: t(event.type, { title: event.inject.title, to: t(event.inject.toAll ? "all" : "some") }),
        };
      case "InjectAcknowledged":
      case "InjectRespondedTo":
        return injectWords(event, t, state);
      case "MoveSubmitted":
      case "MoveWithdrawn":
      case "LateMoveAccepted":
      case "MoveRefused":
      case "DraftLapsed":
      case "MoveRevealed":
        return moveWords(event, t, state);
      case "RulingPublished":
        return rulingWords(event, t, common);
      case "TrackAdjusted":
        return { words: trackWords(event, t, state) };
      case "FactEstablished":
        return { words: t(event.type, { to: t(event.toAll ? "all" : "some") }), text: event.text };
      case "FactEnded":
        return {
          words: t(event.type),
          text: state.view.facts.find(({ id }) => id === event.factId)?.text ?? "",
        };
      case "RecordCorrected":
        return { words: t(event.type), text: event.text };
      case "SeatRejoined":
      case "RejoinDenied":
      case "ObserverAdmitted":
      case "ObserverDismissed":
      case "ScreenRenewed":
      case "PauseAsked":
      case "PauseAskSettled":
      case "RecordTagged":
      case "ProposalAccepted":
      case "ProposalDismissed":
      case "InjectDrafted":
        return undefined;
      default:
        return event satisfies never;
    }
  };
}

function seatWords(
  event: Of<"SeatClaimed" | "SeatAssigned" | "SeatReleased" | "LeadNamed" | "ReadySet">,
  position: number,
  t: Text,
  { view, nameOf }: ObserveState,
): string {
  const cellName = cellNamesAt(view, position);
  if (event.type === "LeadNamed") {
    const cell = cellName(event.cellId);
    return event.seatId === null
      ? t("LeadNamedNobody", { cell })
      : t(event.type, { name: nameOf(event.seatId), cell });
  }
  const name = nameOf(event.seatId);
  if (event.type === "SeatReleased") return t(event.type, { name });
  if (event.type === "ReadySet") return t(event.ready ? event.type : "ReadyUnset", { name });
  if (event.cellId === null) return t(`${event.type}Waiting`, { name });
  return t(event.type, { name, cell: cellName(event.cellId) });
}

function orderWords(event: Of<"OrderSet" | "FloorGiven">, t: Text, { roleOf }: ObserveState): string {
  if (event.type === "OrderSet")
    return t(event.type, { order: event.roles.map((id) => roleOf(id)?.code ?? id).join(", ") });
  const role = roleOf(event.roleId)?.name;
  return role === undefined ? t("FloorGivenNobody") : t(event.type, { role });
}

function injectWords(
  event: Of<"InjectAcknowledged" | "InjectRespondedTo">,
  t: Text,
  { view, nameOf }: ObserveState,
): LogWords {
  const titles = view.rows.flatMap(({ event: each }) =>
    each.type === "InjectReleased" && each.inject.id === event.injectId ? [each.inject.title] : [],
  );
  const words = t(event.type, { name: nameOf(event.seatId), title: titles[0] ?? "" });
  return event.type === "InjectRespondedTo" ? { words, text: event.text } : { words };
}

type MoveEvent = Of<
  "MoveSubmitted" | "MoveWithdrawn" | "LateMoveAccepted" | "MoveRefused" | "DraftLapsed" | "MoveRevealed"
>;

function moveWords(event: MoveEvent, t: Text, { roleOf }: ObserveState): LogWords {
  const role = roleOf(event.roleId)?.name ?? t("nameless");
  switch (event.type) {
    case "MoveSubmitted":
      return {
        words: t(event.late ? "MoveSubmittedLate" : event.type, { role }),
        text: event.content.action,
      };
    case "MoveRevealed":
      return {
        words: t(event.type, { role, to: t(event.toAll ? "all" : "some") }),
        text: event.content.action,
      };
    case "MoveRefused":
      return { words: t(event.type, { role }), text: event.reason };
    case "DraftLapsed":
      return { words: t(event.type, { role }), text: event.draft.action };
    case "MoveWithdrawn":
    case "LateMoveAccepted":
      return { words: t(event.type, { role }) };
    default:
      return event satisfies never;
  }
}

function rulingWords(event: Of<"RulingPublished">, t: Text, common: Common): LogWords {
  const words =
    event.grade === undefined
      ? t(event.type)
      : t("RulingPublishedGraded", { grade: common(`grade.${event.grade}`) });
  return { words, text: event.publicText || (event.texts[0] ?? "") };
}

function trackWords(
  { type, trackId, from, to }: Of<"TrackAdjusted">,
  t: Text,
  { view }: ObserveState,
): string {
  const track = view.tracks.find(({ id }) => id === trackId);
  return t(type, {
    track: track ? fullTrackName(track) : trackId,
    from: said(track, from),
    to: said(track, to),
  });
}
