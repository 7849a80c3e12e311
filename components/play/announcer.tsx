"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Row } from "@/lib/game/view/view";
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

function useSentence({ seatId, nameOf, role }: PhoneState): (row: Row) => string {
  const t = useTranslations("play.announce");
  const common = useTranslations("common");
  return ({ event }) => {
    switch (event.type) {
      case "TurnStarted":
        return t(event.type, { number: event.turn.number });
      case "PhaseOpened":
        return t(event.type, { phase: common(`phase.${event.phase}`) });
      case "InjectReleased":
        return t(event.type, { title: event.inject.title });
      case "TimeCalled":
      case "MoveRevealed":
      case "RulingPublished":
      case "GameEnded":
        return t(event.type);
      case "MoveSubmitted":
      case "MoveWithdrawn":
        return event.seatId === seatId ? "" : t(event.type, { name: nameOf(event.seatId) });
      case "SeatAssigned":
        return event.seatId === seatId && role ? t(event.type, { role: role.name }) : "";
      case "GameCreated":
      case "LobbyOpened":
      case "SeatClaimed":
      case "SeatReleased":
      case "JoiningLocked":
      case "JoiningUnlocked":
      case "ClockExtended":
      case "ClockPaused":
      case "ClockResumed":
      case "ClockOverran":
      case "TurnEnded":
      case "InjectAcknowledged":
      case "TrackAdjusted":
      case "FactEstablished":
      case "FactEnded":
        return "";
      default:
        return event satisfies never;
    }
  };
}
