import { randomUUID } from "node:crypto";
import path from "node:path";
import { type Actor, actorKey, type Command } from "@/lib/game/commands";
import { decide } from "@/lib/game/decide";
import { evolve } from "@/lib/game/evolve";
import type { Scenario } from "@/lib/game/scenario";
import { newGame } from "@/lib/game/state";
import { loadPack } from "@/lib/scenario/load";
import { entryHash, genesis, hashOf } from "@/lib/server/chain";
import { openDatabase } from "@/lib/server/db/open";
import { loggedEvents } from "@/lib/server/game-runtime";
import type { Prisma } from "@/lib/server/generated/prisma/client";
import { loadSecrets, seatToken, tokenHash } from "@/lib/server/secrets";
import { createStore, type LogEntry } from "@/lib/server/store";

/** One step of a game's history, with the ids its events take, so that twins share them. */
export interface Step {
  readonly by: Actor;
  readonly command: Command;
  readonly ids?: readonly string[];
  /** Seen by no one whose bytes are compared: only one of the twins has it. */
  readonly hidden?: boolean;
}

export const gameId = "7f000000-0000-4000-8000-000000000001";
const facilitatorId = "7f000000-0000-4000-8000-0000000000ff";
export const control: Actor = { kind: "control", facilitatorId };

/** Seats of the table by name: their ids, people and join ids. */
export const seats = {
  iraq: seat(1, "iq"),
  iran: seat(2, "ir"),
  britain: seat(3, "uk"),
  waiting: seat(4, null),
};

function seat(n: number, roleId: string | null) {
  const id = (kind: string) => `7f000000-0000-4000-8000-${kind}${String(n).padStart(11, "0")}`;
  return { roleId, seatId: id("a"), personId: id("b"), joinId: id("c"), name: `Person ${n}` };
}

/** Lays a game with a given history into a data directory that no server has open. */
export async function layHistory(
  dataDirectory: string,
  steps: readonly Step[],
  secretsFrom?: string,
): Promise<void> {
  const loaded = await loadPack(path.resolve("scenarios/after-the-strike"));
  if (!loaded.ok) throw new Error("The flagship pack does not load.");
  const { scenario, hash } = loaded;
  if (secretsFrom) await copySecrets(secretsFrom, dataDirectory);
  const secrets = await loadSecrets(dataDirectory);
  const database = await openDatabase({ directory: path.join(dataDirectory, "database") });
  const { prisma } = database;
  const content = scenario as unknown as Prisma.InputJsonObject;
  await prisma.facilitator.create({ data: { id: facilitatorId, email: "f@example.org", name: "F" } });
  await prisma.scenarioVersion.create({
    data: { hash, scenarioId: scenario.id, version: scenario.version, content },
  });
  const card = { id: gameId, code: "HKHKHKHK", title: "Twins", scenarioHash: hash, createdBy: facilitatorId };
  await prisma.game.create({ data: { ...card, createdAt: new Date(0) } });
  for (const { seatId, personId, joinId, name } of Object.values(seats)) {
    await prisma.person.create({ data: { id: personId, gameId, name } });
    const token = seatToken(secrets.token, gameId, joinId);
    await prisma.seatToken.create({ data: { hash: tokenHash(token), gameId, seatId, personId, joinId } });
  }
  const store = createStore(database);
  for (const entry of history(scenario, hash, steps)) await store.append(entry);
  await database.close();
}

/** The token of a seat of the table, as its phone has it. */
export async function tokenOf(dataDirectory: string, who: keyof typeof seats): Promise<string> {
  const secrets = await loadSecrets(dataDirectory);
  return seatToken(secrets.token, gameId, seats[who].joinId);
}

/** Time by the step's place among the steps both twins have, so that it is the same in both. */
function history(scenario: Scenario, hash: string, steps: readonly Step[]): LogEntry[] {
  const entries: LogEntry[] = [];
  let game = newGame(scenario);
  let minute = 0;
  for (const step of [...opening(scenario, hash), ...steps]) {
    if (!step.hidden) minute += 1;
    const at = Date.UTC(2026, 0, 3, 9, minute);
    const envelope = { at, ids: step.ids ?? [randomUUID(), randomUUID(), randomUUID()] };
    const decision = decide(game, step.by, step.command, envelope);
    if (!decision.ok) throw new Error(`${step.command.type}: ${decision.code}`);
    const unhashed = {
      gameId,
      seq: entries.length + 1,
      actor: actorKey(step.by),
      commandId: randomUUID(),
      digest: hashOf(step.command),
      at: new Date(at).toISOString(),
      command: step.command,
      envelope,
      events: [...decision.events],
      prevHash: entries.at(-1)?.hash ?? genesis,
    };
    const entry = { ...unhashed, hash: entryHash(unhashed) };
    entries.push(entry);
    game = loggedEvents(entry).reduce(evolve, game);
  }
  return entries;
}

function opening(scenario: Scenario, hash: string): Step[] {
  const { id, version } = scenario;
  return [
    {
      by: control,
      command: { type: "CreateGame", data: { title: "Twins", scenario: { id, version, hash } } },
    },
    { by: control, command: { type: "OpenLobby", data: {} } },
    ...Object.values(seats).map(
      ({ seatId, personId, roleId }): Step => ({
        by: { kind: "door" },
        command: { type: "ClaimSeat", data: { personId, roleId } },
        ids: [seatId],
      }),
    ),
  ];
}

async function copySecrets(from: string, to: string): Promise<void> {
  const { copyFile, mkdir } = await import("node:fs/promises");
  await mkdir(to, { recursive: true });
  await copyFile(path.join(from, "secrets.json"), path.join(to, "secrets.json"));
}
