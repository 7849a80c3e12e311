"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Arrow, Square } from "@/components/ui/figures";
import type { Actor } from "@/lib/game/commands";
import type { ViewEvent } from "@/lib/game/view/view-event";
import { useDesk } from "./desk-context";
import { gradeFill, signed, trackName } from "./desk-reading";
import { AudienceChips, RoleChip, SeatName } from "./parts";

type Of<T extends ViewEvent["type"]> = Extract<ViewEvent, { type: T }>;

/** One event of control's log in a sentence, with what was written under it. */
export function LogWords({ event }: { event: ViewEvent }) {
  const t = useTranslations("desk");
  switch (event.type) {
    case "GameCreated":
      return t("event.GameCreated", { title: event.title });
    case "LobbyOpened":
    case "JoiningLocked":
    case "JoiningUnlocked":
    case "ClockPaused":
    case "ClockResumed":
    case "ClockOverran":
    case "GameEnded":
      return t(`event.${event.type}`);
    case "SeatClaimed":
    case "SeatAssigned":
    case "SeatReleased":
      return <SeatWords event={event} />;
    case "TurnStarted":
      return t("event.TurnStarted", { number: event.turn.number, title: event.turn.title });
    case "TurnEnded":
      return t("event.TurnEnded", { number: event.turn });
    case "PhaseOpened":
      return <PhaseWords event={event} />;
    case "ClockExtended":
      return t("event.ClockExtended", { minutes: event.seconds / 60 });
    case "TimeCalled":
      return t(event.early ? "event.TimeCalledEarly" : "event.TimeCalled");
    case "InjectReleased":
    case "InjectAcknowledged":
      return <InjectWords event={event} />;
    case "MoveSubmitted":
    case "MoveWithdrawn":
    case "MoveRevealed":
      return <MoveWords event={event} />;
    case "RulingPublished":
      return <RulingWords event={event} />;
    case "TrackAdjusted":
      return <TrackWords event={event} />;
    case "FactEstablished":
    case "FactEnded":
      return <FactWords event={event} />;
    default:
      return event satisfies never;
  }
}

/** Who did it. */
export function LogBy({ by }: { by: Actor | undefined }) {
  const t = useTranslations("desk");
  const common = useTranslations("common");
  const seats = useDesk().view.seats;
  switch (by?.kind) {
    case "seat": {
      const { seatId } = by;
      const roleId = seats.find((seat) => seat.id === seatId)?.roleId ?? null;
      return (
        <>
          {roleId === null ? null : <RoleChip id={roleId} />} <SeatName id={seatId} />
        </>
      );
    }
    case "door":
    case "clock":
      return t(`log.by-${by.kind}`);
    case "control":
    case undefined:
      return common("control");
    default:
      return by satisfies never;
  }
}

function SeatWords({ event }: { event: Of<"SeatClaimed" | "SeatAssigned" | "SeatReleased"> }) {
  const t = useTranslations("desk");
  const { roleOf } = useDesk();
  const name = () => (
    <b>
      <SeatName id={event.seatId} />
    </b>
  );
  if (event.type === "SeatReleased") return t.rich("event.SeatReleased", { name });
  const role = roleOf(event.roleId)?.name;
  return role === undefined
    ? t.rich(`event.${event.type}Waiting`, { name })
    : t.rich(`event.${event.type}`, { name, role });
}

function PhaseWords({ event }: { event: Of<"PhaseOpened"> }) {
  const t = useTranslations("desk");
  const common = useTranslations("common");
  const phase = common(`phase.${event.phase}`);
  const { clock } = event;
  return clock.kind === "none"
    ? t("event.PhaseOpenedNoClock", { phase })
    : t("event.PhaseOpened", { phase, minutes: Math.round(clock.lengthMs / 60_000) });
}

function InjectWords({ event }: { event: Of<"InjectReleased" | "InjectAcknowledged"> }) {
  const t = useTranslations("desk");
  const { view } = useDesk();
  if (event.type === "InjectReleased")
    return (
      <>
        {t("event.InjectReleased", { title: event.inject.title })} <AudienceChips audience={event.audience} />
      </>
    );
  const title = view.scenario.msel?.find((inject) => inject.id === event.injectId)?.title ?? event.injectId;
  return t("event.InjectAcknowledged", { title });
}

function MoveWords({ event }: { event: Of<"MoveSubmitted" | "MoveWithdrawn" | "MoveRevealed"> }) {
  const t = useTranslations("desk");
  const chip = <RoleChip id={event.roleId} />;
  if (event.type === "MoveWithdrawn")
    return (
      <>
        {chip} {t("event.MoveWithdrawn")}
      </>
    );
  if (event.type === "MoveSubmitted")
    return (
      <>
        {chip} {t("event.MoveSubmitted")} <Written>{event.content.action}</Written>
      </>
    );
  return (
    <>
      {chip} {t(event.named ? "event.MoveRevealedNamed" : "event.MoveRevealed")}{" "}
      <AudienceChips audience={event.audience} />
    </>
  );
}

function RulingWords({ event }: { event: Of<"RulingPublished"> }) {
  const t = useTranslations("desk");
  const common = useTranslations("common");
  const move = useDesk().moves.find((each) => each.id === event.moveId);
  return (
    <>
      <RoleChip id={move?.roleId ?? null} /> {t("event.RulingPublished")}{" "}
      {event.grade ? (
        <b>
          <Square fill={gradeFill[event.grade]} />
          {common(`grade.${event.grade}`)}
        </b>
      ) : null}
      {event.rationale ? <Written>{event.rationale}</Written> : null}
    </>
  );
}

function TrackWords({ event }: { event: Of<"TrackAdjusted"> }) {
  const t = useTranslations("desk");
  const track = useDesk().view.tracks.find((each) => each.id === event.trackId);
  return (
    <>
      {track ? trackName(track) : event.trackId}{" "}
      <b>
        {signed(event.from)} <Arrow label={t("to")} /> {signed(event.to)}
      </b>
      {event.rulingId === null && event.reason ? <Written>{event.reason}</Written> : null}
    </>
  );
}

function FactWords({ event }: { event: Of<"FactEstablished" | "FactEnded"> }) {
  const t = useTranslations("desk");
  const { view } = useDesk();
  if (event.type === "FactEstablished")
    return (
      <>
        {t("event.FactEstablished")} <AudienceChips audience={event.audience} />
        <Written>{event.text}</Written>
      </>
    );
  const fact = view.facts.find((each) => each.id === event.factId);
  return (
    <>
      {t("event.FactEnded")}
      <Written>{fact?.text ?? ""}</Written>
      {event.reason ? <Written>{event.reason}</Written> : null}
    </>
  );
}

function Written({ children }: { children: ReactNode }) {
  return <span className="log-written">{children}</span>;
}
