import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { movesOf } from "@/lib/game/view/read";
import { startServer, type TestServer } from "@/tests/support/server";
import { databases, keptIn } from "./databases";
import { fillRoom, type Present, present, type Room } from "./room";
import { aMove, anAnnouncement, aRuling } from "./table";

/** What every page shows, byte for byte but for the time of asking. */
async function pages(room: Room): Promise<Record<string, string>> {
  const shown: [Present, string][] = [];
  for (const who of present) {
    const { status, text } = await room.people[who].client.ask(room.door("view", who));
    expect(status, who).toBe(200);
    shown.push([who, text.replace(/"now":\d{13}/, '"now":0')]);
  }
  return Object.fromEntries(shown);
}

/** What happens on the way to each stage of a game; every stage leaves something behind. */
const stages: readonly [string, (room: Room) => Promise<unknown>][] = [
  ["in the lobby", (room) => room.give({ type: "LockJoining", data: {} })],
  [
    "in the brief",
    async (room) => {
      await room.give({ type: "StartTurn", data: { turn: 1 } });
      await room.does("iraq", { type: "AskForPause", data: {} });
    },
  ],
  [
    "as moves are written",
    async (room) => {
      await room.give({ type: "OpenPhase", data: { turn: 1, phase: "deliberate" } });
      await room.does("state", { type: "SubmitMove", data: { ...aMove, targets: ["ir"] } });
      await room.writes("council", { action: "A word by each of two." });
      await room.writes("guards", { effect: "Kept through a restart.", reasons: ["one", "two"] });
      await room.does("ministry", { type: "SetReady", data: { turn: 1, phase: "deliberate", ready: true } });
      await room.give({ type: "PauseClock", data: {} });
    },
  ],
  [
    "after time, with words that lapsed and a late move",
    async (room) => {
      await room.give({ type: "ResumeClock", data: {} });
      await room.callTime();
      await lapsed(room, 1);
      await room.does("iraq", { type: "SubmitMove", data: { ...anAnnouncement } });
      await room.writes("iraq", { action: "Written after time." }, "iq");
    },
  ],
  [
    "as moves are argued",
    async (room) => {
      await room.give({ type: "OpenPhase", data: { turn: 1, phase: "argue" } });
      const data = { moveId: await moveBy(room, "us"), audience: { kind: "public" as const }, named: true };
      await room.give({ type: "RevealMove", data });
    },
  ],
  [
    "as moves are ruled",
    async (room) => {
      await room.give({ type: "OpenPhase", data: { turn: 1, phase: "adjudicate", minutes: null } });
      await room.give({ type: "PublishRuling", data: { ...aRuling, moveId: await moveBy(room, "us") } });
      await room.give({
        type: "RefuseMove",
        data: { moveId: await moveBy(room, "iq"), reason: "Too late." },
      });
    },
  ],
  [
    "as it is reported",
    async (room) => {
      await room.give({ type: "OpenPhase", data: { turn: 1, phase: "report" } });
      await room.give({ type: "AdjustTrack", data: { trackId: "escalation", to: 4, reason: "Talks." } });
    },
  ],
  [
    "between turns",
    async (room) => {
      await room.give({ type: "EndTurn", data: { turn: 1 } });
      await lapsed(room, 2);
      await room.give({ type: "AssignSeat", data: { seatId: room.seats.waiting.seatId, cellId: "iq" } });
    },
  ],
  ["when it is over", (room) => room.give({ type: "EndGame", data: {} })],
];

async function lapsed(room: Room, count: number): Promise<void> {
  const found = async () =>
    (await room.view("control")).rows.filter((row) => row.event.type === "DraftLapsed");
  await expect.poll(found).toHaveLength(count);
}

const moveBy = async (room: Room, roleId: string): Promise<string> =>
  movesOf(await room.view("control")).find((move) => move.roleId === roleId)?.id ?? "";

describe.each(databases)("[L5] a restart in every phase, on the %s database", (kind) => {
  const kept = keptIn(kind);
  let server: TestServer;
  let room: Room;

  beforeAll(async () => {
    if (kind === "postgresql" && kept.env.DATABASE_URL === undefined) return;
    server = await startServer(kept);
    room = await fillRoom(server);
  });
  afterAll(() => server?.stop());

  const restart = async () => {
    server = await startServer({ ...kept, port: server.port });
  };

  it.each(stages)(
    "kill -9 %s: every page shows the same again, and goes on from where it was",
    async (_when, happen) => {
      await happen(room);
      const before = await pages(room);
      const feeds = present.map((who) => room.passOf(who));
      await server.kill();
      await restart();
      expect(await pages(room)).toEqual(before);
      // Who follows on goes on without starting again, and is sent nothing it has.
      for (const [index, who] of present.entries()) {
        const { epoch, position } = JSON.parse(before[who] ?? "") as { epoch: string; position: number };
        const { as, headers } = feeds[index] ?? {};
        const path = `/api/games/${room.gameId}/feed?as=${as}&after=${epoch}:${position}`;
        const { text } = await room.people[who].client.listen(path, /event: beat/, { ...headers });
        expect(text, who).not.toMatch(/event: (again|item)/);
      }
    },
  );

  it("a stop in good order loses as little, and no open feed holds it up", async () => {
    const open = await Promise.all(present.map((who) => room.feed(who).opened()));
    const before = await pages(room);
    const began = Date.now();
    await server.stop();
    expect(Date.now() - began).toBeLessThan(10_000);
    for (const feed of open) await feed.until(({ ended }) => ended, 1000).catch(() => feed.close());
    await restart();
    expect(await pages(room)).toEqual(before);
  });
});

describe("[L5] a deadline that passes while the server is down", () => {
  const kept = keptIn("embedded");
  let server: TestServer;

  beforeAll(async () => {
    server = await startServer(kept);
  });
  afterAll(() => server.stop());

  /** A room whose time for moves was called, with words that were written since. */
  async function afterTime(): Promise<Room> {
    const room = await (await fillRoom(server)).deliberate();
    await room.callTime();
    await room.writes("iraq", { action: "Unsent." }, "iq");
    return room;
  }

  it("acts within half a minute; later, control is asked; one still to come is kept", async () => {
    const [slept, soon, later] = [await afterTime(), await afterTime(), await afterTime()];
    await slept.give({ type: "ExtendClock", data: { seconds: 10 } });
    await soon.give({ type: "ExtendClock", data: { seconds: 40 } });
    await later.give({ type: "ExtendClock", data: { seconds: 600 } });
    const clockOf = async (room: Room) => (await room.view("control")).clock;
    const before = await clockOf(later);
    await server.kill();
    await sleep(43_000);
    server = await startServer({ ...kept, port: server.port });
    const lastTypes = async (room: Room) =>
      (await room.view("control")).rows.slice(-2).map((row) => row.event.type);
    await expect.poll(() => lastTypes(soon), { timeout: 10_000 }).toEqual(["TimeCalled", "DraftLapsed"]);
    expect((await clockOf(soon)).kind).toBe("called");
    await expect.poll(async () => (await clockOf(slept)).kind).toBe("overran");
    expect((await lastTypes(slept))[1]).toBe("ClockOverran");
    expect(await clockOf(later)).toEqual(before);
    // An overrun clock leaves it to control: moves are taken until it says so.
    await slept.does("iraq", { type: "SubmitMove", data: aMove });
    await slept.callTime();
    expect((await clockOf(slept)).kind).toBe("called");
  });
});
