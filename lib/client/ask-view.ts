import { doorBody, isBusy, isNobody, timeLimit } from "./door-answer";

/**
 * What the view door said. `nobody`: whoever asks holds nothing here. `none`: no answer of
 * the game; `intercepted` when something else gave one in its place.
 */
export type Viewed<Start> =
  | { readonly kind: "view"; readonly start: Start }
  | { readonly kind: "nobody" }
  | { readonly kind: "none"; readonly intercepted: boolean };

/** Asks the view door once. Never throws. */
export async function askView<Start extends object>(url: string): Promise<Viewed<Start>> {
  const { signal, over } = timeLimit();
  try {
    const response = await fetch(url, { cache: "no-store", redirect: "manual", signal });
    const body = await doorBody<Start & { ok: boolean; code: string }>(response);
    if (body?.ok === true) return { kind: "view", start: body as Start };
    if (body?.ok === false && isNobody(body.code)) return { kind: "nobody" };
    return { kind: "none", intercepted: body?.ok === undefined && !isBusy(response.status) };
  } catch {
    return { kind: "none", intercepted: false };
  } finally {
    over();
  }
}
