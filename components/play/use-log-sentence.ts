"use client";

import { useTranslations } from "use-intl/react";
import type { ViewEvent } from "@/lib/game/view/view-event";
import { printed } from "./numbers";
import { type PhoneState, usePhone } from "./phone-context";

type Of<T extends ViewEvent["type"]> = Extract<ViewEvent, { type: T }>;
type Text = ReturnType<typeof useTranslations<"play.log">>;

/** What happened, in a sentence for its reader. */
export function useLogSentence(): (event: ViewEvent) => string {
  const t = useTranslations("play.log");
  const common = useTranslations("common");
  const phone = usePhone();
  return (event) => {
    switch (event.type) {
      case "GameCreated":
        return t(event.type, { title: event.title });
      case "SeatClaimed":
      case "SeatAssigned":
        return seated(event, t, phone);
      case "SeatReleased":
        return t(event.type, { name: phone.nameOf(event.seatId) });
      case "TurnStarted":
        return t(event.type, { number: event.turn.number, title: event.turn.title });
      case "PhaseOpened":
        return phaseOpened(event, common(`phase.${event.phase}`), t);
      case "ClockExtended":
        return t(event.type, { length: length(event.seconds, t) });
      case "TimeCalled":
        return t(event.early ? "TimeCalledEarly" : event.type);
      case "TurnEnded":
        return t(event.type, { number: event.turn });
      case "InjectReleased":
        return t(event.type, { title: event.inject.title });
      case "InjectAcknowledged":
        return t(event.type, { name: phone.nameOf(event.seatId), title: injectTitle(event, phone) });
      case "MoveSubmitted":
      case "MoveWithdrawn":
        return t(event.type, { name: phone.nameOf(event.seatId) });
      case "MoveRevealed":
        return revealed(event, t, phone);
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
        return t(event.type);
      default:
        return event satisfies never;
    }
  };
}

function seated(event: Of<"SeatClaimed" | "SeatAssigned">, t: Text, { nameOf, roleOf }: PhoneState): string {
  const name = nameOf(event.seatId);
  const role = event.roleId === null ? undefined : roleOf(event.roleId)?.name;
  return role === undefined ? t(`${event.type}Waiting`, { name }) : t(event.type, { name, role });
}

function phaseOpened({ type, clock }: Of<"PhaseOpened">, phase: string, t: Text): string {
  if (clock.kind === "none") return t("PhaseOpenedNoClock", { phase });
  return t(type, { phase, length: length(clock.lengthMs / 1000, t) });
}

/** Whole minutes where they are whole. */
const length = (seconds: number, t: Text): string =>
  seconds % 60 === 0 ? t("minutes", { minutes: seconds / 60 }) : t("seconds", { seconds });

function revealed({ roleId }: Of<"MoveRevealed">, t: Text, { role, roleOf }: PhoneState): string {
  if (roleId === null) return t("MoveRevealedNameless");
  if (roleId === role?.id) return t("MoveRevealedOwn");
  return t("MoveRevealed", { role: roleOf(roleId)?.name ?? roleId });
}

function adjusted({ type, trackId, from, to }: Of<"TrackAdjusted">, t: Text, { view }: PhoneState): string {
  return t(type, { track: trackName(view, trackId), from: printed(from), to: printed(to) });
}

/** A track with the title of its group, without which "at Iran" says nothing. */
export function trackName(view: PhoneState["view"], trackId: string): string {
  const track = view.tracks.find(({ id }) => id === trackId);
  return track?.group === undefined ? (track?.name ?? trackId) : `${track.group}: ${track.name}`;
}

const injectTitle = ({ injectId }: Of<"InjectAcknowledged">, { view }: PhoneState): string =>
  view.rows.flatMap(({ event }) =>
    event.type === "InjectReleased" && event.inject.id === injectId ? event.inject.title : [],
  )[0] ?? "";
