import { cookieNames } from "./cookies";
import { loadView } from "./doors";
import type { PageRequest } from "./page";

type Loaded = Extract<Awaited<ReturnType<typeof loadView>>, { ok: true }>;

/** An observer's place this browser holds, as whom the doors are used. */
export interface HeldObserver {
  readonly as: string;
  readonly start: Loaded;
}

/** The observer's place in a game that this browser has claimed, the latest admitted first; each is seen through its own door. */
export async function heldObserverOf(
  request: PageRequest,
  gameId: string,
): Promise<HeldObserver | undefined> {
  const { runtime, secure } = request;
  const game = await runtime.catalogue.runtime(gameId);
  if (!game) return undefined;
  const names = cookieNames(runtime.secrets.installation, secure);
  const { cookies } = request.credentials();
  const held = Object.keys(game.game.observers).filter((id) => cookies[names.observer(id)] !== undefined);
  for (const id of held.reverse()) {
    const as = `observer:${id}`;
    const start = await loadView(runtime, gameId, request.credentials(as));
    if (start.ok) return { as, start };
  }
  return undefined;
}
