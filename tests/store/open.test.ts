import { afterEach, describe, expect, test, vi } from "vitest";
import { openDatabase } from "@/lib/server/db/open";
import { openBench } from "./place";

/** A port that nothing listens on. */
const nowhere = "postgresql://postgres@127.0.0.1:1/nowhere";
const unreachable = /database server could not be reached/;

afterEach(() => {
  vi.unstubAllEnvs();
});

test("says that a server cannot be reached", async () => {
  await expect(openDatabase({ url: nowhere, directory: "unused" })).rejects.toThrow(unreachable);
});

describe("past a pooler", () => {
  const bench = openBench("server");
  const url = () => bench.place.environment.DATABASE_URL ?? "";

  test("migrates on the direct address, not through the pooler", async () => {
    const options = { url: url(), directory: "unused" };
    await expect(openDatabase({ ...options, directUrl: nowhere })).rejects.toThrow(unreachable);
    vi.stubEnv("DATABASE_DIRECT_URL", nowhere);
    vi.stubEnv("DATABASE_URL", url());
    await expect(openDatabase(options)).rejects.toThrow(unreachable);
  });

  test("listens on the direct address", async () => {
    const { pool } = bench.database;
    const database = await openDatabase({
      url: url(),
      directUrl: `${url()}?application_name=direct`,
      directory: "unused",
    });
    const stop = await database.logSignal.watch(
      () => {},
      () => {},
    );
    const { rows } = await pool.query(
      `SELECT query FROM pg_stat_activity WHERE application_name = 'direct' AND datname = current_database()`,
    );
    expect(rows).toEqual([{ query: "LISTEN whitecell_log" }]);
    await stop();
    await database.close();
  });

  test("takes DATABASE_DIRECT_URL for the server of DATABASE_URL only", async () => {
    vi.stubEnv("DATABASE_DIRECT_URL", nowhere);
    vi.stubEnv("DATABASE_URL", "postgresql://another/server");
    const database = await openDatabase({ url: url(), directory: "unused" });
    expect(await database.prisma.game.count()).toBe(0);
    await database.close();
  });
});
