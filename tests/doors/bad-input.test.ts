import { randomUUID } from "node:crypto";
import http from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CommandType, commandSchemas } from "@/lib/game/commands";
import { messages } from "@/lib/i18n/messages";
import { Client, type Reply } from "@/tests/support/client";
import { startServer, type TestServer } from "@/tests/support/server";
import { aMove, layTable, type Table } from "./table";

let server: TestServer;
let table: Table;

beforeAll(async () => {
  server = await startServer();
  table = await layTable(server);
});
afterAll(() => server.stop());

/** A refusal has a code that has a sentence, and leaves the game as it was. */
async function expectRefused(ask: () => Promise<Reply>, status: number, code: string): Promise<Reply> {
  const before = await table.control.view(table.gameId, "control");
  const reply = await ask();
  expect({ status: reply.status, code: reply.json.code }).toEqual({ status, code });
  expect(messages.en.refusals).toHaveProperty(code);
  expect(reply.json.message).toBe(messages.en.refusals[code as keyof typeof messages.en.refusals]);
  expect(reply.text).not.toMatch(/at .*\.(ts|js):\d+/);
  expect(await table.control.view(table.gameId, "control")).toEqual(before);
  return reply;
}

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
    await expectRefused(() => send(body), 400, "malformed");
  });

  it("another kind of content", async () => {
    await expectRefused(
      () =>
        table.iraq.ask(commands(), { method: "POST", headers: { "content-type": "text/plain" }, body: "{}" }),
      400,
      "malformed",
    );
  });

  it("more than a door takes, by its declared length and by what really comes", async () => {
    const body = JSON.stringify({
      id: randomUUID(),
      type: "SubmitMove",
      data: { ...aMove, action: "x".repeat(70_000) },
    });
    await expectRefused(() => send(body), 413, "too-large");
    expect(await chunkedPost(`${server.url}${commands()}`, table.iraq.cookies, body)).toBe(413);
  });

  it.each(Object.keys(commandSchemas) as CommandType[])("data of the wrong kind for %s", async (type) => {
    for (const data of [null, "x", 7, [], { surprise: true }]) {
      await expectRefused(() => send({ id: randomUUID(), type, data }), 400, "malformed");
    }
  });
});

describe("a move's fields", () => {
  it.each([
    ["data.action", { action: "" }],
    ["data.action", { action: "\u202E \u0000" }],
    ["data.action", { action: "x".repeat(1001) }],
    ["data.effect", { effect: 7 }],
    ["data.reasons", { reasons: [] }],
    ["data.reasons", { reasons: ["a", "b", "c", "d"] }],
    ["data.reasons.0", { reasons: [""] }],
    ["data.targets", { targets: Array(21).fill("us") }],
    ["data.attribution", { attribution: "hidden" }],
  ])("%s is named when it is wrong: %j", async (path, change) => {
    const reply = await expectRefused(
      () => send({ id: randomUUID(), type: "SubmitMove", data: { ...aMove, ...change } }),
      400,
      "malformed",
    );
    expect((reply.json.issues as { path: string }[]).map((issue) => issue.path)).toContain(path);
  });

  it.each([
    ["unknown-role", { targets: ["atlantis"] }],
    ["unknown-role", { targets: ["__proto__"] }],
    ["unknown-instrument", { instruments: ["magic"] }],
  ])("%s: %j", async (code, change) => {
    await expectRefused(
      () => send({ id: randomUUID(), type: "SubmitMove", data: { ...aMove, ...change } }),
      422,
      code,
    );
  });
});

