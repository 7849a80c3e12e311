import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "@/lib/server/generated/prisma/client";
import { openEmbedded } from "./embedded";
import { createLocalSignal, createNotifySignal, type LogSignal } from "./log-signal";
import { migrate } from "./migrate";
import { type Report, reportToStderr } from "./report";

/** The open database of this process. Open it once, and close it once. */
export interface Database {
  readonly prisma: PrismaClient;
  /** The connections under `prisma`; the embedded database has one. */
  readonly pool: pg.Pool;
  readonly kind: "embedded" | "server";
  readonly logSignal: LogSignal;
  readonly report: Report;
  /** Waits for running statements, then lets go of the database. A second call waits for the first. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** A PostgreSQL server (`DATABASE_URL`); without it the database is embedded in this process. */
  readonly url?: string | undefined;
  /**
   * The same server past any pooler, for migrations and LISTEN. By default `DATABASE_DIRECT_URL`
   * when `url` is `DATABASE_URL`, otherwise `url`.
   */
  readonly directUrl?: string | undefined;
  /** Where the embedded database keeps its files; created on the first start, unused with `url`. */
  readonly directory: string;
  /** By default `prisma/migrations` below the working directory. */
  readonly migrations?: string | undefined;
  /** Told of problems nobody waits for; by default standard error. */
  readonly report?: Report | undefined;
}

/** A database without its schema and its client yet. */
interface Connection {
  readonly kind: Database["kind"];
  readonly pool: pg.Pool;
  readonly logSignal: LogSignal;
  migrate(directory: string): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Opens the database, brings its schema up to date, and returns it ready.
 *
 * @throws DirectoryInUse when another process has the embedded database's directory open.
 * @throws Error with a sentence for a person when it cannot be reached, read or migrated.
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const report = options.report ?? reportToStderr;
  const connection = options.url
    ? connectToServer(options.url, options.directUrl ?? directUrlOf(options.url), report)
    : await connectToEmbedded(options.directory, report);
  const { pool } = connection;
  // Without a listener a connection lost while idle would end the process. At the end it is no loss.
  pool.on("error", (error) => {
    if (!pool.ending) report("A database connection was lost.", error);
  });
  try {
    await connection.migrate(options.migrations ?? path.join(process.cwd(), "prisma", "migrations"));
  } catch (error) {
    await connection.close();
    throw error;
  }
  return withPrisma(connection, report);
}

function withPrisma({ kind, pool, logSignal, close }: Connection, report: Report): Database {
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  let closing: Promise<void> | undefined;
  const closeAll = async () => {
    await prisma.$disconnect();
    await close();
  };
  return { prisma, pool, kind, logSignal, report, close: () => (closing ??= closeAll()) };
}

async function connectToEmbedded(directory: string, report: Report): Promise<Connection> {
  const { pool, close } = await openEmbedded(directory, { report });
  const migrateEmbedded = async (migrations: string) => {
    const client = await pool.connect();
    try {
      return await migrate(client, migrations);
    } finally {
      client.release();
    }
  };
  return { kind: "embedded", pool, logSignal: createLocalSignal(report), migrate: migrateEmbedded, close };
}

function connectToServer(url: string, directUrl: string, report: Report): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    // A connection that died silently must not hold a game's queue for ever.
    query_timeout: 15_000,
    keepAlive: true,
    application_name: "whitecell",
    onConnect: speakUtc,
  });
  const logSignal = createNotifySignal(directUrl, report);
  return {
    kind: "server",
    pool,
    logSignal,
    migrate: (d) => migrateServer(directUrl, d),
    close: () => pool.end(),
  };
}

/**
 * Prisma's adapter sends and reads timestamps without their zone, as if every session were in UTC.
 * A server set to another zone would otherwise shift each of them (the embedded one is in UTC).
 */
async function speakUtc(client: pg.ClientBase): Promise<void> {
  await client.query("SET TIME ZONE 'UTC'");
}

async function migrateServer(url: string, directory: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {}); // The running statement rejects with it too.
  try {
    await client.connect();
  } catch (cause) {
    throw new Error(`The database server could not be reached: ${messageOf(cause)}`, { cause });
  }
  try {
    await migrate(client, directory);
  } finally {
    await client.end();
  }
}

function directUrlOf(url: string): string {
  const direct = url === process.env.DATABASE_URL ? process.env.DATABASE_DIRECT_URL : undefined;
  return direct || url;
}

/** Connecting to a name with several addresses fails with an aggregate whose own message is empty. */
function messageOf(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(messageOf).join("; ");
  return cause instanceof Error ? cause.message : String(cause);
}
