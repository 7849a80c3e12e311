import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isIP } from "node:net";
import type { Config } from "../config";

/** Who really connects, and how: set by us on every request, never believed from outside. */
export interface Origin {
  readonly address: string;
  readonly scheme: "http" | "https";
  readonly host: string;
}

/** Names of the headers by which the app learns the origin. */
export const addressHeader = "x-whitecell-address";
export const nonceHeader = "x-nonce";

/**
 * Works out the origin and replaces whatever the caller claimed of it. Behind a
 * trusted proxy the last hop it names counts.
 */
export function stampOrigin(request: IncomingMessage, config: Config): Origin {
  const origin = readOrigin(request, config);
  for (const name of Object.keys(request.headers)) {
    if (
      name.startsWith("x-forwarded-") ||
      name.startsWith("x-whitecell-") ||
      name.startsWith("x-middleware-")
    )
      delete request.headers[name];
  }
  delete request.headers.forwarded;
  delete request.headers["x-real-ip"];
  request.headers.host = origin.host;
  request.headers["x-forwarded-host"] = origin.host;
  request.headers["x-forwarded-proto"] = origin.scheme;
  request.headers["x-forwarded-for"] = origin.address;
  request.headers[addressHeader] = origin.address;
  return origin;
}

function readOrigin(request: IncomingMessage, config: Config): Origin {
  const direct: Origin = {
    address: request.socket.remoteAddress ?? "",
    scheme: config.tls ? "https" : "http",
    host: request.headers.host ?? "",
  };
  if (!config.trustProxy) return direct;
  const last = (name: string) =>
    String(request.headers[name] ?? "")
      .split(",")
      .at(-1)
      ?.trim();
  const address = last("x-forwarded-for");
  return {
    address: address && isIP(address) ? address : direct.address,
    scheme: last("x-forwarded-proto") === "https" ? "https" : direct.scheme,
    host: last("x-forwarded-host") || direct.host,
  };
}

/**
 * Headers of every answer. Scripts run by nonce only and nothing comes from outside;
 * Next takes the nonce from the request's own policy header.
 */
export function secure(
  request: IncomingMessage,
  response: ServerResponse,
  { scheme }: Origin,
  dev: boolean,
): void {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentPolicy(nonce, dev);
  request.headers[nonceHeader] = nonce;
  request.headers["content-security-policy"] = policy;
  response.setHeader("content-security-policy", policy);
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("x-frame-options", "DENY");
  // Not "no-referrer": a form posted without scripts would then name no origin to check.
  response.setHeader("referrer-policy", "same-origin");
  response.setHeader("cross-origin-resource-policy", "same-origin");
  response.setHeader("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
  if (scheme === "http") return;
  response.setHeader("cross-origin-opener-policy", "same-origin");
  response.setHeader("strict-transport-security", "max-age=15552000");
}

function contentPolicy(nonce: string, dev: boolean): string {
  const own = "'self'";
  const directives = {
    "default-src": own,
    "script-src": `${own} 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src": dev ? `${own} 'unsafe-inline'` : `${own} 'nonce-${nonce}'`,
    "img-src": `${own} data: blob:`,
    "font-src": own,
    "connect-src": own,
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": own,
    "frame-ancestors": "'none'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}
