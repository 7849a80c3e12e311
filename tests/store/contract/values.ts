import fc from "fast-check";
import { expect, test } from "vitest";
import { makeEntry, makeGame, range } from "../entries";
import type { Bench } from "../place";
import { long, seed } from "../seed";

/** JSON values that a database, a driver or a client has been known to change. */
const awkwardValues: readonly unknown[] = [
  null,
  "",
  0,
  0.1 + 0.2,
  100 / 7,
  1e21 / 7,
  { number: 0.1 + 0.2 },
  1e21,
  5e-324,
  Number.MAX_VALUE,
  Number.MAX_SAFE_INTEGER,
  [],
  {},
  [[[[[[[[null]]]]]]]],
  { "": "empty key", b: 1, a: { d: 1, c: [2, null] } },
  { $type: "DateTime", value: "2020-01-03T00:00:00.000Z" },
  { $type: "Json", value: "{}" },
  JSON.parse('{"__proto__": {"x": 1}, "constructor": 2}'),
  "قاسم 👩🏽‍🚀 é e\u0301 \u2028 \uffff \" \\ ' $1 :x %s",
  "x".repeat(2_000_000),
];

/** PostgreSQL has no NUL in text and no half of a surrogate pair; JSON has no negative zero. */
const storableValue = fc
  .jsonValue({ stringUnit: "binary", maxDepth: 6 })
  .filter((value) => !/\\u0000|\\ud[89a-f]/.test(JSON.stringify(value)))
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

/** What an entry's fields hold before and after. */
export function testValues(bench: Bench): void {
  test("gives back every JSON value equal, whatever its keys, numbers and text", async () => {
    const { store, database } = bench;
    const game = await makeGame(database, "json");
    let seq = 0;
    const roundTrip = async (value: unknown) => {
      seq += 1;
      const entry = makeEntry(game, seq, { command: value, envelope: { value }, events: [value] });
      await store.append(entry);
      expect(await store.read(game, seq - 1)).toEqual([entry]);
    };
    for (const value of awkwardValues) await roundTrip(value);
    await fc.assert(fc.asyncProperty(storableValue, roundTrip), { seed, numRuns: long ? 2_000 : 200 });
  });

  test("rejects what the database cannot hold, and stays usable", async () => {
    const { store, database } = bench;
    const game = await makeGame(database, "not-json");
    for (const command of ["\u0000", "\ud800", undefined]) {
      await expect(store.append(makeEntry(game, 1, { command }))).rejects.toThrow();
    }
    expect(await store.append(makeEntry(game, 1))).toBe("appended");
  });

  test("rejects a time that would come back as another text", async () => {
    const { store, database } = bench;
    const game = await makeGame(database, "time");
    const times = ["2020-01-03T00:47:00Z", "2020-01-03T00:47:00.1234Z", "2020-01-03T01:47:00.000+01:00", ""];
    for (const at of times)
      await expect(store.append(makeEntry(game, 1, { at }))).rejects.toThrow(RangeError);
    expect(await store.read(game, 0)).toEqual([]);
  });

  test("stores the moment itself, not its digits in the server's time zone", async () => {
    const { store, database } = bench;
    const game = await makeGame(database, "moment");
    // New York's clocks never showed 02:30 that morning.
    const entry = makeEntry(game, 1, { at: "2020-03-08T02:30:00.001Z" });
    await store.append(entry);
    const { rows } = await database.pool.query(
      `SELECT (extract(epoch FROM "at") * 1000)::bigint::text AS ms FROM "LogEntry" WHERE "gameId" = $1`,
      [game],
    );
    expect(rows).toEqual([{ ms: String(Date.parse(entry.at)) }]);
    expect(await store.read(game, 0)).toEqual([entry]);
  });

  test("tells the database's time, near this machine's and never going back", async () => {
    const before = Date.now();
    const times: number[] = [];
    for (const _ of range(20)) times.push((await bench.store.now()).getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times[0]).toBeGreaterThanOrEqual(before - 2_000);
    expect(times.at(-1)).toBeLessThanOrEqual(Date.now() + 2_000);
  });
}
