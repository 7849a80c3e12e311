"use client";

import { useTranslations } from "use-intl/react";
import { cellNamesAt } from "@/lib/game/view/read";
import { useDesk } from "./desk-context";
import type { Of } from "./log-words-parts";
import { SeatName } from "./parts";

export function CreatedWords({ event }: { event: Of<"GameCreated"> }) {
  const t = useTranslations("run");
  const { title, from } = event;
  if (!from) return t("event.GameCreated", { title });
  return t.rich("event.GameCreatedFrom", {
    title,
    turn: from.turn,
    game: (words) => <a href={`/games/${from.gameId}/control`}>{words}</a>,
  });
}

type SeatEvent = Of<
  | "SeatClaimed"
  | "SeatAssigned"
  | "SeatReleased"
  | "SeatRejoined"
  | "RejoinDenied"
  | "LeadNamed"
  | "ReadySet"
  | "PauseAsked"
  | "PauseAskSettled"
>;

/** What became of somebody's seat, or what they asked from it. */
export function SeatWords({ event, position }: { event: SeatEvent; position: number }) {
  const t = useTranslations("run");
  const { view } = useDesk();
  const cellName = cellNamesAt(view, position);
  if (event.type === "LeadNamed" && event.seatId === null)
    return t("event.LeadNone", { cell: cellName(event.cellId) });
  const name = () => (
    <b>
      <SeatName id={event.seatId ?? ""} />
    </b>
  );
  switch (event.type) {
    case "SeatClaimed":
    case "SeatAssigned":
      return event.cellId === null
        ? t.rich(`event.${event.type}Waiting`, { name })
        : t.rich(`event.${event.type}`, { name, cell: cellName(event.cellId) });
    case "LeadNamed":
      return t.rich("event.LeadNamed", { name, cell: cellName(event.cellId) });
    case "ReadySet":
      return t.rich(event.ready ? "event.Ready" : "event.NotReady", { name });
    case "SeatReleased":
    case "SeatRejoined":
    case "RejoinDenied":
    case "PauseAsked":
    case "PauseAskSettled":
      return t.rich(`event.${event.type}`, { name });
    default:
      return event satisfies never;
  }
}

interface ObserverWordsProps {
  event: Of<"ObserverAdmitted" | "ObserverDismissed">;
  position: number;
}

export function ObserverWords({ event, position }: ObserverWordsProps) {
  const t = useTranslations("run");
  const { view } = useDesk();
  if (event.type === "ObserverDismissed") return t("event.ObserverDismissed");
  const { sees } = event;
  const cell = sees.kind === "cell" ? cellNamesAt(view, position)(sees.cellId) : "";
  return t("event.ObserverAdmitted", { sees: sees.kind, cell });
}

export function CastingWords({ event }: { event: Of<"CastingChosen"> }) {
  const t = useTranslations("run");
  const { view } = useDesk();
  const casting = view.scenario.castings?.find(({ id }) => id === event.castingId);
  return casting
    ? t("event.CastingChosen", { title: casting.title, cells: event.cells.length })
    : t("event.CastingNone");
}

/** How the game is run from there on, in full: a log that says only what changed needs its reader to remember. */
export function SettingsWords({ event }: { event: Of<"SettingsChanged"> }) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const { phases, order, movesPerTurn, lateMoves, sending, holdReleases } = event.settings;
  const words = [
    t("settings.phases", { phases: phases.map((phase) => common(`phase.${phase}`)).join(", ") }),
    t(`settings.${order}`),
    t("settings.moves", { count: movesPerTurn }),
    t(lateMoves ? "settings.late" : "settings.no-late"),
    t(`settings.${sending}`),
    t(holdReleases ? "settings.hold" : "settings.no-hold"),
  ];
  return (
    <>
      {t("event.SettingsChanged")} {words.join("; ")}.
    </>
  );
}
