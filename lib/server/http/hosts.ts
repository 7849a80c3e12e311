import { isIP } from "node:net";
import os from "node:os";
import type { Config } from "../config";

/** The addresses this machine has on its networks, IPv4 first, without loopback and link-local ones. */
export function lanAddresses(interfaces = os.networkInterfaces()): string[] {
  const all = Object.values(interfaces).flatMap((each) => each ?? []);
  const outward = all.filter(
    ({ internal, address }) => !internal && !address.startsWith("fe80:") && !address.startsWith("169.254."),
  );
  const rank = (family: string) => (family === "IPv4" ? 0 : 1);
  return outward.sort((a, b) => rank(a.family) - rank(b.family)).map(({ address }) => address);
}

/** The host name of a Host header in lower case, without port and brackets; undefined when it is none. */
export function hostName(header: string | undefined): string | undefined {
  const match = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9.-]+))(?::\d{1,5})?$/.exec((header ?? "").toLowerCase());
  return match?.[1] ?? match?.[2];
}

/**
 * Whether we answer to a Host. Anything else gets 421: a page of another site that
 * points its own name at this laptop (DNS rebinding) must not reach the game.
 */
export function isOurs(
  header: string | undefined,
  config: Config,
  addresses: () => readonly string[] = knownAddresses,
): boolean {
  const name = hostName(header);
  if (!name) return false;
  if (isLoopbackHost(name) || name === config.host || config.hosts.includes(name)) return true;
  if (name === config.url?.hostname.replace(/^\[|\]$/g, "")) return true;
  if (name === os.hostname().toLowerCase() || name === `${os.hostname().toLowerCase()}.local`) return true;
  return addresses().includes(name);
}

export const isLoopbackAddress = (address: string | undefined): boolean =>
  address !== undefined && /^(127\.|::1$|::ffff:127\.)/.test(address);

/** Whether a host means this machine to everyone who types it. A name like 127.example does not. */
export const isLoopbackHost = (host: string): boolean =>
  host === "localhost" || (isIP(host) > 0 && isLoopbackAddress(host));

function originOf(config: Config, host: string, port: number): string {
  return `${config.tls ? "https" : "http"}://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/**
 * Where phones may reach this server, best first, as origins: the addresses it listens on,
 * or the one named in the configuration. None when it listens on this machine only.
 */
export function origins(
  config: Config,
  port: number,
  addresses: () => readonly string[] = lanAddresses,
): string[] {
  if (config.url) return [config.url.origin];
  return listeningOn(config.host, addresses).map((address) => originOf(config, address, port));
}

function listeningOn(host: string, addresses: () => readonly string[]): readonly string[] {
  if (host === "0.0.0.0") return addresses().filter((address) => isIP(address) === 4);
  if (host === "::") return addresses();
  return isLoopbackHost(host) ? [] : [host];
}

/** Whether this machine reaches a server that listens on a host by its loopback address. */
export const includesLoopback = (host: string): boolean =>
  host === "0.0.0.0" || host === "::" || isLoopbackHost(host);

/** Where this machine itself reaches the server. */
export function ownOrigin(config: Config, port: number): string {
  const byName = ["0.0.0.0", "::", "127.0.0.1", "::1"].includes(config.host);
  return originOf(config, byName ? "localhost" : config.host, port);
}

let seen: { at: number; addresses: string[] } | undefined;

/** A laptop changes networks while it runs, so the list is read again every few seconds. */
function knownAddresses(): readonly string[] {
  if (!seen || Date.now() - seen.at > 5000) seen = { at: Date.now(), addresses: lanAddresses() };
  return seen.addresses;
}
