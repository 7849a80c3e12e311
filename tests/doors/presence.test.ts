import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startServer, type TestServer } from "@/tests/support/server";
import type { OpenFeed } from "./open-feed";
import { fillRoom, type Present, type Room, type Sitting } from "./room";

let server: TestServer;
let room: Room;
let opened: OpenFeed[] = [];

beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  for (const feed of opened) feed.close();
  opened = [];
  room = await fillRoom(server);
});
afterAll(() => server.stop());

/** Somebody's page, open until the test is over. */
async function page(who: Present): Promise<OpenFeed> {
  const feed = await room.feed(who).opened();
  opened.push(feed);
  return feed;
}

const idOf = (who: Sitting) => room.seats[who].seatId;
const ids = (...who: Sitting[]) => who.map(idOf).sort();
const hereIn = (feed: OpenFeed) => Object.keys(feed.here ?? {}).sort();
/** Longer than telling takes, shorter than the usual beat. */
const settle = () => sleep(600);

describe("who is here", () => {
  it("is told to control of every seat, those who wait included, and at once", async () => {
    const control = await page("control");
    expect(control.here).toEqual({});
    for (const who of ["council", "iraq", "waiting"] as const) {
      await page(who);
      await control.until((feed) => feed.here?.[idOf(who)] !== undefined, 1000);
    }
    expect(hereIn(control)).toEqual(ids("council", "iraq", "waiting"));
    const { now, here } = control.beats.at(-1) ?? { now: 0 };
    for (const at of Object.values(here ?? {})) expect(Math.abs(now - at)).toBeLessThan(1000);
  });

  it("is told to a seat of its own cell, and at once", async () => {
    const council = await page("council");
    expect(hereIn(council)).toEqual(ids("council"));
    await page("guards");
    await council.until((feed) => feed.here?.[idOf("guards")] !== undefined, 1000);
    expect(hereIn(council)).toEqual(ids("council", "guards"));
  });

  it("[L3] is told of nobody else: not of the same role's other cells, nor by a beat too many", async () => {
    const feeds = {
      council: await page("council"),
      waiting: await page("waiting"),
      iraq: await page("iraq"),
    };
    await settle();
    const before = Object.values(feeds).map(({ beats }) => beats.length);
    for (const who of ["ministry", "state"] as const) await page(who);
    await settle();
    expect(Object.values(feeds).map(({ beats }) => beats.length)).toEqual(before);
    // Those who wait share nothing but that: not even each other.
    expect(Object.values(feeds).map(hereIn)).toEqual([ids("council"), [], ids("iraq")]);
  });

  it("[L3] is told neither to the screen nor to observers", async () => {
    const feeds = [await page("screen"), await page("onlooker"), await page("shadow"), await page("roamer")];
    for (const who of ["council", "iraq"] as const) await page(who);
    await settle();
    for (const feed of feeds) {
      expect(feed.beats).toHaveLength(1);
      expect(Object.keys(feed.beats[0] ?? {})).toEqual(["now"]);
      expect(feed.heard).not.toContain('"here"');
    }
  });

  it("is as long ago as a page was closed, and now again when one opens", async () => {
    const control = await page("control");
    const council = await page("council");
    await control.until((feed) => feed.here?.[idOf("council")] !== undefined);
    council.close();
    await sleep(1500);
    await page("iraq");
    await control.until((feed) => feed.here?.[idOf("iraq")] !== undefined);
    const gone = control.beats.at(-1);
    const left = gone?.here?.[idOf("council")] ?? 0;
    expect((gone?.now ?? 0) - left).toBeGreaterThan(1000);
    expect((gone?.now ?? 0) - left).toBeLessThan(5000);
    await page("council");
    await page("waiting");
    await control.until((feed) => feed.here?.[idOf("waiting")] !== undefined);
    const back = control.beats.at(-1);
    expect((back?.now ?? 0) - (back?.here?.[idOf("council")] ?? 0)).toBeLessThan(1000);
  });

  it("counts a seat with two pages once, and as here until both are closed", async () => {
    const control = await page("control");
    const [one] = [await page("council"), await page("council")];
    one.close();
    await sleep(1500);
    await page("iraq");
    await control.until((feed) => feed.here?.[idOf("iraq")] !== undefined);
    const { now, here } = control.beats.at(-1) ?? { now: 0 };
    expect(now - (here?.[idOf("council")] ?? 0)).toBeLessThan(500);
  });

  it("follows a seat that is moved to another cell", async () => {
    const guards = await page("guards");
    await page("council");
    await guards.until((feed) => feed.here?.[idOf("council")] !== undefined);
    await room.give({ type: "AssignSeat", data: { seatId: idOf("guards"), cellId: "iq" } });
    await guards.until(({ ended }) => ended);
    expect(hereIn(await page("guards"))).toEqual(ids("guards"));
    await page("iraq");
    await opened.at(-2)?.until((feed) => feed.here?.[idOf("iraq")] !== undefined, 1000);
    expect(hereIn(opened.at(-2) as OpenFeed)).toEqual(ids("guards", "iraq"));
  });

  it("is of one game: another game's people are not in it", async () => {
    const other = await fillRoom(server, "Another room");
    opened.push(await other.feed("council").opened());
    const control = await page("control");
    await page("council");
    await control.until((feed) => feed.here?.[idOf("council")] !== undefined);
    expect(hereIn(control)).toEqual(ids("council"));
  });
});
