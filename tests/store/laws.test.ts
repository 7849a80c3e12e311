import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decide } from "@/lib/game/decide";
import { evolve, replay } from "@/lib/game/evolve";
import { mintViewer } from "@/lib/game/mint";
import { type Game, newGame, placeOf } from "@/lib/game/state";
import { type Viewer, viewerKey } from "@/lib/game/viewer";
import { type Database, openDatabase } from "@/lib/server/db/open";
import { GameRuntime, loggedEvents } from "@/lib/server/game-runtime";
import { placeSeen } from "@/lib/server/place-seen";
import { createStore, type EventStore } from "@/lib/server/store";
import { verify } from "@/lib/server/verify-log";
import { type Dice, diceOf } from "@/tests/support/dice";
import { lowWater } from "@/tests/support/scenario";
import { makeGame } from "./entries";
import { keyOf, Room, type Sending } from "./laws-play";
import { type Bench, kinds, openBench } from "./place";
import { long, seed } from "./seed";

const games = long ? 40 : 5;
const lettersEach = 220;

console.info(`SEED=${seed}`);

describe.each(kinds)("a game played at random on the %s database", (kind) => {
  const bench = openBench(kind);
  const other = secondProcess(bench);

  test("[L1] [L4] [L6] has each command once, in one log that gives everyone the same", {
    timeout: games * 120_000,
  }, async () => {
    const gameSeed = fc.noShrink(fc.integer({ min: 0, max: 2 ** 31 - 1 }));
    await fc.assert(
      fc.asyncProperty(gameSeed, (each) => playAndCheck(bench, other(), each)),
      {
        seed,
        numRuns: games,
      },
    );
  });
});

/** On a server a second process with connections of its own; the embedded database has one process. */
function secondProcess(bench: Bench): () => EventStore[] {
  let database: Database | undefined;
  beforeAll(async () => {
    const url = bench.place.environment.DATABASE_URL;
    if (url !== undefined) database = await openDatabase({ url, directory: "unused" });
  });
  afterAll(() => database?.close());
  return () => (database ? [createStore(database)] : []);
}

async function playAndCheck(bench: Bench, others: readonly EventStore[], gameSeed: number): Promise<void> {
  const id = await makeGame(bench.database, randomUUID());
  const stores = [bench.store, ...others].map((store) => unsteady(store, diceOf(gameSeed + 1)));
  const runtimes = stores.map((store) => new GameRuntime(id, lowWater, store));
  // Feeds that are there from the start are kept up to date as the log grows.
  for (const runtime of runtimes) for (const viewer of viewersOf(runtime.game)) runtime.feed(viewer);
  const room = new Room(diceOf(gameSeed), runtimes);
  try {
    await room.play(lettersEach);
    for (const runtime of runtimes) await runtime.catchUp();
    await expectOneLog(bench.store, runtimes);
    await expectOneEffect(bench.store, id, room.sendings);
    await expectFairRefusals(bench.store, id, room.sendings);
    await expectSameBytes(bench.store, runtimes);
  } finally {
    for (const runtime of runtimes) runtime.stop();
  }
}

/** A store whose database's clock is set back now and then. */
const unsteady = (store: EventStore, dice: Dice): EventStore => ({
  ...store,
  now: async () => new Date((await store.now()).getTime() - (dice.chance(0.2) ? dice.int(1, 3000) : 0)),
});

/** A log without a hole whose chain holds, and which every process holds as it is stored. */
async function expectOneLog(store: EventStore, runtimes: readonly GameRuntime[]): Promise<void> {
  const id = runtimes[0]?.id ?? "";
  const entries = await store.read(id, 0);
  expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, index) => index + 1));
  const times = entries.filter((entry) => entry.events.length > 0).map((entry) => entry.at);
  expect(times).toEqual([...times].sort());
  const file = { format: "whitecell/log/1", gameId: id, title: "A game", scenario: lowWater, entries };
  expect(verify(file)).toMatchObject({ ok: true, count: entries.length });
  const replayed = replay(lowWater, entries.flatMap(loggedEvents));
  for (const runtime of runtimes) {
    expect(runtime.entries).toEqual(entries);
    expect(runtime.game).toEqual(replayed);
  }
}

