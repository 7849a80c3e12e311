"use client";

import { useEffect, useState } from "react";
import type { Clock } from "@/lib/game/events";

/** How near the end of a phase is: five minutes and less, the last minute, or past it. */
export type Warning = "none" | "five" | "one" | "up";

const minute = 60_000;

/** How near the end is at a moment of server time. */
export function warningOf(clock: Clock, now: number): Warning {
  switch (clock.kind) {
    case "none":
      return "none";
    case "running":
      return bandOf(clock.endsAt - now);
    case "paused":
      return bandOf(clock.leftMs);
    case "called":
    case "overran":
      return "up";
    default:
      return clock satisfies never;
  }
}

const bandOf = (left: number): Warning => (left <= minute ? "one" : left <= 5 * minute ? "five" : "none");

/** The same, live. Its reader is rendered again only when it changes. */
export function useWarning(clock: Clock, serverNow: () => number): Warning {
  const [warning, setWarning] = useState<Warning>("none");
  useEffect(() => {
    const look = () => setWarning(warningOf(clock, serverNow()));
    look();
    if (clock.kind !== "running") return;
    const timer = setInterval(look, 250);
    return () => clearInterval(timer);
  }, [clock, serverNow]);
  return warning;
}

/** Whether it is worth saying: a phase of five minutes does not begin with a warning. */
export function worthSaying(warning: Warning, clock: Clock): boolean {
  const length = clock.kind === "none" ? 0 : clock.lengthMs;
  if (warning === "five") return length > 5 * minute;
  return warning === "one" && length > minute;
}
