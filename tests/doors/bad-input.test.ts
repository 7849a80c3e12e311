import { randomUUID } from "node:crypto";
import http from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandSchemas } from "@/lib/game/command-schemas";
import { type CommandType, givenBy } from "@/lib/game/commands";
import { startServer, type TestServer } from "@/tests/support/server";
import { expectRefused } from "./refused";
import { aMove, iransMove, layTable, type Table } from "./table";

let server: TestServer;
let table: Table;

beforeAll(async () => {
  server = await startServer();
  table = await layTable(server);
});
afterAll(() => server.stop());

const commands = () => `/api/games/${table.gameId}/commands?as=${table.asIraq}`;
const send = (body: unknown) => table.iraq.post(commands(), body);

describe("what is not a command", () => {
  it.each([
    ["no JSON", "{"],
    ["a list", "[]"],
    ["null", "null"],
    ["a number", "7"],
    ["an id that is none", { id: "1", type: "SubmitMove", data: aMove }],
    ["no type", { id: randomUUID(), data: {} }],
    ["an unknown type", { id: randomUUID(), type: "WinGame", data: {} }],
    ["a type every object has", { id: randomUUID(), type: "constructor", data: {} }],
    ["a prototype for a type", { id: randomUUID(), type: "__proto__", data: {} }],
    ["one field too many", { id: randomUUID(), type: "EndTurn", data: {}, as: "control" }],
  ])("%s", async (_what, body) => {
    await expectRefused(table, () => send(body), "malformed");
  });

  it("another kind of content", async () => {
    await expectRefused(
      table,
      () =>
        table.iraq.ask(commands(), { method: "POST", headers: { "content-type": "text/plain" }, body: "{}" }),
      "malformed",
    );
  });

  it("more than a door takes, by its declared length and by what really comes", async () => {
    const body = JSON.stringify({
      id: randomUUID(),
      type: "SubmitMove",
      data: { ...aMove, action: "x".repeat(70_000) },
    });
    await expectRefused(table, () => send(body), "too-large");
    expect(await chunkedPost(`${server.url}${commands()}`, table.iraq.cookies, body)).toBe(413);
  });

  const controls = (Object.keys(commandSchemas) as CommandType[]).filter((type) =>
    givenBy[type].includes("control"),
  );

  it.each(controls.filter((type) => type !== "CreateGame"))("data of the wrong kind for %s", async (type) => {
    const asControl = `/api/games/${table.gameId}/commands?as=control`;
    for (const data of [null, "x", 7, [], { surprise: true }]) {
      const body = { id: randomUUID(), type, data };
      await expectRefused(table, () => table.control.post(asControl, body), "malformed");
    }
  });
});

describe("data of the wrong kind from a seat", () => {
  const seats = (Object.keys(commandSchemas) as CommandType[]).filter((type) =>
    givenBy[type].includes("seat"),
  );

  it.each(seats)("for %s", async (type) => {
    for (const data of [null, "x", 7, [], { surprise: true }])
      await expectRefused(table, () => send({ id: randomUUID(), type, data }), "malformed");
  });

  it("a game is not made within a game, whatever is sent along", async () => {
    const asControl = `/api/games/${table.gameId}/commands?as=control`;
    const carried = [{ type: "GameEnded" }];
    for (const data of [{}, { title: "x", scenario: { id: "x", version: "1", hash: "x" }, carried }]) {
      const body = { id: randomUUID(), type: "CreateGame", data };
      await expectRefused(table, () => table.control.post(asControl, body), "already-created");
    }
  });
});

describe("a move's fields", () => {
  it.each([
    ["data.action", { action: "" }],
    ["data.action", { action: "\u202E \u0000" }],
    ["data.action", { action: "x".repeat(1001) }],
    ["data.effect", { effect: 7 }],
    ["data.reasons", { reasons: ["a", "b", "c", "d"] }],
    ["data.reasons.0", { reasons: [""] }],
    ["data.targets", { targets: Array(21).fill("us") }],
    ["data.attribution", { attribution: "hidden" }],
    ["data.kind", { kind: "threat" }],
    ["data.resources", { resources: "x".repeat(301) }],
    ["data.fields.forecast", { fields: { forecast: null } }],
    ["data.fields", { fields: Object.fromEntries(Array.from({ length: 13 }, (_, n) => [`f${n}`, n])) }],
  ])("%s is named when it is wrong: %j", async (path, change) => {
    const reply = await expectRefused(
      table,
      () => send({ id: randomUUID(), type: "SubmitMove", data: { ...aMove, ...change } }),
      "malformed",
    );
    expect((reply.json.issues as { path: string }[]).map((issue) => issue.path)).toContain(path);
  });

  it.each([
    ["unknown-role", { targets: ["atlantis"] }],
    ["unknown-role", { targets: ["__proto__"] }],
    ["unknown-instrument", { instruments: ["magic"] }],
    ["unknown-role", { roleId: "us" }],
    ["unknown-role", { roleId: "constructor" }],
    ["wrong-field", { fields: { forecast: 3 } }],
    ["wrong-field", { fields: { constructor: true } }],
    ["not-whole", { reasons: [] }],
    ["not-whole", { effect: "" }],
    ["not-whole", { kind: "announcement", attribution: "covert" }],
  ] as const)("%s: %j", async (code, change) => {
    await expectRefused(
      table,
      () => send({ id: randomUUID(), type: "SubmitMove", data: { ...aMove, ...change } }),
      code,
    );
  });
});

describe("replayed ids", () => {
  it("[L4] the same id with the same content has one effect and the same answer, however late", async () => {
    const id = randomUUID();
    const first = await table.iran.command(
      table.gameId,
      table.asIran,
      { type: "SubmitMove", data: iransMove },
      id,
    );
    await table.control.must(table.gameId, "control", { type: "ExtendClock", data: { seconds: 60 } });
    const again = await table.iran.command(
      table.gameId,
      table.asIran,
      { type: "SubmitMove", data: iransMove },
      id,
    );
    expect(first.json).toMatchObject({ ok: true });
    expect(again.text).toBe(first.text);
    const moves = (await table.iran.view(table.gameId, table.asIran)).rows.filter(
      ({ event }) => event.type === "MoveSubmitted",
    );
    expect(moves).toHaveLength(1);
  });

  it("the same id with other content is refused; the same id of another is nobody's business", async () => {
    const id = randomUUID();
    await table.control.must(table.gameId, "control", { type: "ExtendClock", data: { seconds: 30 } }, id);
    const changed = { id, type: "ExtendClock", data: { seconds: 31 } };
    await expectRefused(
      table,
      () => table.control.post(`/api/games/${table.gameId}/commands?as=control`, changed),
      "id-reused",
    );
    const mine = await send({ id, type: "AcknowledgeInject", data: { injectId: "no-such" } });
    expect(mine.json.code).toBe("unknown-inject");
  });
});

/** Posts without a declared length and tells the status. */
function chunkedPost(url: string, cookie: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", cookie };
    const request = http.request(url, { method: "POST", headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on("error", reject);
    for (let at = 0; at < body.length; at += 8192) request.write(body.slice(at, at + 8192));
    request.end();
  });
}
