"use client";

import { useTranslations } from "use-intl/react";
import { GameClock, GameClockRule } from "@/components/game/game-clock";
import { ConnectionDot } from "@/components/ui/connection-dot";
import { Word } from "@/components/ui/headings";
import { useSecondsLeft } from "@/lib/client/use-clock";
import { Announcer } from "./announcer";
import { useObserve } from "./observe-context";

/** Which game, whose page this is and what it may show, the turn and its clock. */
export function ObserveHead() {
  const common = useTranslations("common");
  const { view, game } = useObserve();
  const seconds = useSecondsLeft(view.clock, game.serverNow);
  const { connection } = game;
  return (
    <>
      <div className="observe-head">
        <div className="observe-name">
          <div className="observe-word">
            <Word small>{common("product")}</Word>
            <ConnectionDot
              state={connection === "gone" ? "offline" : connection}
              label={common(`connection.${connection}`)}
            />
          </div>
          <h1>{view.title}</h1>
          <p className="observe-turn">
            <TurnLine />
          </p>
        </div>
        {seconds === null ? null : (
          <div className="observe-clock">
            <GameClock clock={view.clock} seconds={seconds} quiet />
            <p className="observe-turn">
              {view.clock.kind === "running" ? null : common(`clock.${view.clock.kind}`)}
            </p>
          </div>
        )}
      </div>
      {seconds === null ? null : <GameClockRule clock={view.clock} seconds={seconds} />}
      <Sees />
      <Announcer />
    </>
  );
}

function TurnLine() {
  const t = useTranslations("screen.observe");
  const common = useTranslations("common");
  const { view } = useObserve();
  const { turn, phase, scenario, status } = view;
  if (status === "ended" || !turn) return common(`status.${status}`);
  const values = { number: turn.number, total: scenario.turns, gameTime: turn.gameTime };
  if (!view.turnOpen) return t("turn-over", values);
  return t("turn", { ...values, phase: phase === null ? t("opened") : common(`phase.${phase}`) });
}

/** What this observer may see; over what only few know it is a band, as over a private card. */
function Sees() {
  const t = useTranslations("screen.observe");
  const { sees, seenCell } = useObserve();
  return (
    <p className="observe-sees" data-sees={sees.kind}>
      <b>{t("observer")}</b> {t(`sees.${sees.kind}`, { cell: seenCell })}
    </p>
  );
}
