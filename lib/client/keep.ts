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

export function forget(key: string): void {
  fallback.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept there.
  }
}

/** Forgets everything kept for one seat or desk of a game. */
export function forgetAll(prefix: string): void {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "");
    for (const key of keys) if (key.startsWith(prefix)) forget(key);
  } catch {
    // Storage is forbidden: only the fallback holds anything.
  }
  for (const key of fallback.keys()) if (key.startsWith(prefix)) fallback.delete(key);
}
