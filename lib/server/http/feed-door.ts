import type { IncomingMessage, ServerResponse } from "node:http";
import { localeOf } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translate";
import { parseCookies } from "../cookies";
import type { Frame, GameFeed } from "../game-feed";
import { type Refusal, statusOf } from "../refusal";
import type { Runtime } from "../runtime";
import type { Admitted, Credentials } from "../viewers";

const path = /^\/api\/games\/([0-9a-f-]{36})\/feed$/;

/** A connection that has this much unread is let go; it catches up when it comes back. */
const maxBacklogBytes = 1_000_000;
const beatMs = 15_000;

/** The game a request for a feed is about, or undefined for any other request. */
export const feedGame = (url: string): string | undefined => path.exec(url.split("?", 1)[0] ?? "")?.[1];

/**
 * Serves one viewer's feed as server-sent events: `hello`, then `item` after `item`,
 * `again` when the reader must start from a view. Subscribed before the backlog is
 * sent and all within one tick, so nothing falls between.
 */
export async function serveFeed(
  runtime: Runtime,
  gameId: string,
  request: IncomingMessage,
  response: ServerResponse,
  secure: boolean,
): Promise<void> {
  const query = new URL(request.url ?? "", "http://host").searchParams;
  const admitted = await runtime.viewers.admit(
    gameId,
    credentialsOf(request, query.get("as") ?? undefined, secure),
  );
  if (!admitted.ok) return refuse(admitted, request, response);
  await admitted.game.catchUp();
  const after = String(request.headers["last-event-id"] ?? query.get("after") ?? "");
  new FeedConnection(runtime, admitted, response).open(after);
}

/** Credentials of a raw request. */
export function credentialsOf(
  request: IncomingMessage,
  as: string | undefined,
  secure: boolean,
): Credentials {
  const bearer = /^Bearer ([\w-]{20,200})$/i.exec(request.headers.authorization ?? "")?.[1];
  return { cookies: parseCookies(request.headers.cookie), bearer, as, secure };
}

class FeedConnection {
  readonly #feed: GameFeed;

  constructor(
    private readonly runtime: Runtime,
    private readonly admitted: Admitted,
    private readonly response: ServerResponse,
  ) {
    this.#feed = admitted.game.feed(admitted.viewer);
  }

  open(after: string): void {
    const { response } = this;
    response.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    });
    const { epoch, position } = this.#feed;
    this.#send("hello", { epoch, position, now: Date.now(), build: this.runtime.build });
    const from = resumeFrom(after, this.#feed);
    if (from === undefined) {
      this.#end();
      return;
    }
    const unsubscribe = this.#feed.subscribe((signal) =>
      signal.kind === "frame" ? this.#item(signal.frame) : this.#end(),
    );
    const beat = setInterval(() => this.#send("beat", this.#live()), beatMs);
    beat.unref();
    response.on("close", () => {
      unsubscribe();
      clearInterval(beat);
    });
    for (const frame of this.#feed.frames.slice(from)) this.#item(frame);
    this.#send("beat", this.#live());
  }

  /** Server time for everyone; for control, by which addresses phones have come in. */
  #live(): object {
    const reached = this.admitted.viewer.kind === "control" ? { reached: this.runtime.reach.all() } : {};
    return { now: Date.now(), ...reached };
  }

  #item({ item, text }: Frame): void {
    this.#write(text);
    if (item.event.type === "SeatClaimed") void this.#names(item.event.personId);
  }

  /** Names are joined here, at the door: they are not in the log. */
  async #names(...ids: string[]): Promise<void> {
    const names = await this.runtime.people.names(ids).catch(() => ({}));
    this.#send("people", names);
  }

  #send(name: string, data: unknown): void {
    this.#write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  #write(text: string): void {
    if (this.response.destroyed) return;
    if (this.response.writableLength > maxBacklogBytes) return void this.response.destroy();
    this.response.write(text);
  }

  #end(): void {
    this.#send("again", {});
    this.response.end();
  }
}

/** How many frames the reader has, or undefined when it must start again from a view. */
function resumeFrom(after: string, feed: GameFeed): number | undefined {
  if (after === "") return 0;
  const [epoch, position] = after.split(":");
  const number = Number(position);
  if (epoch !== feed.epoch || !Number.isInteger(number) || number < 0 || number > feed.position)
    return undefined;
  return number;
}

function refuse(
  { code, issues, retryAfter }: Refusal,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const message = translator(localeOf(request.headers["accept-language"]), "refusals")(code);
  if (retryAfter) response.setHeader("retry-after", String(retryAfter));
  response.writeHead(statusOf(code), {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(JSON.stringify({ ok: false, code, message, ...(issues ? { issues } : {}) }));
}
