import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Client, type Reply } from "@/tests/support/client";
import { startServer, type TestServer } from "@/tests/support/server";
import { expectRefusal } from "./refused";
import { keysOf } from "./room";
import { keyOf, open, secondPhone } from "./second-phone";
import { layTable } from "./table";

/** One server for the whole file: the buckets of tries are per address, and all of these come from one. */
let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const phone = () => new Client(server.url);

it("slows whoever guesses the keys of screens and observers, whom that keeps from nothing else", async () => {
  const { control, gameId, code } = await layTable(server);
  const claim = (key: string) => phone().post(`/api/games/${gameId}/claim`, { key });
  const tries: Reply[] = [];
  for (let n = 0; n < 40; n++) tries.push(await claim(`wrong-${n}`));
  expect(tries.filter(({ status }) => status === 404).length).toBeGreaterThanOrEqual(20);
  expectRefusal(tries.at(-1) as Reply, "too-many");
  const { screen } = await keysOf(control, gameId);
  expect((await claim(screen)).status).toBe(200);
  await phone().join(code, "Late", "iq");
});

it("opens one seat only so often, each time being a line of the record; the same id again is none", async () => {
  const { iraq, gameId, code, asIraq, control } = await layTable(server);
  const { key } = await keyOf(iraq, gameId, asIraq);
  const id = randomUUID();
  for (let n = 0; n < 12; n++) await secondPhone(server.url, code, key, id);
  const more = await Promise.all(Array.from({ length: 20 }, () => open(phone(), code, key)));
  expect(more.filter(({ status }) => status === 200)).toHaveLength(9);
  const slowed = more.filter(({ status }) => status === 429);
  expect(slowed).toHaveLength(11);
  for (const reply of slowed) expect(Number(reply.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
  const { rows } = await control.view(gameId, "control");
  expect(rows.filter(({ event }) => event.type === "SeatRejoined")).toHaveLength(10);
  await secondPhone(server.url, code, key, id);
});

it("slows whoever guesses keys as one who guesses codes, and a right key costs nothing", async () => {
  const { iraq, gameId, code, asIraq } = await layTable(server);
  const { key, short } = await keyOf(iraq, gameId, asIraq);
  const id = randomUUID();
  for (let n = 0; n < 70; n++) expect((await open(phone(), code, n % 2 ? key : short, id)).status).toBe(200);
  const tries: Reply[] = [];
  for (let n = 0; n < 80; n++) tries.push(await open(phone(), code, `AAAAA-AAA${n}`));
  expect(tries.filter(({ status }) => status === 404).length).toBeGreaterThanOrEqual(60);
  expect(tries.at(-1)).toMatchObject({ status: 429, json: { code: "too-many" } });
  expect(Number(tries.at(-1)?.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
  expect((await iraq.ask(`/api/games/${gameId}/view?as=${asIraq}`)).status).toBe(200);
});
