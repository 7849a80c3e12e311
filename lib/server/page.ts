import { cookies, headers } from "next/headers";
import { heldSeat } from "@/lib/game/state";
import { type Locale, localeOf } from "@/lib/i18n/messages";
import { cookieNames } from "./cookies";
import { addressHeader } from "./http/headers";
import { type Runtime, runtime } from "./runtime";
import type { Credentials } from "./viewers";

/** What a page knows of the request it is made for. */
export interface PageRequest {
  readonly runtime: Runtime;
  readonly locale: Locale;
  readonly address: string;
  readonly host: string;
  readonly secure: boolean;
  credentials(as?: string): Credentials;
}

export async function pageRequest(): Promise<PageRequest> {
  const given = await headers();
  const jar = Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]));
  const secure = given.get("x-forwarded-proto") === "https";
  return {
    runtime: runtime(),
    locale: localeOf(given.get("accept-language")),
    address: given.get(addressHeader) ?? "",
    host: given.get("x-forwarded-host") ?? "",
    secure,
    credentials: (as) => ({ cookies: jar, bearer: undefined, as, secure }),
  };
}

/** A browser with more seats than this is none; each costs a look-up. */
const mostSeatCookies = 30;

/** Seats of a game that this browser holds, by its cookies. */
export async function seatsHeld(request: PageRequest, gameId: string): Promise<string[]> {
  const { runtime: found, secure } = request;
  const names = cookieNames(found.secrets.installation, secure);
  const game = await found.catalogue.runtime(gameId);
  const held: string[] = [];
  const cookies = Object.entries(request.credentials().cookies).filter(
    ([name]) => names.seatIn(name) !== undefined,
  );
  for (const [, token] of cookies.slice(0, mostSeatCookies)) {
    const seat = await found.seatTokens.find(token);
    if (seat?.gameId === gameId && game && heldSeat(game.game, seat.seatId)) held.push(seat.seatId);
  }
  return held;
}
