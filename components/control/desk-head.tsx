"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { ConnectionDot } from "@/components/ui/connection-dot";
import { Word } from "@/components/ui/headings";
import { ClockActs } from "./clock-acts";
import { DeskClock } from "./desk-clock";
import { useDesk } from "./desk-context";
import { PhaseRuler } from "./phase-ruler";
import type { Ask, TurnActs } from "./turn-acts";

interface DeskHeadProps {
  acts: TurnActs;
  onAsk: (ask: Ask) => void;
  /** The places of the desk, where no bar below shows them. */
  places?: ReactNode;
  /** Whether the page's heading stands here; a lobby has its own, larger one. */
  titled: boolean;
}

/** The head of the desk: the game, the turn as a ruler, the clock, and what moves them. */
export function DeskHead({ acts, onAsk, titled, places }: DeskHeadProps) {
  const common = useTranslations("common");
  const { view, game } = useDesk();
  const { connection } = game;
  return (
    <div className="desk-head" data-running={view.turnOpen ? "" : undefined}>
      <div className="desk-head-name">
        <div className="desk-head-word">
          <a href="/games" className="no-underline">
            <Word small>{common("product")}</Word>
          </a>
          <ConnectionDot
            state={connection === "gone" ? "offline" : connection}
            label={common(`connection.${connection}`)}
          />
        </div>
        {titled ? <h1 className="desk-head-title">{view.title}</h1> : null}
        <p className="desk-head-turn">
          <TurnLine />
        </p>
      </div>
      {view.turnOpen ? (
        <>
          <PhaseRuler />
          <DeskClock />
          <ClockActs acts={acts} onAsk={onAsk} />
        </>
      ) : null}
      {places}
    </div>
  );
}

function TurnLine() {
  const t = useTranslations("desk");
  const common = useTranslations("common");
  const { view } = useDesk();
  if (view.status !== "playing" || !view.turn) return common(`status.${view.status}`);
  const { number, gameTime } = view.turn;
  return t(view.turnOpen ? "turn-line" : "turn-line-over", { number, total: view.scenario.turns, gameTime });
}
