import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { observersOf } from "@/lib/game/view/read";
import { Client, type Reply, type Seat } from "@/tests/support/client";
import { OpenFeed } from "./open-feed";
import { expectRefusal } from "./refused";
import { claim, fillRoom, keysOf, type Room, type Sitting } from "./room";
import { aMove, layTable } from "./table";
import { type Pair, pollMs, twoServers, withAndWithoutNews } from "./two-servers";

/** A race is lost by chance: once is not enough to see it. */
const rounds = 5;

describe.each(withAndWithoutNews)("keys and places at two server processes, %s", (how, quiet) => {
  const pair = twoServers(quiet);
  const soonMs = how === "with news" ? 1500 : pollMs;
  let servers: Pair["servers"];
  let room: Room;

  beforeAll(async () => {
    if (!pair.servers) return;
    ({ servers } = pair);
    room = await (await fillRoom(servers[0])).deliberate();
  });

  const bearer = ({ token }: Seat) => ({ authorization: `Bearer ${token}` });
  const feedAt = (at: 0 | 1, seat: Seat) =>
    new OpenFeed({
      url: servers[at].url,
      gameId: seat.gameId,
      as: `seat:${seat.seatId}`,
      headers: bearer(seat),
    });
  const lookAt = (at: 0 | 1, seat: Seat): Promise<Reply> =>
    new Client(servers[at].url).ask(`/api/games/${seat.gameId}/view`, { headers: bearer(seat) });
  const openAt = (at: 0 | 1, code: string, key: string): Promise<Reply> =>
    new Client(servers[at].url).post("/api/join", { code, key });
  const keyOf = async (who: Sitting): Promise<string> =>
    String((await room.people[who].client.post(room.door("rejoin-key", who), {})).json.key);
  const places = (name: string) => `/api/games/${room.gameId}/${name}`;

  it("a key of one opens the seat at the other, at once, and both are told", async () => {
    const here = await room.feed("council").opened();
    const reply = await openAt(1, room.code, await keyOf("council"));
    const seat = reply.json as unknown as Seat;
    expect(seat.seatId).toBe(room.seats.council.seatId);
    for (const at of [0, 1] as const) expect((await lookAt(at, seat)).status).toBe(200);
    await here.until(({ types }) => types.includes("SeatRejoined"), soonMs);
    here.close();
  });

  it("“that wasn't me” at one ends the other phone at both", async () => {
    const key = await keyOf("guards");
    const thief = (await openAt(1, room.code, key)).json as unknown as Seat;
    const feeds = [await feedAt(0, thief).opened(), await feedAt(1, thief).opened()];
    await room.does("guards", { type: "DenyRejoin", data: {} });
    for (const at of [0, 1] as const) {
      expectRefusal(await lookAt(at, thief), "no-credential");
      expectRefusal(await openAt(at, room.code, key), "unknown-key");
    }
    for (const feed of feeds) await feed.until(({ ended }) => ended, soonMs);
    const own = room.people.guards.client.at(servers[1].url);
    expect((await own.ask(room.door("view", "guards"))).status).toBe(200);
    const fresh = String((await own.post(room.door("rejoin-key", "guards"), {})).json.key);
    expect(fresh).not.toBe(key);
    expect((await openAt(0, room.code, fresh)).status).toBe(200);
  });

  it(`[L3] and lets it hear nothing more, whatever it opens in that moment, ${rounds} times over`, async () => {
    for (let round = 0; round < rounds; round++) {
      const { iraq, gameId, code, asIraq } = await layTable(servers[0]);
      const { key } = (await iraq.post(`/api/games/${gameId}/rejoin-key?as=${asIraq}`, {})).json;
      const thief = (await openAt(1, code, String(key))).json as unknown as Seat;
      const feeds = [await feedAt(1, thief).opened()];
      let denied = false;
      const denying = iraq.must(gameId, asIraq, { type: "DenyRejoin", data: {} }).then(() => {
        denied = true;
      });
      while (!denied) {
        feeds.push(feedAt(1, thief));
        // A seat has so many pages at most: the older ones make room.
        if (feeds.length > 12) feeds.at(-12)?.close();
        await sleep(1);
      }
      await denying;
      feeds.push(...Array.from({ length: 10 }, () => feedAt(1, thief)));
      const action = "For Iraq's own phone alone.";
      await iraq.must(gameId, asIraq, { type: "SubmitMove", data: { ...aMove, action } });
      await sleep(soonMs);
      for (const feed of feeds) feed.close();
      expect(feeds.filter(({ heard }) => heard.includes(action))).toEqual([]);
      expect(feeds[0]?.types).toContain("TurnStarted");
    }
  });

  it("a seat released at one has no open feed at the other, and no key", async () => {
    const key = await keyOf("state");
    const seat = room.seats.state;
    const feed = await feedAt(1, seat).opened();
    await room.give({ type: "ReleaseSeat", data: { seatId: seat.seatId } });
    await feed.until(({ ended }) => ended, soonMs);
    for (const at of [0, 1] as const) {
      expectRefusal(await lookAt(at, seat), "no-credential");
      expectRefusal(await openAt(at, room.code, key), "unknown-key");
    }
  });

  it("a seat moved at one is let into the other as who it is now", async () => {
    const { client, as } = room.people.waiting;
    const feed = await feedAt(1, room.seats.waiting).opened();
    const data = { seatId: room.seats.waiting.seatId, cellId: "kh" };
    await room.give({ type: "AssignSeat", data });
    await feed.until(({ ended }) => ended, soonMs);
    const there = client.at(servers[1].url);
    const { json } = await there.ask(`${places("view")}?as=${as}`);
    expect(json.view).toMatchObject({ viewer: { cellId: "kh", roles: ["kh"] } });
  });

  it("an observer admitted at one comes in at the other at once; dismissed at one, is out at both", async () => {
    await room.give({ type: "AdmitObserver", data: { sees: { kind: "cells" } } });
    const observerId = observersOf(await room.view("control")).at(-1)?.observerId ?? "";
    const key = (await keysOf(room.control.at(servers[1].url), room.gameId)).observers[observerId] ?? "";
    const there = new Client(servers[1].url);
    expect((await there.post(places("claim"), { key })).status).toBe(200);
    const pass = { gameId: room.gameId, as: `observer:${observerId}`, headers: { cookie: there.cookies } };
    const feed = await new OpenFeed({ ...pass, url: servers[1].url }).opened();
    await room.give({ type: "DismissObserver", data: { observerId } });
    await feed.until(({ ended }) => ended, soonMs);
    for (const server of servers) {
      const client = there.at(server.url);
      for (const name of ["view", "feed", "export/json"])
        expectRefusal(await client.ask(`${places(name)}?as=${pass.as}`), "no-credential");
      expectRefusal(await client.post(places("claim"), { key }), "unknown-key");
    }
  });

  it("a screen renewed at one is out at both, and its new key opens either", async () => {
    const old = await claim(room.control.at(servers[1].url), room.gameId, "screen");
    const pass = { gameId: room.gameId, as: "screen", headers: { cookie: old.client.cookies } };
    const feed = await new OpenFeed({ ...pass, url: servers[1].url }).opened();
    await room.give({ type: "RenewScreen", data: {} });
    for (const { url } of servers)
      expectRefusal(await old.client.at(url).ask(`${places("feed")}?as=screen`), "no-credential");
    await feed.until(({ ended }) => ended, soonMs);
    for (const at of [1, 0] as const) {
      const fresh = await claim(room.control.at(servers[at].url), room.gameId, "screen");
      for (const { url } of servers) {
        const view = await fresh.client.at(url).view(room.gameId, "screen");
        expect(view.viewer).toEqual({ kind: "screen" });
      }
    }
  });

  it("a game that ran at one is played on at the other when that one is killed", async () => {
    const there = (client: Client) => client.at(servers[1].url);
    const watching = await new OpenFeed({ ...room.passOf("council"), url: servers[1].url }).opened();
    await room.callTime();
    await room.give({ type: "ExtendClock", data: { seconds: 10 } });
    await room.writes("council", { action: "Written at the one that died." });
    await servers[0].kill();
    const { as, client } = room.people.iraq;
    await there(client).must(room.gameId, as, { type: "SubmitMove", data: aMove });
    const council = there(room.people.council.client);
    expect((await council.ask(room.door("view", "council"))).json.drafts).toMatchObject([
      { fields: { action: { value: "Written at the one that died." } } },
    ]);
    await watching.until(({ types }) => types.filter((type) => type === "TimeCalled").length === 2, 20_000);
    await watching.until(({ types }) => types.includes("DraftLapsed"));
    const control = there(room.control);
    await control.must(room.gameId, "control", { type: "EndTurn", data: { turn: 1 } });
    await control.must(room.gameId, "control", { type: "StartTurn", data: { turn: 2 } });
    await watching.until(({ items }) =>
      items.some(({ event }) => event.type === "TurnStarted" && event.turn.number === 2),
    );
    expect(watching.types.filter((type) => type === "DraftLapsed")).toHaveLength(1);
    watching.close();
  });
});
