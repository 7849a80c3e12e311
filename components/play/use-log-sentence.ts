"use client";

import { useTranslations } from "use-intl/react";
import { said } from "@/components/game/track-groups";
import { cellNamesAt } from "@/lib/game/view/read";
import type { Row } from "@/lib/game/view/view";
import type { ViewEvent } from "@/lib/game/view/view-event";
import { type PhoneState, usePhone } from "./phone-context";

type Of<T extends ViewEvent["type"]> = Extract<ViewEvent, { type: T }>;
type Text = ReturnType<typeof useTranslations<"play.log">>;
type Common = ReturnType<typeof useTranslations<"common">>;

/** What happened, in a sentence for its reader. */
export function useLogSentence(): (row: Pick<Row, "event" | "position">) => string {
  const t = useTranslations("play.log");
  const common = useTranslations("common");
  const phone = usePhone();
  return ({ event, position }) => {
    switch (event.type) {
      case "GameCreated":
        return t(event.type, { title: event.title });
      case "SettingsChanged":
      case "CastingChosen":
      case "LeadNamed":
      case "SeatClaimed":
      case "SeatAssigned":
      case "SeatReleased":
      case "SeatRejoined":
      case "RejoinDenied":
      case "ReadySet":
        return ofSeats(event, position, t, phone);
      case "TurnStarted":
      case "PhaseOpened":
      case "PhaseUndone":
      case "OrderSet":
      case "FloorGiven":
      case "ClockExtended":
      case "TimeCalled":
      case "TurnEnded":
        return ofRunning(event, t, common, phone);
      case "InjectReleased":
        return t(event.type, { title: event.inject.title });
      case "InjectAcknowledged":
      case "InjectRespondedTo":
        return t(event.type, { name: phone.nameOf(event.seatId), title: injectTitle(event, phone) });
      case "MoveSubmitted":
      case "MoveWithdrawn":
      case "LateMoveAccepted":
      case "MoveRefused":
      case "DraftLapsed":
      case "MoveRevealed":
        return ofMoves(event, t, phone);
      case "TrackAdjusted":
        return adjusted(event, t, phone);
      case "FactEnded":
        return t(event.type, { text: phone.view.facts.find(({ id }) => id === event.factId)?.text ?? "" });
      case "LobbyOpened":
      case "JoiningLocked":
      case "JoiningUnlocked":
      case "ClockPaused":
      case "ClockResumed":
      case "ClockOverran":
      case "GameEnded":
      case "RulingPublished":
      case "FactEstablished":
      case "RecordCorrected":
        return t(event.type);
      // Control's own; a seat is sent none of them.
      case "ObserverAdmitted":
      case "ObserverDismissed":
      case "ScreenRenewed":
      case "PauseAsked":
      case "PauseAskSettled":
      case "RecordTagged":
      case "ProposalAccepted":
      case "ProposalDismissed":
      case "InjectDrafted":
        return "";
      default:
        return event satisfies never;
    }
  };
}

type SeatEvent = Of<
  | "SettingsChanged"
  | "CastingChosen"
  | "LeadNamed"
  | "SeatClaimed"
  | "SeatAssigned"
  | "SeatReleased"
  | "SeatRejoined"
  | "RejoinDenied"
  | "ReadySet"
>;

function ofSeats(event: SeatEvent, position: number, t: Text, { nameOf, view }: PhoneState): string {
  const cellName = cellNamesAt(view, position);
  switch (event.type) {
    case "SeatClaimed":
    case "SeatAssigned": {
      const name = nameOf(event.seatId);
      if (event.cellId === null) return t(`${event.type}Waiting`, { name });
      return t(event.type, { name, cell: cellName(event.cellId) });
    }
    case "LeadNamed":
      if (event.seatId === null) return t("LeadNamedNobody", { cell: cellName(event.cellId) });
      return t(event.type, { name: nameOf(event.seatId), cell: cellName(event.cellId) });
    case "ReadySet":
      return t(event.ready ? event.type : "ReadyUnset", { name: nameOf(event.seatId) });
    case "SeatReleased":
      return t(event.type, { name: nameOf(event.seatId) });
    case "SettingsChanged":
    case "CastingChosen":
    case "SeatRejoined":
    case "RejoinDenied":
      return t(event.type);
    default:
      return event satisfies never;
  }
}

type RunningEvent = Of<
  | "TurnStarted"
  | "PhaseOpened"
  | "PhaseUndone"
  | "OrderSet"
  | "FloorGiven"
  | "ClockExtended"
  | "TimeCalled"
  | "TurnEnded"
