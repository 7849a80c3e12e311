import type { Command } from "@/lib/game/commands";
import { evolveView } from "@/lib/game/view/evolve-view";
import type { FeedItem, View } from "@/lib/game/view/view";
import { doorBody, isBusy, isNobody, timeLimit } from "./door-answer";
import { FeedLine, type FeedReader } from "./feed-line";
import { Outbox, type Sent, type Waiting } from "./outbox";

/** What a page begins with: the answer of the view door. */
export interface Start {
  readonly epoch: string;
  readonly position: number;
  readonly head: string;
  readonly view: View;
  readonly people: Readonly<Record<string, string>>;
  readonly heads: Readonly<Record<number, string>>;
  readonly now: number;
  readonly build: string;
}

/**
 * `live`: the feed is open. `reconnecting`: it broke and is being opened again.
 * `gone`: this seat or session no longer holds; only joining or signing in helps.
 */
export type ConnectionState = "live" | "reconnecting" | "gone";

/** Everything a page shows, as one unchanging value. */
export interface Snapshot extends Start {
  readonly connection: ConnectionState;
  /** Something else answers in the game's place: a Wi-Fi that wants a sign-in first, a proxy. */
  readonly intercepted: boolean;
  readonly waiting: readonly Waiting[];
  /** Addresses phones have come in by; control only. */
  readonly reached: Readonly<Record<string, number>>;
  /** A newer build is being served; the page offers to reload. */
  readonly newerBuild: boolean;
}

type ViewAnswer = Start & { readonly ok: boolean; readonly code: string };

const retryMs = [300, 600, 1200, 2500, 5000];
const retryAfter = (tries: number): number => retryMs[Math.min(tries, retryMs.length - 1)] ?? 5000;
/** An acknowledged command shows within this time, or the view is fetched. */
const showsWithinMs = 1500;

/**
 * A page's line to its game: folds the feed into the view, opens it again when it
 * breaks, sends commands through the outbox. Knows no React.
 */
export class GameConnection {
  #snapshot: Snapshot;
  #listeners = new Set<() => void>();
  #line: FeedLine | undefined;
  #outbox: Outbox;
  /** Tries since the line was last known to be good. */
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The view asked for, if one is. A newer question, or a closed line, puts another in its place. */
  #asking: object | undefined;
  /** The furthest position a door has acknowledged to this page. */
  #owed = 0;
  #viewIntercepted = false;
  /** Server time minus this device's, in milliseconds. */
  #skew: number;
  #started = false;

  constructor(
    private readonly gameId: string,
    private readonly as: string,
    start: Start,
    keepKey: string | undefined,
  ) {
    this.#outbox = new Outbox(this.#url("commands"), keepKey, (_waiting, sent) => this.#sent(sent));
    this.#skew = start.now - Date.now();
    this.#snapshot = {
      ...start,
      connection: "reconnecting",
      intercepted: false,
      waiting: this.#outbox.waiting,
      reached: {},
      newerBuild: false,
    };
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** Server time now, in milliseconds. */
  now = (): number => Date.now() + this.#skew;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  send = (command: Command): Promise<Sent> => this.#outbox.send(command);

