import type { IncomingMessage, ServerResponse } from "node:http";
import type { SharedDraft } from "@/lib/game/shared-draft";
import { seatsIn } from "@/lib/game/state";
import { localeOf } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translate";
import { bearerIn, parseCookies } from "../cookies";
import { draftsFor } from "../doors";
import type { Frame, GameFeed } from "../game-feed";
import { type Refusal, refusal, statusOf } from "../refusal";
import type { Runtime } from "../runtime";
import type { Admitted, Credentials } from "../viewers";

const path = /^\/api\/games\/([0-9a-f-]{36})\/feed$/;

/** A connection that has this much unread is let go; it catches up when it comes back. */
const maxBacklogBytes = 1_000_000;
const beatMs = 15_000;
/** Open feeds one seat may have: far more than a person's pages. */
const mostPages = 24;
/** A feed that has ended and is still not read after this long is cut. */
const drainMs = 10_000;

/** The game a request for a feed is about, or undefined for any other request. */
export const feedGame = (url: string): string | undefined => path.exec(url.split("?", 1)[0] ?? "")?.[1];

/**
 * Serves one viewer's feed as server-sent events: `hello`, then `item` after `item`,
 * `again` when the reader must start from a view. Subscribed before the token is looked
 * at for the last time, and the backlog goes out in the tick after it, so nothing falls between.
 */
export async function serveFeed(
  runtime: Runtime,
  gameId: string,
  request: IncomingMessage,
  response: ServerResponse,
  secure: boolean,
): Promise<void> {
  const query = new URLSearchParams((request.url ?? "").split("?", 2)[1]);
  const credentials = credentialsOf(request, query.get("as") ?? undefined, secure);
  const known = await runtime.viewers.admit(gameId, credentials);
  if (!known.ok) return refuse(known, request, response);
  // A reader may come from a process that knows more; and while we look, a key or a token may lose its worth.
  await known.game.catchUp();
  const admitted = known.viewer.kind === "control" ? known : await runtime.viewers.admit(gameId, credentials);
  if (!admitted.ok) return refuse(admitted, request, response);
  const { game, viewer } = admitted;
  if (viewer.kind === "seat" && runtime.presence.pagesOf(game.id, viewer.seatId) >= mostPages)
    return refuse(refusal("too-many", { retryAfter: 15 }), request, response);
  const drafts = await draftsFor(runtime, admitted);
  const feed = game.feed(viewer);
  if (response.destroyed) return;
  const after = String(request.headers["last-event-id"] ?? query.get("after") ?? "");
  await new FeedConnection(runtime, admitted, response).open(feed, after, drafts);
}

/** Credentials of a raw request. */
export function credentialsOf(
  request: IncomingMessage,
  as: string | undefined,
  secure: boolean,
): Credentials {
  const bearer = bearerIn(request.headers.authorization);
  return { cookies: parseCookies(request.headers.cookie), bearer, as, secure };
}

class FeedConnection {
  /** What was waiting when the reader came does not count against it. */
  #allowedBytes = maxBacklogBytes;
  #stops: (() => void)[] = [];

  constructor(
    private readonly runtime: Runtime,
    private readonly admitted: Admitted,
    private readonly response: ServerResponse,
  ) {}

  /**
   * Opens the stream at a feed; without one, its reader starts again from a view. `drafts`
   * are told before the first beat: a reader that only looks in reads no further.
   */
  async open(feed: GameFeed | undefined, after: string, drafts: readonly SharedDraft[]): Promise<void> {
    const { response, runtime } = this;
    response.on("error", () => response.destroy());
    response.on("close", () => this.#stop());
    response.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    });
    const { epoch = "", position = 0 } = feed ?? {};
    this.#send("hello", { epoch, position, now: runtime.time(), build: runtime.build });
    const from = feed && resumeFrom(after, feed);
    if (!feed || from === undefined) {
      this.#end();
      return;
    }
    // What comes while the token is looked at goes out with the backlog.
    let live = false;
    const unsubscribe = feed.subscribe((signal) => {
      if (signal.kind !== "frame") this.#end();
      else if (live) this.#item(signal.frame);
    });
    this.#stops = [unsubscribe];
    // Whoever took it back ended the feeds it knew of; this one may have come between.
    const holds = await this.#holds();
    if (response.writableEnded || response.destroyed) return this.#stop();
    if (!holds) return this.#end();
    live = true;
    const beat = setInterval(() => void this.#check(), beatMs);
    beat.unref();
    this.#stops = [unsubscribe, () => clearInterval(beat), ...this.#follow()];
    this.#backlog(feed.frames.slice(from));
    for (const draft of drafts) this.#send("draft", draft);
    this.#beat();
  }

