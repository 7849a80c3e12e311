import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { FeedReader } from "@/lib/client/feed-line";
import { type Channel, LineShare } from "@/lib/client/line-share";
import { SharedLine } from "@/lib/client/shared-line";

/** What stands in for the browser's EventSource: the test is its server. */
class Source extends EventTarget {
  static all: Source[] = [];
  static get open(): Source[] {
    return Source.all.filter((each) => !each.closed);
  }
  closed = false;
  constructor(readonly url: string) {
    super();
    Source.all.push(this);
  }
  close(): void {
    this.closed = true;
  }
  say(name: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
}

/** Three other pages of the browser: worked on after this one, or gone. */
const others = ["a", "b", "c"];
function mayHold(yes: boolean): void {
  for (const id of others) {
    const said = yes ? { kind: "left", id } : { kind: "here", id, touched: Date.now() + 1000 };
    channel.onmessage?.({ data: said } as MessageEvent);
  }
  expect(share.holds).toBe(yes);
}

const claimed = { position: 1, event: { type: "SeatClaimed", personId: "p1" } };
let heard: string[] = [];
let position = 0;
let channel: Channel;
let share: LineShare;
let line: SharedLine;

const reader: FeedReader = {
  hello: () => heard.push("hello"),
  item: ({ position: at }) => {
    position = at;
    heard.push("item");
  },
  people: () => heard.push("people"),
  beat: () => heard.push("beat"),
  draft: () => heard.push("draft"),
  again: () => heard.push("again"),
  lost: () => heard.push("lost"),
};

/** The open source answers as a server does that has nothing new. */
function answer(): void {
  Source.open[0]?.say("hello", {});
  Source.open[0]?.say("beat", {});
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", Source);
  Source.all = [];
  heard = [];
  position = 0;
  channel = { onmessage: null, postMessage: () => {}, close: () => {} };
  share = new LineShare(() => channel);
  share.join();
  line = new SharedLine(() => `/feed?after=${position}`, reader, share);
});
afterEach(() => {
  line.close();
  share.leave();
  expect(Source.open).toEqual([]);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("a line that is the page's to hold stays open, as ever", async () => {
  answer();
  for (let n = 0; n < 20; n++) {
    await vi.advanceTimersByTimeAsync(15_000);
    Source.open[0]?.say("beat", {});
  }
  expect(Source.all).toHaveLength(1);
  expect(heard).not.toContain("lost");
});

it("a page without one looks again and again, from where it is, and is not told that it was lost", async () => {
  mayHold(false);
  Source.open[0]?.say("item", { item: { position: 7, event: { type: "TurnEnded" } }, head: "h" });
  answer();
  await vi.advanceTimersByTimeAsync(250);
  expect(Source.open).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(Source.open.map(({ url }) => url)).toEqual(["/feed?after=7"]);
  answer();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(heard).toEqual(["item", "hello", "beat", "hello", "beat", "lost"]);
});

it("is never away from the feed for a second and a half", async () => {
  mayHold(false);
  for (let n = 0; n < 5; n++) {
    answer();
    await vi.advanceTimersByTimeAsync(250);
    expect(Source.open).toEqual([]);
    await vi.advanceTimersByTimeAsync(1200);
    expect(Source.open).toHaveLength(1);
  }
});

it("hears what comes just after the beat, and waits for a name that was announced", async () => {
  mayHold(false);
  Source.open[0]?.say("item", { item: claimed, head: "h" });
  answer();
  await vi.advanceTimersByTimeAsync(200);
  Source.open[0]?.say("draft", {});
  await vi.advanceTimersByTimeAsync(400);
  expect(Source.open).toHaveLength(1);
  Source.open[0]?.say("people", { p1: "Dana" });
  await vi.advanceTimersByTimeAsync(250);
  expect(Source.open).toEqual([]);
  expect(heard).toEqual(["item", "hello", "beat", "draft", "people"]);
});

it("waits for a name no longer than a second", async () => {
  mayHold(false);
  Source.open[0]?.say("item", { item: claimed, head: "h" });
  answer();
  await vi.advanceTimersByTimeAsync(1000);
  expect(Source.open).toEqual([]);
});

it("opens at once when the line becomes the page's to hold, and then holds it", async () => {
  mayHold(false);
  answer();
  await vi.advanceTimersByTimeAsync(400);
  expect(Source.open).toEqual([]);
  mayHold(true);
  expect(Source.open).toHaveLength(1);
  answer();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(Source.open).toHaveLength(1);
});

it("lets go when another page needs the line, never before it has heard all", async () => {
  answer();
  await vi.advanceTimersByTimeAsync(5000);
  mayHold(false);
  await vi.advanceTimersByTimeAsync(250);
  expect(Source.open).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  mayHold(true);
  mayHold(false);
  await vi.advanceTimersByTimeAsync(5000);
  expect(Source.open).toHaveLength(1);
});

it("keeps a line it was to let go and may hold after all", async () => {
  answer();
  mayHold(false);
  await vi.advanceTimersByTimeAsync(100);
  mayHold(true);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(Source.all).toHaveLength(1);
});

it("ends when it is lost, though it was only a look", async () => {
  mayHold(false);
  answer();
  await vi.advanceTimersByTimeAsync(1250);
  Source.open[0]?.dispatchEvent(new Event("error"));
  expect(heard.at(-1)).toBe("lost");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(Source.all).toHaveLength(2);
});
