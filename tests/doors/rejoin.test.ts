import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Client, type Reply, type Seat } from "@/tests/support/client";
import { startServer, type TestServer } from "@/tests/support/server";
import { OpenFeed } from "./open-feed";
import { expectRefusal } from "./refused";
import { fillRoom, keysOf, present, type Room, type Sitting } from "./room";
import { keyOf, open, type SeatKey, secondPhone } from "./second-phone";
import { aMove, layTable } from "./table";

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const phone = () => new Client(server.url);

const look = ({ gameId, seatId, token }: Seat): Promise<Reply> =>
  phone().ask(`/api/games/${gameId}/view?as=seat:${seatId}`, {
    headers: { authorization: `Bearer ${token}` },
  });

const feedOf = ({ gameId, seatId, token }: Seat): OpenFeed => {
  const headers = { authorization: `Bearer ${token}` };
  return new OpenFeed({ url: server.url, gameId, as: `seat:${seatId}`, headers });
};

const rejoined = async (room: { control: Client; gameId: string }) =>
  (await room.control.view(room.gameId, "control")).rows.filter(({ event }) => event.type === "SeatRejoined");

describe("a seat's private key", () => {
  it("is a link with the code, and ten letters that may be typed", async () => {
    const { iraq, gameId, code, asIraq } = await layTable(server);
    const found = await keyOf(iraq, gameId, asIraq);
    expect(found).toMatchObject({ code, link: `${server.url}/join/${code}#r=${found.key}` });
    expect(found.key).toMatch(/^[\w-]{43}$/);
    expect(found.short).toMatch(/^[A-Z0-9]{5}-[A-Z0-9]{5}$/);
    expect(await keyOf(iraq, gameId, asIraq)).toEqual(found);
  });

  it.each([
    ["by its link", ({ key }: SeatKey) => key],
    ["as it is written", ({ short }: SeatKey) => short],
    ["in small letters", ({ short }: SeatKey) => short.toLowerCase()],
    ["without its dash", ({ short }: SeatKey) => short.replace("-", "")],
    ["with blanks and small letters", ({ short }: SeatKey) => ` ${short.toLowerCase().replace("-", " ")} `],
  ])("opens the seat on a second phone %s, and both go on", async (_how, typed) => {
    const table = await layTable(server);
    const { iraq, gameId, code, asIraq, iraqSeat } = table;
    const { client, seat } = await secondPhone(server.url, code, typed(await keyOf(iraq, gameId, asIraq)));
    expect(seat).toMatchObject({ gameId, seatId: iraqSeat.seatId });
    expect(seat.token).not.toBe(iraqSeat.token);
    const views = await Promise.all([iraq.view(gameId, asIraq), client.view(gameId, asIraq)]);
    expect(views[1]).toEqual(views[0]);
    expect((await look(seat)).status).toBe(200);
    await client.must(gameId, asIraq, { type: "SubmitMove", data: aMove });
    await iraq.must(gameId, asIraq, {
      type: "SetReady",
      data: { turn: 1, phase: "deliberate", ready: true },
    });
    expect((await client.view(gameId, asIraq)).ready).toEqual([iraqSeat.seatId]);
    // Its holder is told, and control; nobody else.
    const told = async (who: Client, as: string) =>
      (await who.view(gameId, as)).rows.filter(({ event }) => event.type === "SeatRejoined").length;
    expect(await told(iraq, asIraq)).toBe(1);
    expect(await told(table.control, "control")).toBe(1);
    expect(await told(table.iran, table.asIran)).toBe(0);
  });

  it("still opens it while joining is locked, and when the game is over", async () => {
    const { control, iraq, gameId, code, asIraq, iraqSeat } = await layTable(server);
    const { key } = await keyOf(iraq, gameId, asIraq);
    await control.must(gameId, "control", { type: "LockJoining", data: {} });
    expectRefusal(await phone().post("/api/join", { code, name: "Late" }), "joining-locked");
    expect((await secondPhone(server.url, code, key)).seat.seatId).toBe(iraqSeat.seatId);
    await control.must(gameId, "control", { type: "EndGame", data: {} });
    expect((await look((await secondPhone(server.url, code, key)).seat)).status).toBe(200);
  });

  it("[L4] the same join id gives the same token and one event, at once or late", async () => {
    const table = await layTable(server);
    const { key, short } = await keyOf(table.iraq, table.gameId, table.asIraq);
    const id = randomUUID();
    const tries = await Promise.all(
      [key, short, key, short].map((typed) => secondPhone(server.url, table.code, typed, id)),
    );
    const late = await secondPhone(server.url, table.code, key, id);
    for (const { seat } of [...tries, late]) expect(seat).toEqual(tries[0]?.seat);
    expect(await rejoined(table)).toHaveLength(1);
    const other = await secondPhone(server.url, table.code, key, randomUUID());
    expect(other.seat.token).not.toBe(late.seat.token);
    expect(await rejoined(table)).toHaveLength(2);
  });

  it("opens nothing with another game's code", async () => {
    const [one, two] = [await layTable(server), await layTable(server)];
    const { key, short } = await keyOf(one.iraq, one.gameId, one.asIraq);
    for (const typed of [key, short]) expectRefusal(await open(phone(), two.code, typed), "unknown-key");
  });

  it("and every token it gave are useless once control released the seat", async () => {
    const { control, iraq, gameId, code, asIraq, iraqSeat } = await layTable(server);
    const { key, short } = await keyOf(iraq, gameId, asIraq);
    const { seat } = await secondPhone(server.url, code, key);
    const feeds = [await feedOf(iraqSeat).opened(), await feedOf(seat).opened()];
    await control.must(gameId, "control", { type: "ReleaseSeat", data: { seatId: seat.seatId } });
    for (const feed of feeds) await feed.until(({ ended }) => ended);
    for (const typed of [key, short]) expectRefusal(await open(phone(), code, typed), "unknown-key");
    for (const each of [iraqSeat, seat]) expectRefusal(await look(each), "no-credential");
  });
});

