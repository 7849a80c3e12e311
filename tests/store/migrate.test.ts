import fs from "node:fs";
import path from "node:path";
import type { Pool } from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { migrate } from "@/lib/server/db/migrate";
import { kinds, makeDirectory, openBench } from "./place";

const ours = path.join(process.cwd(), "prisma", "migrations");

describe.each(kinds)("migrations on the %s database", (kind) => {
  const bench = openBench(kind);
  const folders: string[] = [];

  /** A folder with the product's migrations and those given. */
  const withMigrations = (added: Readonly<Record<string, string>>) => {
    const folder = makeDirectory();
    folders.push(folder);
    fs.cpSync(ours, folder, { recursive: true });
    for (const [name, sql] of Object.entries(added)) {
      fs.mkdirSync(path.join(folder, name), { recursive: true });
      fs.writeFileSync(path.join(folder, name, "migration.sql"), sql);
    }
    return folder;
  };

  afterEach(() => {
    for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true });
  });

  test("applies nothing twice", async () => {
    expect(await run(bench.database.pool, ours)).toEqual([]);
  });

  test("undoes the whole of a migration that fails, and names it", async () => {
    const { pool } = bench.database;
    const folder = withMigrations({ "9000_broken": "CREATE TABLE half (); SELECT no_such_column;" });
    await expect(run(pool, folder)).rejects.toThrow(/9000_broken failed.*no_such_column/);
    const { rows } = await pool.query(`SELECT to_regclass('half') AS half`);
    expect(rows).toEqual([{ half: null }]);
    expect(await run(pool, ours)).toEqual([]);
  });

  test("applies what is new once, although many start together, and keeps function bodies whole", async () => {
    const { pool } = bench.database;
    const folder = withMigrations({
      "9001_one":
        "CREATE TABLE one (); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; SELECT 2; $$;",
      "9002_two": "ALTER TABLE one ADD COLUMN two int;",
    });
    const applied = await Promise.all([1, 2, 3, 4].map(() => run(pool, folder)));
    expect(applied.flat()).toEqual(["9001_one", "9002_two"]);
    expect((await pool.query("SELECT f(), count(two)::int AS rows FROM one")).rows).toEqual([
      { f: 2, rows: 0 },
    ]);
    await expect(run(pool, ours)).rejects.toThrow(/newer Whitecell.*9001_one/);
  });

  test("refuses a migration that was edited after it was applied", async () => {
    const folder = withMigrations({ "9001_one": "CREATE TABLE one (another int);", "9002_two": "" });
    await expect(run(bench.database.pool, folder)).rejects.toThrow(/9001_one was edited/);
  });
});

async function run(pool: Pool, folder: string): Promise<string[]> {
  const client = await pool.connect();
  try {
    return await migrate(client, folder);
  } finally {
    client.release();
  }
}
