import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommandInput } from "@/lib/game/commands";
import { Client, type Seat } from "@/tests/support/client";
import { startServer, type TestServer } from "@/tests/support/server";
import { OpenFeed } from "./open-feed";
import { aMove, layTable } from "./table";

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const feedOf = ({ gameId, seatId, token }: Seat): OpenFeed => {
  const headers = { authorization: `Bearer ${token}` };
  return new OpenFeed({ url: server.url, gameId, as: `seat:${seatId}`, headers });
};

describe("[L3] a seat that loses its role hears nothing of it from then on", () => {
  it.each([
    ["released", (seatId: string): CommandInput => ({ type: "ReleaseSeat", data: { seatId } })],
    [
      "moved to another role",
      (seatId: string): CommandInput => ({ type: "AssignSeat", data: { seatId, cellId: "us" } }),
    ],
    [
      "left without a role",
      (seatId: string): CommandInput => ({ type: "AssignSeat", data: { seatId, cellId: null } }),
    ],
  ])("%s, however many feeds it opens in that very moment", async (_what, command) => {
    const table = await layTable(server);
    const spy = await new Client(server.url).join(table.code, "Yusuf", "iq");
    const before = Array.from({ length: 4 }, () => feedOf(spy));
    const losing = table.control.must(table.gameId, "control", command(spy.seatId));
    const during = Array.from({ length: 18 }, () => feedOf(spy));
    await losing;
    const after = Array.from({ length: 20 }, () => feedOf(spy));
    await table.iraq.must(table.gameId, table.asIraq, {
      type: "SubmitMove",
      data: { ...aMove, action: "For Iraq's cell alone." },
    });
    await new Promise((resolve) => setTimeout(resolve, 800));
    const all = [...before, ...during, ...after];
    for (const feed of all) feed.close();
    expect(all.filter(({ heard }) => heard.includes("For Iraq's cell alone."))).toEqual([]);
    // The feeds were really there: those opened before heard the game begin.
    expect(before.some(({ heard }) => heard.includes("TurnStarted"))).toBe(true);
  });
});

it("the log that control takes away gives no seat away: its command ids are not join ids", async () => {
  const { control, gameId, code, iranSeat } = await layTable(server);
  const file = (await control.ask(`/api/games/${gameId}/export/json?as=control`)).json as {
    entries: { commandId: string; command: { type: string } }[];
  };
  const claims = file.entries.filter(({ command }) => command.type === "ClaimSeat");
  expect(claims).toHaveLength(2);
  for (const { commandId } of claims) {
    const thief = await new Client(server.url).post("/api/join", {
      id: commandId,
      code,
      name: `Thief ${commandId.slice(0, 4)}`,
    });
    expect(thief.json.seatId).not.toBe(iranSeat.seatId);
    expect(thief.json.token).not.toBe(iranSeat.token);
  }
});

it("reads no more of a sign-in than a form is long, and nothing from other pages", async () => {
  const stranger = new Client(server.url);
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const long = await stranger.ask("/api/auth/callback/password", {
    method: "POST",
    headers: form,
    body: "a=&".repeat(20_000),
  });
  expect(long).toMatchObject({ status: 413, json: { code: "too-large" } });
  const foreign = await stranger.ask("/api/auth/_log", {
    method: "POST",
    headers: { ...form, origin: "http://evil.test" },
    body: "a=b",
  });
  expect(foreign.status).toBeGreaterThanOrEqual(400);
  const broken = await stranger.post("/api/auth/callback/password", "{");
  expect(broken).toMatchObject({ status: 400, json: { code: "malformed" } });
  expect((await stranger.ask("/api/health")).status).toBe(200);
});

it("a new QR code makes the earlier one's secret worthless", async () => {
  const { control, iran, gameId, asIran } = await layTable(server);
  const renew = (who: Client, as: string) => who.post(`/api/games/${gameId}/join-link?as=${as}`, {});
  const first = (await renew(control, "control")).json.secret;
  const second = (await renew(control, "control")).json.secret;
  expect(first).toMatch(/^[A-Z0-9]{16}$/);
  expect(second).not.toBe(first);
  expect(await renew(iran, asIran)).toMatchObject({ status: 403, json: { code: "not-yours" } });
});