  #stop(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  /** A beat, as long as the token that opened the feed holds: whoever took it back need not have reached this process. */
  async #check(): Promise<void> {
    if (await this.#holds()) this.#beat();
    else this.#end();
  }

  /** Whether the token that opened the feed is still worth something; where the database cannot say, the next beat asks. */
  async #holds(): Promise<boolean> {
    const { token } = this.admitted;
    if (token === undefined) return true;
    const held = await this.runtime.seatTokens.find(token).catch(() => null);
    return held !== undefined;
  }

  /** What is not in the log: who is here, and what the own cell is writing. */
  #follow(): (() => void)[] {
    const { runtime, admitted } = this;
    const { game, viewer } = admitted;
    switch (viewer.kind) {
      case "control":
        return [runtime.presence.watch(game.id, () => this.#beat())];
      case "seat": {
        // What changed between the first look and this moment.
        void draftsFor(runtime, admitted)
          .then((drafts) => {
            for (const draft of drafts) this.#send("draft", draft);
          })
          .catch(() => {});
        const own = ({ cellId, roleId }: SharedDraft) =>
          cellId === viewer.cellId && viewer.roles.includes(roleId);
        return [
          runtime.presence.enter(game.id, viewer.seatId),
          // Of other cells not even that somebody came: no beat tells of it.
          runtime.presence.watch(game.id, (seatId) => this.#cell().includes(seatId) && this.#beat()),
          runtime.drafts.watch(game.id, (draft) => own(draft) && this.#send("draft", draft)),
        ];
      }
      case "screen":
      case "observer":
        return [];
      default:
        return viewer satisfies never;
    }
  }

  #backlog(frames: readonly Frame[]): void {
    const text = frames.map((frame) => frame.text).join("");
    this.#allowedBytes += Buffer.byteLength(text);
    if (text !== "") this.#write(text);
    const people = frames.flatMap(({ item }) =>
      item.event.type === "SeatClaimed" ? [item.event.personId] : [],
    );
    if (people.length > 0) void this.#names(...people);
  }

  /** Server time for everyone; who is here for control and the own cell; for control, by which addresses phones came in. */
  #beat(): void {
    this.#send("beat", { now: this.runtime.time(), ...this.#live() });
  }

  #live(): object {
    const { presence, reach } = this.runtime;
    const { game, viewer } = this.admitted;
    if (viewer.kind === "control") return { reached: reach.all(), here: presence.of(game.id) };
    return viewer.kind === "seat" ? { here: presence.of(game.id, this.#cell()) } : {};
  }

  /** The seats of the viewer's own cell; none for one who waits, or who only looks. */
  #cell(): string[] {
    const { game, viewer } = this.admitted;
    if (viewer.kind !== "seat" || viewer.cellId === null) return [];
    return seatsIn(game.game, viewer.cellId).map((seat) => seat.id);
  }

  #item({ item, text }: Frame): void {
    this.#write(text);
    if (item.event.type === "SeatClaimed") void this.#names(item.event.personId);
  }

  /**
   * Names are joined here, at the door: they are not in the log. A name is stored just
   * after its seat, so one that another process was told of first is asked for again.
   */
  async #names(...ids: string[]): Promise<void> {
    for (let tries = 0; tries < 5 && !this.response.destroyed; tries++) {
      const names = await this.runtime.people.names(ids).catch(() => ({}));
      if (Object.keys(names).length > 0) this.#send("people", names);
      if (Object.keys(names).length === ids.length) return;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }

  #send(name: string, data: unknown): void {
    this.#write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  #write(text: string): void {
    if (this.response.destroyed || this.response.writableEnded) return;
    if (this.response.writableLength > this.#allowedBytes) return void this.response.destroy();
    this.response.write(text);
  }

  #end(): void {
    this.#stop();
    this.#send("again", {});
    this.response.end();
    const cut = setTimeout(() => this.response.destroy(), drainMs);
    cut.unref();
    this.response.once("close", () => clearTimeout(cut));
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
