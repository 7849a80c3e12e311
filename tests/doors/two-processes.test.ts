import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { LogFile } from "@/lib/server/exports";
import { verify } from "@/lib/server/verify-log";
import { Client, type Reply } from "@/tests/support/client";
import type { TestServer } from "@/tests/support/server";
import { type Pair, twoServers, withAndWithoutNews } from "./two-servers";

describe.each(withAndWithoutNews)("two server processes on one PostgreSQL, %s", (_how, quiet) => {
  const pair = twoServers(quiet);
  let servers: Pair["servers"];
  let controls: Pair["controls"];
  let gameId: string;
  let code: string;

  beforeAll(async () => {
    if (!pair.servers) return;
    ({ servers, controls } = pair);
    ({ id: gameId, code } = await controls[0].createGame());
  });

  const asControl = { as: "control" };
  const viewAt = (client: Client, min: number, { as } = asControl): Promise<Reply> =>
    client.ask(`/api/games/${gameId}/view?as=${as}&min=${min}`);

  it("a command given to one is in the other's view that waits for its position", async () => {
    for (let n = 0; n < 6; n++) {
      const [here, there] = n % 2 === 0 ? controls : [controls[1], controls[0]];
      const type = n % 2 === 0 ? "LockJoining" : "UnlockJoining";
      const position = await here.must(gameId, "control", { type, data: {} });
      const { json } = await viewAt(there, position);
      expect(json.position).toBe(position);
      expect(json.view).toMatchObject({ joiningLocked: n % 2 === 0 });
    }
  });

  it("a seat taken at one is admitted at once at the other, to view, feed and commands", async () => {
    const [here, there] = servers;
    for (const [from, to] of [
      [here, there],
      [there, here],
    ] as const) {
      const seat = await new Client(from.url).join(code, `Player at ${from.port}`, "iq");
      const headers = { authorization: `Bearer ${seat.token}` };
      const elsewhere = new Client(to.url);
      const view = await elsewhere.ask(`/api/games/${gameId}/view`, { headers });
      expect(view.json).toMatchObject({ ok: true, view: { viewer: { seatId: seat.seatId, cellId: "iq" } } });
      const feed = await elsewhere.listen(`/api/games/${gameId}/feed`, /event: beat/, headers);
      expect(feed.text).toContain(seat.seatId);
      const body = { id: randomUUID(), type: "AcknowledgeInject", data: { injectId: "no-such" } };
      const answer = await elsewhere.post(`/api/games/${gameId}/commands`, body, headers);
      expect(answer.json.code).toBe("unknown-inject");
    }
  });

  it("the same join sent to both is one seat with one token", async () => {
    const id = randomUUID();
    const seats = await Promise.all(
      [0, 1, 0, 1].map((at) => new Client(servers[at as 0 | 1].url).join(code, "Twice", "ir", id)),
    );
    for (const seat of seats) expect(seat).toEqual(seats[0]);
    const { position } = (await viewAt(controls[0], 0)).json;
    for (const control of controls) {
      const { view } = (await viewAt(control, position as number)).json as { view: { seats: unknown[] } };
      expect(view.seats.filter((seat) => (seat as { cellId: string }).cellId === "ir")).toHaveLength(1);
    }
  });

  it("a command that is right for what one process knows is not refused by the other", async () => {
    await controls[0].must(gameId, "control", { type: "StartTurn", data: { turn: 1 } });
    await controls[1].must(gameId, "control", { type: "OpenPhase", data: { turn: 1, phase: "deliberate" } });
    await controls[0].must(gameId, "control", { type: "PauseClock", data: {} });
    await controls[1].must(gameId, "control", { type: "ResumeClock", data: {} });
    await controls[0].must(gameId, "control", { type: "EndTurn", data: { turn: 1 } });
    await controls[1].must(gameId, "control", { type: "StartTurn", data: { turn: 2 } });
  });

  it("[L4] the same command sent to both, at once or later, has one effect and one answer", async () => {
    const ids = Array.from({ length: 8 }, () => randomUUID());
    const text = (id: string) => ({ text: `Fact ${id}`, audience: { kind: "control" as const } });
    const give = (at: 0 | 1, id: string) =>
      controls[at].command(gameId, "control", { type: "EstablishFact", data: text(id) }, id);
    const once = await Promise.all(ids.flatMap((id) => [give(0, id), give(1, id)]));
    const later = await Promise.all(ids.flatMap((id) => [give(1, id), give(0, id)]));
    for (const [index, reply] of once.entries()) {
      expect(reply.json).toMatchObject({ ok: true });
      const pair = Math.floor(index / 2) * 2;
      for (const other of [once[pair], later[pair], later[pair + 1]]) expect(other?.text).toBe(reply.text);
    }
    const last = Math.max(...once.map((reply) => reply.json.position as number));
    const logs: LogFile[] = [];
    for (const control of controls) {
      await viewAt(control, last);
      const { json } = await control.ask(`/api/games/${gameId}/export/json?as=control`);
      const file = json as unknown as LogFile;
      expect(verify(file)).toMatchObject({ ok: true });
      const found = file.entries.filter((entry) => ids.some((id) => id === entry.commandId));
      expect(found.map((entry) => entry.commandId).sort()).toEqual([...ids].sort());
      logs.push(file);
    }
    expect(logs[1]).toEqual(logs[0]);
  });

  it("a seat released at one is let in nowhere", async () => {
    const seat = await new Client(servers[0].url).join(code, "Leaver", null);
    const headers = { authorization: `Bearer ${seat.token}` };
    const look = (server: TestServer) => new Client(server.url).ask(`/api/games/${gameId}/view`, { headers });
    for (const server of servers) expect((await look(server)).status).toBe(200);
    await controls[0].must(gameId, "control", { type: "ReleaseSeat", data: { seatId: seat.seatId } });
    for (const server of servers) expect((await look(server)).status).toBe(401);
  });
});
