import { FeedLine, type FeedReader } from "./feed-line";
import type { LineShare } from "./line-share";

/** How long a page without a line of its own rests between two looks. */
const restMs = 1000;
/** What belongs to a look but may come just after its beat, such as names, is waited for this long. */
const lingerMs = 250;
/** Names that were announced are waited for this many times as long. */
const longestLingers = 4;

/**
 * A page's line to its feed, as far as its browser has one to spare: held open, or else opened for
 * a look again and again, each time until the feed has said all it has. Its reader sees no difference,
 * but for news that come a second later. Ends as a line does: with `lost`, or when it is closed.
 */
export class SharedLine {
  #line: FeedLine | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the feed has said all it had when the line was opened. */
  #caughtUp = false;
  #lingers = 0;
  /** People who took a seat and have not been named yet. */
  #unnamed = new Set<string>();
  readonly #stopListening: () => void;

  constructor(
    /** Where the feed goes on from what the reader has by then. */
    private readonly url: () => string,
    private readonly reader: FeedReader,
    private readonly share: LineShare,
  ) {
    this.#stopListening = share.subscribe(() => this.#shareChanged());
    this.#open();
  }

  close(): void {
    this.#stopListening();
    clearTimeout(this.#timer);
    this.#line?.close();
  }

  #open(): void {
    this.#caughtUp = false;
    this.#lingers = 0;
    this.#line = new FeedLine(this.url(), {
      ...this.reader,
      item: (item, head) => {
        if (item.event.type === "SeatClaimed") this.#unnamed.add(item.event.personId);
        this.reader.item(item, head);
      },
      people: (names) => {
        for (const id of Object.keys(names)) this.#unnamed.delete(id);
        this.reader.people(names);
      },
      beat: (beat) => {
        this.reader.beat(beat);
        if (!this.#caughtUp) this.#linger();
        this.#caughtUp = true;
      },
    });
  }

  #shareChanged(): void {
    clearTimeout(this.#timer);
    if (!this.#line) this.#open();
    else if (this.#caughtUp) this.#linger();
  }

  /** Rests soon, unless the line is the page's to hold. */
  #linger(): void {
    if (this.share.holds) return;
    this.#timer = setTimeout(() => this.#rest(), lingerMs);
  }

  #rest(): void {
    if (this.#unnamed.size > 0 && ++this.#lingers < longestLingers) {
      this.#linger();
      return;
    }
    this.#unnamed.clear();
    this.#line?.close();
    this.#line = undefined;
    this.#timer = setTimeout(() => this.#open(), restMs);
  }
}
