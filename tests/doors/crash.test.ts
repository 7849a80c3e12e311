import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { LogFile } from "@/lib/server/exports";
import { verify } from "@/lib/server/verify-log";
import { createRandom, long, seed } from "@/tests/store/seed";
import { Client } from "@/tests/support/client";
import { spawnServer, startServer, type TestServer } from "@/tests/support/server";
import { databases, keptIn } from "./databases";

const rounds = long ? 100 : 20;
/** Commands under way at once while the server dies. */
const workers = 6;
const longestLifeMs = 600;
/** Share of deaths during the start, while the last death is being recovered from. */
const earlyDeaths = 0.25;

console.info(`SEED=${seed}`);

describe.each(databases)("[L5] kill -9 of the server on the %s database", (kind) => {
  const kept = keptIn(kind);

  it(`keeps every acknowledged command, once, ${rounds} times over`, {
    timeout: rounds * 60_000,
  }, async () => {
    const random = createRandom(seed);
    const acknowledged = new Set<string>();
    const open = new Map<string, string>();
    let gameId: string | undefined;
    for (let round = 0; round < rounds; round++) {
      if (gameId && random() < earlyDeaths) await dieStarting(random() * 1500);
      const server = await startServer(kept);
      const control = new Client(server.url);
      await control.signIn();
      gameId ??= await gameUnderWay(control);
      await sendAgain(control, gameId, open, acknowledged);
      await expectOnce(control, gameId, acknowledged);
      await workAndDie(server, control, gameId, random() * longestLifeMs, open, acknowledged);
    }
    // A load that was never acknowledged would prove nothing.
    expect(acknowledged.size).toBeGreaterThan(rounds);
    console.info(`${kind}: ${rounds} kills, ${acknowledged.size} commands acknowledged and found`);
  });

  async function dieStarting(afterMs: number): Promise<void> {
    const starting = spawnServer(kept);
    const gone = starting.ready.catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    await starting.kill();
    await gone;
  }
});

async function gameUnderWay(control: Client): Promise<string> {
  const { id } = await control.createGame("Crash");
  await control.must(id, "control", { type: "StartTurn", data: { turn: 1 } });
  return id;
}

const fact = (text: string) =>
  ({ type: "EstablishFact", data: { text, audience: { kind: "control" } } }) as const;

/** Sends commands until the server is dead; what was not answered stays open. */
async function workAndDie(
  server: TestServer,
  control: Client,
  gameId: string,
  lifeMs: number,
  open: Map<string, string>,
  acknowledged: Set<string>,
): Promise<void> {
  let dead = false;
  const work = async () => {
    while (!dead) {
      const id = randomUUID();
      open.set(id, `Fact ${id}`);
      const reply = await control.command(gameId, "control", fact(`Fact ${id}`), id).catch(() => undefined);
      if (reply?.json.ok !== true) continue;
      acknowledged.add(id);
      open.delete(id);
    }
  };
  const working = Promise.all(Array.from({ length: workers }, work));
  await new Promise((resolve) => setTimeout(resolve, lifeMs));
  await server.kill();
  dead = true;
  await working;
}

/** A phone whose answer was lost sends the same command under the same id again. */
async function sendAgain(
  control: Client,
  gameId: string,
  open: Map<string, string>,
  acknowledged: Set<string>,
): Promise<void> {
  for (const [id, text] of open) {
    await control.must(gameId, "control", fact(text), id);
    acknowledged.add(id);
  }
  open.clear();
}

/** Every acknowledged command stands once in a log whose chain holds. */
async function expectOnce(control: Client, gameId: string, acknowledged: ReadonlySet<string>): Promise<void> {
  const file = (await control.ask(`/api/games/${gameId}/export/json?as=control`)).json as unknown as LogFile;
  expect(verify(file)).toMatchObject({ ok: true });
  const ids = file.entries
    .filter((entry) => acknowledged.has(entry.commandId))
    .map((entry) => entry.commandId);
  expect(ids).toHaveLength(acknowledged.size);
  expect(new Set(ids).size).toBe(acknowledged.size);
}