describe("“that wasn't me”", () => {
  it("ends the other phone's feed and token at once, and keeps the asker's", async () => {
    const { iraq, gameId, code, asIraq, iraqSeat, control } = await layTable(server);
    const before = await keyOf(iraq, gameId, asIraq);
    const { seat: thief } = await secondPhone(server.url, code, before.key);
    const feed = await feedOf(thief).opened();
    await iraq.must(gameId, asIraq, { type: "DenyRejoin", data: {} });
    await feed.until(({ ended }) => ended, 1000);
    expect(feed.events.at(-1)).toEqual({ name: "again", data: {} });
    expectRefusal(await look(thief), "no-credential");
    const body = { id: randomUUID(), type: "SubmitMove", data: aMove };
    const headers = { authorization: `Bearer ${thief.token}` };
    expectRefusal(await phone().post(`/api/games/${gameId}/commands`, body, headers), "no-credential");
    expect((await look(iraqSeat)).status).toBe(200);
    for (const typed of [before.key, before.short])
      expectRefusal(await open(phone(), code, typed), "unknown-key");
    const after = await keyOf(iraq, gameId, asIraq);
    expect(after.key).not.toBe(before.key);
    expect(after.short).not.toBe(before.short);
    expect((await secondPhone(server.url, code, after.short)).seat.seatId).toBe(iraqSeat.seatId);
    const told = (await control.view(gameId, "control")).rows.map(({ event }) => event.type);
    expect(told.slice(-3)).toEqual(["SeatRejoined", "RejoinDenied", "SeatRejoined"]);
  });

  it("[L3] lets the other phone hear nothing more, however many feeds it opens in that very moment", async () => {
    const { iraq, gameId, code, asIraq } = await layTable(server);
    const { seat: thief } = await secondPhone(server.url, code, (await keyOf(iraq, gameId, asIraq)).key);
    const before = Array.from({ length: 4 }, () => feedOf(thief));
    await before[0]?.opened();
    const denying = iraq.must(gameId, asIraq, { type: "DenyRejoin", data: {} });
    const during = Array.from({ length: 18 }, () => feedOf(thief));
    await denying;
    const after = Array.from({ length: 20 }, () => feedOf(thief));
    const action = "For Iraq's own phone alone.";
    await iraq.must(gameId, asIraq, { type: "SubmitMove", data: { ...aMove, action } });
    await new Promise((resolve) => setTimeout(resolve, 800));
    const all = [...before, ...during, ...after];
    for (const feed of all) feed.close();
    expect(all.filter(({ heard }) => heard.includes(action))).toEqual([]);
    expect(before.some(({ types }) => types.includes("TurnStarted"))).toBe(true);
  });

  it("gives the denied phone nothing by asking again as it joined", async () => {
    const { iraq, gameId, code, asIraq } = await layTable(server);
    const { key } = await keyOf(iraq, gameId, asIraq);
    const id = randomUUID();
    const { seat } = await secondPhone(server.url, code, key, id);
    await iraq.must(gameId, asIraq, { type: "DenyRejoin", data: {} });
    expectRefusal(await open(phone(), code, key, id), "unknown-key");
    expectRefusal(await look(seat), "no-credential");
  });
});

describe("no key", () => {
  it("[L3] is in any view, feed, export or page of anybody", async () => {
    const room: Room = await fillRoom(server);
    const secrets: string[] = Object.values(await keysOf(room.control, room.gameId)).flatMap((each) =>
      typeof each === "string" ? each : Object.values(each as Record<string, string>),
    );
    for (const who of ["council", "ministry", "waiting"] as Sitting[]) {
      const { client, as } = room.people[who];
      const { key, short } = await keyOf(client, room.gameId, as);
      const { seat } = await secondPhone(server.url, room.code, key);
      secrets.push(key, short, short.replace("-", ""), seat.token, room.seats[who].token);
    }
    expect(new Set(secrets).size).toBe(4 + 3 * 5);
    for (const who of present) {
      const text = await room.readsOf(who);
      expect(text).toContain("After the Strike");
      expect(
        secrets.filter((secret) => text.includes(secret)),
        who,
      ).toEqual([]);
    }
  });
});
