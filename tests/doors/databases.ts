import { afterAll, beforeAll, beforeEach } from "vitest";
import { type Postgres, startPostgres } from "@/tests/support/postgres";
import { type ServerOptions, temporaryFolder } from "@/tests/support/server";

/** The two databases a server runs on. */
export const databases = ["embedded", "postgresql"] as const;
export type Database = (typeof databases)[number];

/** Where a server keeps its game: the same for every server that is started with it. */
export interface Kept extends ServerOptions {
  readonly dataDirectory: string;
  readonly env: Record<string, string>;
}

/**
 * A database of one kind for the tests of the surrounding `describe`, which are skipped
 * where there is none. Read `env` within tests and hooks only: it is filled before them.
 */
export function keptIn(kind: Database, more: Record<string, string> = {}): Kept {
  const env: Record<string, string> = { ...more };
  let postgres: Postgres | undefined;
  let unavailable: string | undefined;
  beforeAll(async () => {
    if (kind === "embedded") return;
    const started = await startPostgres();
    if ("unavailable" in started) {
      unavailable = started.unavailable;
      return;
    }
    postgres = started;
    env.DATABASE_URL = await started.makeDatabase("doors");
  });
  beforeEach(({ skip }) => {
    if (unavailable) skip(unavailable);
  });
  afterAll(() => postgres?.stop());
  return { dataDirectory: temporaryFolder(), env };
}
