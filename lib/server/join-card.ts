import { hostName, isLoopbackHost, origins } from "./http/hosts";
import type { PageRequest } from "./page";

/** How people come into a game, as plain data for a page. */
export interface JoinCard {
  readonly code: string;
  /** What a QR link adds to the code. */
  readonly secret: string;
  /** Where phones may reach this server, best first. */
  readonly origins: readonly string[];
  /** Served without encryption. */
  readonly plain: boolean;
}

/** How phones come in; undefined for a game that is not there. */
export async function joinCard(
  { runtime, host, secure }: PageRequest,
  id: string,
): Promise<JoinCard | undefined> {
  const card = await runtime.catalogue.byId(id);
  if (!card) return undefined;
  // The port it was told to take is the one it printed; one taken by chance is known by the request alone.
  const found = origins(runtime.config, runtime.config.port || portOf(host, secure));
  // The address this page came by works too, unless it means this machine to everyone who types it.
  const own = `${secure ? "https" : "http"}://${host}`;
  const all = isLoopbackHost(hostName(host) ?? "localhost") || found.includes(own) ? found : [...found, own];
  return { code: card.code, secret: runtime.join.secretOf(card), origins: all, plain: !secure };
}

function portOf(host: string, secure: boolean): number {
  const named = /:(\d{1,5})$/.exec(host)?.[1];
  return named === undefined ? (secure ? 443 : 80) : Number(named);
}
