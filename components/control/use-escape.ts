"use client";

import { useEffect, useRef } from "react";

interface Open {
  close(): void;
}

/** What lies open, the latest last. */
const open: Open[] = [];

/**
 * Escape closes what was opened last, and one thing at a time. Give what closes it while it
 * is open, and undefined while it is not.
 */
export function useEscape(close: (() => void) | undefined): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  const isOpen = close !== undefined;
  useEffect(() => {
    if (!isOpen) return;
    const mine: Open = { close: () => latest.current?.() };
    open.push(mine);
    document.addEventListener("keydown", pressed, true);
    return () => {
      open.splice(open.indexOf(mine), 1);
    };
  }, [isOpen]);
}

/** Before anybody else hears of the key: adding it again changes nothing. */
function pressed(event: KeyboardEvent): void {
  const last = open.at(-1);
  if (event.key !== "Escape" || event.isComposing || !last) return;
  event.preventDefault();
  event.stopPropagation();
  last.close();
}
