"use client";

import { useTranslations } from "use-intl/react";
import { phases } from "@/lib/game/scenario";
import { usualSettings } from "@/lib/game/settings";
import { useDesk } from "./desk-context";

/** How this game departs from the usual way, in one line. */
export function SettingsWords() {
  const t = useTranslations("room.settings.words");
  const common = useTranslations("common");
  const { settings, scenario } = useDesk().view;
  const timetable = scenario.runningOrders?.find(({ id }) => id === settings.runningOrder);
  const left = phases.filter((phase) => !settings.phases.includes(phase));
  const { order, movesPerTurn, lateMoves, sending, holdReleases } = settings;
  const words = [
    timetable !== undefined && t("timetable", { title: timetable.title }),
    left.length > 0 && t("without", { phases: left.map((phase) => common(`phase.${phase}`)).join(", ") }),
    order !== usualSettings.order && t("sequential"),
    movesPerTurn !== usualSettings.movesPerTurn && t("acts", { count: movesPerTurn }),
    lateMoves !== usualSettings.lateMoves && t("no-late"),
    sending !== usualSettings.sending && t("lead"),
    holdReleases !== usualSettings.holdReleases && t("no-hold"),
  ].filter((each) => each !== false);
  return <>{words.length === 0 ? t("usual") : words.join(", ")}</>;
}
