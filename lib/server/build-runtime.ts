import { chmod, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import pino from "pino";
import { loadPack } from "@/lib/scenario/load";
import { Catalogue, type Pack } from "./catalogue";
import type { Config } from "./config";
import { openDatabase } from "./db/open";
import { Drafts } from "./drafts";
import { accountSchema, Facilitators } from "./facilitators";
import { JoinDoor } from "./join";
import { Lapses } from "./lapses";
import { Bucket } from "./limits";
import { People } from "./people";
import { Presence } from "./presence";
import { Reach } from "./reach";
import { keepForgetting, readKeepDays } from "./retention";
import type { Runtime } from "./runtime";
import { SeatTokens } from "./seat-tokens";
import { loadSecrets } from "./secrets";
import { createStore } from "./store";
import { Viewers } from "./viewers";

/** How often a process looks for entries of others, in case a notification was lost. */
const pollMs = 2000;
/** How often processes tell each other whom they see. */
const shareMs = 5000;

/** Builds the runtime: opens the database, loads the packs, wakes running games. */
export async function buildRuntime(config: Config): Promise<Runtime> {
  const log = pino({ level: process.env.LOG_LEVEL || "warn" }, pino.destination({ dest: 2, sync: true }));
  const secrets = await loadSecrets(config.dataDirectory);
  // The directory may have been there before us; what is in it is nobody else's.
  await chmod(config.dataDirectory, 0o700);
  const packs = await loadPacks(path.resolve("scenarios"), log);
  const directory = path.join(config.dataDirectory, "database");
  const database = await openDatabase({ url: config.databaseUrl, directory });
  const store = createStore(database);
  const { prisma } = database;
  await store.now();
  const facilitators = new Facilitators(prisma);
  const drafts = new Drafts(prisma, store.time);
  const presence = new Presence(prisma, store.time);
  const lapses = new Lapses(drafts, (error) => log.error({ err: error }, "A draft could not be kept."));
  const catalogue = new Catalogue(prisma, store, packs, lapses.applied);
  const people = new People(prisma);
  const seatTokens = new SeatTokens(prisma);
  const guesses = new Bucket(60, 1000);
  const join = new JoinDoor(secrets, catalogue, people, seatTokens, guesses, new Bucket(300, 1000));
  const viewers = new Viewers(secrets, facilitators, seatTokens, catalogue);
  await makeFirstFacilitator(config, facilitators, log);
  const unwatch = await store.watch(
    (gameId, seq) => catalogue.behind(gameId, seq),
    () => catalogue.catchUpAll(),
  );
  const unshare = database.kind === "server" ? keepSharing(catalogue, drafts, presence, log) : () => {};
  const stopForgetting = keepForgetting(
    prisma,
    catalogue,
    readKeepDays(process.env.WHITECELL_KEEP_DAYS),
    log,
  );
  await catalogue.wake();
  return {
    config,
    secrets,
    log,
    catalogue,
    facilitators,
    join,
    people,
    drafts,
    presence,
    seatTokens,
    viewers,
    signInTries: new Bucket(20, 3000),
    seatCommands: new Bucket(60, 500),
    seatDrafts: new Bucket(60, 250),
    seatRefusals: new Bucket(120, 250),
    wrongKeys: new Bucket(20, 1000),
    reach: new Reach(),
    time: store.time,
    shared: database.kind === "server",
    build: await buildId(),
    ready: async () => (await store.now()).getTime() > 0,
    async stop() {
      unshare();
      stopForgetting();
      await catalogue.stop();
      await unwatch();
      await database.close();
    },
  };
}

/** Looks for what other processes did: entries whose news was lost, drafts, who is here. The answer ends it. */
function keepSharing(catalogue: Catalogue, drafts: Drafts, presence: Presence, log: pino.Logger): () => void {
  const trouble = (error: unknown) => log.error({ err: error }, "Other processes could not be heard.");
  const poll = setInterval(() => {
    catalogue.catchUpAll();
    void drafts.look().catch(trouble);
  }, pollMs);
  const share = setInterval(() => void presence.share().catch(trouble), shareMs);
  for (const timer of [poll, share]) timer.unref();
  return () => {
    clearInterval(poll);
    clearInterval(share);
  };
}

async function loadPacks(directory: string, log: pino.Logger): Promise<Map<string, Pack>> {
  const packs = new Map<string, Pack>();
  for (const name of await readdir(directory)) {
    const loaded = await loadPack(path.join(directory, name));
    if (loaded.ok) packs.set(loaded.scenario.id, loaded);
    else
      log.error(
        { problems: loaded.problems },
        `The scenario in scenarios/${name} was left out: it has mistakes.`,
      );
  }
  return packs;
}

/** Headless set-up by environment; works only while there is no facilitator. */
async function makeFirstFacilitator(
  config: Config,
  facilitators: Facilitators,
  log: pino.Logger,
): Promise<void> {
  if (!config.admin || (await facilitators.any())) return;
  const account = accountSchema.safeParse({ name: config.admin.email.split("@")[0], ...config.admin });
  if (!account.success)
    throw new Error(
      "WHITECELL_ADMIN_EMAIL must be an address and WHITECELL_ADMIN_PASSWORD have at least 10 characters.",
    );
  if (await facilitators.ensureFirst(account.data))
    log.info("The first facilitator was made from the environment.");
}

async function buildId(): Promise<string> {
  return readFile(path.resolve(".next/BUILD_ID"), "utf8").then(
    (id) => id.trim(),
    () => "development",
  );
}
