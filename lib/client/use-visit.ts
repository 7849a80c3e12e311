"use client";

import { useCallback, useEffect, useRef } from "react";

/**
 * Collects what came into sight during one visit to a place and hands it over when
 * the visit ends: a mark that says "new" must not vanish under its reader's eyes.
 * The answer notes one id as having come into sight.
 */
export function useVisit(here: boolean, done: (ids: readonly string[]) => void): (id: string) => void {
  const shown = useRef(new Set<string>());
  useEffect(() => {
    if (!here) return;
    const leave = () => {
      if (shown.current.size > 0) done([...shown.current]);
      shown.current.clear();
    };
    const hidden = () => document.visibilityState === "hidden" && leave();
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("pagehide", leave);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [here, done]);
  return useCallback((id: string) => void shown.current.add(id), []);
}
