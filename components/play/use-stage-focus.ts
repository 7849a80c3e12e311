"use client";

import { useCallback, useEffect, useRef } from "react";

/** Where the writing of an act stands. */
export type Stage = "received" | "unsent" | "closed" | "review" | "write";

/**
 * Takes the focus to the heading when an act of the reader leads to another stage: the
 * button pressed is gone. What others bring about moves nobody's focus.
 */
export function useStageFocus(stage: Stage) {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(stage);
  const pressed = useRef(false);
  useEffect(() => {
    if (last.current === stage) return;
    last.current = stage;
    if (!pressed.current) return;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "nearest" });
    // On its way it is not there yet: the next stage still follows from the same act.
    pressed.current = stage === "unsent";
  }, [stage]);
  const acted = useCallback(() => {
    pressed.current = true;
  }, []);
  return { heading, acted };
}
