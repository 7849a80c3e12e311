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

const loopback = ["localhost", "127.0.0.1", "::1"];

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
  if (loopback.includes(name) || config.hosts.includes(name)) return true;
  if (name === config.url?.hostname.replace(/^\[|\]$/g, "")) return true;
  if (name === os.hostname().toLowerCase() || name === `${os.hostname().toLowerCase()}.local`) return true;
  return addresses().includes(name);
}

export const isLoopbackAddress = (address: string | undefined): boolean =>
  address !== undefined && /^(127\.|::1$|::ffff:127\.)/.test(address);

/** Where phones may reach this server, best first, as origins. */
export function origins(config: Config, port: number): string[] {
  if (config.url) return [config.url.origin];
  const scheme = config.tls ? "https" : "http";
  return lanAddresses().map(
    (address) => `${scheme}://${address.includes(":") ? `[${address}]` : address}:${port}`,
  );
}

let seen: { at: number; addresses: string[] } | undefined;

/** A laptop changes networks while it runs, so the list is read again every few seconds. */
function knownAddresses(): readonly string[] {
  if (!seen || Date.now() - seen.at > 5000) seen = { at: Date.now(), addresses: lanAddresses() };
  return seen.addresses;
}
