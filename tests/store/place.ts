import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { type Database, openDatabase } from "@/lib/server/db/open";
import { createStore, type EventStore } from "@/lib/server/store";
import { startPostgres } from "@/tests/support/postgres";

/** The two databases that Whitecell runs on. */
export const kinds = ["embedded", "server"] as const;
export type Kind = (typeof kinds)[number];

/** An empty database of one kind. */
export interface Place {
  /** Says why there is none of this kind here, if so. */
  readonly unavailable: string | undefined;
  /** Opens the one database of this place; on the embedded kind only one may be open at a time. */
  open(): Promise<Database>;
  /** Where a child process finds it: `DATABASE_URL` or `WHITECELL_DIRECTORY`. */
  readonly environment: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** Makes a place that is removed by its `remove`. */
export function makePlace(kind: Kind): Promise<Place> {
  return kind === "embedded" ? makeEmbeddedPlace() : makeServerPlace();
}

async function makeEmbeddedPlace(): Promise<Place> {
  const directory = makeDirectory();
  const open = () => openDatabase({ directory });
  const remove = async () => fs.rmSync(directory, { recursive: true, force: true });
  return { unavailable: undefined, open, environment: { WHITECELL_DIRECTORY: directory }, remove };
}

async function makeServerPlace(): Promise<Place> {
  const server = await startPostgres();
  if ("unavailable" in server) {
    console.warn(`Skipped on a PostgreSQL server: ${server.unavailable}`);
    const open = () => Promise.reject(new Error(server.unavailable));
    return { unavailable: server.unavailable, open, environment: {}, remove: async () => {} };
  }
  const url = await server.makeDatabase("place");
  await liveInNewYork(url);
  const open = () => openDatabase({ url, directory: "unused" });
  return { unavailable: undefined, open, environment: { DATABASE_URL: url }, remove: server.stop };
}

/** A server that is not in UTC, as many are not: nothing stored may depend on it. */
async function liveInNewYork(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("ALTER DATABASE place SET timezone TO 'America/New_York'");
  await client.end();
}

/** An empty folder in the temporary folder. */
export function makeDirectory(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), "whitecell-store-"));
}

/** A place with its database open, for the tests of one `describe`. */
export interface Bench {
  readonly kind: Kind;
  readonly place: Place;
  readonly database: Database;
  readonly store: EventStore;
}

/** Opens a database before the tests of the surrounding `describe` and removes it after them. */
export function openBench(kind: Kind): Bench {
  const bench: { -readonly [Key in keyof Bench]?: Bench[Key] } = { kind };
  beforeAll(async () => {
    bench.place = await makePlace(kind);
    if (bench.place.unavailable !== undefined) return;
    bench.database = await bench.place.open();
    bench.store = createStore(bench.database);
  });
  beforeEach(({ skip }) => {
    if (bench.place?.unavailable !== undefined) skip(bench.place.unavailable);
  });
  afterAll(async () => {
    await bench.database?.close();
    await bench.place?.remove();
  });
  // Its parts are read by tests only, which run after `beforeAll` has set them.
  return bench as Bench;
}
