import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Client } from "@/tests/support/client";
import { startServer, type TestServer } from "@/tests/support/server";
import { expectRefused } from "./refused";
import { keysOf } from "./room";
import { layTable, rowsStored, type Table } from "./table";

let server: TestServer;
let table: Table;
/** A game of the same facilitator that the table's people have no part in. */
let elsewhere: string;

beforeAll(async () => {
  server = await startServer();
  table = await layTable(server);
  elsewhere = (await table.control.createGame("Elsewhere")).id;
});
afterAll(() => server.stop());

const stranger = () => new Client(server.url);
const foreign = { origin: "http://attacker.example" };
const door = (name: string, as?: string, gameId = table.gameId) =>
  `/api/games/${gameId}/${name}${as === undefined ? "" : `?as=${as}`}`;

/** Bodies that no door takes, whatever it is for. */
const unreadable: [string, unknown][] = [
  ["no JSON", "{"],
  ["nothing", ""],
  ["a list", []],
  ["null", null],
  ["a number", 7],
];

describe("writing a draft", () => {
  const words = { turn: 1, roleId: "iq", changes: { action: "Call talks." } };
  const write = (body: unknown, headers = {}) => table.iraq.put(door("draft", table.asIraq), body, headers);

  it.each([
    ...unreadable,
    ["no turn", { roleId: "iq", changes: {} }],
    ["the turn before the first", { ...words, turn: 0 }],
    ["half a turn", { ...words, turn: 1.5 }],
    ["a list for a role", { ...words, roleId: ["iq"] }],
    ["a role of 65 characters", { ...words, roleId: "r".repeat(65) }],
    ["no changes", { turn: 1, roleId: "iq" }],
    ["one field too many", { ...words, by: "x" }],
    ["a field that no move has", { ...words, changes: { outcome: "We win." } }],
    ["a field every object has", `{"turn":1,"roleId":"iq","changes":{"__proto__":{"action":"x"}}}`],
    ["a number for an action", { ...words, changes: { action: 7 } }],
    ["nothing for an action", { ...words, changes: { action: null } }],
    ["an action of 1,001 characters", { ...words, changes: { action: "x".repeat(1001) } }],
    ["a fourth reason", { ...words, changes: { "reasons.3": "d" } }],
    ["a number for a reason", { ...words, changes: { "reasons.0": 7 } }],
    ["a list for a field", { ...words, changes: { "fields.forecast": ["x"] } }],
    ["a field without a name", { ...words, changes: { "fields.": 1 } }],
    ["four reasons", { ...words, changes: { reasons: ["a", "b", "c", "d"] } }],
    ["21 targets", { ...words, changes: { targets: Array(21).fill("us") } }],
    ["an attribution that is none", { ...words, changes: { attribution: "hidden" } }],
    ["a kind that is none", { ...words, changes: { kind: "threat" } }],
    [
      "13 fields",
      {
        ...words,
        changes: { fields: Object.fromEntries(Array.from({ length: 13 }, (_, n) => [`f${n}`, n])) },
      },
    ],
  ])("refuses %s", async (_what, body) => {
    await expectRefused(table, () => write(body), "malformed");
  });

  it.each([{ fields: { forecast: 3 } }, { "fields.forecast": 3 }, { "fields.constructor": true }])(
    "takes no field that the scenario does not ask: %j",
    async (changes) => {
      await expectRefused(table, () => write({ ...words, changes }), "wrong-field");
    },
  );

  it("names the field that is wrong", async () => {
    const reply = await expectRefused(table, () => write({ ...words, changes: { effect: 7 } }), "malformed");
    expect(reply.json.issues).toMatchObject([{ path: "changes.effect" }]);
  });

  it("takes no more than it reads, nothing from another site, no other kind of content", async () => {
    const long = { ...words, changes: { action: "x".repeat(70_000) } };
    await expectRefused(table, () => write(long), "too-large");
    await expectRefused(table, () => write(words, foreign), "wrong-origin");
    await expectRefused(table, () => write(words, { "sec-fetch-site": "cross-site" }), "wrong-origin");
    await expectRefused(table, () => write(words, { "content-type": "text/plain" }), "malformed");
  });

  it("is for a seat of that game, in its own turn, for its own role", async () => {
    for (const path of [door("draft"), door("draft", "control"), door("draft", table.asIran)])
      await expectRefused(table, () => table.iraq.put(path, words), "no-credential");
    const missing = [door("draft", table.asIraq, elsewhere), door("draft", table.asIraq, randomUUID())];
    for (const path of missing)
      await expectRefused(table, () => table.iraq.put(path, words), "no-credential");
    await expectRefused(table, () => write({ ...words, turn: 2 }), "moves-closed");
    for (const roleId of ["ir", "atlantis", "constructor"])
      await expectRefused(table, () => write({ ...words, roleId }), "unknown-role");
    const waiting = stranger();
    const { seatId } = await waiting.join(table.code, "Waiting", null);
    const path = door("draft", `seat:${seatId}`);
    await expectRefused(table, () => waiting.put(path, words), "waiting-seat");
  });
});

