"use client";

import { useTranslations } from "use-intl/react";
import type { Row } from "@/lib/game/view/view";
import { InjectWords, RulingWords } from "./log-words-injects";
import { DraftWords, MoveLogWords } from "./log-words-moves";
import { ProposalWords, TaggedWords } from "./log-words-proposals";
import { CastingWords, CreatedWords, ObserverWords, SeatWords, SettingsWords } from "./log-words-seats";
import { FloorWords, OrderWords, PhaseUndoneWords, PhaseWords } from "./log-words-time";
import { CorrectedWords, FactWords, TrackWords } from "./log-words-world";

/** One event of control's log in a sentence. */
export function LogWords({ row: { event, position } }: { row: Row }) {
  const t = useTranslations("run");
  switch (event.type) {
    case "GameCreated":
      return <CreatedWords event={event} />;
    case "LobbyOpened":
    case "JoiningLocked":
    case "JoiningUnlocked":
    case "ScreenRenewed":
    case "ClockPaused":
    case "ClockResumed":
    case "ClockOverran":
    case "GameEnded":
      return t(`event.${event.type}`);
    case "SettingsChanged":
      return <SettingsWords event={event} />;
    case "CastingChosen":
      return <CastingWords event={event} />;
    case "SeatClaimed":
    case "SeatAssigned":
    case "SeatReleased":
    case "SeatRejoined":
    case "RejoinDenied":
    case "LeadNamed":
    case "ReadySet":
    case "PauseAsked":
    case "PauseAskSettled":
      return <SeatWords event={event} position={position} />;
    case "ObserverAdmitted":
    case "ObserverDismissed":
      return <ObserverWords event={event} position={position} />;
    case "TurnStarted":
      return t("event.TurnStarted", { number: event.turn.number, title: event.turn.title });
    case "TurnEnded":
      return t("event.TurnEnded", { number: event.turn });
    case "PhaseOpened":
      return <PhaseWords event={event} />;
    case "PhaseUndone":
      return <PhaseUndoneWords event={event} />;
    case "ClockExtended":
      return t("event.ClockExtended", { minutes: event.seconds / 60 });
    case "TimeCalled":
      return t(event.early ? "event.TimeCalledEarly" : "event.TimeCalled");
    case "OrderSet":
      return <OrderWords event={event} />;
    case "FloorGiven":
      return <FloorWords event={event} />;
    case "InjectDrafted":
    case "InjectReleased":
    case "InjectAcknowledged":
    case "InjectRespondedTo":
      return <InjectWords event={event} />;
    case "MoveSubmitted":
    case "MoveWithdrawn":
    case "LateMoveAccepted":
    case "MoveRefused":
    case "MoveRevealed":
      return <MoveLogWords event={event} />;
    case "DraftLapsed":
      return <DraftWords event={event} />;
    case "RulingPublished":
      return <RulingWords event={event} />;
    case "TrackAdjusted":
      return <TrackWords event={event} />;
    case "FactEstablished":
    case "FactEnded":
      return <FactWords event={event} />;
    case "RecordCorrected":
      return <CorrectedWords event={event} />;
    case "RecordTagged":
      return <TaggedWords event={event} />;
    case "ProposalAccepted":
    case "ProposalDismissed":
      return <ProposalWords event={event} />;
    default:
      return event satisfies never;
  }
}
