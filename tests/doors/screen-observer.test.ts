import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandSchemas } from "@/lib/game/command-schemas";
import { observersOf } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";
import { Client, type Reply } from "@/tests/support/client";
import { type TestServer, temporaryFolder } from "@/tests/support/server";
import { marks, marksOfPack, playMarkedTurn } from "./marked-turn";
import { OpenFeed } from "./open-feed";
import { expectRefusal } from "./refused";
import { claim, fillRoom, keysOf, present, type Room } from "./room";
import { second, startWithTwo } from "./second-facilitator";

let server: TestServer;
let room: Room;

beforeAll(async () => {
  server = await startWithTwo(temporaryFolder());
  room = await fillRoom(server);
  await playMarkedTurn(room);
});
afterAll(() => server.stop());

const stranger = () => new Client(server.url);
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const door = (name: string, as: string) => `/api/games/${room.gameId}/${name}?as=${as}`;

/** A door as somebody with a key in the header alone. */
const withKey = (name: string, as: string, key: string): Promise<Reply> =>
  stranger().ask(door(name, as), { headers: bearer(key) });

describe("the claim door", () => {
  it("lets a browser in as what its key is for, by a cookie that pages cannot read", async () => {
    const { screen, observers } = await keysOf(room.control, room.gameId);
    expect(Object.keys(observers)).toHaveLength(3);
    const keys = [
      ["screen", screen],
      ...Object.entries(observers).map(([id, key]) => [`observer:${id}`, key]),
    ];
    for (const [as = "", key = ""] of keys) {
      const client = stranger();
      const reply = await client.post(`/api/games/${room.gameId}/claim`, { key });
      expect(reply).toMatchObject({ status: 200, json: { ok: true, as } });
      expect(reply.headers.get("set-cookie")).toMatch(/^wc-\w+-(screen|observer)-[0-9a-f-]{36}=[\w-]{43}; /);
      expect(reply.headers.get("set-cookie")).toMatch(/; Path=\/; HttpOnly; SameSite=Lax/);
      const kind = as === "screen" ? { kind: "screen" } : { kind: "observer", observerId: as.slice(9) };
      expect((await client.view(room.gameId, as)).viewer).toMatchObject(kind);
      expect(await withKey("view", as, key)).toMatchObject({ status: 200, json: { view: { viewer: kind } } });
      const feed = new OpenFeed({ url: server.url, gameId: room.gameId, as, headers: bearer(key) });
      await feed.opened();
      feed.close();
      // As anything else the same browser, or the same key, is nobody.
      const others = ["control", "screen", ...Object.keys(observers).map((id) => `observer:${id}`)];
      for (const other of others.filter((each) => each !== as)) {
        expectRefusal(await client.ask(door("view", other)), "no-credential");
        expectRefusal(await withKey("view", other, key), "no-credential");
      }
      expectRefusal(await withKey("view", room.people.iraq.as, key), "no-credential");
    }
  });

  it("gives the same keys however often they are asked for, and others after the screen's was renewed", async () => {
    const own = await room.control.createGame("Keys");
    const first = await keysOf(room.control, own.id);
    expect(await keysOf(room.control, own.id)).toEqual(first);
    await room.control.must(own.id, "control", { type: "RenewScreen", data: {} });
    const renewed = await keysOf(room.control, own.id);
    expect(renewed.screen).not.toBe(first.screen);
    const old = await stranger().post(`/api/games/${own.id}/claim`, { key: first.screen });
    expectRefusal(old, "unknown-key");
  });
});

