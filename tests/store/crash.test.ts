import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createStore } from "@/lib/server/store";
import { endChildrenAfterEach, startChild } from "./child";
import { chainEntry, hashOf, makeGame, range } from "./entries";
import { kinds, makePlace, type Place } from "./place";
import { createRandom, long, seed } from "./seed";

const rounds = long ? 60 : 5;
/** Enough appends to die in the middle of, whatever the machine. */
const longestLifeMs = 1_500;
const firstStartMs = 4_000;
const game = "crash";

console.info(`SEED=${seed}`);
endChildrenAfterEach();

describe.each(kinds)("kill -9 of the writer to the %s database", (kind) => {
  let place: Place;

  beforeAll(async () => {
    place = await makePlace(kind);
  });

  beforeEach(({ skip }) => {
    if (place.unavailable !== undefined) skip(place.unavailable);
  });

  afterAll(() => place?.remove());

  test(`L5: keeps every acknowledged entry, ${rounds} times over`, { timeout: rounds * 60_000 }, async () => {
    const random = createRandom(seed);
    let before = 0;
    let acknowledged = 0;
    for (const round of range(rounds)) {
      // The first has nothing to recover from, so it lives to write.
      const earlyDeaths = round === 1 ? 0 : 0.3;
      const acks = await writeAndDie(place, earlyDeaths, random);
      acknowledged += acks.length;
      const after = await inspect(place, before, acks);
      console.info(`${kind} round ${round}: ${acks.length} acknowledged, ${after} in the log`);
      before = after;
    }
    // A harness whose writer never gets to write would prove nothing.
    expect(acknowledged).toBeGreaterThan(rounds);
  });
});

describe("kill -9 during the first start of the embedded database", () => {
  const starts = long ? 20 : 2;

  test(`leaves a directory that opens, ${starts} times over`, { timeout: starts * 60_000 }, async () => {
    const random = createRandom(seed);
    for (const _ of range(starts)) {
      const place = await makePlace("embedded");
      const child = startChild("writer", [game], place.environment);
      await child.line("START");
      await pause(random() * firstStartMs);
      await child.kill();
      const acks = acknowledgements(child.lines);
      await inspect(place, 0, acks);
      await place.remove();
    }
  });
});

/** One life of a writer, `earlyDeaths` of them short (a share): the positions it said were appended. */
async function writeAndDie(place: Place, earlyDeaths: number, random: () => number): Promise<number[]> {
  const child = startChild("writer", [game], place.environment);
  const diesEarly = random() < earlyDeaths;
  // Early: while it still opens, which is recovery from the death before. Otherwise: while it appends.
  await child.line(diesEarly ? "START" : "ACK");
  await pause(random() * longestLifeMs);
  await child.kill();
  return acknowledgements(child.lines);
}

/** Opens what the dead writer left, and returns the length of the log. */
async function inspect(place: Place, before: number, acks: readonly number[]): Promise<number> {
  const database = await place.open();
  try {
    const store = createStore(database);
    await makeGame(database, game);
    const log = await store.read(game, 0);
    expect(log.map(({ seq }) => seq)).toEqual(range(log.length));
    expect(acks).toEqual(range(acks.length).map((nth) => (acks[0] ?? 0) - 1 + nth));
    expect(log.length).toBeGreaterThanOrEqual(Math.max(before, ...acks));
    // One append at most was on its way when the writer died.
    expect(log.length).toBeLessThanOrEqual(before + acks.length + 1);
    log.forEach((entry, index) => {
      expect(entry).toEqual(chainEntry(game, log[index - 1]));
      expect(hashOf(entry)).toBe(entry.hash);
    });
    const last = log.at(-1);
    if (last !== undefined) expect(await store.append(last)).toBe("command-known");
    return log.length;
  } finally {
    await database.close();
  }
}

function acknowledgements(lines: readonly string[]): number[] {
  return lines.filter((line) => line.startsWith("ACK ")).map((line) => Number(line.slice("ACK ".length)));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
