/** Names of this installation's cookies. Two installations on one laptop differ, and so do http and https. */
export interface CookieNames {
  readonly session: string;
  readonly csrf: string;
  readonly callback: string;
  readonly state: string;
  readonly pkce: string;
  readonly nonce: string;
  seat(seatId: string): string;
  screen(gameId: string): string;
  observer(observerId: string): string;
  /** The seat id of a seat cookie's name, or undefined for any other cookie. */
  seatIn(name: string): string | undefined;
}

export function cookieNames(installation: string, secure: boolean): CookieNames {
  const prefix = `${secure ? "__Secure-" : ""}wc-${installation}-`;
  const seatPrefix = `${prefix}seat-`;
  return {
    session: `${prefix}session`,
    csrf: `${prefix}csrf`,
    callback: `${prefix}callback`,
    state: `${prefix}state`,
    pkce: `${prefix}pkce`,
    nonce: `${prefix}nonce`,
    seat: (seatId) => seatPrefix + seatId,
    screen: (gameId) => `${prefix}screen-${gameId}`,
    observer: (observerId) => `${prefix}observer-${observerId}`,
    seatIn: (name) => (name.startsWith(seatPrefix) ? name.slice(seatPrefix.length) : undefined),
  };
}

/** Cookies of a header by name; the first of a name counts. */
export function parseCookies(header: string | null | undefined): Record<string, string> {
  const cookies: Record<string, string> = Object.create(null);
  for (const pair of (header ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at < 1) continue;
    const name = pair.slice(0, at).trim();
    cookies[name] ??= decodeQuietly(pair.slice(at + 1).trim());
  }
  return cookies;
}

/** How long a device keeps a seat, a screen or an observer's place without coming back. */
const placeCookieSeconds = 30 * 24 * 3600;

export const placeCookie = (name: string, token: string, secure: boolean): string =>
  `${name}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${placeCookieSeconds}${secure ? "; Secure" : ""}`;

function decodeQuietly(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The token of an Authorization header, or undefined. */
export const bearerIn = (header: string | null | undefined): string | undefined =>
  /^Bearer ([\w-]{20,200})$/i.exec(header ?? "")?.[1];
