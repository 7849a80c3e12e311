"use client";

import { useEffect, useRef } from "react";
import { addressOf } from "./desk-address";

/** On a change of place the reader's own place goes to the main part; back from a move, to where it was opened. */
export function useReaderFollows(hash: string): void {
  const before = useRef(hash);
  useEffect(() => {
    const [from, to] = [addressOf(before.current), addressOf(hash)];
    before.current = hash;
    // A move takes the reader's place itself; a place that shows another part of itself leaves it.
    if ((from.name === to.name && from.id === to.id) || to.name === "move") return;
    const opener = from.name === "move" ? document.getElementById(`open-${from.id}`) : null;
    (opener ?? document.getElementById("main"))?.focus({ preventScroll: opener === null });
  }, [hash]);
}
