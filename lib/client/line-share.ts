import { randomId } from "./random-id";

/** Of the six connections a browser opens to a host, so many hold lines; the rest are for all else. */
export const linesHeld = 3;
/** How often a page says that it is there. */
const sayMs = 3000;
/** A page that was not heard this many times in a row is gone, however it went. */
const missable = 3;

/** What pages of one browser tell each other. */
type Said =
  | { readonly kind: "here"; readonly id: string; readonly touched: number }
  | { readonly kind: "left"; readonly id: string };

/** What `LineShare` needs of a `BroadcastChannel`. */
export interface Channel {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(said: unknown): void;
  close(): void;
}

/**
 * Pages of one origin in one browser agree who of them holds a line open: those that were shown,
 * focused or worked on last. Every page follows the same rule over what all have said, so none
 * has to be asked. Knows no page and no line.
 */
export class LineShare {
  readonly #id = randomId();
  #channel: Channel | undefined;
  /** When this page was last shown, focused or worked on. */
  #touched = 0;
  #others = new Map<string, { touched: number; missed: number }>();
  #timer: ReturnType<typeof setInterval> | undefined;
  #held = true;
  #listeners = new Set<() => void>();

  constructor(
    /** Without a channel a page knows of no other and always holds its line. */
    private readonly openChannel: () => Channel | undefined = broadcast,
    private readonly now: () => number = Date.now,
  ) {}

  /** Whether this page may hold a line. */
  get holds(): boolean {
    const before = [...this.#others].filter(([id, { touched }]) => this.#isBefore(id, touched));
    return before.length < linesHeld;
  }

  /** Tells when `holds` has changed; the answer ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes part, as the page touched last. Does nothing on a page that does already. */
  join(): void {
    if (this.#channel) return;
    this.#channel = this.openChannel();
    if (!this.#channel) return;
    this.#channel.onmessage = ({ data }) => this.#heard(data as Said);
    this.#timer = setInterval(() => this.#tick(), sayMs);
    this.#goFirst();
  }

  /** The page was focused or worked on: it goes before all others. */
  touch(): void {
    const first = [...this.#others].every(([id, { touched }]) => !this.#isBefore(id, touched));
    if (this.#channel && !first) this.#goFirst();
  }

  /** Counts no more, and knows of no other. */
  leave(): void {
    this.#say({ kind: "left", id: this.#id });
    clearInterval(this.#timer);
    this.#channel?.close();
    this.#channel = undefined;
    this.#others.clear();
    this.#settle();
  }

  /** Later than whatever any page has said: clocks may be set back. */
  #goFirst(): void {
    const latest = Math.max(0, ...[...this.#others.values()].map(({ touched }) => touched));
    this.#touched = Math.max(this.now(), latest + 1);
    this.#sayHere();
    this.#settle();
  }

  #heard(said: Said): void {
    switch (said.kind) {
      case "here": {
        const known = this.#others.has(said.id);
        this.#others.set(said.id, { touched: said.touched, missed: 0 });
        // A newcomer knows of nobody yet.
        if (!known) this.#sayHere();
        break;
      }
      case "left":
        this.#others.delete(said.id);
        break;
      default:
        said satisfies never;
    }
    this.#settle();
  }

  /** Counted in this page's own ticks: a browser that slept wakes up with everybody still there. */
  #tick(): void {
    this.#sayHere();
    for (const [id, other] of this.#others) {
      if (++other.missed > missable) this.#others.delete(id);
    }
    this.#settle();
  }

  /** Every page must find the same order, also where two were touched at once. */
  #isBefore(id: string, touched: number): boolean {
    return touched > this.#touched || (touched === this.#touched && id > this.#id);
  }

  #sayHere(): void {
    this.#say({ kind: "here", id: this.#id, touched: this.#touched });
  }

  #say(said: Said): void {
    this.#channel?.postMessage(said);
  }

  #settle(): void {
    const { holds } = this;
    if (holds === this.#held) return;
    this.#held = holds;
    for (const listener of this.#listeners) listener();
  }
}

/** The channel of this origin's pages; undefined where the browser has none. */
function broadcast(): Channel | undefined {
  try {
    return new BroadcastChannel("whitecell:lines");
  } catch {
    return undefined;
  }
}