  /** Opens the line; the answer closes it. */
  start = (): (() => void) => {
    const ending = new AbortController();
    const until = { signal: ending.signal };
    this.#started = true;
    const stopListening = this.#outbox.subscribe(() => this.#outboxChanged());
    document.addEventListener("visibilitychange", () => this.#wake(), until);
    window.addEventListener("online", () => this.#wake(), until);
    // The first one of a page belongs to the loading that has just opened the line.
    window.addEventListener("pageshow", ({ persisted }) => persisted && this.#wake(), until);
    window.addEventListener("storage", () => this.#outbox.look(), until);
    this.#open();
    this.#outbox.start();
    return () => {
      this.#started = false;
      stopListening();
      ending.abort();
      this.#outbox.stop();
      this.#close();
    };
  };

  /**
   * A hidden page lets its line go (a browser has six to a host). One that is shown, or whose
   * network is back, takes a new one at once: the old may look open long after it has died.
   */
  #wake(): void {
    this.#tries = 0;
    if (this.#wanted) this.#open();
    else this.#close();
    this.#outbox.flush();
  }

  /** Whether a line is wanted at all. */
  get #wanted(): boolean {
    return this.#started && this.#snapshot.connection !== "gone" && document.visibilityState !== "hidden";
  }

  #open(): void {
    this.#close();
    if (!this.#wanted) return;
    const { epoch, position } = this.#snapshot;
    this.#line = new FeedLine(`${this.#url("feed")}&after=${epoch}:${position}`, this.#reader);
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#asking = undefined;
    this.#line?.close();
    this.#line = undefined;
  }

  readonly #reader: FeedReader = {
    hello: ({ build, now }) => {
      this.#skew = now - Date.now();
      this.#viewIntercepted = false;
      this.#set({ newerBuild: build !== this.#snapshot.build, intercepted: this.#intercepted });
      this.#outbox.flush();
    },
    item: (item, head) => this.#item(item, head),
    people: (names) => this.#set({ people: { ...this.#snapshot.people, ...names } }),
    beat: ({ now, reached }) => {
      this.#good();
      this.#skew = now - Date.now();
      if (reached) this.#set({ reached });
    },
    again: () => this.#startAgain(),
    lost: () => this.#lost(),
  };

  #item(item: FeedItem, head: string): void {
    const { position, view, heads } = this.#snapshot;
    if (item.position > position + 1) return this.#startAgain();
    this.#good();
    if (item.position <= position) return;
    const marks = item.event.type === "TurnStarted" || item.event.type === "TurnEnded";
    this.#set({
      view: evolveView(view, item),
      position: item.position,
      head,
      heads: marks ? { ...heads, [item.position]: head } : heads,
    });
  }

  /** The feed follows on from what this page has. A greeting alone does not say so. */
  #good(): void {
    this.#tries = 0;
    if (this.#snapshot.connection !== "live") this.#set({ connection: "live" });
  }

  #lost(): void {
    this.#close();
    if (!this.#wanted) return;
    this.#set({ connection: "reconnecting" });
    // After a few tries, ask the view door: it says whether this seat still holds.
    const next = this.#tries > 1 ? () => void this.#again() : () => this.#open();
    this.#timer = setTimeout(next, retryAfter(this.#tries++));
  }

  /**
   * The viewer's knowledge changed, or the page lost the thread: on from a view, at once the
   * first time. Two processes that know different epochs would say so for ever; from the
   * second time on it waits as for a lost line.
   */
  #startAgain(): void {
    this.#close();
    const wait = this.#tries === 0 ? 0 : retryAfter(this.#tries - 1);
    if (wait > 0) this.#set({ connection: "reconnecting" });
    this.#tries++;
    this.#timer = setTimeout(() => void this.#again(), wait);
  }

  async #again(): Promise<void> {
    this.#close();
    if (!this.#wanted) return;
    const { signal, over } = timeLimit();
    this.#asking = signal;
    try {
      const url = `${this.#url("view")}&min=${this.#owed}`;
      const response = await fetch(url, { cache: "no-store", redirect: "manual", signal });
      const body = await doorBody<ViewAnswer>(response);
      if (this.#asking === signal) this.#answered(response.status, body);
    } catch {
      if (this.#asking === signal) this.#lost();
    } finally {
      over();
    }
  }

  #answered(status: number, body: Partial<ViewAnswer> | undefined): void {
    if (body?.ok === false && isNobody(body.code)) return this.#gone();
    this.#viewIntercepted = body?.ok === undefined && !isBusy(status);
    this.#set({ intercepted: this.#intercepted });
    if (body?.ok !== true) return this.#lost();
    const start = body as ViewAnswer;
    this.#skew = start.now - Date.now();
    this.#owed = 0;
    this.#set({ ...start, build: this.#snapshot.build });
    this.#open();
  }

  /** What was not sent stays kept: it is its writer's, not the seat's. */
  #gone(): void {
    this.#close();
    this.#outbox.stop();
    this.#set({ connection: "gone" });
  }

  #outboxChanged(): void {
    this.#set({ waiting: this.#outbox.waiting, intercepted: this.#intercepted });
    if (this.#outbox.delay === "nobody") void this.#again();
  }

  get #intercepted(): boolean {
    return this.#viewIntercepted || this.#outbox.delay === "intercepted";
  }

  #sent(sent: Sent): void {
    if (!sent.ok || this.#snapshot.position >= sent.position) return;
    this.#owed = Math.max(this.#owed, sent.position);
    setTimeout(() => {
      if (this.#snapshot.position < this.#owed) void this.#again();
    }, showsWithinMs);
  }

  #set(change: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }

  #url(door: string): string {
    return `/api/games/${this.gameId}/${door}?as=${this.as}`;
  }
}
