import type { SharedDraft } from "@/lib/game/shared-draft";
import type { FeedItem } from "@/lib/game/view/view";

/** What a feed says, and that it has ended. After `lost` it says nothing more. */
export interface FeedReader {
  hello(greeting: { readonly build: string; readonly now: number }): void;
  item(item: FeedItem, head: string): void;
  people(names: Readonly<Record<string, string>>): void;
  /** Server time; for control, by which addresses phones came in. */
  beat(beat: {
    readonly now: number;
    readonly reached?: Readonly<Record<string, number>>;
    /** When each seat was last seen; control and the own cell. */
    readonly here?: Readonly<Record<string, number>>;
  }): void;
  /** The move that the viewer's cell is writing, after a change. */
  draft(draft: SharedDraft): void;
  /** The reader must start again from a view. */
  again(): void;
  lost(): void;
}

/** A feed greets at once. */
const greetingMs = 10_000;
/** It says something every 15 s; longer silence means the line is dead though nobody said so. */
const silenceMs = 40_000;

/** One connection to a feed, from its opening to its end. It is never opened again: take a new one. */
export class FeedLine {
  readonly #source: EventSource;
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor(
    url: string,
    private readonly reader: FeedReader,
  ) {
    this.#source = new EventSource(url);
    this.#on("hello", (said: Parameters<FeedReader["hello"]>[0]) => reader.hello(said));
    this.#on("item", (said: { item: FeedItem; head: string }) => reader.item(said.item, said.head));
    this.#on("people", (said: Record<string, string>) => reader.people(said));
    this.#on("beat", (said: Parameters<FeedReader["beat"]>[0]) => reader.beat(said));
    this.#on("draft", (said: SharedDraft) => reader.draft(said));
    this.#on("again", () => reader.again());
    this.#source.addEventListener("error", () => this.#lost());
    this.#expectWithin(greetingMs);
  }

  close(): void {
    clearTimeout(this.#silence);
    this.#source.close();
  }

  #on<T>(name: string, read: (said: T) => void): void {
    this.#source.addEventListener(name, (event) => {
      this.#expectWithin(silenceMs);
      read(JSON.parse(event.data) as T);
    });
  }

  #expectWithin(ms: number): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#lost(), ms);
  }

  /** An EventSource would try again by itself, but from where it began and as fast as it likes. */
  #lost(): void {
    this.close();
    this.reader.lost();
  }
}
