import { cookieNames } from "./cookies";
import { type HeldSeat, heldSeatsOf } from "./held-seats";
import type { PageRequest } from "./page";

/** A game that is not over, in which this browser holds seats. */
export interface HeldGame {
  readonly id: string;
  readonly title: string;
  readonly seats: readonly HeldSeat[];
}

/** A browser with more seats than this is none; each costs a look-up. */
const mostSeatCookies = 30;

/** Games still running in which this browser holds a seat, the newest first. */
export async function heldGames(request: PageRequest): Promise<HeldGame[]> {
  const found = await Promise.all((await gameIds(request)).map((id) => heldGame(request, id)));
  return found.flatMap((game) => game ?? []).sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}

async function gameIds({ runtime, secure, credentials }: PageRequest): Promise<string[]> {
  const names = cookieNames(runtime.secrets.installation, secure);
  const tokens = Object.entries(credentials().cookies)
    .filter(([name]) => names.seatIn(name) !== undefined)
    .slice(0, mostSeatCookies)
    .map(([, token]) => runtime.seatTokens.find(token));
  return [...new Set((await Promise.all(tokens)).flatMap((seat) => seat?.gameId ?? []))];
}

async function heldGame(request: PageRequest, id: string) {
  const [game, card] = await Promise.all([
    request.runtime.catalogue.runtime(id),
    request.runtime.catalogue.byId(id),
  ]);
  if (!game || !card || game.game.status === "ended") return undefined;
  const seats = await heldSeatsOf(request, id);
  return seats.length > 0 ? { id, title: card.title, createdAt: card.createdAt, seats } : undefined;
}
