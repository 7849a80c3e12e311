import type { Command } from "@/lib/game/commands";
import { evolveView } from "@/lib/game/view/evolve-view";
import type { FeedItem, View } from "@/lib/game/view/view";
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
  readonly waiting: readonly Waiting[];
  /** Addresses phones have come in by; control only. */
  readonly reached: Readonly<Record<string, number>>;
  /** A newer build is being served; the page offers to reload. */
  readonly newerBuild: boolean;
}

const retryMs = [300, 600, 1200, 2500, 5000];
/** A feed says something every 15 s; longer silence means the line is dead though nobody said so. */
const silenceMs = 40_000;

/**
 * A page's line to its game: folds the feed into the view, opens it again when it
 * breaks, sends commands through the outbox. Knows no React.
 */
export class GameConnection {
  #snapshot: Snapshot;
  #listeners = new Set<() => void>();
  #source: EventSource | undefined;
  #outbox: Outbox;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
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
    this.#started = true;
    const wake = () => this.#wake();
    const stopListening = this.#outbox.subscribe(() => this.#set({ waiting: this.#outbox.waiting }));
    document.addEventListener("visibilitychange", wake);
    for (const name of ["pageshow", "online"]) window.addEventListener(name, wake);
    this.#open();
    this.#outbox.flush();
    return () => {
      this.#started = false;
      stopListening();
      document.removeEventListener("visibilitychange", wake);
      for (const name of ["pageshow", "online"]) window.removeEventListener(name, wake);
      this.#close();
    };
  };

  /** A hidden page lets its line go (a browser has six to a host) and a shown one takes it up at once. */
  #wake(): void {
    if (document.visibilityState === "hidden") {
      this.#close();
      return;
    }
    this.#tries = 0;
    if (!this.#source || this.#source.readyState === EventSource.CLOSED) this.#open();
    this.#outbox.flush();
  }

  #open(): void {
    if (!this.#started || this.#snapshot.connection === "gone") return;
    this.#close();
    const { epoch, position } = this.#snapshot;
    const source = new EventSource(`${this.#url("feed")}&after=${epoch}:${position}`);
    this.#source = source;
    source.addEventListener("hello", (event) => this.#hello(JSON.parse(event.data)));
    source.addEventListener("item", (event) => this.#item(JSON.parse(event.data)));
    source.addEventListener("people", (event) => {
      this.#set({ people: { ...this.#snapshot.people, ...JSON.parse(event.data) } });
    });
    source.addEventListener("beat", (event) => this.#beat(JSON.parse(event.data)));
    source.addEventListener("again", () => void this.#again());
    source.addEventListener("error", () => this.#lost());
    this.#heard();
  }

  #close(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#silence);
    this.#source?.close();
    this.#source = undefined;
  }

  #hello({ build, now }: { build: string; now: number }): void {
    this.#tries = 0;
    this.#skew = now - Date.now();
    this.#set({ connection: "live", newerBuild: build !== this.#snapshot.build });
    this.#heard();
    this.#outbox.flush();
  }

  #item({ item, head }: { item: FeedItem; head: string }): void {
    this.#heard();
    const { position, view, heads } = this.#snapshot;
    if (item.position <= position) return;
    if (item.position !== position + 1) return void this.#again();
    const marks = item.event.type === "TurnStarted" || item.event.type === "TurnEnded";
    this.#set({
      view: evolveView(view, item),
      position: item.position,
      head,
      heads: marks ? { ...heads, [item.position]: head } : heads,
    });
  }

  #beat({ now, reached }: { now: number; reached?: Record<string, number> }): void {
    this.#heard();
    this.#skew = now - Date.now();
    if (reached) this.#set({ reached });
  }

  #heard(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#lost(), silenceMs);
  }

  #lost(): void {
    this.#close();
    if (!this.#started || this.#snapshot.connection === "gone") return;
    this.#set({ connection: "reconnecting" });
    const wait = retryMs[Math.min(this.#tries++, retryMs.length - 1)] ?? 5000;
    // After a few tries, ask the view door: it says whether this seat still holds.
    this.#timer = setTimeout(() => (this.#tries > 2 ? void this.#again() : this.#open()), wait);
  }

  /** Starts again from a view: the viewer's knowledge changed, or the page lost the thread. */
  async #again(min = 0): Promise<void> {
    this.#close();
    try {
      const response = await fetch(`${this.#url("view")}&min=${min}`, { cache: "no-store" });
      if (response.status === 401 || response.status === 404) this.#set({ connection: "gone" });
      else if (!response.ok) this.#lost();
      if (!response.ok) return;
      const start = (await response.json()) as Start;
      this.#skew = start.now - Date.now();
      this.#set({ ...start, build: this.#snapshot.build });
      this.#open();
    } catch {
      this.#lost();
    }
  }

  /** An acknowledged command shows within moments; if the feed is late, the view is fetched. */
  #sent(sent: Sent): void {
    if (!sent.ok || this.#snapshot.position >= sent.position) return;
    setTimeout(() => {
      if (this.#started && this.#snapshot.position < sent.position) void this.#again(sent.position);
    }, 1500);
  }

  #set(change: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }

  #url(door: string): string {
    return `/api/games/${this.gameId}/${door}?as=${this.as}`;
  }
}
