import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Client } from "@/tests/support/client";
import { startServer, type TestServer } from "@/tests/support/server";
import { expectNothingInside, expectRefusal, expectRefused } from "./refused";
import { layTable, rowsStored, type Table } from "./table";

let server: TestServer;
let table: Table;

beforeAll(async () => {
  server = await startServer();
  table = await layTable(server);
});
afterAll(() => server.stop());

const stranger = () => new Client(server.url);
const foreign = { origin: "http://attacker.example" };
const account = { name: "Second", email: "second@example.org", password: "a long enough one" };

/** Bodies that no door takes, whatever it is for. */
const unreadable: [string, unknown][] = [
  ["no JSON", "{"],
  ["nothing", ""],
  ["a list", []],
  ["null", null],
  ["a number", 7],
];

describe("making a game", () => {
  const make = (body: unknown) => table.control.post("/api/games", body);
  const game = { scenario: "after-the-strike", title: "Another" };

  it("is for a facilitator who is signed in, on our own page", async () => {
    for (const who of [stranger(), table.iraq])
      await expectRefused(table, () => who.post("/api/games", game), "no-credential");
    await expectRefused(table, () => table.control.post("/api/games", game, foreign), "wrong-origin");
    for (const who of [stranger(), table.iraq])
      await expectRefused(table, () => who.ask("/api/games"), "no-credential");
  });

  it.each([
    ...unreadable,
    ["no title", { scenario: game.scenario }],
    ["an empty title", { ...game, title: "" }],
    ["a title of blanks", { ...game, title: " \t\u200B\u0000" }],
    ["a title of 121 characters", { ...game, title: "x".repeat(121) }],
    ["a title of 10,000 characters", { ...game, title: "x".repeat(10_000) }],
    ["a number for a title", { ...game, title: 7 }],
    ["a list for a scenario", { ...game, scenario: ["after-the-strike"] }],
    ["one field too many", { ...game, createdBy: "x" }],
  ])("refuses %s", async (_what, body) => {
    await expectRefused(table, () => make(body), "malformed");
  });

  it.each(["low-water", "__proto__", "constructor", "../after-the-strike", "after-the-strike\u0000"])(
    "knows no scenario %j",
    async (scenario) => {
      await expectRefused(table, () => make({ ...game, scenario }), "unknown-scenario");
    },
  );

  it("takes no more than it reads", async () => {
    await expectRefused(table, () => make({ ...game, title: "x".repeat(70_000) }), "too-large");
  });
});

describe("the set-up door once there is a facilitator", () => {
  const setUp = (body: unknown, headers = {}) => stranger().post("/api/set-up", body, headers);

  it.each([
    ...unreadable,
    ["no token", account],
    ["a number for a token", { ...account, token: 7 }],
    ["a token of 81 characters", { ...account, token: "x".repeat(81) }],
    ["no address", { ...account, token: "x", email: "nowhere" }],
    ["a short password", { ...account, token: "x", password: "short" }],
    ["a password of 201 characters", { ...account, token: "x", password: "x".repeat(201) }],
    ["a name of nothing", { ...account, token: "x", name: "\u200B" }],
    ["one field too many", { ...account, token: "x", id: "x" }],
  ])("refuses %s", async (_what, body) => {
    await expectRefused(table, () => setUp(body), "malformed");
  });

  it("makes nobody a facilitator, by whatever token", async () => {
    for (const token of ["x", "A".repeat(22), "\u0000", "' OR 1=1; --"])
      await expectRefused(table, () => setUp({ ...account, token }), "set-up-over");
    await expectRefused(table, () => setUp({ ...account, token: "x" }, foreign), "wrong-origin");
    await expectRefused(table, () => setUp({ ...account, token: "x".repeat(70_000) }), "too-large");
  });
});

