"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { usePlace } from "@/lib/client/use-place";

/** The places in the bar at the foot of a phone, in their order. */
export const tabs = ["situation", "inbox", "move", "card", "log"] as const;
/** Every place. `seat` is reached from the head and from the foot of each other. */
const places = [...tabs, "seat"] as const;
export type Place = (typeof places)[number];

const isPlace = (text: string): text is Place => (places as readonly string[]).includes(text);

/** Layout effects do nothing on the server and would say so. */
const useBeforePaint = typeof window === "undefined" ? useEffect : useLayoutEffect;

/**
 * The place shown, by the # of the address. Each keeps how far it was scrolled, and
 * the focus never stays behind in a place that is hidden. `main` is the element
 * around the page.
 */
export function usePhonePlace(): { place: Place; main: RefObject<HTMLDivElement | null> } {
  const hash = usePlace("situation");
  const last = useRef<Place>("situation");
  const place = isPlace(hash) ? hash : last.current;
  const main = useRef<HTMLDivElement>(null);
  const scrolled = useRef<Partial<Record<Place, number>>>({});
  useEffect(() => {
    const box = main.current?.querySelector("#main");
    const note = () => {
      if (box) scrolled.current[last.current] = box.scrollTop;
    };
    box?.addEventListener("scroll", note, { passive: true });
    return () => box?.removeEventListener("scroll", note);
  }, []);
  useBeforePaint(() => {
    if (last.current === place) return;
    last.current = place;
    const box = main.current?.querySelector<HTMLElement>("#main");
    if (!box) return;
    box.scrollTop = scrolled.current[place] ?? 0;
    // In a low window the page itself scrolls.
    window.scrollTo(0, 0);
    if (document.activeElement?.closest("[hidden]")) box.focus({ preventScroll: true });
  }, [place]);
  return { place, main };
}
