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
import { UndoButton } from "./undo-button";

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
        <ComesFrom />
      </div>
      {view.turnOpen ? (
        <>
          <div className="ruler-cell">
            <PhaseRuler />
            <UndoButton onAsk={onAsk} />
          </div>
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

/** Where a game that did not begin at the beginning comes from. */
function ComesFrom() {
  const t = useTranslations("run");
  const { view } = useDesk();
  const [first] = view.rows;
  const from = first?.event.type === "GameCreated" ? first.event.from : undefined;
  if (!from || view.turnOpen) return null;
  return (
    <p className="desk-head-turn">
      {t.rich("from", {
        turn: from.turn,
        game: (words) => <a href={`/games/${from.gameId}/control`}>{words}</a>,
      })}
    </p>
  );
}
