"use client";

import { type FocusEvent, type RefObject, useEffect, useRef } from "react";

interface FocusStays {
  readonly list: RefObject<HTMLElement | null>;
  readonly onFocus: (event: FocusEvent) => void;
}

/**
 * Where the entry the reader stood in goes away, the reader's place goes to its neighbour, or
 * to what stands in for an empty list. Entries carry `data-entry`; what takes the place in
 * them `data-place`, as does what stands for none.
 */
export function useFocusStays(ids: readonly string[]): FocusStays {
  const list = useRef<HTMLElement>(null);
  const at = useRef<string>(undefined);
  const before = useRef(ids);
  useEffect(() => {
    const gone = at.current;
    const heir = gone === undefined || ids.includes(gone) ? undefined : heirOf(gone, before.current, ids);
    before.current = ids;
    if (heir === undefined) return;
    at.current = undefined;
    if (document.activeElement === document.body) placeIn(list.current, heir)?.focus();
  }, [ids]);
  const onFocus = ({ target }: FocusEvent) => {
    at.current = target.closest<HTMLElement>("[data-entry]")?.dataset.entry;
  };
  return { list, onFocus };
}

/** The next entry that is still there, or else the last; null where none is. */
export function heirOf(gone: string, before: readonly string[], now: readonly string[]): string | null {
  const behind = before.slice(before.indexOf(gone) + 1);
  return behind.find((id) => now.includes(id)) ?? now.at(-1) ?? null;
}

const placeIn = (list: HTMLElement | null, entry: string | null): HTMLElement | null | undefined =>
  list?.querySelector<HTMLElement>(
    entry === null ? "[data-place]" : `[data-entry="${CSS.escape(entry)}"] [data-place]`,
  );
