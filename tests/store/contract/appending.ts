import { expect, test } from "vitest";
import type { Appended, EventStore } from "@/lib/server/store";
import { makeEntry, makeGame, range } from "../entries";
import type { Bench } from "../place";

/** Appending, reading and finding, and what happens when commands race. */
export function testAppending(bench: Bench): void {
  test("gives back what was appended, in order", async () => {
    const { store } = bench;
    const game = await makeGame(bench.database, "read-back");
    const entries = range(3).map((seq) => makeEntry(game, seq));
    for (const entry of entries) expect(await store.append(entry)).toBe("appended");
    expect(await store.read(game, 0)).toEqual(entries);
    expect(await store.read(game, 2)).toEqual(entries.slice(2));
    expect(await store.read(game, 3)).toEqual([]);
    expect(await store.read("no-such-game", 0)).toEqual([]);
  });

  test("reads a log of several pages whole, or as much of it as was asked for", async () => {
    const { store, database } = bench;
    const game = await makeGame(database, "pages");
    const entries = range(1_203).map((seq) => makeEntry(game, seq));
    for (const entry of entries) await store.append(entry);
    expect(await store.read(game, 0)).toEqual(entries);
    expect(await store.read(game, 700)).toEqual(entries.slice(700));
    expect(await store.read(game, 0, 700)).toEqual(entries.slice(0, 700));
    expect(await store.read(game, 1_200, 2)).toEqual(entries.slice(1_200, 1_202));
    expect(await store.read(game, 0, 0)).toEqual([]);
  });

  test("finds a command by its game, actor and id, and by nothing less", async () => {
    const { store } = bench;
    const game = await makeGame(bench.database, "find");
    const entry = makeEntry(game, 1);
    await store.append(entry);
    expect(await store.find(game, entry.actor, entry.commandId)).toEqual(entry);
    expect(await store.find(game, "seat:2", entry.commandId)).toBeUndefined();
    expect(await store.find(game, entry.actor, "command-2")).toBeUndefined();
    expect(await store.find("no-such-game", entry.actor, entry.commandId)).toBeUndefined();
  });

  test("L4: takes a command of an actor once, wherever in the log it is sent again", async () => {
    const { store, database } = bench;
    const game = await makeGame(database, "once");
    const other = await makeGame(database, "once-elsewhere");
    const entry = makeEntry(game, 1);
    expect(await store.append(entry)).toBe("appended");
    expect(await store.append(entry)).toBe("command-known");
    expect(await store.append({ ...entry, seq: 2 })).toBe("command-known");
    expect(await store.append({ ...entry, seq: 2, actor: "seat:2" })).toBe("appended");
    expect(await store.append({ ...entry, seq: 1, actor: "seat:2" })).toBe("command-known");
    expect(await store.append({ ...entry, gameId: other })).toBe("appended");
    expect((await store.read(game, 0)).map(({ seq, actor }) => `${seq} ${actor}`)).toEqual([
      "1 seat:1",
      "2 seat:2",
    ]);
  });

  test("L4: takes one of 20 racing copies of a command", async () => {
    const game = await makeGame(bench.database, "race-command");
    const copies = range(20).map((seq) => makeEntry(game, seq, { commandId: "the-one" }));
    const answers = await Promise.all(copies.map((entry) => bench.store.append(entry)));
    expect(count(answers)).toEqual({ appended: 1, "command-known": 19 });
    expect(await bench.store.read(game, 0)).toHaveLength(1);
  });

  test("says when another command has the place, and writes nothing", async () => {
    const { store } = bench;
    const game = await makeGame(bench.database, "taken");
    const first = makeEntry(game, 1);
    await store.append(first);
    expect(await store.append(makeEntry(game, 1, { commandId: "another" }))).toBe("sequence-taken");
    expect(await store.read(game, 0)).toEqual([first]);
    expect(await store.find(game, first.actor, "another")).toBeUndefined();
  });

  test("gives a place to one of 20 racing commands, and to all of them when they try again", async () => {
    const { store } = bench;
    const game = await makeGame(bench.database, "race");
    const commandIds = range(20).map((number) => `racer-${number}`);
    const race = commandIds.map((commandId) => store.append(makeEntry(game, 1, { commandId })));
    expect(count(await Promise.all(race))).toEqual({ appended: 1, "sequence-taken": 19 });
    const landed = await Promise.all(commandIds.map((commandId) => appendAtTheEnd(store, game, commandId)));
    expect(count(landed)).toEqual({ appended: 19, "command-known": 1 });
    const log = await store.read(game, 0);
    expect(log.map(({ seq }) => seq)).toEqual(range(20));
    expect(log.map(({ commandId }) => commandId).sort()).toEqual([...commandIds].sort());
  });

  test("rejects an entry of a game that does not exist", async () => {
    await expect(bench.store.append(makeEntry("no-such-game", 1))).rejects.toThrow(/foreign key/i);
    expect(await bench.store.read("no-such-game", 0)).toEqual([]);
  });
}

function count(answers: readonly Appended[]): Partial<Record<Appended, number>> {
  const counts: Partial<Record<Appended, number>> = {};
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
  return counts;
}

/** What a server process does on a conflict: catch up, and append behind what was found. */
async function appendAtTheEnd(store: EventStore, gameId: string, commandId: string): Promise<Appended> {
  for (;;) {
    const last = (await store.read(gameId, 0)).at(-1)?.seq ?? 0;
    const answer = await store.append(makeEntry(gameId, last + 1, { commandId }));
    if (answer !== "sequence-taken") return answer;
  }
}
