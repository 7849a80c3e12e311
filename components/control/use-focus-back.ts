"use client";

import { type RefObject, useEffect, useRef } from "react";

interface FocusBack<T extends HTMLElement> {
  /** The button that opens it. */
  readonly opener: RefObject<HTMLButtonElement | null>;
  /** What takes its place. */
  readonly inside: RefObject<T | null>;
}

const first = "textarea, input:not([type=hidden]), select, button";

/** The reader's place goes into what was opened, and back to its button once it closes. */
export function useFocusBack<T extends HTMLElement = HTMLDivElement>(open: boolean): FocusBack<T> {
  const opener = useRef<HTMLButtonElement>(null);
  const inside = useRef<T>(null);
  const was = useRef(false);
  useEffect(() => {
    if (open && !was.current) inside.current?.querySelector<HTMLElement>(first)?.focus();
    if (!open && was.current) opener.current?.focus();
    was.current = open;
  }, [open]);
  return { opener, inside };
}