describe("inviting", () => {
  const invite = (body: unknown) => table.control.post("/api/invitations", body);

  it("is for a facilitator who is signed in, on our own page", async () => {
    const body = { email: "guest@example.org" };
    for (const who of [stranger(), table.iraq])
      await expectRefused(table, () => who.post("/api/invitations", body), "no-credential");
    await expectRefused(table, () => table.control.post("/api/invitations", body, foreign), "wrong-origin");
  });

  it.each([
    ...unreadable,
    ["no address", {}],
    ["a list", { email: ["guest@example.org"] }],
    ["a domain", { email: "@example.org" }],
    ["a NUL in an address", { email: "guest\u0000@example.org" }],
    ["two addresses", { email: "a@example.org, b@example.org" }],
    ["an address of 300 characters", { email: `${"x".repeat(290)}@example.org` }],
    ["one field too many", { email: "guest@example.org", invitedBy: "x" }],
  ])("refuses %s", async (_what, body) => {
    await expectRefused(table, () => invite(body), "malformed");
  });

  it("takes no more than it reads", async () => {
    await expectRefused(table, () => invite({ email: "x".repeat(70_000) }), "too-large");
  });
});

describe("a view", () => {
  it.each(["NaN", "", "-1", "1.5", "1e308", "Infinity", "9007199254740993", "0x10", "x", "%00", "1&min=2"])(
    "comes at once though min is %j",
    async (min) => {
      const began = Date.now();
      const path = `/api/games/${table.gameId}/view?as=${table.asIraq}`;
      const plain = await table.iraq.ask(path);
      const reply = await table.iraq.ask(`${path}&min=${min}`);
      expect(reply).toMatchObject({ status: 200, json: { ok: true, view: plain.json.view } });
      expect(Date.now() - began).toBeLessThan(2500);
    },
  );

  it.each([
    "",
    "control",
    "as",
    "seat",
    "seat:",
    "CONTROL",
    "screen",
    "observer",
    "%00",
    "seat:%00",
    "control&as=x",
  ])("is for nobody who comes as %j without that credential", async (as) => {
    const path = `/api/games/${table.gameId}/view?as=${as}`;
    for (const who of [stranger(), table.iraq])
      await expectRefused(table, () => who.ask(path), "no-credential");
  });

  it.each([
    "Bearer",
    "Bearer x",
    "Basic eDp5",
    `Bearer ${"A".repeat(43)}`,
    `Bearer ${"A".repeat(5000)}`,
    "Bearer ' OR 1=1; --",
  ])("is for nobody with the header %s", async (authorization) => {
    const path = `/api/games/${table.gameId}/view`;
    await expectRefused(table, () => stranger().ask(path, { headers: { authorization } }), "no-credential");
  });
});

describe("an export", () => {
  it.each(["exe", "JSON", "json.csv", "__proto__", "json%20"])("is not to be had as %s", async (form) => {
    const path = `/api/games/${table.gameId}/export/${form}?as=control`;
    await expectRefused(table, () => table.control.ask(path), "unknown-form");
  });

  it("is for nobody without a credential, of no game that is not there", async () => {
    for (const form of ["json", "csv", "exe"]) {
      const path = `/api/games/${table.gameId}/export/${form}?as=control`;
      await expectRefused(table, () => stranger().ask(path), "no-credential");
      const missing = `/api/games/${randomUUID()}/export/${form}?as=control`;
      await expectRefused(table, () => table.control.ask(missing), "unknown-game");
    }
  });
});

describe("renewing a join link", () => {
  const path = () => `/api/games/${table.gameId}/join-link`;

  it("is control's", async () => {
    await expectRefused(table, () => stranger().post(`${path()}?as=control`, {}), "no-credential");
    await expectRefused(table, () => table.iraq.post(`${path()}?as=${table.asIraq}`, {}), "not-yours");
    await expectRefused(table, () => table.control.post(`${path()}?as=control`, {}, foreign), "wrong-origin");
    const missing = `/api/games/${randomUUID()}/join-link?as=control`;
    await expectRefused(table, () => table.control.post(missing, {}), "unknown-game");
  });
});

describe("health", () => {
  it("tells that it is live and ready, its version and build, and nothing else", async () => {
    const reply = await stranger().ask("/api/health?verbose=1");
    expect(reply.status).toBe(200);
    expect(Object.keys(reply.json).sort()).toEqual(["build", "live", "ready", "version"]);
    expect(reply.json).toMatchObject({ live: true, ready: true });
    expectNothingInside(reply);
  });
});

it("kept nothing of all that, and is well", async () => {
  expectRefusal(await stranger().ask("/api/games"), "no-credential");
  expect((await stranger().ask("/api/health")).status).toBe(200);
  await server.stop();
  expect(await rowsStored(server)).toEqual({
    people: 2,
    seatTokens: 2,
    games: 1,
    facilitators: 1,
    invitations: 0,
    drafts: 0,
  });
});
