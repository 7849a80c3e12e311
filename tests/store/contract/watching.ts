import { afterEach, expect, test, vi } from "vitest";
import { createStore } from "@/lib/server/store";
import { makeEntry, makeGame } from "../entries";
import type { Bench } from "../place";

/** News of appends. */
export function testWatching(bench: Bench): void {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test("tells watchers of appends by this store and by others, until they stop", async () => {
    const { store, database, kind } = bench;
    const game = await makeGame(database, "watched");
    const told: string[] = [];
    const stop = await store.watch((gameId, seq) => told.push(`${gameId} ${seq}`));
    const other = kind === "server" ? await bench.place.open() : database;
    try {
      await store.append(makeEntry(game, 1));
      await createStore(other).append(makeEntry(game, 2));
      await vi.waitFor(() => expect(told).toEqual([`${game} 1`, `${game} 2`]));
      await store.append(makeEntry(game, 2, { commandId: "refused" }));
      await stop();
      await store.append(makeEntry(game, 3));
      await settle();
      expect(told).toEqual([`${game} 1`, `${game} 2`]);
    } finally {
      if (other !== database) await other.close();
    }
  });

  test("appends and tells the others although a watcher throws", async () => {
    const { store, database } = bench;
    const game = await makeGame(database, "bad-watcher");
    const told: number[] = [];
    const stopBad = await store.watch(() => {
      throw new Error("the watcher's own mistake");
    });
    const stopGood = await store.watch((_, seq) => told.push(seq));
    expect(await store.append(makeEntry(game, 1))).toBe("appended");
    expect(await store.append(makeEntry(game, 2))).toBe("appended");
    await vi.waitFor(() => expect(told).toEqual([1, 2]));
    await stopBad();
    await stopGood();
  });

  test("tells nobody when WHITECELL_NO_NOTIFY is 1", async () => {
    const { store, database } = bench;
    const game = await makeGame(database, "silent");
    const told: number[] = [];
    vi.stubEnv("WHITECELL_NO_NOTIFY", "1");
    const stop = await store.watch((_, seq) => told.push(seq));
    await store.append(makeEntry(game, 1));
    await settle();
    await stop();
    expect(told).toEqual([]);
  });

  // The embedded database has no line that could be cut.
  if (bench.kind === "embedded") return;

  test("says that some may be missed, after its line was cut", async () => {
    const { store, database } = bench;
    const game = await makeGame(database, "cut");
    const told: number[] = [];
    const onGap = vi.fn();
    const stop = await store.watch((_, seq) => told.push(seq), onGap);
    const { rowCount } = await database.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'whitecell-log' AND datname = current_database()`,
    );
    expect(rowCount).toBe(1);
    expect(onGap).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(onGap).toHaveBeenCalledTimes(1), { timeout: 5_000 });
    await store.append(makeEntry(game, 1));
    await vi.waitFor(() => expect(told).toEqual([1]));
    await stop();
  });
}

/** Long enough for a message that should not come to have come. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 200));
}
