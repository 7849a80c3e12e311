"use client";

import { useTranslations } from "use-intl/react";
import { type BegunTurn, TurnStartForm } from "@/components/game/turn-start-form";
import type { View } from "@/lib/game/view/view";
import { useDesk } from "./desk-context";

/** Folded away between turns and after the end: a new game from the start of a turn of this one. */
export function TurnStart() {
  const t = useTranslations("run");
  const { gameId, view } = useDesk();
  const turns = begunTurns(view);
  if (turns.length === 0) return null;
  return (
    <details className="turn-start-fold">
      <summary>{t("start.open")}</summary>
      <p className="row-note">{t("start.lead")}</p>
      <TurnStartForm gameId={gameId} title={view.title} turns={turns} />
    </details>
  );
}

const begunTurns = (view: View): BegunTurn[] =>
  view.rows.flatMap(({ event }) => (event.type === "TurnStarted" ? [event.turn] : []));
