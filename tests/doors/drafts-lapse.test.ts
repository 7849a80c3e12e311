import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SharedDraft } from "@/lib/game/shared-draft";
import { lapsedDrafts } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";
import { createRandom, seed } from "@/tests/store/seed";
import { startServer, type TestServer, temporaryFolder } from "@/tests/support/server";
import { expectRefusal } from "./refused";
import { fillRoom, type Present, present, type Room } from "./room";
import { aMove, anAnnouncement, iransMove, layTable } from "./table";

console.info(`SEED=${seed}`);

let server: TestServer;
const dataDirectory = temporaryFolder();

beforeAll(async () => {
  server = await startServer({ dataDirectory });
});
afterAll(() => server.stop());

const lapsesIn = (view: View) =>
  view.rows.flatMap(({ event }) => (event.type === "DraftLapsed" ? [event] : []));

/** Waits until as many drafts as given have lapsed, and a moment longer for one too many. */
async function lapsed(room: Room, count: number): Promise<ReturnType<typeof lapsesIn>> {
  await expect.poll(async () => lapsesIn(await room.view("control")).length).toBe(count);
  await sleep(300);
  return lapsesIn(await room.view("control"));
}

/** Those who find some words in anything they get to read. */
async function readersOf(room: Room, words: string): Promise<Present[]> {
  const found: Present[] = [];
  for (const who of present) if ((await room.readsOf(who)).includes(words)) found.push(who);
  return found;
}

const open = async () => (await fillRoom(server)).deliberate();

