"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import { keep, kept } from "./keep";

/** What each key does, by its name as `KeyboardEvent.key` says it, in lower case. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>;

const switchKey = "wc:keys";
const listeners = new Set<() => void>();
let off: boolean | undefined;

const areOff = (): boolean => {
  off ??= kept<boolean>(switchKey) === false;
  return off;
};

/**
 * Whether single keys act. Whoever dictates or leans on the keyboard turns them off, on this
 * device and for good.
 */
export function useKeySwitch(): [boolean, () => void] {
  const on = useSyncExternalStore(
    subscribe,
    () => !areOff(),
    () => true,
  );
  return [on, () => turn(!on)];
}

/** Keys that act from anywhere on the page, except while somebody types. Escape always acts, from a field too. */
export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key !== "Escape" && (areOff() || isTyping(event.target))) return;
      const act = current.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
}

function turn(on: boolean): void {
  off = !on;
  keep(switchKey, on);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));