describe("[L3] everyone comes upon exactly the texts that are for them", () => {
  it.each(present)("%s", async (who) => {
    const text = await room.readsOf(who);
    const table = Object.entries({ ...marks, ...(await marksOfPack()) });
    const found = table.filter(([mark]) => text.includes(mark)).map(([mark]) => mark);
    const meant = table.filter(([, readers]) => (readers as readonly string[]).includes(who));
    expect(found).toEqual(meant.map(([mark]) => mark));
  });

  it.each(["screen", "onlooker", "shadow", "roamer"] as const)(
    "%s knows nothing of the room's running that control alone knows",
    async (who) => {
      const { rows, scenario } = await room.view(who);
      const typesOf = (view: View) => new Set<string>(view.rows.map(({ event }) => event.type));
      const controls = typesOf(await room.view("control"));
      for (const type of ["ObserverAdmitted", "PauseAsked", "InjectDrafted", "SeatRejoined"]) {
        expect(controls).toContain(type);
        expect(rows.map(({ event }) => event.type)).not.toContain(type);
      }
      expect(rows.filter((row) => row.by !== undefined)).toEqual([]);
      expect(Object.keys(scenario)).not.toEqual(expect.arrayContaining(["msel"]));
      expect(Object.keys(scenario)).not.toEqual(expect.arrayContaining(["castings"]));
      const feed = await room.feed(who).opened();
      feed.close();
      expect(feed.beats.every((beat) => Object.keys(beat).join() === "now")).toBe(true);
      expect(feed.drafts).toEqual([]);
    },
  );
});

describe("those who only look", () => {
  it.each(["screen", "onlooker", "shadow", "roamer"] as const)("%s gives no command at all", async (who) => {
    const { client, as } = room.people[who];
    const before = await room.view("control");
    for (const type of Object.keys(commandSchemas)) {
      const body = { id: randomUUID(), type, data: {} };
      expectRefusal(await client.post(door("commands", as), body), "not-yours");
    }
    const draft = await client.draft(room.gameId, as, "ir", { action: "x" });
    expectRefusal(draft, "not-yours");
    for (const name of ["rejoin-key", "keys", "join-link"])
      expectRefusal(await client.post(door(name, as), {}), "not-yours");
    expect(await room.view("control")).toEqual(before);
  });

  it("an observer who is dismissed is out at once, and the others are not", async () => {
    await room.give({ type: "AdmitObserver", data: { sees: { kind: "cells" } } });
    const [, , , last] = observersOf(await room.view("control"));
    const { client, as } = await claim(room.control, room.gameId, 3);
    const key = (await keysOf(room.control, room.gameId)).observers[last?.observerId ?? ""] ?? "";
    const own = { url: server.url, gameId: room.gameId, as };
    const feeds = [{ cookie: client.cookies }, bearer(key)].map(
      (headers) => new OpenFeed({ ...own, headers }),
    );
    const other = await room.feed("roamer").opened();
    for (const feed of feeds) await feed.opened();
    await room.give({ type: "DismissObserver", data: { observerId: last?.observerId ?? "" } });
    for (const feed of feeds) await feed.until(({ ended }) => ended, 1000);
    expect(other.ended).toBe(false);
    other.close();
    for (const name of ["view", "feed", "export/json"]) {
      expectRefusal(await client.ask(door(name, as)), "no-credential");
      expectRefusal(await withKey(name, as, key), "no-credential");
    }
    expectRefusal(await client.post(`/api/games/${room.gameId}/claim`, { key }), "unknown-key");
  });

  it("a screen whose key was renewed is out at once, and the new key opens one", async () => {
    const { client } = await claim(room.control, room.gameId, "screen");
    const { screen: key } = await keysOf(room.control, room.gameId);
    const own = { url: server.url, gameId: room.gameId, as: "screen" };
    const feed = await new OpenFeed({ ...own, headers: { cookie: client.cookies } }).opened();
    await room.give({ type: "RenewScreen", data: {} });
    await feed.until(({ ended }) => ended, 1000);
    for (const name of ["view", "feed", "export/json"]) {
      expectRefusal(await client.ask(door(name, "screen")), "no-credential");
      expectRefusal(await withKey(name, "screen", key), "no-credential");
    }
    const again = await claim(room.control, room.gameId, "screen");
    expect((await again.client.view(room.gameId, "screen")).viewer).toEqual({ kind: "screen" });
  });

  it("no more of a renewed screen's feeds hears what follows, however many it opens in that moment", async () => {
    const { screen } = await keysOf(room.control, room.gameId);
    const open = () =>
      new OpenFeed({ url: server.url, gameId: room.gameId, as: "screen", headers: bearer(screen) });
    const feeds = Array.from({ length: 10 }, open);
    await feeds[0]?.opened();
    const renewing = room.give({ type: "RenewScreen", data: {} });
    feeds.push(...Array.from({ length: 40 }, open));
    await renewing;
    feeds.push(...Array.from({ length: 10 }, open));
    const text = "Said once the old screen was gone.";
    await room.give({ type: "EstablishFact", data: { text, audience: { kind: "public" } } });
    await new Promise((resolve) => setTimeout(resolve, 800));
    for (const feed of feeds) feed.close();
    expect(feeds.filter(({ heard }) => heard.includes(text))).toEqual([]);
    expect(feeds[0]?.types).toContain("TurnStarted");
  });
});

