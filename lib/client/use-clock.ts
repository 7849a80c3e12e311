"use client";

import { useEffect, useState } from "react";
import type { Clock } from "@/lib/game/events";

/** Seconds left on a clock by server time; null where the phase has none. Ticks on the second. */
export function useSecondsLeft(clock: Clock, serverNow: () => number): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setNow(serverNow());
    tick();
    if (clock.kind !== "running") return;
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [clock, serverNow]);
  return secondsLeft(clock, now);
}

/** Before the page knows server time, the clock shows its whole length rather than a guess. */
function secondsLeft(clock: Clock, now: number | null): number | null {
  switch (clock.kind) {
    case "none":
      return null;
    case "running":
      return Math.max(0, Math.ceil((now === null ? clock.lengthMs : clock.endsAt - now) / 1000));
    case "paused":
      return Math.ceil(clock.leftMs / 1000);
    case "called":
    case "overran":
      return 0;
    default:
      return clock satisfies never;
  }
}
