import type { DraftFields, PartChanges, SharedDraft } from "@/lib/game/shared-draft";
import type { PrismaClient } from "./generated/prisma/client";

/** Which draft: a role's move of a turn, as one cell of a game writes it. */
export interface DraftKey {
  readonly gameId: string;
  readonly turn: number;
  readonly cellId: string;
  readonly roleId: string;
}

export type OnDraft = (draft: SharedDraft) => void;

/** How far back a look for others' drafts reaches beyond the last: clocks and commits are not in step. */
const overlapMs = 3000;

/** Moves that cells are writing: durable, and told to whoever of the cell watches. */
export class Drafts {
  #listeners = new Map<string, Set<OnDraft>>();
  #lastLook: number;

  constructor(
    private readonly prisma: PrismaClient,
    /** The time that all processes share, in milliseconds. */
    private readonly time: () => number,
  ) {
    this.#lastLook = time();
  }

  /** Writes some parts, of each the last writer's words, in one statement: two who write at once both keep theirs. */
  async save(key: DraftKey, changes: PartChanges, by: string, at: number): Promise<SharedDraft> {
    const { gameId, turn, cellId, roleId } = key;
    const written = Object.entries(changes).map(([part, value]) => [part, { value, by, at }]);
    const fields = JSON.stringify(Object.fromEntries(written));
    const [row] = await this.prisma.$queryRaw<Row[]>`
      INSERT INTO "Draft" ("gameId", "turn", "cellId", "roleId", "version", "fields", "updatedAt")
      VALUES (${gameId}, ${turn}, ${cellId}, ${roleId}, 1, ${fields}::jsonb, clock_timestamp())
      ON CONFLICT ("gameId", "turn", "cellId", "roleId") DO UPDATE SET
        "fields" = "Draft"."fields" || EXCLUDED."fields",
        "version" = "Draft"."version" + 1, "updatedAt" = clock_timestamp()
      RETURNING "gameId", "turn", "cellId", "roleId", "version", "fields"`;
    if (!row) throw new Error("A draft was written and not given back.");
    return this.#tell(row);
  }

  /** Drops what was written up to a moment, since it went into the log then. What was written later stays. */
  async drop({ gameId, turn, cellId, roleId }: DraftKey, at: number): Promise<void> {
    const rows = await this.prisma.$queryRaw<Row[]>`
      UPDATE "Draft" SET
        "fields" = (SELECT coalesce(jsonb_object_agg(key, value), '{}'::jsonb)
          FROM jsonb_each("fields") WHERE (value->>'at')::numeric > ${at}),
        "version" = "version" + 1, "updatedAt" = clock_timestamp()
      WHERE "gameId" = ${gameId} AND "turn" = ${turn} AND "cellId" = ${cellId} AND "roleId" = ${roleId}
      RETURNING "gameId", "turn", "cellId", "roleId", "version", "fields"`;
    for (const row of rows) this.#tell(row);
  }

  /** The drafts of a game's turn, of one cell or of all. */
  async of(gameId: string, turn: number, cellId?: string): Promise<(SharedDraft & DraftKey)[]> {
    const where = { gameId, turn, ...(cellId === undefined ? {} : { cellId }) };
    const rows = await this.prisma.draft.findMany({ where, orderBy: [{ cellId: "asc" }, { roleId: "asc" }] });
    return rows.map((row) => ({ gameId, ...draftOf(row) }));
  }

  /** Tells of every change of a game's drafts; the answer ends it. */
  watch(gameId: string, listener: OnDraft): () => void {
    const listeners = this.#listeners.get(gameId) ?? new Set();
    this.#listeners.set(gameId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(gameId) === listeners) this.#listeners.delete(gameId);
    };
  }

  /** Looks for what other processes wrote, in the games somebody here watches. */
  async look(): Promise<void> {
    const gameIds = [...this.#listeners.keys()];
    const since = new Date(this.#lastLook - overlapMs);
    const now = this.time();
    const where = { gameId: { in: gameIds }, updatedAt: { gte: since } };
    const rows = gameIds.length > 0 ? await this.prisma.draft.findMany({ where }) : [];
    // Only now: after a look that failed, the next one reaches as far back.
    this.#lastLook = now;
    for (const row of rows) this.#tell(row);
  }

  #tell(row: Row): SharedDraft {
    const draft = draftOf(row);
    for (const listener of this.#listeners.get(row.gameId) ?? []) listener(draft);
    return draft;
  }
}

interface Row extends DraftKey {
  readonly version: number;
  readonly fields: unknown;
}

const draftOf = ({ turn, cellId, roleId, version, fields }: Row): SharedDraft => ({
  turn,
  cellId,
  roleId,
  version,
  fields: fields as DraftFields,
});