describe("a facilitator's own session", () => {
  it("opens the screen of that facilitator's game, and of no other's", async () => {
    const [mine, theirs] = [stranger(), stranger()];
    await mine.signIn();
    await theirs.signIn(second.email, second.password);
    expect((await mine.view(room.gameId, "screen")).viewer).toEqual({ kind: "screen" });
    for (const name of ["view", "feed", "export/json"])
      expectRefusal(await theirs.ask(door(name, "screen")), "unknown-game");
    const { observerId = "" } = observersOf(await room.view("control"))[0] ?? {};
    for (const who of [mine, theirs])
      expectRefusal(await who.ask(door("view", `observer:${observerId}`)), "no-credential");
    const command = { id: randomUUID(), type: "LockJoining", data: {} };
    expectRefusal(await mine.post(door("commands", "screen"), command), "not-yours");
  });
});

describe("one browser with a session, a seat, a screen and an observer's place", () => {
  let browser: Client;
  let places: Record<string, string>;

  beforeAll(async () => {
    browser = stranger();
    await browser.signIn();
    const seat = await browser.join(room.code, "Many places", "kh");
    const { screen, observers } = await keysOf(room.control, room.gameId);
    const path = `/api/games/${room.gameId}/claim`;
    await browser.post(path, { key: screen });
    const observer = await browser.post(path, { key: Object.values(observers)[0] });
    const asObserver = String(observer.json.as);
    places = { control: "control", seat: `seat:${seat.seatId}`, screen: "screen", observer: asObserver };
  });

  it.each(["control", "seat", "screen", "observer"])("is %s where it says so, and no more", async (kind) => {
    const as = places[kind] ?? "";
    expect((await browser.view(room.gameId, as)).viewer.kind).toBe(kind);
    const file = (await browser.ask(door("export/json", as))).json;
    expect(file.format).toBe(kind === "control" ? "whitecell/log/1" : "whitecell/feed/1");
    const pass = { url: server.url, gameId: room.gameId, as, headers: { cookie: browser.cookies } };
    const feed = await new OpenFeed(pass).opened();
    feed.close();
    expect(feed.items.some((item) => item.by !== undefined)).toBe(kind === "control");
    const lock = { id: randomUUID(), type: "UnlockJoining", data: {} };
    const allowed = {
      commands: (await browser.post(door("commands", as), lock)).status === 200,
      keys: (await browser.post(door("keys", as), {})).status === 200,
      "rejoin-key": (await browser.post(door("rejoin-key", as), {})).status === 200,
      draft: (await browser.draft(room.gameId, as, "kh", { action: "x" })).json.code !== "not-yours",
    };
    const control = kind === "control";
    const seat = kind === "seat";
    expect(allowed).toEqual({ commands: control, keys: control, "rejoin-key": seat, draft: seat });
  });

  it("is nobody where it says nothing, or a place it has not", async () => {
    for (const as of ["", "seat:", "observer:", "observer", `seat:${room.seats.iraq.seatId}`, "admin"])
      expectRefusal(await browser.ask(door("view", as)), "no-credential");
    expectRefusal(await browser.ask(`/api/games/${room.gameId}/view`), "no-credential");
  });

  it("is not made more by a header, nor less", async () => {
    const headers = bearer(room.seats.iraq.token);
    const ask = (as: string) => browser.ask(door("view", as), { headers });
    expect((await ask("control")).json).toMatchObject({ view: { viewer: { kind: "control" } } });
    expect((await ask(room.people.iraq.as)).json).toMatchObject({ view: { viewer: { cellId: "iq" } } });
    expectRefusal(await ask(places.seat ?? ""), "no-credential");
    expectRefusal(await ask(places.observer ?? ""), "no-credential");
  });
});
