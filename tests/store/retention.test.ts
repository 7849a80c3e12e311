import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "@/lib/server/db/open";
import { forgetOldGames } from "@/lib/server/retention";
import { createStore } from "@/lib/server/store";
import { temporaryFolder } from "@/tests/support/server";
import { makeEntry, makeGame } from "./entries";

let database: Database;
const catalogue = { release: async () => {} };
const day = 24 * 3600 * 1000;

beforeAll(async () => {
  database = await openDatabase({ directory: temporaryFolder() });
});
afterAll(() => database.close());

test("a game in which nothing happened for 90 days goes, with its people, their drafts and when they were seen; others stay whole", async () => {
  const { prisma } = database;
  const store = createStore(database);
  const made = new Date(Date.UTC(2020, 0, 1));
  for (const id of ["old", "recent"]) {
    await makeGame(database, id);
    await prisma.game.update({ where: { id }, data: { createdAt: made } });
    await prisma.person.create({ data: { id: `person-${id}`, gameId: id, name: "Somebody" } });
    const draft = { gameId: id, turn: 1, cellId: "iq", roleId: "iq", version: 1, updatedAt: made };
    await prisma.draft.create({
      data: { ...draft, fields: { action: { value: "Words.", by: "1", at: 0 } } },
    });
    await prisma.seatSeen.create({ data: { gameId: id, seatId: "1", at: made } });
  }
  const first = makeEntry("old", 1);
  await store.append(first);
  await store.append(makeEntry("recent", 1));
  const now = new Date(Date.parse(first.at) + 91 * day);
  await store.append(makeEntry("recent", 2, { at: new Date(now.getTime() - day).toISOString() }));

  expect(await forgetOldGames(prisma, catalogue, 90, now)).toEqual(["old"]);
  expect(await store.read("old", 0)).toEqual([]);
  expect(await prisma.person.findMany({ where: { gameId: "old" } })).toEqual([]);
  expect(await store.read("recent", 0)).toHaveLength(2);
  expect(await prisma.person.findMany({ where: { gameId: "recent" } })).toHaveLength(1);
  for (const table of [prisma.draft, prisma.seatSeen] as { findMany(): Promise<{ gameId: string }[]> }[])
    expect((await table.findMany()).map(({ gameId }) => gameId)).toEqual(["recent"]);
  expect(await forgetOldGames(prisma, catalogue, 90, now)).toEqual([]);
  await expect(prisma.logEntry.deleteMany({ where: { gameId: "recent" } })).rejects.toThrow();
});
