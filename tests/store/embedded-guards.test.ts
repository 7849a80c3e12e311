import fs from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { DirectoryInUse } from "@/lib/server/db/directory-lock";
import { openEmbedded } from "@/lib/server/db/embedded";
import { openDatabase } from "@/lib/server/db/open";
import { reportToStderr } from "@/lib/server/db/report";
import { createStore } from "@/lib/server/store";
import { endChildrenAfterEach, startChild } from "./child";
import { makeEntry, makeGame, range } from "./entries";
import { makeDirectory, openBench } from "./place";

endChildrenAfterEach();

describe("one owner of a data directory", () => {
  const directories: string[] = [];
  const newDirectory = () => {
    const directory = makeDirectory();
    directories.push(directory);
    return directory;
  };

  afterEach(() => {
    for (const directory of directories.splice(0)) fs.rmSync(directory, { recursive: true, force: true });
  });

  test("refuses a second open in the same process, by whatever name, until the first is closed", async () => {
    const directory = newDirectory();
    const link = `${directory}-link`;
    fs.symlinkSync(directory, link);
    directories.push(link);
    const database = await openDatabase({ directory });
    await expect(openDatabase({ directory })).rejects.toThrow(DirectoryInUse);
    await expect(openDatabase({ directory: link })).rejects.toThrow(/already open in another Whitecell/);
    await makeGame(database, "kept");
    await database.close();
    const again = await openDatabase({ directory });
    expect(await again.prisma.game.count()).toBe(1);
    await again.close();
  });

  test("refuses a second open in another process, and opens when that one was killed", async () => {
    const directory = newDirectory();
    const holder = startChild("writer", ["held", "1"], { WHITECELL_DIRECTORY: directory });
    await holder.line("DONE");
    await expect(openDatabase({ directory })).rejects.toThrow(DirectoryInUse);
    const second = startChild("writer", ["held", "1"], { WHITECELL_DIRECTORY: directory });
    expect(await second.ended).toBe(1);
    expect(second.complaint()).toContain("already open in another Whitecell");
    await holder.kill();
    const database = await openDatabase({ directory });
    expect(await createStore(database).read("held", 0)).toHaveLength(1);
    await database.close();
  });

  test("gives the directory back when opening failed", async () => {
    const directory = newDirectory();
    await expect(openDatabase({ directory, migrations: directory })).rejects.toThrow(
      /no database migrations/,
    );
    const database = await openDatabase({ directory });
    await database.close();
  });

  test("opens after a death in the instant in which Postgres had made its own lock file but not filled it", async () => {
    const directory = newDirectory();
    const first = await openDatabase({ directory });
    await makeGame(first, "kept");
    await first.close();
    fs.writeFileSync(path.join(directory, "postgres", "postmaster.pid"), "");
    const second = await openDatabase({ directory });
    expect(await second.prisma.game.count()).toBe(1);
    await second.close();
  });

  test("says which files it cannot read, and leaves them alone", async () => {
    const directory = newDirectory();
    const files = path.join(directory, "postgres");
    fs.mkdirSync(files);
    fs.writeFileSync(path.join(files, "precious"), "data");
    await expect(openDatabase({ directory })).rejects.toThrow(/no whole database/);
    fs.writeFileSync(path.join(files, "PG_VERSION"), "17\n");
    await expect(openDatabase({ directory })).rejects.toThrow(/written by PostgreSQL 17/);
    expect(fs.readdirSync(files).sort()).toEqual(["PG_VERSION", "precious"]);
  });

  test("L5: stops instead of acknowledging what a failing disk did not take", async () => {
    const directory = newDirectory();
    const child = startChild("failing-disk", ["5"], { WHITECELL_DIRECTORY: directory });
    expect(await child.ended).toBe(1);
    expect(child.lines).toEqual(range(5).map((number) => `ACK ${number}`));
    expect(child.complaint()).toMatch(/PANIC.*could not fsync[\s\S]*Whitecell stops here/);
    const { pool, close } = await openEmbedded(directory, { report: reportToStderr });
    const { rows } = await pool.query<{ number: number }>("SELECT number FROM row ORDER BY number");
    expect(rows.slice(0, 5).map(({ number }) => number)).toEqual(range(5));
    await close();
  });
});

describe("one session for everyone", () => {
  const bench = openBench("embedded");

  test("rejects a transaction whose commit failed", async () => {
    const { prisma } = bench.database;
    await prisma.$executeRaw`CREATE TABLE parent (id int PRIMARY KEY)`;
    await prisma.$executeRaw`
      CREATE TABLE child (parent int REFERENCES parent DEFERRABLE INITIALLY DEFERRED)`;
    let inserted = 0;
    const transaction = prisma.$transaction(async (inTransaction) => {
      inserted = await inTransaction.$executeRaw`INSERT INTO child VALUES (1)`;
    });
    await expect(transaction).rejects.toThrow("ForeignKeyConstraintViolation");
    expect(inserted).toBe(1);
    expect(await prisma.$queryRaw`SELECT count(*)::int AS rows FROM child`).toEqual([{ rows: 0 }]);
  });

  test("leaves nothing of a dropped client to the next: no transaction, setting or statement", async () => {
    const { pool } = bench.database;
    const dropped = await pool.connect();
    await dropped.query("SET TIME ZONE 'Asia/Baghdad'");
    await dropped.query({ name: "same-name", text: "SELECT 1 AS one" });
    await dropped.query("BEGIN");
    await dropped.query("CREATE TABLE never_committed ()");
    dropped.release(true);
    const { rows } = await pool.query(
      `SELECT to_regclass('never_committed') AS found, current_setting('TimeZone') AS zone`,
    );
    expect(rows).toEqual([{ found: null, zone: "UTC" }]);
    const statement = { name: "same-name", text: "SELECT 2 AS two" };
    expect((await pool.query(statement)).rows).toEqual([{ two: 2 }]);
  });

  test("lets timers run during a burst of 600 appends", async () => {
    const game = await makeGame(bench.database, "burst");
    const gaps = watchTheClock();
    const started = performance.now();
    const burst = range(600).map((seq) => bench.store.append(makeEntry(game, seq)));
    expect(new Set(await Promise.all(burst))).toEqual(new Set(["appended"]));
    const length = performance.now() - started;
    const longest = gaps.stop();
    console.info(
      `600 appends in ${length.toFixed(0)} ms, longest gap between ticks ${longest.toFixed(0)} ms`,
    );
    expect(longest).toBeLessThan(250);
    // Starved timers wait for the whole burst, however fast the machine.
    expect(longest).toBeLessThan(length / 2);
  });
});

/** Ticks as often as it may; `stop` says how long it once had to wait, in milliseconds. */
function watchTheClock(): { stop(): number } {
  let longest = 0;
  let last = performance.now();
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(tick, 5);
  return {
    stop: () => {
      clearInterval(timer);
      tick();
      return longest;
    },
  };
}
