/** How long a door is waited for before it is asked again. */
const patienceMs = 15_000;

/**
 * The JSON object a door answered with; undefined where something else answered in its
 * place, as a Wi-Fi that wants a sign-in or a proxy does with a page of its own. Throws
 * what `fetch` throws when the line breaks before the body is there.
 */
export async function doorBody<T extends object>(response: Response): Promise<Partial<T> | undefined> {
  const text = await response.text();
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null ? (body as Partial<T>) : undefined;
  } catch {
    return undefined;
  }
}

/** A server in trouble or pressed too hard: the same may succeed later. 511 is a network that wants a sign-in. */
export const isBusy = (status: number): boolean => status === 429 || (status >= 500 && status !== 511);

/** The door's words for: whoever asks is nobody here. */
export const isNobody = (code: unknown): boolean => code === "no-credential" || code === "unknown-game";

/** Like `AbortSignal.timeout`, which older phones lack; `over` lets it go once it is not needed. */
export function timeLimit(): { readonly signal: AbortSignal; readonly over: () => void } {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), patienceMs);
  return { signal: controller.signal, over: () => clearTimeout(timer) };
}
