"use client";

import { useSyncExternalStore } from "react";

/**
 * The place of a desk that is shown, kept after the # of the address: a reload stays
 * there and Back returns. An address without one, and the server, are at `first`.
 */
export const usePlace = (first: string): string =>
  useSyncExternalStore(
    subscribe,
    () => read() || first,
    () => first,
  );

/** Goes to a place; the page behind stays as it is. */
export function goTo(place: string): void {
  if (read() !== place) location.hash = place;
}

function read(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}
