"use client";

import { useCallback, useEffect, useState } from "react";
import { keep, kept } from "./keep";

export interface Seen {
  /** Whether this device has shown it to its reader. Until the page runs nothing counts as new. */
  has(id: string): boolean;
  add(ids: readonly string[]): void;
}

/** What has been shown on this device, by id, kept under `key`. */
export function useSeen(key: string): Seen {
  const [ids, setIds] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => setIds(new Set(kept<string[]>(key) ?? [])), [key]);
  const add = useCallback(
    (more: readonly string[]) =>
      setIds((known) => {
        const fresh = more.filter((id) => !known?.has(id));
        if (fresh.length === 0) return known;
        const all = [...(known ?? []), ...fresh];
        keep(key, all);
        return new Set(all);
      }),
    [key],
  );
  const has = useCallback((id: string) => ids === null || ids.has(id), [ids]);
  return { has, add };
}