describe("what is not the caller's", () => {
  const controls = Object.keys(commandSchemas).filter(
    (type) => !["AcknowledgeInject", "SubmitMove", "WithdrawMove"].includes(type),
  );

  it("a seat gives none of control's commands", async () => {
    const data: Partial<Record<string, unknown>> = {
      CreateGame: { title: "x", scenario: { id: "x", version: "1", hash: "x" } },
      ClaimSeat: { personId: "x", roleId: null },
      AssignSeat: { seatId: table.iraqSeat.seatId, roleId: "us" },
      ReleaseSeat: { seatId: table.iranSeat.seatId },
      StartTurn: { turn: 1 },
      EndTurn: { turn: 1 },
      OpenPhase: { turn: 1, phase: "argue" },
      ExtendClock: { seconds: 60 },
      CallTime: { version: 0 },
      ReleaseInject: { injectId: "no-warning" },
      RevealMove: { moveId: "x", audience: { kind: "public" }, named: true },
      PublishRuling: {
        moveId: "x",
        grade: "success",
        rationale: "x",
        publicText: "",
        texts: [],
        open: false,
        tracks: [],
        facts: [],
      },
      AdjustTrack: { trackId: "escalation", to: 10, reason: "x" },
      EstablishFact: { text: "x", audience: { kind: "public" } },
      EndFact: { factId: "x", reason: "x" },
    };
    for (const type of controls) {
      await expectRefused(() => send({ id: randomUUID(), type, data: data[type] ?? {} }), 403, "not-yours");
    }
  });

  it("a seat's cookie does not speak for another seat, for control, or for nobody in particular", async () => {
    const body = { id: randomUUID(), type: "SubmitMove", data: aMove };
    for (const as of [`as=${table.asIran}`, "as=control", "as=screen", "as=seat:", "as=", ""]) {
      await expectRefused(
        () => table.iraq.post(`/api/games/${table.gameId}/commands?${as}`, body),
        401,
        "no-credential",
      );
    }
  });

  it("a facilitator's session does not speak for a seat, and a seat's token not for another game", async () => {
    const body = { id: randomUUID(), type: "SubmitMove", data: aMove };
    await expectRefused(() => table.control.post(commands(), body), 401, "no-credential");
    const other = await table.control.createGame("Another");
    await expectRefused(
      () => table.iraq.post(`/api/games/${other.id}/commands?as=${table.asIraq}`, body),
      401,
      "no-credential",
    );
  });

  it("a forged session or token is none", async () => {
    const stranger = new Client(server.url);
    const cookie = table.control.cookies.replace(/(session=)[^;]{12}/, "$1AAAAAAAAAAAA");
    await expectRefused(
      () => stranger.ask(`/api/games/${table.gameId}/view?as=control`, { headers: { cookie } }),
      401,
      "no-credential",
    );
    const authorization = `Bearer ${table.iraqSeat.token.slice(0, -2)}AA`;
    await expectRefused(
      () => stranger.ask(`/api/games/${table.gameId}/view`, { headers: { authorization } }),
      401,
      "no-credential",
    );
  });

  it("another site's page is refused though it rides on our cookies", async () => {
    const body = { id: randomUUID(), type: "SubmitMove", data: aMove };
    for (const headers of [
      { origin: "http://attacker.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
    ]) {
      await expectRefused(
        () => table.iraq.post(commands(), body, headers as Record<string, string>),
        403,
        "wrong-origin",
      );
    }
  });
});

describe("ids that are not there", () => {
  it.each([
    ["AcknowledgeInject", { injectId: "no-such" }, "unknown-inject"],
    ["AcknowledgeInject", { injectId: "constructor" }, "unknown-inject"],
    ["WithdrawMove", { moveId: randomUUID() }, "unknown-move"],
    ["WithdrawMove", { moveId: "__proto__" }, "unknown-move"],
  ])("%s %j", async (type, data, code) => {
    await expectRefused(() => send({ id: randomUUID(), type, data }), 404, code);
  });

  it("an unknown game answers a facilitator like another facilitator's, and a stranger like any", async () => {
    for (const id of [randomUUID(), "%00", "x".repeat(300)]) {
      const path = `/api/games/${encodeURIComponent(id)}/view?as=control`;
      await expectRefused(() => table.control.ask(path), 404, "unknown-game");
      await expectRefused(() => new Client(server.url).ask(path), 401, "no-credential");
    }
  });

  it.each(["/api/games/x/y", "/api/nothing", "/api/games/../health/x"])("no door at %s", async (path) => {
    await expectRefused(() => table.control.ask(path), 404, "unknown-door");
  });

  it("a form of export that is not there", async () => {
    await expectRefused(
      () => table.control.ask(`/api/games/${table.gameId}/export/exe?as=control`),
      404,
      "unknown-form",
    );
  });
});

describe("replayed ids", () => {
  it("[L4] the same id with the same content has one effect and the same answer, however late", async () => {
    const id = randomUUID();
    const first = await table.iran.command(
      table.gameId,
      table.asIran,
      { type: "SubmitMove", data: aMove },
      id,
    );
    await table.control.must(table.gameId, "control", { type: "ExtendClock", data: { seconds: 60 } });
    const again = await table.iran.command(
      table.gameId,
      table.asIran,
      { type: "SubmitMove", data: aMove },
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
      () => table.control.post(`/api/games/${table.gameId}/commands?as=control`, changed),
      422,
      "id-reused",
    );
    const mine = await send({ id, type: "AcknowledgeInject", data: { injectId: "no-such" } });
    expect(mine.json.code).toBe("unknown-inject");
  });
});

it("keeps script in every text field as text, and answers JSON that no browser runs", async () => {
  const script = `<script>alert(1)</script><img src=x onerror=alert(1)>"'\`\${x}{{x}}`;
  const fresh = await layTable(server);
  const data = { ...aMove, action: script, effect: script, reasons: [script, script] };
  await fresh.iraq.must(fresh.gameId, fresh.asIraq, { type: "SubmitMove", data });
  const reply = await fresh.control.ask(`/api/games/${fresh.gameId}/view?as=control`);
  expect(reply.headers.get("content-type")).toMatch(/^application\/json/);
  expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
  expect(JSON.stringify(reply.json)).toContain(JSON.stringify(script).slice(1, -1));
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