>;

function ofRunning(event: RunningEvent, t: Text, common: Common, { roleOf }: PhoneState): string {
  switch (event.type) {
    case "TurnStarted":
      return t(event.type, { number: event.turn.number, title: event.turn.title });
    case "PhaseOpened":
      return phaseOpened(event, common(`phase.${event.phase}`), t);
    case "PhaseUndone":
      return t(event.type, {
        undone: common(`phase.${event.undone}`),
        phase: common(`phase.${event.phase}`),
      });
    case "OrderSet":
      return t(event.type, { codes: event.roles.map((id) => roleOf(id)?.code ?? id).join(", ") });
    case "FloorGiven":
      if (event.roleId === null) return t("FloorGivenNobody");
      return t(event.type, { role: roleOf(event.roleId)?.name ?? event.roleId });
    case "ClockExtended":
      return t(event.type, { length: length(event.seconds, t) });
    case "TimeCalled":
      return t(event.early ? "TimeCalledEarly" : event.type);
    case "TurnEnded":
      return t(event.type, { number: event.turn });
    default:
      return event satisfies never;
  }
}

type MoveEvent = Of<
  "MoveSubmitted" | "MoveWithdrawn" | "LateMoveAccepted" | "MoveRefused" | "DraftLapsed" | "MoveRevealed"
>;

function ofMoves(event: MoveEvent, t: Text, phone: PhoneState): string {
  switch (event.type) {
    case "MoveSubmitted":
      return submitted(event, t, phone);
    case "MoveWithdrawn":
      if (event.seatId === null) return t("MoveWithdrawnByControl");
      return t(event.type, { name: phone.nameOf(event.seatId) });
    case "LateMoveAccepted":
    case "MoveRefused":
    case "DraftLapsed":
      return t(event.type);
    case "MoveRevealed":
      return revealed(event, t, phone);
    default:
      return event satisfies never;
  }
}

function submitted(
  { seatId, late, content, roleId }: Of<"MoveSubmitted">,
  t: Text,
  phone: PhoneState,
): string {
  const sentence = handedIn(content.kind === "announcement", seatId, late, t, phone);
  if (phone.roles.length < 2) return sentence;
  return t("of-role", { role: phone.roleOf(roleId)?.code ?? roleId, sentence });
}

function handedIn(
  said: boolean,
  seatId: string | null,
  late: boolean,
  t: Text,
  { nameOf }: PhoneState,
): string {
  if (seatId === null) return t(said ? "AnnouncedByControl" : "MoveSubmittedByControl");
  const name = nameOf(seatId);
  if (said) return t("Announced", { name });
  return t(late ? "MoveSubmittedLate" : "MoveSubmitted", { name });
}

function phaseOpened({ type, clock }: Of<"PhaseOpened">, phase: string, t: Text): string {
  if (clock.kind === "none") return t("PhaseOpenedNoClock", { phase });
  return t(type, { phase, length: length(clock.lengthMs / 1000, t) });
}

/** Whole minutes where they are whole. */
const length = (seconds: number, t: Text): string =>
  seconds % 60 === 0 ? t("minutes", { minutes: seconds / 60 }) : t("seconds", { seconds });

function revealed(
  { roleId, content }: Of<"MoveRevealed">,
  t: Text,
  { roles, isOwn, roleOf }: PhoneState,
): string {
  if (roleId === null) return t("MoveRevealedNameless");
  if (isOwn(roleId) && roles.length === 1)
    return t(content.kind === "announcement" ? "AnnouncedOwn" : "MoveRevealedOwn");
  return t("MoveRevealed", { role: roleOf(roleId)?.name ?? roleId });
}

function adjusted({ type, trackId, from, to }: Of<"TrackAdjusted">, t: Text, { view }: PhoneState): string {
  const track = view.tracks.find(({ id }) => id === trackId);
  return t(type, { track: trackName(view, trackId), from: said(track, from), to: said(track, to) });
}

/** A track with the title of its group, without which "at Iran" says nothing. */
export function trackName(view: PhoneState["view"], trackId: string): string {
  const track = view.tracks.find(({ id }) => id === trackId);
  return track?.group === undefined ? (track?.name ?? trackId) : `${track.group}: ${track.name}`;
}

const injectTitle = (
  { injectId }: Of<"InjectAcknowledged" | "InjectRespondedTo">,
  { view }: PhoneState,
): string =>
  view.rows.flatMap(({ event }) =>
    event.type === "InjectReleased" && event.inject.id === injectId ? event.inject.title : [],
  )[0] ?? "";
