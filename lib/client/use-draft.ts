"use client";

import { useCallback, useEffect, useState } from "react";
import { forget, keep, kept } from "./keep";

/**
 * Words in the making, kept on the device with every keystroke. The first render is
 * the blank one, as on the server; what was kept appears right after.
 */
export function useDraft<T>(key: string, blank: T): [T, (next: T) => void, () => void] {
  const [draft, setDraft] = useState<T>(blank);
  useEffect(() => {
    const found = kept<T>(key);
    if (found !== undefined) setDraft(found);
  }, [key]);
  const change = useCallback(
    (next: T) => {
      setDraft(next);
      keep(key, next);
    },
    [key],
  );
  const clear = useCallback(() => {
    forget(key);
    setDraft(blank);
  }, [key, blank]);
  return [draft, change, clear];
}
