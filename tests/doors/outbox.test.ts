import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { Outbox, type Sent } from "@/lib/client/outbox";
import type { CommandInput } from "@/lib/game/commands";
import type { Seat } from "@/tests/support/client";
import { Client } from "@/tests/support/client";
import { startServer, type TestServer, temporaryFolder } from "@/tests/support/server";
import { aMove } from "./table";

const port = 3192;
const dataDirectory = temporaryFolder();
const browserFetch = globalThis.fetch;

let server: TestServer;
let control: Client;
let gameId: string;
let seat: Seat;

/** What a browser does with its cookie jar: every request of the seat carries its credential. */
function carryCredential({ token }: Seat): void {
  globalThis.fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    if (String(input).includes("as=seat:")) headers.set("authorization", `Bearer ${token}`);
    return browserFetch(input, { ...init, headers });
  };
}

beforeAll(async () => {
  server = await startServer({ port, dataDirectory });
  control = new Client(server.url);
  await control.signIn();
  const game = await control.createGame();
  gameId = game.id;
  seat = await new Client(server.url).join(game.code, "Dana", "iq");
  await control.must(gameId, "control", { type: "StartTurn", data: { turn: 1 } });
  await control.must(gameId, "control", { type: "OpenPhase", data: { turn: 1, phase: "deliberate" } });
});
afterEach(() => {
  globalThis.fetch = browserFetch;
});
afterAll(() => server.stop());

const url = () => `${server.url}/api/games/${gameId}/commands?as=seat:${seat.seatId}`;
const submit: CommandInput = { type: "SubmitMove", data: aMove };

const kinds = async () => {
  const { rows } = await control.view(gameId, "control");
  return rows.map(({ event }) => event.type).filter((type) => type.startsWith("Move"));
};

const withdraw = async (): Promise<CommandInput> => {
  const { rows } = await control.view(gameId, "control");
  const event = rows.findLast((row) => row.event.type === "MoveSubmitted")?.event;
  return { type: "WithdrawMove", data: { moveId: event?.type === "MoveSubmitted" ? event.moveId : "" } };
};

it("[L4] sends through a dead server and its restart, each command once", async () => {
  carryCredential(seat);
  const outbox = new Outbox(url(), undefined, () => {});
  await server.kill();
  const sent = outbox.send(submit);
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(outbox.waiting).toHaveLength(1);
  server = await startServer({ port, dataDirectory });
  outbox.flush();
  expect(await sent).toMatchObject({ ok: true });
  expect(outbox.waiting).toEqual([]);
  expect(await kinds()).toEqual(["MoveSubmitted"]);
  outbox.stop();
});

it("keeps order, tells a refusal with its fields, and goes on with the next", async () => {
  carryCredential(seat);
  const told: Sent[] = [];
  const outbox = new Outbox(url(), undefined, (_waiting, sent) => told.push(sent));
  const wrong = outbox.send({ type: "SubmitMove", data: { ...aMove, action: "" } });
  const back = outbox.send(await withdraw());
  const again = outbox.send(submit);
  expect(await wrong).toMatchObject({ ok: false, code: "malformed", issues: [{ path: "data.action" }] });
  expect(await back).toMatchObject({ ok: true });
  expect(await again).toMatchObject({ ok: true });
  expect(told.map(({ ok }) => ok)).toEqual([false, true, true]);
  expect(await kinds()).toEqual(["MoveSubmitted", "MoveWithdrawn", "MoveSubmitted"]);
  outbox.stop();
});

it("[L4] a page that comes back sends what the one before left, under the same id", async () => {
  carryCredential(seat);
  const command = await withdraw();
  const answers: string[] = [];
  // The first page's answer is lost on the way: the door has taken the command, the page never hears.
  globalThis.fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set("authorization", `Bearer ${seat.token}`);
    answers.push(await (await browserFetch(input, { ...init, headers })).text());
    throw new TypeError("network error");
  };
  const before = new Outbox(url(), "wc:test:outbox", () => {});
  void before.send(command);
  await expect.poll(() => answers.length).toBeGreaterThan(0);
  before.stop();
  carryCredential(seat);
  const told: Sent[] = [];
  const after = new Outbox(url(), "wc:test:outbox", (_waiting, sent) => told.push(sent));
  expect(after.waiting).toHaveLength(1);
  after.flush();
  await expect.poll(() => told.length).toBe(1);
  expect(told[0]).toMatchObject(JSON.parse(answers[0] ?? ""));
  expect((await kinds()).filter((kind) => kind === "MoveWithdrawn")).toHaveLength(2);
  after.stop();
});