describe("words that were not sent", () => {
  it("[L3] are seen by the cell alone before moves close, and then by control and the cell, once", async () => {
    const room = await open();
    const feeds = await Promise.all(present.map((who) => room.feed(who).opened()));
    await room.writes("council", { action: "Written by the council.", targets: ["us"] });
    await room.writes("guards", { effect: "Written by the guards." });
    await room.writes("ministry", { action: "Written by the ministry." });
    await feeds[1]?.until(({ drafts }) => drafts.length > 1);
    await sleep(300);
    const hearing = () =>
      present.filter((_, index) => feeds[index]?.heard.includes("Written by the council."));
    expect(hearing()).toEqual(["council", "guards"]);
    expect(await readersOf(room, "Written by the council.")).toEqual(["council", "guards"]);
    expect(await readersOf(room, "Written by the ministry.")).toEqual(["ministry"]);

    await room.callTime();
    await lapsed(room, 2);
    expect(hearing()).toEqual(["control", "council", "guards", "shadow", "roamer"]);
    expect(await readersOf(room, "Written by the ministry.")).toEqual(["control", "ministry", "roamer"]);
    for (const who of ["council", "guards"] as const) {
      const [lapse, ...more] = lapsesIn(await room.view(who));
      expect(more).toEqual([]);
      expect(lapse).toMatchObject({
        turn: 1,
        cellId: "ir-council-guards",
        roleId: "ir",
        draft: { action: "Written by the council.", effect: "Written by the guards.", targets: ["us"] },
      });
      const { council, guards } = room.seats;
      expect([...(lapse?.seats ?? [])].sort()).toEqual([council.seatId, guards.seatId].sort());
    }
    const row = (await room.view("control")).rows.find(({ event }) => event.type === "DraftLapsed");
    expect(row?.by).toEqual({ kind: "clock" });
    for (const feed of feeds) feed.close();
  });

  it.each([
    ["time is called", (room: Room) => room.callTime()],
    [
      "another phase opens",
      (room: Room) => room.give({ type: "OpenPhase", data: { turn: 1, phase: "adjudicate" } }),
    ],
    ["the turn ends", (room: Room) => room.give({ type: "EndTurn", data: { turn: 1 } })],
    ["the game ends", (room: Room) => room.give({ type: "EndGame", data: {} })],
  ])("lapse when %s, and no second time by whatever follows", async (_when, close) => {
    const room = await open();
    await room.writes("guards", { resources: "Two boats." });
    await close(room);
    expect(await lapsed(room, 1)).toMatchObject([{ draft: { resources: "Two boats." } }]);
    const { client } = room.people.control;
    for (const [type, data] of [
      ["OpenPhase", { turn: 1, phase: "report" }],
      ["EndTurn", { turn: 1 }],
      ["StartTurn", { turn: 2 }],
      ["EndGame", {}],
    ] as const)
      await client.post(room.door("commands", "control"), { id: randomUUID(), type, data });
    expect(await lapsed(room, 1)).toHaveLength(1);
  });

  it("do not lapse when they were sent, nor when nothing of them was left", async () => {
    const room = await open();
    const feed = await room.feed("guards").opened();
    await room.writes("guards", { action: aMove.action, effect: aMove.effect });
    await room.does("council", { type: "SubmitMove", data: iransMove });
    await feed.until(({ drafts }) => Object.keys(drafts.at(-1)?.fields ?? { a: 1 }).length === 0);
    feed.close();
    await room.writes("state", { action: "On second thoughts" }, "us");
    await room.writes("state", { action: " " }, "us");
    await room.writes("iraq", { action: "Unsent." }, "iq");
    await room.callTime();
    await room.give({ type: "EndTurn", data: { turn: 1 } });
    expect(await lapsed(room, 1)).toMatchObject([{ cellId: "iq", draft: { action: "Unsent." } }]);
  });

  it("stay when only an announcement was sent, and go with the act; what is written since stays", async () => {
    const room = await open();
    const drafts = async () => (await room.people.iraq.client.ask(room.door("view", "iraq"))).json.drafts;
    await room.writes("iraq", { action: aMove.action, effect: "Not final." }, "iq");
    await room.does("iraq", { type: "SubmitMove", data: anAnnouncement });
    expect(await drafts()).toMatchObject([{ fields: { action: { value: aMove.action } } }]);
    await room.does("iraq", { type: "SubmitMove", data: aMove });
    expect(await drafts()).toMatchObject([{ fields: {} }]);
    await room.writes("iraq", { resources: "For the next." }, "iq");
    const [left] = (await drafts()) as unknown as SharedDraft[];
    expect(Object.keys(left?.fields ?? {})).toEqual(["resources"]);
    await room.callTime();
    expect(await lapsed(room, 1)).toMatchObject([{ draft: { action: "", resources: "For the next." } }]);
  });

  it("lapse as written so far when moves close, and as written since when the turn ends", async () => {
    const room = await open();
    await room.writes("iraq", { action: "Before time." }, "iq");
    await room.callTime();
    await lapsed(room, 1);
    await room.writes("iraq", { action: "After time.", effect: "Too late." }, "iq");
    await room.writes("state", { action: "Only after time." }, "us");
    for (const phase of ["argue", "adjudicate", "report"] as const)
      await room.give({ type: "OpenPhase", data: { turn: 1, phase } });
    await sleep(300);
    expect(lapsesIn(await room.view("control"))).toHaveLength(1);
    await room.give({ type: "EndTurn", data: { turn: 1 } });
    await lapsed(room, 3);
    const last = lapsedDrafts(await room.view("iraq"));
    expect(last).toMatchObject([{ draft: { action: "After time.", effect: "Too late." } }]);
    const write = room.people.iraq.client.draft(room.gameId, room.people.iraq.as, "iq", { action: "x" });
    expectRefusal(await write, "moves-closed");
  });

  it("do not lapse while time that was called goes on again", async () => {
    const room = await open();
    await room.writes("iraq", { action: "One." }, "iq");
    await room.callTime();
    await lapsed(room, 1);
    await room.give({ type: "ExtendClock", data: { seconds: 600 } });
    await room.writes("iraq", { action: "Two." }, "iq");
    await sleep(300);
    expect(await lapsed(room, 1)).toMatchObject([{ draft: { action: "One." } }]);
    await room.does("iraq", { type: "SubmitMove", data: { ...aMove, action: "Two." } });
    await room.callTime();
    expect(await lapsed(room, 1)).toHaveLength(1);
  });

  it("are begun anew in the next turn", async () => {
    const room = await open();
    await room.writes("iraq", { action: "Of turn one." }, "iq");
    await room.give({ type: "EndTurn", data: { turn: 1 } });
    await room.give({ type: "StartTurn", data: { turn: 2 } });
    const view = async () => (await room.people.iraq.client.ask(room.door("view", "iraq"))).json.drafts;
    expect(await view()).toEqual([]);
    await room.writes("iraq", { effect: "Of turn two." }, "iq", 2);
    expect(await view()).toMatchObject([
      { turn: 2, version: 1, fields: { effect: { value: "Of turn two." } } },
    ]);
    expect(lapsesIn(await room.view("control"))).toHaveLength(1);
  });

  it("[L3] stay with the cell when the one who wrote them is moved to another", async () => {
    const room = await open();
    await room.writes("guards", { action: "For the council alone." });
    const feed = await room.feed("guards").opened();
    await room.give({ type: "AssignSeat", data: { seatId: room.seats.guards.seatId, cellId: "kh" } });
    await feed.until(({ ended }) => ended);
    const after = await room.feed("guards").opened();
    await room.writes("council", { effect: "Said when the other was gone." });
    await sleep(300);
    after.close();
    expect(after.heard).not.toContain("For the council alone.");
    expect(await readersOf(room, "Said when the other was gone.")).toEqual(["council"]);
    await room.callTime();
    await lapsed(room, 1);
    expect(await readersOf(room, "For the council alone.")).not.toContain("guards");
  });

  it("slow nobody but the one who writes without end", async () => {
    const room = await open();
    const { client, as } = room.people.guards;
    const writing = Array.from({ length: 120 }, (_, n) =>
      client.draft(room.gameId, as, "ir", { action: `Flood ${n}` }),
    );
    const replies = await Promise.all(writing);
    const slowed = replies.filter(({ status }) => status === 429);
    expect(replies.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(60);
    expect(slowed.length).toBeGreaterThan(20);
    for (const reply of slowed) {
      expect(reply.json.code).toBe("too-many");
      expect(Number(reply.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
    }
    await room.writes("council", { action: "Calmly." });
    await room.does("guards", { type: "SetReady", data: { turn: 1, phase: "deliberate", ready: true } });
    await sleep(1100);
    await room.writes("guards", { effect: "Calmly too." });
  });
});

it("[L5] lapse once though the server dies as moves close, 5 times over", { timeout: 240_000 }, async () => {
  const random = createRandom(seed);
  for (let round = 0; round < 5; round++) {
    const { control, iraq, gameId, asIraq } = await layTable(server);
    await iraq.draft(gameId, asIraq, "iq", { action: `Unsent ${round}` });
    const { version } = (await control.view(gameId, "control")).clock;
    const id = randomUUID();
    const close = () => control.command(gameId, "control", { type: "CallTime", data: { version } }, id);
    const closing = close().catch(() => {});
    await sleep(random() * 60);
    await server.kill();
    await closing;
    server = await startServer({ dataDirectory, port: server.port });
    expect((await close()).json.ok).toBe(true);
    await expect.poll(async () => lapsesIn(await control.view(gameId, "control"))).toHaveLength(1);
    await sleep(300);
    expect(lapsesIn(await iraq.view(gameId, asIraq))).toMatchObject([
      { draft: { action: `Unsent ${round}` } },
    ]);
  }
});
