"use client";

import { useSyncExternalStore } from "react";

/**
 * The place of a desk that is shown, kept after the # of the address: a reload stays
 * there and Back returns. The empty text is the first place, as on the server.
 */
export const usePlace = (): string => useSyncExternalStore(subscribe, read, () => "");

/** Goes to a place; the page behind stays as it is. */
export function goTo(place: string): void {
  if (read() !== place) location.hash = place;
}

const read = (): string => decodeURIComponent(location.hash.slice(1));

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}
