"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Row } from "@/lib/game/view/view";
import { type PhoneState, usePhone } from "./phone-context";

/** Says, for those who hear the page, what has just arrived. Never what was there already. */
export function Announcer() {
  const phone = usePhone();
  const say = useSentence(phone);
  const { rows } = phone.view;
  const said = useRef(phone.cameWith);
  const [text, setText] = useState("");
  useEffect(() => {
    const fresh = rows.filter(({ position }) => position > said.current);
    said.current = rows.at(-1)?.position ?? 0;
    const sentences = fresh.map(say).filter((sentence) => sentence !== "");
    if (sentences.length > 0) setText(sentences.join(" "));
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
