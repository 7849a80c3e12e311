import { setTimeout as sleep } from "node:timers/promises";
import type { SharedDraft } from "@/lib/game/shared-draft";
import type { FeedItem } from "@/lib/game/view/view";

/** One server-sent event of a feed. */
export interface Heard {
  readonly name: string;
  readonly data: unknown;
}

export interface Beat {
  readonly now: number;
  readonly here?: Readonly<Record<string, number>>;
}

/** How somebody lets themselves in at a door of a game. */
export interface Pass {
  readonly url: string;
  readonly gameId: string;
  readonly as?: string;
  readonly headers: Readonly<Record<string, string>>;
}

const patienceMs = 10_000;

/** An open feed: everything it says until it ends or is closed. */
export class OpenFeed {
  heard = "";
  /** Undefined until the server has answered. */
  status: number | undefined;
  /** Whether the server ended it. */
  ended = false;
  #abort = new AbortController();

  constructor({ url, gameId, as, headers }: Pass) {
    const query = as === undefined ? "" : `?as=${as}`;
    void this.#read(`${url}/api/games/${gameId}/feed${query}`, headers).catch(() => {});
  }

  async #read(url: string, headers: Readonly<Record<string, string>>): Promise<void> {
    const response = await fetch(url, { headers, signal: this.#abort.signal });
    this.status = response.status;
    for await (const chunk of response.body ?? []) this.heard += Buffer.from(chunk).toString();
    this.ended = true;
  }

  /** Whole events so far. */
  get events(): Heard[] {
    const whole = this.heard.split("\n\n").slice(0, -1);
    return whole.map((event) => {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(event)?.[1] ?? "";
      return { name: field("event"), data: JSON.parse(field("data") || "null") as unknown };
    });
  }

  #named<T>(name: string): T[] {
    return this.events.filter((event) => event.name === name).map(({ data }) => data as T);
  }

  get items(): FeedItem[] {
    return this.#named<{ item: FeedItem }>("item").map(({ item }) => item);
  }

  get types(): string[] {
    return this.items.map(({ event }) => event.type);
  }

  get drafts(): SharedDraft[] {
    return this.#named("draft");
  }

  get beats(): Beat[] {
    return this.#named("beat");
  }

  /** Who was here by the latest beat. */
  get here(): Readonly<Record<string, number>> | undefined {
    return this.beats.at(-1)?.here;
  }

  /** Waits until something holds. Throws with what was heard when it does not come to. */
  async until(holds: (feed: OpenFeed) => boolean, withinMs = patienceMs): Promise<this> {
    const end = Date.now() + withinMs;
    while (!holds(this)) {
      if (Date.now() > end)
        throw new Error(`Not heard within ${withinMs} ms. The end of it:\n${this.heard.slice(-2000)}`);
      await sleep(10);
    }
    return this;
  }

  /** Waits until it follows: the first beat comes after what had happened before. */
  opened(): Promise<this> {
    return this.until((feed) => feed.beats.length > 0);
  }

  close(): void {
    this.#abort.abort();
  }
}
