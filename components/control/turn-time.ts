"use client";

import { useCallback } from "react";
import { useMoment } from "@/lib/client/use-moment";
import type { View } from "@/lib/game/view/view";
import { useDesk } from "./desk-context";

/** Real minutes the running turn has lasted at a moment, pauses of its clock left out. */
export function turnMinutes(view: View, now: number): number {
  const begun = view.rows.findLastIndex(({ event }) => event.type === "TurnStarted");
  const start = view.rows[begun]?.at ?? now;
  let paused = 0;
  let since: number | undefined;
  for (const { at, event } of view.rows.slice(begun + 1)) {
    if (!("clock" in event)) continue;
    const stands = event.clock.kind === "paused";
    if (stands) since ??= at;
    if (!stands && since !== undefined) {
      paused += at - since;
      since = undefined;
    }
  }
  return Math.max(0, ((since ?? now) - start - paused) / 60_000);
}

/** The same, live; null until the page runs, and between turns. */
export function useTurnMinutes(): number | null {
  const { view, game } = useDesk();
  const { serverNow } = game;
  const now = useMoment(
    useCallback(() => serverNow(), [serverNow]),
    5000,
  );
  return now === null || !view.turnOpen ? null : turnMinutes(view, now);
}

/** When a planned inject is due, against the time of the turn. */
export type Due =
  | { readonly kind: "open" }
  | { readonly kind: "in"; readonly minutes: number }
  | { readonly kind: "now" }
  | { readonly kind: "over"; readonly minutes: number };

export function dueOf(minute: number | undefined, turnTime: number | null): Due {
  if (minute === undefined || turnTime === null) return { kind: "open" };
  const late = turnTime - minute;
  if (late < 0) return { kind: "in", minutes: Math.ceil(-late) };
  return late < 1 ? { kind: "now" } : { kind: "over", minutes: Math.floor(late) };
}
