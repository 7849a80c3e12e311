import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, it } from "vitest";
import { commandSchemas } from "@/lib/game/commands";
import { Client } from "@/tests/support/client";
import { startServer, type TestServer } from "@/tests/support/server";
import { expectRefused } from "./refused";
import { aMove, layTable, type Table } from "./table";

let server: TestServer;
let table: Table;

beforeAll(async () => {
  server = await startServer();
  table = await layTable(server);
});
afterAll(() => server.stop());

const commands = () => `/api/games/${table.gameId}/commands?as=${table.asIraq}`;
const send = (body: unknown) => table.iraq.post(commands(), body);

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
      await expectRefused(table, () => send({ id: randomUUID(), type, data: data[type] ?? {} }), "not-yours");
    }
  });

  it("a seat's cookie does not speak for another seat, for control, or for nobody in particular", async () => {
    const body = { id: randomUUID(), type: "SubmitMove", data: aMove };
    for (const as of [`as=${table.asIran}`, "as=control", "as=screen", "as=seat:", "as=", ""]) {
      await expectRefused(
        table,
        () => table.iraq.post(`/api/games/${table.gameId}/commands?${as}`, body),
        "no-credential",
      );
    }
  });

  it("a facilitator's session does not speak for a seat, and a seat's token not for another game", async () => {
    const body = { id: randomUUID(), type: "SubmitMove", data: aMove };
    await expectRefused(table, () => table.control.post(commands(), body), "no-credential");
    const other = await table.control.createGame("Another");
    await expectRefused(
      table,
      () => table.iraq.post(`/api/games/${other.id}/commands?as=${table.asIraq}`, body),
      "no-credential",
    );
  });

  it("a forged session or token is none", async () => {
    const stranger = new Client(server.url);
    const cookie = table.control.cookies.replace(/(session=)[^;]{12}/, "$1AAAAAAAAAAAA");
    await expectRefused(
      table,
      () => stranger.ask(`/api/games/${table.gameId}/view?as=control`, { headers: { cookie } }),
      "no-credential",
    );
    const authorization = `Bearer ${table.iraqSeat.token.slice(0, -2)}AA`;
    await expectRefused(
      table,
      () => stranger.ask(`/api/games/${table.gameId}/view`, { headers: { authorization } }),
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
        table,
        () => table.iraq.post(commands(), body, headers as Record<string, string>),
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
  ] as const)("%s %j", async (type, data, code) => {
    await expectRefused(table, () => send({ id: randomUUID(), type, data }), code);
  });

  it("an unknown game answers a facilitator like another facilitator's, and a stranger like any", async () => {
    for (const id of [randomUUID(), "%00", "x".repeat(300)]) {
      const path = `/api/games/${encodeURIComponent(id)}/view?as=control`;
      await expectRefused(table, () => table.control.ask(path), "unknown-game");
      await expectRefused(table, () => new Client(server.url).ask(path), "no-credential");
    }
  });

  it.each(["/api/games/x/y", "/api/nothing", "/api/games/../health/x"])("no door at %s", async (path) => {
    await expectRefused(table, () => table.control.ask(path), "unknown-door");
  });

  it("a form of export that is not there", async () => {
    await expectRefused(
      table,
      () => table.control.ask(`/api/games/${table.gameId}/export/exe?as=control`),
      "unknown-form",
    );
  });
});
