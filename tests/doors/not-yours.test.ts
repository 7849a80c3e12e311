import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandSchemas } from "@/lib/game/command-schemas";
import { type Actor, type CommandType, givenBy } from "@/lib/game/commands";
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

/** Data of every command that has the right shape, as far as an empty one has not. */
const shaped = (): Partial<Record<CommandType, unknown>> => {
  const to = { kind: "public" };
  const ruling = { moveId: "x", grade: "success", rationale: "x", publicText: "", open: false };
  const draft = { kind: "act", action: "x", effect: "", reasons: [], targets: [], instruments: [] };
  return {
    CreateGame: { title: "x", scenario: { id: "x", version: "1", hash: "x" } },
    ChooseCasting: { castingId: null },
    ClaimSeat: { personId: "x", cellId: null },
    AssignSeat: { seatId: table.iraqSeat.seatId, cellId: "us" },
    ReleaseSeat: { seatId: table.iranSeat.seatId },
    ReplaceSeat: { seatId: table.iranSeat.seatId, by: table.iraqSeat.seatId },
    RejoinSeat: { seatId: table.iranSeat.seatId },
    MakeLead: { seatId: table.iraqSeat.seatId },
    AdmitObserver: { sees: { kind: "cells" } },
    DismissObserver: { observerId: "x" },
    StartTurn: { turn: 1 },
    EndTurn: { turn: 1 },
    OpenPhase: { turn: 1, phase: "argue" },
    UndoPhase: { turn: 1, phase: "deliberate" },
    ExtendClock: { seconds: 60 },
    CallTime: { version: 0 },
    SetOrder: { roles: ["us"] },
    GiveFloor: { turn: 1, roleId: "us" },
    SetReady: { turn: 1, ready: true },
    SettlePauseAsk: { seatId: table.iraqSeat.seatId },
    DraftInject: { title: "x", channel: "wire", from: "x", body: "x", audience: to },
    ReleaseInject: { injectId: "no-warning" },
    AcknowledgeInject: { injectId: "no-warning" },
    RespondToInject: { injectId: "no-warning", text: "x" },
    SubmitMove: aMove,
    WithdrawMove: { moveId: "x" },
    AcceptLateMove: { moveId: "x" },
    RefuseMove: { moveId: "x", reason: "x" },
    TagRecord: { of: { kind: "move", id: "x" }, tags: [] },
    AcceptProposal: { proposalId: "x" },
    DismissProposal: { proposalId: "x" },
    LapseDraft: {
      turn: 1,
      cellId: "iq",
      roleId: "iq",
      draft: { ...draft, attribution: null, resources: "", fields: {} },
      seats: [],
    },
    RevealMove: { moveId: "x", audience: to, named: true },
    PublishRuling: { ...ruling, texts: [], tracks: [], facts: [] },
    AdjustTrack: { trackId: "escalation", to: 10, reason: "x" },
    EstablishFact: { text: "x", audience: to },
    EndFact: { factId: "x", reason: "x" },
    CorrectRecord: { of: { kind: "fact", id: "x" }, text: "x", audience: to },
  };
};

/** Commands that some actor does not give, each with data of the right shape. */
const notGivenBy = (kind: Actor["kind"]) =>
  (Object.keys(commandSchemas) as CommandType[])
    .filter((type) => !givenBy[type].includes(kind))
    .map((type) => ({ id: randomUUID(), type, data: shaped()[type] ?? {} }));

describe("what is not the caller's", () => {
  it("a seat gives none of control's commands, nor those of the door and the clock", async () => {
    const others = notGivenBy("seat");
    expect(others.length).toBeGreaterThan(30);
    for (const body of others) await expectRefused(table, () => send(body), "not-yours");
  });

  it("control gives none of a seat's commands, nor those of the door and the clock", async () => {
    const asControl = `/api/games/${table.gameId}/commands?as=control`;
    const others = notGivenBy("control");
    expect(others.length).toBeGreaterThan(8);
    for (const body of others)
      await expectRefused(table, () => table.control.post(asControl, body), "not-yours");
  });

  it("control has no draft and no seat's key, a seat has no keys of screens and observers", async () => {
    const door = (name: string, as: string) => `/api/games/${table.gameId}/${name}?as=${as}`;
    const draft = { turn: 1, roleId: "iq", changes: { action: "x" } };
    await expectRefused(table, () => table.control.put(door("draft", "control"), draft), "not-yours");
    await expectRefused(table, () => table.control.post(door("rejoin-key", "control"), {}), "not-yours");
    await expectRefused(table, () => table.iraq.post(door("keys", table.asIraq), {}), "not-yours");
    await expectRefused(table, () => table.iraq.post(door("join-link", table.asIraq), {}), "not-yours");
  });

  it("another cell's draft is refused like one of a role that is not there", async () => {
    for (const roleId of ["ir", "atlantis", "__proto__"]) {
      const write = () => table.iraq.draft(table.gameId, table.asIraq, roleId, { action: "x" });
      await expectRefused(table, write, "unknown-role");
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
    ["RespondToInject", { injectId: "no-such", text: "x" }, "unknown-inject"],
    ["RespondToInject", { injectId: "no-warning", text: "x" }, "unknown-inject"],
  ] as const)("%s %j", async (type, data, code) => {
    await expectRefused(table, () => send({ id: randomUUID(), type, data }), code);
  });

  it.each([
    ["AssignSeat", { seatId: randomUUID(), cellId: "us" }, "unknown-seat"],
    ["ReleaseSeat", { seatId: "__proto__" }, "unknown-seat"],
    ["ReplaceSeat", { seatId: randomUUID(), by: randomUUID() }, "unknown-seat"],
    ["MakeLead", { seatId: "constructor" }, "unknown-seat"],
    ["ChooseCasting", { castingId: "a-thousand-cells" }, "turn-open"],
    ["AdmitObserver", { sees: { kind: "cell", cellId: "constructor" } }, "unknown-cell"],
    ["DismissObserver", { observerId: "__proto__" }, "unknown-observer"],
    ["SetOrder", { roles: ["atlantis"] }, "unknown-role"],
    ["ReleaseInject", { injectId: "constructor" }, "unknown-inject"],
    ["SubmitMove", { ...aMove, roleId: "atlantis" }, "unknown-role"],
    ["SubmitMove", aMove, "unknown-role"],
    ["AcceptLateMove", { moveId: "__proto__" }, "unknown-move"],
    ["RefuseMove", { moveId: "constructor", reason: "x" }, "unknown-move"],
    [
      "CorrectRecord",
      { of: { kind: "move", id: "__proto__" }, text: "x", audience: { kind: "public" } },
      "unknown-record",
    ],
    ["EstablishFact", { text: "x", audience: { kind: "some", desks: ["iq-none"] } }, "unknown-desk"],
    ["EstablishFact", { text: "x", audience: { kind: "some", cells: ["__proto__"] } }, "unknown-cell"],
    ["EstablishFact", { text: "x", audience: { kind: "some" } }, "says-nothing"],
  ] as const)("control's %s %j", async (type, data, code) => {
    const path = `/api/games/${table.gameId}/commands?as=control`;
    await expectRefused(table, () => table.control.post(path, { id: randomUUID(), type, data }), code);
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
