import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { ClientBase } from "pg";

/** The advisory lock that Prisma Migrate takes, so that the two never run at once. */
const migrationLock = 72_707_369;

/** Prisma Migrate's own table, so that its command line can take over where the product left off. */
const createTable = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`;

interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, in hexadecimal. */
  readonly checksum: string;
}

interface Applied {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
}

/**
 * Brings the database up to date with `directory` (one folder per migration, applied in the order
 * of their names, each in a transaction of its own) and returns the names applied now. Processes
 * that start together wait for one another.
 *
 * @throws Error naming the migration that failed, was edited after it ran, or is unknown here.
 */
export async function migrate(client: ClientBase, directory: string): Promise<string[]> {
  const migrations = readMigrations(directory);
  await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
  try {
    await client.query(createTable);
    const pending = pendingMigrations(migrations, await readApplied(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [migrationLock]);
  }
}

/** Every migration of a folder, in order. */
export function readMigrations(directory: string): Migration[] {
  const names = fs.existsSync(directory) ? fs.readdirSync(directory).sort() : [];
  const migrations = names.flatMap((name) => readMigration(directory, name));
  if (migrations.length === 0) throw new Error(`There are no database migrations in ${directory}.`);
  return migrations;
}

function readMigration(directory: string, name: string): Migration[] {
  const file = path.join(directory, name, "migration.sql");
  if (!fs.existsSync(file)) return [];
  const sql = fs.readFileSync(file, "utf8");
  return [{ name, sql, checksum: createHash("sha256").update(sql).digest("hex") }];
}

async function readApplied(client: ClientBase): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  );
  return rows;
}

function pendingMigrations(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { migration_name: name, checksum, finished_at: finishedAt } of applied) {
    const migration = known.get(name);
    if (migration === undefined) {
      throw new Error(
        `The database was used by a newer Whitecell: this one does not know migration ${name}.`,
      );
    }
    if (finishedAt === null) throw new Error(`Migration ${name} failed before and was not resolved.`);
    if (migration.checksum !== checksum)
      throw new Error(`Migration ${name} was edited after it was applied.`);
  }
  const done = new Set(applied.map(({ migration_name: name }) => name));
  return migrations.filter(({ name }) => !done.has(name));
}

/** All or nothing: a process that dies in here leaves no half-applied migration. */
async function apply(client: ClientBase, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    // Without parameters the text goes out in one piece, so that function bodies stay whole.
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (cause) {
    await client.query("ROLLBACK");
    throw new Error(`Migration ${name} failed: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}
