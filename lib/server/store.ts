import { z } from "zod";
import type { Database } from "@/lib/server/db/open";
import type { LogEntry as LogRow, PrismaClient } from "@/lib/server/generated/prisma/client";

/** One accepted command and the events it appended: a line of a game's log. */
export interface LogEntry {
  gameId: string;
  /** 1 for a game's first entry, then without a hole. */
  seq: number;
  actor: string;
  /** Unique for an actor in a game (law L4). */
  commandId: string;
  digest: string;
  /** ISO 8601 in UTC with milliseconds, as `Date.toISOString` writes it. */
  at: string;
  /** JSON values; the store gives back an equal value, not the same order of keys. */
  command: unknown;
  envelope: unknown;
  events: readonly unknown[];
  prevHash: string;
  hash: string;
}

/**
 * `command-known`: the actor's command is in the log already, wherever. `sequence-taken`: another
 * command has that place; catch up and decide again. Only `appended` wrote something.
 */
export type Appended = "appended" | "sequence-taken" | "command-known";

/** The append-only logs of all games. */
export interface EventStore {
  /**
   * Appends one entry in one statement; once it says `appended`, the entry is on the disk (law L5).
   * A rejection says nothing about whether it was written: ask `find`, or append the same again.
   */
  append(entry: LogEntry): Promise<Appended>;
  /** The entries of a game after position `after`, ascending: all of them, or at most `limit`. */
  read(gameId: string, after: number, limit?: number): Promise<LogEntry[]>;
  find(gameId: string, actor: string, commandId: string): Promise<LogEntry | undefined>;
  /** The database's clock, the only one that several server processes share. */
  now(): Promise<Date>;
  /** That clock in milliseconds as last compared with this machine's: for timers and for telling people. */
  readonly time: () => number;
  /**
   * Tells `listener` of appends by anyone, this process included, from when the promise resolves;
   * calls `onGap` when some may have been missed. It is a hint: order and completeness come from
   * `read`. `WHITECELL_NO_NOTIFY=1` silences it. The function it resolves with ends the watch.
   */
  watch(listener: (gameId: string, seq: number) => void, onGap?: () => void): Promise<() => Promise<void>>;
}

/** How many entries one statement reads, so that a long log never holds the embedded connection for long. */
const pageSize = 500;

/** The event store over an open database. It holds no log: any number of them may share one. */
export function createStore(database: Database): EventStore {
  const { prisma, logSignal } = database;

  const find: EventStore["find"] = async (gameId, actor, commandId) => {
    const key = { gameId, actor, commandId };
    const row = await prisma.logEntry.findUnique({ where: { gameId_actor_commandId: key } });
    return row === null ? undefined : toEntry(row);
  };

  const append: EventStore["append"] = async (entry) => {
    try {
      await insert(prisma, entry);
    } catch (error) {
      return nameConflict(error, () => find(entry.gameId, entry.actor, entry.commandId));
    }
    logSignal.announce(entry.gameId, entry.seq);
    return "appended";
  };

  const read: EventStore["read"] = async (gameId, after, limit = Number.POSITIVE_INFINITY) => {
    const entries: LogEntry[] = [];
    let last = after;
    while (entries.length < limit) {
      const take = Math.min(pageSize, limit - entries.length);
      const rows = await prisma.logEntry.findMany({
        where: { gameId, seq: { gt: last } },
        orderBy: { seq: "asc" },
        take,
      });
      for (const row of rows) entries.push(toEntry(row));
      last = rows.at(-1)?.seq ?? last;
      if (rows.length < take) break;
    }
    return entries;
  };

  let ahead = 0;
  const now = async () => {
    const [row] = await prisma.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS "now"`;
    if (row === undefined) throw new Error("The database did not tell the time.");
    ahead = row.now.getTime() - Date.now();
    return row.now;
  };
  const time = () => Date.now() + ahead;

  const watch: EventStore["watch"] = async (listener, onGap = () => {}) => {
    if (process.env.WHITECELL_NO_NOTIFY === "1") return async () => {};
    return logSignal.watch(listener, onGap);
  };

  return { append, read, find, now, time, watch };
}

/**
 * Written out because Prisma's own `create` rounds a JSON value that is a bare number to sixteen
 * digits, and the hash is taken over all of them.
 */
async function insert(prisma: PrismaClient, entry: LogEntry): Promise<void> {
  const { gameId, seq, actor, commandId, digest, prevHash, hash } = entry;
  const at = toDate(entry.at);
  const [command, envelope, events] = [entry.command, entry.envelope, entry.events].map(toJson);
  await prisma.$executeRaw`
    INSERT INTO "LogEntry"
      ("gameId", "seq", "actor", "commandId", "digest", "at", "command", "envelope", "events", "prevHash", "hash")
    VALUES (${gameId}, ${seq}, ${actor}, ${commandId}, ${digest}, ${at},
      ${command}::jsonb, ${envelope}::jsonb, ${events}::jsonb, ${prevHash}, ${hash})`;
}

/** The index that a unique violation broke, where Prisma's driver adapter says it. */
const uniqueViolation = z.object({
  meta: z.object({
    driverAdapterError: z.object({
      cause: z.object({
        kind: z.literal("UniqueConstraintViolation"),
        constraint: z.object({ index: z.string() }),
      }),
    }),
  }),
});

/**
 * Turns a broken unique constraint into its value, and throws every other error. When both are
 * broken the database names either: the command decides, since its answer is the one to repeat.
 */
async function nameConflict(
  error: unknown,
  findCommand: () => Promise<LogEntry | undefined>,
): Promise<"sequence-taken" | "command-known"> {
  const violation = uniqueViolation.safeParse(error);
  switch (violation.data?.meta.driverAdapterError.cause.constraint.index) {
    case "LogEntry_gameId_actor_commandId_key":
      return "command-known";
    case "LogEntry_pkey":
      return (await findCommand()) === undefined ? "sequence-taken" : "command-known";
    default:
      throw error;
  }
}

/** The hash covers the text of `at`: a value that would come back as another text is refused here. */
function toDate(at: string): Date {
  const date = new Date(at);
  if (Number.isNaN(date.getTime()) || date.toISOString() !== at) {
    throw new RangeError(`An entry's time must be written as Date.toISOString writes it, not ${at}.`);
  }
  return date;
}

function toJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (json === undefined) throw new TypeError("An entry's command, envelope and events must be JSON values.");
  return json;
}

function toEntry({ at, command, envelope, events, ...rest }: LogRow): LogEntry {
  if (!Array.isArray(events))
    throw new Error(`Entry ${rest.gameId}:${rest.seq} of the log has no list of events.`);
  return { ...rest, at: at.toISOString(), command, envelope, events };
}
