/**
 * Small things kept on this device. Where storage is full or forbidden (a private
 * window) they live as long as the page: typing must never fail for it.
 */
const fallback = new Map<string, string>();

export function keep(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(key, text);
    fallback.delete(key);
  } catch {
    fallback.set(key, text);
  }
}

export function kept<T>(key: string): T | undefined {
  try {
    const text = fallback.get(key) ?? localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

/** Everything kept under keys that begin with `prefix`, by key. What cannot be read is left out. */
export function keptUnder<T>(prefix: string): [string, T][] {
  return keysUnder(prefix).flatMap((key) => {
    const value = kept<T>(key);
    return value === undefined ? [] : [[key, value] as [string, T]];
  });
}

export function forget(key: string): void {
  fallback.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept there.
  }
}

/** Forgets everything kept under keys that begin with `prefix`. */
export function forgetAll(prefix: string): void {
  for (const key of keysUnder(prefix)) forget(key);
}

function keysUnder(prefix: string): string[] {
  const keys = new Set(fallback.keys());
  try {
    for (let index = 0; index < localStorage.length; index++) keys.add(localStorage.key(index) ?? "");
  } catch {
    // Storage is forbidden: only the fallback holds anything.
  }
  return [...keys].filter((key) => key.startsWith(prefix));
}

/** Listens for what other pages of this device keep or forget; the answer ends it. */
export function onKeptElsewhere(listener: () => void): () => void {
  window.addEventListener("storage", listener);
  return () => window.removeEventListener("storage", listener);
}
