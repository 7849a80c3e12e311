import type { LoggedEvent } from "@/lib/game/events";
import type { Scenario } from "@/lib/game/scenario";
import { evolveView } from "@/lib/game/view/evolve-view";
import { feedItem } from "@/lib/game/view/feed";
import { type FeedItem, type View, viewStart, viewVersion } from "@/lib/game/view/view";
import { type Viewer, viewerKey } from "@/lib/game/viewer";
import { feedHead, genesis, hashOf } from "./chain";

/** An item of a feed with the head of the viewer's chain after it. */
export interface Frame {
  readonly item: FeedItem;
  readonly head: string;
  /** The item as a server-sent event, written once for every page that reads it. */
  readonly text: string;
}

export type FeedListener = (signal: { kind: "frame"; frame: Frame } | { kind: "again" }) => void;

/**
 * What one viewer receives of a game, kept up to date as the log grows. Several pages
 * of the same viewer share one.
 */
export class GameFeed {
  readonly epoch: string;
  readonly frames: Frame[] = [];
  view: View;
  #listeners = new Set<FeedListener>();
  /** Own position after each entry of the log, by its sequence number. */
  #after: number[] = [0];

  constructor(
    private readonly scenario: Scenario,
    readonly viewer: Viewer,
  ) {
    this.view = viewStart(scenario, viewer);
    this.epoch = hashOf([viewVersion, viewerKey(viewer)]).slice(0, 12);
  }

  get position(): number {
    return this.frames.length;
  }

  /** Takes in one entry's events and tells the listeners. */
  advance(events: readonly LoggedEvent[]): void {
    for (const logged of events) {
      const item = feedItem(this.scenario, logged, this.viewer, this.frames.length + 1);
      if (!item) continue;
      const head = feedHead(this.frames.at(-1)?.head ?? genesis, item);
      const id = `${this.epoch}:${item.position}`;
      const frame = {
        item,
        head,
        text: `id: ${id}\nevent: item\ndata: ${JSON.stringify({ item, head })}\n\n`,
      };
      this.frames.push(frame);
      this.view = evolveView(this.view, item);
      for (const listener of this.#listeners) listener({ kind: "frame", frame });
    }
    this.#after.push(this.frames.length);
  }

  /** This viewer's position once an entry of the log was in: the answer to the command behind it. */
  positionAfter(seq: number): number {
    return this.#after[seq] ?? this.frames.length;
  }

  /** Everyone the viewer ever saw take a seat, in that order. */
  people(): string[] {
    const events = this.frames.map(({ item }) => item.event);
    return [...new Set(events.flatMap((event) => (event.type === "SeatClaimed" ? [event.personId] : [])))];
  }

  subscribe(listener: FeedListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ends the feed: what this viewer may see has changed, so readers start again from a view. */
  end(): void {
    for (const listener of this.#listeners) listener({ kind: "again" });
    this.#listeners.clear();
  }
}
