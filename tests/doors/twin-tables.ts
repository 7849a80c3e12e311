import { randomUUID } from "node:crypto";
import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { commandSchemas } from "@/lib/game/command-schemas";
import { type Actor, actorKey, type Command, type CommandInput } from "@/lib/game/commands";
import { decide } from "@/lib/game/decide";
import { evolve } from "@/lib/game/evolve";
import type { Scenario } from "@/lib/game/scenario";
import type { DraftFields } from "@/lib/game/shared-draft";
import { newGame } from "@/lib/game/state";
import { entryHash, genesis, hashOf } from "@/lib/server/chain";
import { openDatabase } from "@/lib/server/db/open";
import { loggedEvents } from "@/lib/server/game-runtime";
import type { Prisma, PrismaClient } from "@/lib/server/generated/prisma/client";
import { loadSecrets, seatToken, tokenHash } from "@/lib/server/secrets";
import { createStore, type LogEntry } from "@/lib/server/store";

/** One step of a game's history, with the ids its events take, so that twins share them. */
export interface Step {
  readonly by: Actor;
  readonly command: CommandInput;
  readonly ids?: readonly string[];
  /** Seen by no one whose bytes are compared: only one of the twins has it. */
  readonly hidden?: boolean;
}

/** A draft that a cell is writing as the history ends. */
export interface Draft {
  readonly turn: number;
  readonly cellId: string;
  readonly roleId: string;
  readonly version: number;
  readonly fields: DraftFields;
}

/** A game as it is laid into a data directory. */
export interface Twin {
  readonly scenario: Scenario;
  readonly steps: readonly Step[];
  readonly drafts: readonly Draft[];
}

export const gameId = "7f000000-0000-4000-8000-000000000001";
const facilitatorId = "7f000000-0000-4000-8000-0000000000ff";
export const control: Actor = { kind: "control", facilitatorId };

/** Seats of the table by name: their cells, ids, people and join ids. Iran's cells are two, one knows less. */
export const seats = {
  iraq: seat(1, "iq"),
  ministry: seat(2, "ir-ministry"),
  council: seat(3, "ir-council-guards"),
  state: seat(4, "us-state"),
  britain: seat(5, "uk-fco"),
  waiting: seat(6, null),
};
export type Seated = keyof typeof seats;
export const seated = (who: Seated): Actor => ({ kind: "seat", seatId: seats[who].seatId });

function seat(n: number, cellId: string | null) {
  const id = (kind: string) => `7f000000-0000-4000-8000-${kind}${String(n).padStart(11, "0")}`;
  return { cellId, seatId: id("a"), personId: id("b"), joinId: id("c"), name: `Person ${n}` };
}

/** Lays a twin into a data directory that no server has open. */
export async function layTwin(dataDirectory: string, twin: Twin, secretsFrom?: string): Promise<void> {
  if (secretsFrom) await copySecrets(secretsFrom, dataDirectory);
  const secrets = await loadSecrets(dataDirectory);
  const database = await openDatabase({ directory: path.join(dataDirectory, "database") });
  const hash = hashOf(twin.scenario);
  await layGame(database.prisma, twin.scenario, hash);
  await laySeats(database.prisma, secrets.token);
  const store = createStore(database);
  for (const entry of history(twin, hash)) await store.append(entry);
  const draft = { gameId, updatedAt: new Date(0) };
  for (const { fields, ...key } of twin.drafts) {
    const data = { ...draft, ...key, fields: fields as unknown as Prisma.InputJsonObject };
    await database.prisma.draft.create({ data });
  }
  await database.close();
}

async function layGame(prisma: PrismaClient, scenario: Scenario, hash: string): Promise<void> {
  await prisma.facilitator.create({ data: { id: facilitatorId, email: "f@example.org", name: "F" } });
  const content = scenario as unknown as Prisma.InputJsonObject;
  const { id: scenarioId, version } = scenario;
  await prisma.scenarioVersion.create({ data: { hash, scenarioId, version, content } });
  const card = { id: gameId, code: "HKHKHKHK", title: "Twins", scenarioHash: hash, createdBy: facilitatorId };
  await prisma.game.create({ data: { ...card, createdAt: new Date(0) } });
}

async function laySeats(prisma: PrismaClient, secret: string): Promise<void> {
  for (const { seatId, personId, joinId, name } of Object.values(seats)) {
    await prisma.person.create({ data: { id: personId, gameId, name } });
    const token = seatToken(secret, gameId, joinId);
    await prisma.seatToken.create({ data: { hash: tokenHash(token), gameId, seatId, personId, joinId } });
  }
}

/** Time by the step's place among the steps both twins have, so that it is the same in both. */
function history({ scenario, steps }: Twin, hash: string): LogEntry[] {
  const entries: LogEntry[] = [];
  let game = newGame(scenario);
  let minute = 0;
  for (const step of [...opening(scenario, hash), ...steps]) {
    if (!step.hidden) minute += 1;
    const at = Date.UTC(2026, 0, 3, 9, minute);
    const envelope = { at, ids: step.ids ?? [randomUUID(), randomUUID(), randomUUID()] };
    const command = wholeCommand(step.command);
    const decision = decide(game, step.by, command, envelope);
    if (!decision.ok) throw new Error(`${command.type}: ${decision.code}`);
    const unhashed = {
      gameId,
      seq: entries.length + 1,
      actor: actorKey(step.by),
      commandId: randomUUID(),
      digest: hashOf(command),
      at: new Date(at).toISOString(),
      command,
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

/** A command as the door hands it to the rules, with what has a usual value. */
const wholeCommand = ({ type, data }: CommandInput): Command =>
  ({ type, data: commandSchemas[type].parse(data) }) as Command;

function opening(scenario: Scenario, hash: string): Step[] {
  const { id, version } = scenario;
  const created = { title: "Twins", scenario: { id, version, hash } };
  return [
    { by: control, command: { type: "CreateGame", data: created } },
    { by: control, command: { type: "OpenLobby", data: {} } },
    { by: control, command: { type: "ChooseCasting", data: { castingId: "twelve-cells" } } },
    ...Object.values(seats).map(
      ({ seatId, personId, cellId }): Step => ({
        by: { kind: "door" },
        command: { type: "ClaimSeat", data: { personId, cellId } },
        ids: [seatId],
      }),
    ),
  ];
}

async function copySecrets(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await copyFile(path.join(from, "secrets.json"), path.join(to, "secrets.json"));
}
