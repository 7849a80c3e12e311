"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Row } from "@/lib/game/view/view";
import type { ViewEvent } from "@/lib/game/view/view-event";
import { type PhoneState, usePhone } from "./phone-context";

/** What one act brings arrives in several pieces; said one by one, the last would drown the first. */
const gatherMs = 300;

/** Says, for those who hear the page, what has just arrived. Never what was there already. */
export function Announcer() {
  const phone = usePhone();
  const say = useSentence(phone);
  const { rows } = phone.view;
  const said = useRef(phone.cameWith);
  const pending = useRef<string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [text, setText] = useState("");
  useEffect(() => {
    const fresh = rows.filter(({ position }) => position > said.current);
    said.current = rows.at(-1)?.position ?? 0;
    const sentences = fresh.map(say).filter((sentence) => sentence !== "");
    if (sentences.length === 0) return;
    pending.current.push(...sentences);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setText(pending.current.splice(0).join(" ")), gatherMs);
  });
  return (
    <p className="sr-only" role="status" data-live="">
      {text}
    </p>
  );
}

function useSentence(phone: PhoneState): (row: Row) => string {
  const t = useTranslations("play.announce");
  const common = useTranslations("common");
  const { seatId, cell, isOwn, roleOf } = phone;
  const own = useOwnSentence(phone);
  return ({ event }) => {
    switch (event.type) {
      case "TurnStarted":
        return t(event.type, { number: event.turn.number });
      case "PhaseOpened":
      case "PhaseUndone":
        return t(event.type, { phase: common(`phase.${event.phase}`) });
      case "InjectReleased":
        return t(event.type, { title: event.inject.title });
      case "FloorGiven":
        if (event.roleId === null) return "";
        return isOwn(event.roleId)
          ? t("floor-yours")
          : t(event.type, { role: roleOf(event.roleId)?.name ?? "" });
      case "ClockPaused":
      case "ClockResumed":
      case "TimeCalled":
      case "MoveRevealed":
      case "RulingPublished":
      case "RecordCorrected":
      case "GameEnded":
        return t(event.type);
      case "SeatAssigned":
        return event.seatId === seatId && cell ? t(event.type, { cell: cell.name }) : "";
      case "SeatRejoined":
      case "LeadNamed":
        return event.seatId === seatId ? t(event.type) : "";
      case "MoveSubmitted":
      case "MoveWithdrawn":
      case "LateMoveAccepted":
      case "MoveRefused":
      case "DraftLapsed":
        return own(event);
      case "GameCreated":
      case "LobbyOpened":
      case "SettingsChanged":
      case "CastingChosen":
      case "SeatClaimed":
      case "SeatReleased":
      case "RejoinDenied":
      case "ObserverAdmitted":
      case "ObserverDismissed":
      case "ScreenRenewed":
      case "JoiningLocked":
      case "JoiningUnlocked":
      case "OrderSet":
      case "ReadySet":
      case "PauseAsked":
      case "PauseAskSettled":
      case "ClockExtended":
      case "ClockOverran":
      case "TurnEnded":
      case "RecordTagged":
      case "ProposalAccepted":
      case "ProposalDismissed":
      case "InjectDrafted":
      case "InjectAcknowledged":
      case "InjectRespondedTo":
      case "TrackAdjusted":
      case "FactEstablished":
      case "FactEnded":
        return "";
      default:
        return event satisfies never;
    }
  };
}

type OwnMove = Extract<
  ViewEvent,
  { type: "MoveSubmitted" | "MoveWithdrawn" | "LateMoveAccepted" | "MoveRefused" | "DraftLapsed" }
>;

/** What became of the cell's own moves, as far as the reader did not do it. */
function useOwnSentence({ seatId, nameOf }: PhoneState): (event: OwnMove) => string {
  const t = useTranslations("play.announce");
  const common = useTranslations("common");
  return (event) => {
    switch (event.type) {
      case "MoveSubmitted":
      case "MoveWithdrawn":
        if (event.seatId === seatId) return "";
        return t(event.type, { name: event.seatId === null ? common("control") : nameOf(event.seatId) });
      case "LateMoveAccepted":
      case "DraftLapsed":
        return t(event.type);
      case "MoveRefused":
        return t(event.type, { reason: event.reason });
      default:
        return event satisfies never;
    }
  };
}