/** Every sending of a letter that was accepted got the same answer, and the log has the letter once. */
async function expectOneEffect(store: EventStore, id: string, sendings: readonly Sending[]): Promise<void> {
  const entries = await store.read(id, 0);
  const places = new Map(entries.map((entry) => [`${entry.actor} ${entry.commandId}`, entry]));
  expect(places.size).toBe(entries.length);
  const accepted = new Set<string>();
  for (const { letter, forged, known, answer } of sendings) {
    const key = keyOf(letter);
    const entry = places.get(key);
    if (forged) expect(answer, key).toMatchObject({ ok: false, code: "id-reused" });
    else if (answer.ok) {
      expect({ seq: answer.seq, events: answer.events }).toEqual({ seq: entry?.seq, events: entry?.events });
      expect(entry?.command).toEqual(letter.command);
      accepted.add(key);
    } else expect(known, `${key} was accepted before, then refused: ${answer.code}`).toBe(false);
  }
  const own = entries.filter((entry) => entry.actor !== "clock");
  expect(own.map((entry) => `${entry.actor} ${entry.commandId}`).filter((key) => !accepted.has(key))).toEqual(
    [],
  );
  // Most of a table's commands are accepted; a room where nothing happens would prove nothing.
  expect(accepted.size).toBeGreaterThan(lettersEach / 4);
}

/** Whoever was refused was refused by a state the game was in while the command was on its way. */
async function expectFairRefusals(
  store: EventStore,
  id: string,
  sendings: readonly Sending[],
): Promise<void> {
  const states: Game[] = [newGame(lowWater)];
  for (const entry of await store.read(id, 0))
    states.push(loggedEvents(entry).reduce(evolve, states.at(-1) ?? newGame(lowWater)));
  let refused = 0;
  for (const { letter, forged, answer, from, until, sentAt, answeredAt } of sendings) {
    if (answer.ok || forged) continue;
    refused += 1;
    const codes = states.slice(from, until + 1).flatMap((game) =>
      [sentAt, answeredAt].map((now) => {
        const at = Math.max(now, game.at);
        const decision = decide(game, letter.by, letter.command, { at, ids: ids(20) });
        return decision.ok ? "accepted" : decision.code;
      }),
    );
    expect(codes, `${letter.command.type} between ${from} and ${until}`).toContain(answer.code);
  }
  expect(refused).toBeGreaterThan(0);
}

const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `id-${index}`);

/** A process that has just read the log gives every viewer what the others gave live. */
async function expectSameBytes(store: EventStore, runtimes: readonly GameRuntime[]): Promise<void> {
  const fresh = new GameRuntime(runtimes[0]?.id ?? "", lowWater, store);
  await fresh.catchUp();
  const viewers = viewersOf(fresh.game);
  expect(viewers.length).toBeGreaterThan(3);
  for (const viewer of viewers) {
    const expected = bytesOf(fresh, viewer);
    for (const runtime of runtimes) expect(bytesOf(runtime, viewer), viewerKey(viewer)).toEqual(expected);
  }
  fresh.stop();
}

/** All that leaves for a viewer: the frames of its feed, its view, and its position after every entry. */
function bytesOf(runtime: GameRuntime, viewer: Viewer): string[] {
  const feed = runtime.feed(viewer);
  if (!feed) throw new Error(`${viewerKey(viewer)} has no feed.`);
  const positions = runtime.entries.map(({ seq }) => feed.positionAfter(seq));
  const frames = feed.frames.map(({ text }) => text);
  return [feed.epoch, JSON.stringify(positions), JSON.stringify(feed.view), ...frames];
}

/** Control, the screen, every held seat, and every observer. */
function viewersOf(game: Game): Viewer[] {
  const held = Object.values(game.seats).filter((seat) => !seat.released);
  const watching = Object.entries(game.observers);
  return [
    mintViewer({ kind: "control", facilitatorId: "facilitator-a" }),
    mintViewer({ kind: "screen" }),
    ...held.map((seat) => mintViewer({ kind: "seat", ...placeOf(game, seat) })),
    ...watching.map(([observerId, sees]) =>
      mintViewer({ kind: "observer", observerId, sees, place: placeSeen(game, sees) }),
    ),
  ];
}
