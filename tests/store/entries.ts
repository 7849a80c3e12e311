import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Database } from "@/lib/server/db/open";
import type { LogEntry } from "@/lib/server/store";

/** Puts a game into the catalogue, with the facilitator and the scenario it needs; again is no change. */
export async function makeGame(database: Database, id: string): Promise<string> {
  const facilitator = { id: "facilitator-1", email: "control@example.org", name: "Control" };
  const scenario = { hash: "scenario-hash-1", scenarioId: "scenario-1", version: "1", content: {} };
  await database.prisma.facilitator.createMany({ data: [facilitator], skipDuplicates: true });
  await database.prisma.scenarioVersion.createMany({ data: [scenario], skipDuplicates: true });
  const game = { id, code: `code-${id}`, title: id, scenarioHash: scenario.hash, createdBy: facilitator.id };
  await database.prisma.game.createMany({ data: [game], skipDuplicates: true });
  return id;
}

const start = Date.UTC(2020, 0, 3, 0, 47, 0, 123);

/** An entry whose every field follows from its game and position, except what `given` sets. */
export function makeEntry(gameId: string, seq: number, given: Partial<LogEntry> = {}): LogEntry {
  return {
    gameId,
    seq,
    actor: "seat:1",
    commandId: `command-${seq}`,
    digest: `digest-${seq}`,
    at: new Date(start + seq * 1_001).toISOString(),
    command: { type: "SubmitMove", data: { action: `action ${seq}` } },
    envelope: { at: seq, ids: [`id-${seq}`], dice: [] },
    events: [{ type: "MoveSubmitted", move: seq }],
    prevHash: `hash-${seq - 1}`,
    hash: `hash-${seq}`,
    ...given,
  };
}

/** The entry after `previous` in a chain of hashes, so that any damage to a stored one shows. */
export function chainEntry(gameId: string, previous: LogEntry | undefined): LogEntry {
  const seq = (previous?.seq ?? 0) + 1;
  // Every so often one that spans several pages of the write-ahead log.
  const size = seq % 20 === 0 ? 30_000 : 200;
  const entry = makeEntry(gameId, seq, {
    command: { type: "SubmitMove", data: { seq, action: "é".repeat(size) } },
    prevHash: previous?.hash ?? "",
  });
  return { ...entry, hash: hashOf(entry) };
}

/** SHA-256 over all of an entry but its own hash. */
export function hashOf(entry: LogEntry): string {
  return createHash("sha256")
    .update(canonicalize({ ...entry, hash: "" }) ?? "")
    .digest("hex");
}

/** 1, 2, … up to `length`. */
export function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index + 1);
}
