import { afterAll, beforeAll } from "vitest";
import { Client } from "@/tests/support/client";
import { startServer, type TestServer } from "@/tests/support/server";
import { type Kept, keptIn } from "./databases";

/** With news of the log between processes, and without: then what one is asked, or its poll, is all it has to go by. */
export const withAndWithoutNews = [
  ["with news", {}],
  ["without news", { WHITECELL_NO_NOTIFY: "1" }],
] as const;

/** A process without news looks every two seconds; a busy machine takes its time besides. */
export const pollMs = 4500;

/** Two server processes on one PostgreSQL, of one installation. */
export interface Pair {
  readonly kept: Kept;
  readonly servers: readonly [TestServer, TestServer];
  /** The same facilitator at either. */
  readonly controls: readonly [Client, Client];
}

/** Starts both before the tests of the surrounding `describe`. Read its parts within tests and hooks only. */
export function twoServers(env: Record<string, string>): Pair {
  const kept = keptIn("postgresql", env);
  const pair: { kept: Kept; servers?: Pair["servers"]; controls?: Pair["controls"] } = { kept };
  beforeAll(async () => {
    if (kept.env.DATABASE_URL === undefined) return;
    const [one, two] = [await startServer(kept), await startServer(kept)];
    const control = new Client(one.url);
    await control.signIn();
    pair.servers = [one, two];
    pair.controls = [control, control.at(two.url)];
  });
  afterAll(async () => {
    for (const server of pair.servers ?? []) await server.stop();
  });
  return pair as Pair;
}