describe.each([
  ["a seat's key", "rejoin-key"],
  ["the keys of screens and observers", "keys"],
] as const)("asking for %s", (_what, name) => {
  const rightOne = () => (name === "keys" ? table.control : table.iraq);
  const rightAs = () => (name === "keys" ? "control" : table.asIraq);

  it("is nothing for strangers, for other pages, nor for other games", async () => {
    const path = door(name, rightAs());
    await expectRefused(table, () => stranger().post(path, {}), "no-credential");
    await expectRefused(table, () => rightOne().post(path, {}, foreign), "wrong-origin");
    await expectRefused(table, () => rightOne().post(door(name), {}), "no-credential");
    const missing = name === "keys" ? "unknown-game" : "no-credential";
    await expectRefused(table, () => rightOne().post(door(name, rightAs(), randomUUID()), {}), missing);
    if (name === "keys") return;
    const path2 = door(name, table.asIraq, elsewhere);
    await expectRefused(table, () => rightOne().post(path2, {}), "no-credential");
  });

  it("reads nothing of what is sent along", async () => {
    const plain = await rightOne().post(door(name, rightAs()), {});
    const odd = { seatId: table.iranSeat.seatId, key: "x" };
    for (const body of [odd, "{", "x".repeat(100_000)]) {
      const reply = await rightOne().post(door(name, rightAs()), body);
      expect({ status: reply.status, text: reply.text }).toEqual({ status: 200, text: plain.text });
    }
  });
});

describe("claiming a place", () => {
  const claim = (body: unknown, gameId = table.gameId, headers = {}) =>
    stranger().post(door("claim", undefined, gameId), body, headers);

  it.each([
    ...unreadable,
    ["no key", {}],
    ["an empty key", { key: "" }],
    ["a number for a key", { key: 7 }],
    ["a list of keys", { key: ["x"] }],
    ["a key of 81 characters", { key: "k".repeat(81) }],
    ["one field too many", { key: "x", as: "screen" }],
  ])("refuses %s", async (_what, body) => {
    await expectRefused(table, () => claim(body), "malformed");
  });

  it.each(["x", "A".repeat(43), "\u0000", "\uD800", "__proto__", "' OR 1=1; --", "é".repeat(80)])(
    "opens nothing by the key %j",
    async (key) => {
      await expectRefused(table, () => claim({ key }), "unknown-key");
    },
  );

  it("opens nothing by a seat's token or key, nor by another game's", async () => {
    const { key, short } = (await table.iraq.post(door("rejoin-key", table.asIraq), {})).json;
    const { screen } = await keysOf(table.control, elsewhere);
    for (const other of [key, short, table.iraqSeat.token, screen])
      await expectRefused(table, () => claim({ key: other }), "unknown-key");
    const own = await keysOf(table.control, table.gameId);
    for (const gameId of [elsewhere, randomUUID(), "x"])
      await expectRefused(table, () => claim({ key: own.screen }, gameId), "unknown-key");
  });

  it("takes no more than it reads, and nothing from another site", async () => {
    await expectRefused(table, () => claim({ key: "x".repeat(70_000) }), "too-large");
    const { screen } = await keysOf(table.control, table.gameId);
    await expectRefused(table, () => claim({ key: screen }, table.gameId, foreign), "wrong-origin");
  });
});

describe("a game from the start of a turn", () => {
  const make = (from: unknown, more = {}) =>
    table.control.post("/api/games", { title: "Again", from, ...more });

  it.each([
    ["null", null],
    ["nothing in it", {}],
    ["no turn", { gameId: randomUUID() }],
    ["no game", { turn: 1 }],
    ["an id that is none", { gameId: "1", turn: 1 }],
    ["turn 0", { gameId: randomUUID(), turn: 0 }],
    ["half a turn", { gameId: randomUUID(), turn: 1.5 }],
    ["a text for a turn", { gameId: randomUUID(), turn: "1" }],
    ["turn 1001", { gameId: randomUUID(), turn: 1001 }],
    ["one field too many", { gameId: randomUUID(), turn: 1, position: 3 }],
  ])("is not made from %s", async (_what, from) => {
    await expectRefused(table, () => make(from), "malformed");
  });

  it("is not made of a scenario and a turn at once, nor without a title", async () => {
    const from = { gameId: table.gameId, turn: 1 };
    await expectRefused(table, () => make(from, { scenario: "after-the-strike" }), "malformed");
    await expectRefused(table, () => make(from, { title: " \u200B" }), "malformed");
  });

  it("is not made from a turn that has not begun, nor from a game that is not there", async () => {
    await expectRefused(table, () => make({ gameId: table.gameId, turn: 2 }), "unknown-start");
    await expectRefused(table, () => make({ gameId: elsewhere, turn: 1 }), "unknown-start");
    await expectRefused(table, () => make({ gameId: randomUUID(), turn: 1 }), "unknown-start");
  });

  it("is for a facilitator who is signed in, on our own page", async () => {
    const body = { title: "Again", from: { gameId: table.gameId, turn: 1 } };
    for (const who of [stranger(), table.iraq])
      await expectRefused(table, () => who.post("/api/games", body), "no-credential");
    await expectRefused(table, () => table.control.post("/api/games", body, foreign), "wrong-origin");
  });
});

it("kept nothing of all that, and is well", async () => {
  expect((await stranger().ask("/api/health")).status).toBe(200);
  await server.stop();
  // Iraq, Iran and the one who waits; the table and the game elsewhere.
  expect(await rowsStored(server)).toMatchObject({ people: 3, seatTokens: 3, games: 2, drafts: 0 });
});
