import { heldSeat, type Seat } from "@/lib/game/state";
import type { GameRuntime } from "./game-runtime";
import { rejoinKey, sameText } from "./secrets";

/** The private key of a seat as it is now, long for a link and short to be typed; undefined for a seat nobody holds. */
export function keysOf(secret: string, { id, game }: GameRuntime, seatId: string) {
  const seat = heldSeat(game, seatId);
  return seat && rejoinKey(secret, id, seatId, seat.keyGeneration);
}

/** The held seat a key opens. A short one may be typed in any case, with or without its dash. */
export function seatOfKey(secret: string, game: GameRuntime, typed: string): Seat | undefined {
  const key = typed.trim();
  const letters = bare(key);
  return Object.values(game.game.seats).find((seat) => {
    const keys = keysOf(secret, game, seat.id);
    return keys !== undefined && (sameText(key, keys.key) || sameText(letters, bare(keys.short)));
  });
}

const bare = (typed: string): string => typed.toUpperCase().replace(/[\s-]+/g, "");
