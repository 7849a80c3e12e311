"use client";

import { useEffect, useRef } from "react";
import type { CellWords } from "@/lib/client/use-shared-draft";
import { lapsedDrafts } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";
import { isBlank } from "./move-draft";
import { usePhone } from "./phone-context";

const settleMs = 400;

/** Words of a role that were not sent in time, as control sees them. */
export const lapsedOf = (view: View, roleId: string) =>
  lapsedDrafts(view).find((lapsed) => lapsed.turn === view.turn?.number && lapsed.roleId === roleId);

/** Words that lapsed stand in the form again, once, where they can still be sent late and nothing else stands there. */
export function useLapsed(roleId: string, { words, write }: CellWords, writing: boolean): void {
  const lapsed = lapsedOf(usePhone().view, roleId);
  const offered = useRef<number>(undefined);
  const blank = isBlank(words);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time words lapsed
  useEffect(() => {
    if (!lapsed || !writing || offered.current === lapsed.at) return;
    // The shared draft is emptied a moment before or after: what this device kept comes first.
    const timer = setTimeout(() => {
      offered.current = lapsed.at;
      if (blank) write({ ...lapsed.draft, kind: "act" });
    }, settleMs);
    return () => clearTimeout(timer);
  }, [lapsed?.at, writing, blank]);
}
