import { afterAll, beforeAll, expect, test } from "vitest";
import { loadPack } from "@/lib/scenario/load";
import { Catalogue, type Pack } from "@/lib/server/catalogue";
import { type Database, openDatabase } from "@/lib/server/db/open";
import { createStore } from "@/lib/server/store";
import { darkCoast } from "@/tests/support/packs";
import { temporaryFolder } from "@/tests/support/server";

let database: Database;
let pack: Pack;

beforeAll(async () => {
  database = await openDatabase({ directory: temporaryFolder() });
  const loaded = await loadPack(darkCoast);
  if (!loaded.ok) throw new Error("The pack of the tests has mistakes.");
  pack = loaded;
  const facilitator = { id: "facilitator-1", email: "control@example.org", name: "Control" };
  await database.prisma.facilitator.create({ data: facilitator });
});
afterAll(() => database.close());

/** A catalogue as a process has it that loaded these packs. */
const catalogueWith = (...packs: Pack[]): Catalogue =>
  new Catalogue(
    database.prisma,
    createStore(database),
    new Map(packs.map((each) => [each.scenario.id, each])),
    () => {},
  );

test("a loaded pack is found by its id and by its hash", async () => {
  const catalogue = catalogueWith(pack);
  expect(await catalogue.pack(pack.scenario.id)).toBe(pack);
  expect(await catalogue.pack(pack.hash)).toBe(pack);
});

test("the version a game was made with is found by its hash when another one, or none, is loaded", async () => {
  const before = catalogueWith(pack);
  await before.create("facilitator-1", pack.scenario.id, "A game");
  await before.stop();
  const newer: Pack = { scenario: { ...pack.scenario, version: "9.0.0" }, hash: "f".repeat(64) };
  for (const catalogue of [catalogueWith(newer), catalogueWith()]) {
    expect(await catalogue.pack(pack.hash)).toEqual({ scenario: pack.scenario, hash: pack.hash });
  }
  expect((await catalogueWith(newer).pack(pack.scenario.id))?.scenario.version).toBe("9.0.0");
});

test("what is neither a loaded pack nor a kept version is not found", async () => {
  const catalogue = catalogueWith(pack);
  for (const unknown of ["nothing", "", "0".repeat(64), "\u0000", "a".repeat(5000), pack.hash.toUpperCase()])
    expect(await catalogue.pack(unknown)).toBeUndefined();
});
