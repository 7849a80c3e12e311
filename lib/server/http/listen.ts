import { readFileSync } from "node:fs";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import https from "node:https";
import { troubled } from "../doors";
import { statusOf } from "../refusal";
import type { Runtime } from "../runtime";
import { feedGame, serveFeed } from "./feed-door";
import { type Origin, secure, stampOrigin } from "./headers";
import { isOurs, origins } from "./hosts";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Makes the server that owns the port: it guards every request, serves feeds itself, and hands the rest to the app. */
export function makeServer(runtime: Runtime, app: Handler): http.Server | https.Server {
  const listener = (request: IncomingMessage, response: ServerResponse) =>
    void serve(runtime, app, request, response);
  const { tls } = runtime.config;
  const server = tls
    ? https.createServer({ cert: readFileSync(tls.cert), key: readFileSync(tls.key) }, listener)
    : http.createServer(listener);
  // Feeds stay open for hours; a phone that vanished is noticed by its unread beats.
  server.requestTimeout = 60_000;
  server.headersTimeout = 15_000;
  server.keepAliveTimeout = 65_000;
  // Nothing of ours upgrades; in development Next's own reloading does.
  if (!runtime.config.dev) server.on("upgrade", (_request, socket) => socket.destroy());
  return server;
}

async function serve(
  runtime: Runtime,
  app: Handler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const origin = stampOrigin(request, runtime.config);
    secure(request, response, origin, runtime.config.dev);
    if (!isOurs(origin.host, runtime.config)) {
      return say(
        response,
        421,
        "This server does not answer to that name. Use an address it printed when it started.",
      );
    }
    if (!isPath(request.url)) return say(response, 400, "This address cannot be read.");
    if (!methods.includes(request.method ?? "")) return say(response, 405, "Nothing here takes that method.");
    const gameId = request.method === "GET" ? feedGame(request.url ?? "") : undefined;
    if (gameId) return await serveFeed(runtime, gameId, request, response, origin.scheme === "https");
    if (request.method === "GET") await greetNewcomer(runtime, request, response, origin);
    await app(request, response);
  } catch (error) {
    const { code } = troubled(runtime, error);
    if (!response.headersSent)
      response.writeHead(statusOf(code), { "content-type": "text/plain; charset=utf-8" });
    response.end("Whitecell could not answer that just now. Try again.\n");
  }
}

/** Methods some door takes. */
const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Whether a request's target is a path of ours, well encoded. */
function isPath(url = ""): boolean {
  if (!url.startsWith("/") || url.startsWith("//")) return false;
  try {
    return !decodeURIComponent(url.split("?", 1)[0] ?? "").includes("\0");
  } catch {
    return false;
  }
}

function say(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(`${sentence}
`);
}

/**
 * A phone that opens the join page proves that the address it used works. Whoever
 * guesses codes there is told to wait by the status too, not by words alone.
 */
async function greetNewcomer(
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
  { host, address }: Origin,
): Promise<void> {
  const [path = "", query = ""] = (request.url ?? "").split("?", 2);
  const code = /^\/join\/([^/]{1,120})$/.exec(path)?.[1];
  if (!code) return;
  const offered = origins(runtime.config, request.socket.localPort ?? 0);
  if (offered.some((each) => new URL(each).host === host)) runtime.reach.note(host, Date.now());
  const wait = await runtime.join.mustWait(code, new URLSearchParams(query).get("k") ?? undefined, address);
  if (wait === 0) return;
  response.statusCode = 429;
  response.setHeader("retry-after", String(wait));
}
