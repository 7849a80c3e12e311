import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Channel, LineShare, linesHeld } from "@/lib/client/line-share";

/** One browser: whatever a page says reaches every other a moment later, as with a BroadcastChannel. */
class Browser {
  #channels = new Set<Channel>();

  open = (): Channel => {
    const channel: Channel = {
      onmessage: null,
      postMessage: (said) => {
        const others = [...this.#channels].filter((each) => each !== channel);
        queueMicrotask(() => {
          for (const each of others)
            if (this.#channels.has(each)) each.onmessage?.({ data: said } as MessageEvent);
        });
      },
      close: () => this.#channels.delete(channel),
    };
    this.#channels.add(channel);
    return channel;
  };

  /** Every page of it ends without a word. */
  crash(): void {
    this.#channels.clear();
  }
}

let browser = new Browser();
const pages: LineShare[] = [];

/** Opens so many pages, a second after each other. */
async function openPages(count: number): Promise<LineShare[]> {
  const opened = Array.from({ length: count }, () => new LineShare(browser.open));
  for (const page of opened) {
    page.join();
    await vi.advanceTimersByTimeAsync(1000);
  }
  pages.push(...opened);
  return opened;
}
const holding = (among: readonly LineShare[]) => among.map((page) => page.holds);
const [yes, no] = [true, false];

beforeEach(() => {
  vi.useFakeTimers({ now: 1_700_000_000_000 });
  browser = new Browser();
});
afterEach(() => {
  for (const page of pages.splice(0)) page.leave();
  vi.useRealTimers();
});

describe("pages of one browser", () => {
  it("all hold a line while there are no more than three", async () => {
    const three = await openPages(linesHeld);
    expect(holding(three)).toEqual([yes, yes, yes]);
  });

  it("leave the lines to those shown last, and say so to whoever must let go", async () => {
    const [first, ...others] = await openPages(3);
    const told = vi.fn();
    first?.subscribe(told);
    const [fourth] = await openPages(1);
    expect(told).toHaveBeenCalledOnce();
    expect(first?.holds).toBe(false);
    expect(holding([...others, fourth as LineShare])).toEqual([yes, yes, yes]);
  });

  it("never agree on more than three, whatever happens in whatever order", async () => {
    const seven = await openPages(7);
    for (let n = 0; n < 40; n++) {
      const page = seven[(n * 5 + (n % 3)) % 7];
      if (n % 11 === 10) page?.leave();
      else page?.join();
      page?.touch();
      await vi.advanceTimersByTimeAsync(n % 4 === 3 ? 3000 : 1);
      for (const each of seven) each.join();
      await vi.advanceTimersByTimeAsync(1);
      expect(holding(seven).filter(Boolean)).toHaveLength(linesHeld);
      expect(page?.holds || n % 11 === 10).toBe(true);
    }
  });

  it("give a line at once to the one that is worked on", async () => {
    const seven = await openPages(7);
    expect(holding(seven)).toEqual([no, no, no, no, yes, yes, yes]);
    seven[0]?.touch();
    expect(seven[0]?.holds).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(holding(seven)).toEqual([yes, no, no, no, no, yes, yes]);
  });

  it("find one order though all were touched in the same moment", async () => {
    const seven = Array.from({ length: 7 }, () => new LineShare(browser.open, () => 5));
    pages.push(...seven);
    for (const page of seven) page.join();
    await vi.advanceTimersByTimeAsync(1);
    expect(holding(seven).filter(Boolean)).toHaveLength(linesHeld);
  });

  it("go by who was touched last though the clock was set back", async () => {
    const four = await openPages(4);
    vi.setSystemTime(1_600_000_000_000);
    four[0]?.touch();
    await vi.advanceTimersByTimeAsync(1);
    expect(holding(four)).toEqual([yes, no, yes, yes]);
  });

  it("take over at once from one that is left or hidden", async () => {
    const four = await openPages(4);
    four[3]?.leave();
    await vi.advanceTimersByTimeAsync(1);
    expect(holding(four.slice(0, 3))).toEqual([yes, yes, yes]);
  });

  it("count one that has crashed no more after a few seconds", async () => {
    await openPages(3);
    browser.crash();
    const [survivor] = await openPages(1);
    const others = Array.from({ length: 3 }, () => browser.open());
    // Three that were heard of once and never again, touched later than the survivor.
    for (const [n, channel] of others.entries())
      channel.postMessage({ kind: "here", id: `crashed ${n}`, touched: Date.now() + n });
    await vi.advanceTimersByTimeAsync(1);
    expect(survivor?.holds).toBe(false);
    await vi.advanceTimersByTimeAsync(8000);
    expect(survivor?.holds).toBe(false);
    await vi.advanceTimersByTimeAsync(5000);
    expect(survivor?.holds).toBe(true);
  });

  it("still know each other after the lid was closed for an hour", async () => {
    const four = await openPages(4);
    vi.setSystemTime(Date.now() + 3_600_000);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(holding(four)).toEqual([no, yes, yes, yes]);
  });

  it("come back as the one shown last", async () => {
    const four = await openPages(4);
    four[0]?.leave();
    await vi.advanceTimersByTimeAsync(1);
    four[0]?.join();
    await vi.advanceTimersByTimeAsync(1);
    expect(holding(four)).toEqual([yes, no, yes, yes]);
  });
});

it("a page keeps its line where the browser has no such channel", async () => {
  vi.stubGlobal("BroadcastChannel", undefined);
  const five = Array.from({ length: 5 }, () => new LineShare());
  for (const page of five) page.join();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(holding(five)).toEqual([yes, yes, yes, yes, yes]);
  five[0]?.leave();
  vi.unstubAllGlobals();
});

it("the channel is the browser's own", async () => {
  vi.useRealTimers();
  const four = Array.from({ length: 4 }, () => new LineShare());
  for (const page of four) {
    page.join();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await expect.poll(() => holding(four)).toEqual([no, yes, yes, yes]);
  four[3]?.leave();
  await expect.poll(() => holding(four.slice(0, 3))).toEqual([yes, yes, yes]);
  for (const page of four) page.leave();
});
