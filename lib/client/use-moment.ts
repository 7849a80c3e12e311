"use client";

import { useEffect, useState } from "react";

/** Milliseconds since 1970 by `now`, renewed every `everyMs`; null until the page runs. */
export function useMoment(now: () => number, everyMs: number): number | null {
  const [moment, setMoment] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setMoment(now());
    tick();
    const timer = setInterval(tick, everyMs);
    return () => clearInterval(timer);
  }, [now, everyMs]);
  return moment;
}

/** A moment in the reader's own zone, e.g. 14:45, for where a `time` element cannot stand. */
export const clockTime = (at: number): string =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hour12: false }).format(at);
