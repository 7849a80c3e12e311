"use client";

import { useTranslations } from "use-intl/react";
import { GameClock, GameClockRule } from "@/components/game/game-clock";
import { WallTime } from "@/components/game/wall-time";
import { useSecondsLeft } from "@/lib/client/use-clock";
import { movesOpenIn } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";
import { type ClockWord, clockWord, phaseAfter } from "./reading";

/** What is left, to be read from the back row: digits, a rule, the phase, and a word when something is up. */
export function ScreenClock({ view, serverNow }: { view: View; serverNow: () => number }) {
  const t = useTranslations("screen.clock");
  const { clock } = view;
  const seconds = useSecondsLeft(clock, serverNow);
  const due = movesOpenIn(view);
  if (clock.kind === "none" || seconds === null)
    return (
      <section className="screen-clock" aria-label={t("label")}>
        <PhaseName view={view} large />
      </section>
    );
  return (
    <section className="screen-clock" aria-label={t("label")}>
      <div className="screen-digits" data-long={seconds >= 3600 ? "" : undefined} data-live="">
        <GameClock clock={clock} seconds={seconds} size="wall" quiet={!due} />
      </div>
      <GameClockRule clock={clock} seconds={seconds} />
      <RuleNumbers minutes={clock.lengthMs / 60_000} />
      <PhaseName view={view} />
      <Word word={clockWord(clock, seconds)} due={due} />
    </section>
  );
}

/** What the notches of the rule stand for, and its whole length. */
function RuleNumbers({ minutes }: { minutes: number }) {
  const t = useTranslations("screen.clock");
  // In a short phase the numbers would run into the last one, in a long one into each other.
  const roomy = minutes >= 8;
  const at = (minute: number) => `${(100 * minute) / minutes}%`;
  return (
    <svg className="screen-rule-numbers" aria-hidden="true">
      {roomy && minutes <= 40 ? (
        <text x={at(1)} textAnchor="middle">
          1
        </text>
      ) : null}
      {roomy && minutes <= 60 ? (
        <text x={at(5)} textAnchor="middle">
          {t("five")}
        </text>
      ) : null}
      <text x="100%" textAnchor="end">
        {roomy && minutes <= 60 ? String(Math.round(minutes)) : t("length", { minutes: Math.round(minutes) })}
      </text>
    </svg>
  );
}

function PhaseName({ view, large = false }: { view: View; large?: boolean }) {
  const t = useTranslations("screen");
  const common = useTranslations("common");
  const { phase } = view;
  return (
    <div className="screen-phase" data-large={large ? "" : undefined}>
      <h2>{phase === null ? t("opened") : common(`phase.${phase}`)}</h2>
      <p>
        <Until view={view} />
      </p>
    </div>
  );
}

/** Until when, and what comes then. */
function Until({ view }: { view: View }) {
  const t = useTranslations("screen.clock");
  const common = useTranslations("common");
  const { clock } = view;
  const next = phaseAfter(view);
  const then = next === undefined ? undefined : common(`phase.${next}`).toLocaleLowerCase("en");
  if (clock.kind !== "running") return then === undefined ? null : t("then", { next: then });
  const time = () => <WallTime at={clock.endsAt} seconds={false} />;
  if (movesOpenIn(view)) return t.rich("moves-close", { time });
  return then === undefined ? t.rich("until", { time }) : t.rich("until-then", { time, next: then });
}

/** Which words stand as solid ink: the clock itself has stopped. */
const stopped: Record<ClockWord, boolean> = {
  paused: true,
  called: true,
  overran: true,
  "last-five": false,
  "last-one": false,
};

function Word({ word, due }: { word: ClockWord | undefined; due: boolean }) {
  const t = useTranslations("screen.clock");
  if (word === undefined) return null;
  const look = stopped[word] ? "stopped" : due ? "due" : "quiet";
  return (
    <p className="screen-word" data-look={look} data-live="">
      {t(`word.${word}`)}
    </p>
  );
}
