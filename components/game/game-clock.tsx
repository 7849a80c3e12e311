"use client";

import { useTranslations } from "use-intl/react";
import { ClockFace, ClockRule, type ClockState } from "@/components/ui/clock";
import type { Clock } from "@/lib/game/events";

const stateOf: Record<Clock["kind"], ClockState> = {
  none: "stopped",
  running: "running",
  paused: "paused",
  called: "stopped",
  overran: "stopped",
};

interface GameClockProps {
  clock: Clock;
  /** What `useSecondsLeft` says of it. */
  seconds: number | null;
  size?: "phone" | "desk" | "wall";
  /** Keeps the digits off the marker: nobody has to act. */
  quiet: boolean;
}

/** The clock of the phase, with the time left in words for those who do not see it. */
export function GameClock({ clock, seconds, size = "phone", quiet }: GameClockProps) {
  const common = useTranslations("common");
  const label =
    clock.kind === "running" && seconds !== null
      ? common("clock.running", { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
      : common(`clock.${clock.kind}`);
  return <ClockFace seconds={seconds} state={stateOf[clock.kind]} label={label} size={size} quiet={quiet} />;
}

/** The same as a rule, notched at five minutes and at one. */
export function GameClockRule({ clock, seconds }: Pick<GameClockProps, "clock" | "seconds">) {
  if (clock.kind === "none" || seconds === null) return <ClockRule leftShare={0} />;
  const { lengthMs } = clock;
  return (
    <ClockRule leftShare={(seconds * 1000) / lengthMs} notches={[300_000 / lengthMs, 60_000 / lengthMs]} />
  );
}
