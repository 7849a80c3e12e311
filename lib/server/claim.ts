import { type Refusal, refusal } from "./refusal";
import type { Runtime } from "./runtime";
import { observerKey, sameText, screenKey } from "./secrets";

export interface Claimed {
  readonly ok: true;
  /** What the doors are told from now on: `screen` or `observer:ID`. */
  readonly as: string;
  readonly observerId?: string;
}

/**
 * Whose place a key opens. A right one needs no try: it is too long to be guessed, and a
 * guesser behind the same address must not keep it out. A wrong one costs a try.
 */
export async function claimPlace(
  { catalogue, secrets, wrongKeys }: Runtime,
  gameId: string,
  key: string,
  address: string,
): Promise<Claimed | Refusal> {
  const wrong = (): Refusal => {
    const wait = wrongKeys.spend(address);
    return wait > 0 ? refusal("too-many", { retryAfter: wait }) : refusal("unknown-key");
  };
  const game = await catalogue.runtime(gameId);
  if (!game) return wrong();
  await game.catchUp();
  const { screenGeneration, observers } = game.game;
  const isScreen = sameText(key, screenKey(secrets.token, gameId, screenGeneration));
  const observerId = Object.keys(observers).find((id) =>
    sameText(key, observerKey(secrets.token, gameId, id)),
  );
  if (!isScreen && observerId === undefined) return wrong();
  return observerId === undefined
    ? { ok: true, as: "screen" }
    : { ok: true, as: `observer:${observerId}`, observerId };
}
