import type { CommandInput } from "@/lib/game/commands";
import type { FeedItem } from "@/lib/game/view/view";
import { askView, type Viewed } from "./ask-view";
import type { FeedReader } from "./feed-line";
import { onKeptElsewhere } from "./keep";
import { LineShare } from "./line-share";
import { onGoing, onTouch } from "./on-touch";
import { onWake } from "./on-wake";
import { Outbox, type Sent } from "./outbox";
import { SharedLine } from "./shared-line";
import { afterDraft, afterItem, type Snapshot, type Start } from "./snapshot";
import { Watched } from "./watched";

export type { Snapshot, Start } from "./snapshot";

const retryMs = [300, 600, 1200, 2500, 5000];
const retryAfter = (tries: number): number => retryMs[Math.min(tries, retryMs.length - 1)] ?? 5000;
/** An acknowledged command shows within this time, or the view is fetched. */
const showsWithinMs = 1500;

/**
 * A page's line to its game: folds the feed into the view, opens it again when it
 * breaks, sends commands through the outbox. Knows no React.
 */
export class GameConnection {
  #shown: Watched<Snapshot>;
  #line: SharedLine | undefined;
  #share = new LineShare();
  #outbox: Outbox;
  /** Tries since the line was last known to be good. */
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The view asked for, if one is. A newer question takes its place, and a closed line leaves none. */
  #asking: Promise<Viewed<Start>> | undefined;
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
    const begun = {
      connection: "reconnecting",
      intercepted: false,
      reached: {},
      here: {},
      newerBuild: false,
    } as const;
    this.#shown = new Watched({ ...start, ...begun, waiting: this.#outbox.waiting });
  }

  get snapshot(): Snapshot {
    return this.#shown.value;
  }

  /** Server time now, in milliseconds. */
  now = (): number => Date.now() + this.#skew;

  subscribe = (listener: () => void): (() => void) => this.#shown.subscribe(listener);

  /** Gives a command. Whoever acts wants to see at once what comes of it. */
  send = (command: CommandInput): Promise<Sent> => {
    this.#share.touch();
    return this.#outbox.send(command);
  };

  /** Opens the line; the answer closes it. */
  start = (): (() => void) => {
    this.#started = true;
    const stopListening = [
      this.#outbox.subscribe(() => this.#outboxChanged()),
      onWake(() => this.#wake()),
      onTouch(() => this.#share.touch()),
      onGoing(() => this.#leave()),
      onKeptElsewhere(() => this.#outbox.look()),
    ];
    this.#open();
    this.#outbox.start();
    return () => {
      this.#started = false;
      for (const stop of stopListening) stop();
      this.#outbox.stop();
      this.#leave();
    };
  };

  /**
   * A hidden page lets its line go (a browser has six to a host, and the pages shown share them).
   * One that is shown, or whose network is back, takes a new one at once: the old may look open
   * long after it has died.
   */
  #wake(): void {
    this.#tries = 0;
    if (this.#wanted) this.#open();
    else this.#leave();
    this.#outbox.flush();
  }

  /** Whether a line is wanted at all. */
  get #wanted(): boolean {
    return this.#started && this.snapshot.connection !== "gone" && document.visibilityState !== "hidden";
  }

  #open(): void {
    this.#close();
    if (!this.#wanted) return;
    this.#share.join();
    const url = () => `${this.#url("feed")}&after=${this.snapshot.epoch}:${this.snapshot.position}`;
    this.#line = new SharedLine(url, this.#reader, this.#share);
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#asking = undefined;
    this.#line?.close();
    this.#line = undefined;
  }

  /** Closed, and nobody in this browser need make room for this page. */
  #leave(): void {
    this.#close();
    this.#share.leave();
  }

  readonly #reader: FeedReader = {
    hello: ({ build, now }) => {
      this.#skew = now - Date.now();
      this.#viewIntercepted = false;
      this.#set({ newerBuild: build !== this.snapshot.build, intercepted: this.#intercepted });
      this.#outbox.flush();
    },
    item: (item, head) => this.#item(item, head),
    people: (names) => this.#set({ people: { ...this.snapshot.people, ...names } }),
    beat: ({ now, reached, here }) => {
      this.#good();
      this.#skew = now - Date.now();
      if (reached) this.#set({ reached });
      if (here) this.#set({ here });
    },
    draft: (draft) => this.#set({ drafts: afterDraft(this.snapshot, draft) }),
    again: () => this.#startAgain(),
    lost: () => this.#lost(),
  };

  #item(item: FeedItem, head: string): void {
    const { position } = this.snapshot;
    if (item.position > position + 1) return void this.#startAgain();
    this.#good();
    if (item.position <= position) return;
    this.#set(afterItem(this.snapshot, item, head));
  }

  /** The feed follows on from what this page has. A greeting alone does not say so. */
  #good(): void {
    this.#tries = 0;
    if (this.snapshot.connection !== "live") this.#set({ connection: "live" });
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
   * The viewer's knowledge changed, or the page lost the thread: on from a view, at once. Two
   * processes that disagree would say so for ever: from the second time on it waits as when lost.
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
    const asking = askView<Start>(`${this.#url("view")}&min=${this.#owed}`);
    this.#asking = asking;
    const viewed = await asking;
    if (this.#asking === asking) this.#viewed(viewed);
  }

  #viewed(viewed: Viewed<Start>): void {
    switch (viewed.kind) {
      case "nobody":
        this.#gone();
        return;
      case "none":
        this.#viewIntercepted = viewed.intercepted;
        this.#set({ intercepted: this.#intercepted });
        this.#lost();
        return;
      case "view":
        this.#skew = viewed.start.now - Date.now();
        this.#owed = 0;
        this.#set({ ...viewed.start, build: this.snapshot.build });
        this.#open();
        return;
      default:
        viewed satisfies never;
    }
  }

  /** What was not sent stays kept: it is its writer's, not the seat's. */
  #gone(): void {
    this.#leave();
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
    if (!sent.ok || this.snapshot.position >= sent.position) return;
    this.#owed = Math.max(this.#owed, sent.position);
    setTimeout(() => {
      if (this.snapshot.position < this.#owed) void this.#again();
    }, showsWithinMs);
  }

  #set(change: Partial<Snapshot>): void {
    this.#shown.set(change);
  }

  #url(door: string): string {
    return `/api/games/${this.gameId}/${door}?as=${this.as}`;
  }
}
