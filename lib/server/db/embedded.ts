import fs from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type pg from "pg";
import { lockDirectory } from "./directory-lock";
import { DurableNodeFS } from "./pglite-fs";
import { createPGlitePool } from "./pglite-pool";
import type { Report } from "./report";

/** The major version of PostgreSQL inside the pinned PGlite; its files are not readable by another. */
const postgresMajor = "18";
const checkpointEveryMs = 10 * 60_000;

const startParams = [
  // PGlite starts with -F, which turns fsync off; its file system ignores fdatasync.
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
  ...["-c", "fsync=on"],
  ...["-c", "wal_sync_method=fsync"],
  // 128 MB by default, all of it resident; a game's log is far smaller.
  ...["-c", "shared_buffers=16MB"],
];

/** What the embedded database needs from the disk and the process; replaced only to provoke failures. */
export interface EmbeddedOptions {
  readonly report: Report;
  /** Flushes a descriptor to the disk, and throws as `fs.fsyncSync` does. */
  readonly fsync?: (descriptor: number) => void;
}

/** An open embedded database: its only connection, and how to shut it down. */
export interface Embedded {
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/**
 * Opens PostgreSQL inside this process on `directory`, making its files on the first start.
 *
 * @throws DirectoryInUse when another process has it open.
 * @throws Error with a sentence for a person when the files cannot be read.
 */
export async function openEmbedded(directory: string, options: EmbeddedOptions): Promise<Embedded> {
  const unlock = await lockDirectory(directory);
  try {
    const files = path.join(directory, "postgres");
    await prepareFiles(files, options);
    removeRemnant(files);
    const database = await start(files, options);
    const pool = createPGlitePool(database);
    const stopCheckpoints = checkpointRegularly(pool, options.report);
    const close = async () => {
      stopCheckpoints();
      await pool.end();
      await database.close();
      await unlock();
    };
    return { pool, close };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/**
 * Makes the files of a new database beside their place and moves them there when they are whole
 * and on the disk, so that a first start that was cut short leaves nothing half made.
 */
async function prepareFiles(files: string, options: EmbeddedOptions): Promise<void> {
  if (fs.existsSync(files)) return checkVersion(files);
  const unfinished = `${files}.new`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  const database = await start(unfinished, options);
  await database.close();
  syncTree(unfinished);
  fs.renameSync(unfinished, files);
  sync(path.dirname(files));
}

function checkVersion(files: string): void {
  const version = path.join(files, "PG_VERSION");
  if (!fs.existsSync(version)) {
    throw new Error(
      `There is no whole database in ${files}. Put back what is missing, or move the folder away.`,
    );
  }
  const found = fs.readFileSync(version, "utf8").trim();
  if (found === postgresMajor) return;
  throw new Error(
    `The database in ${files} was written by PostgreSQL ${found}, and this Whitecell reads ${postgresMajor}. ` +
      "Export the games with the version that wrote it, and import them here.",
  );
}

/**
 * Postgres marks its files as in use by a file of its own, which says nothing here (PGlite's process
 * number is always the same) but which it will not start beside if a death came between making and
 * filling it. Our own lock is held by now, so whoever made it is gone.
 */
function removeRemnant(files: string): void {
  fs.rmSync(path.join(files, "postmaster.pid"), { force: true });
}

async function start(files: string, options: EmbeddedOptions): Promise<PGlite> {
  const words: string[] = [];
  const listen = (text: string) => {
    words.push(text);
    words.splice(0, words.length - 20);
    return false;
  };
  const disk = new DurableNodeFS(files, options.fsync ?? fs.fsyncSync, () => stopProcess(words));
  try {
    return await PGlite.create({ fs: disk, startParams: [...startParams], onStderr: listen });
  } catch (cause) {
    const detail = words.filter((line) => /PANIC|FATAL|ERROR/.test(line)).join("\n");
    throw new Error(`The database in ${files} could not be opened. ${detail}`.trimEnd(), { cause });
  }
}

/**
 * A panicked Postgres cannot be spoken to again, and PGlite would wait for it for ever on the
 * process's only thread. What was acknowledged is on the disk, so stop and say why.
 */
function stopProcess(words: readonly string[]): never {
  const reason = words.findLast((line) => line.includes("PANIC:")) ?? "The embedded database stopped.";
  fs.writeSync(
    process.stderr.fd,
    `${reason}\nWhitecell stops here, because its database could not write to the disk. ` +
      "Free some space or check the disk, then start again: every acknowledged move is kept.\n",
  );
  process.exit(1);
}

/** A PostgreSQL without its background processes never checkpoints by itself, and its log would only grow. */
function checkpointRegularly(pool: pg.Pool, report: Report): () => void {
  const timer = setInterval(() => {
    pool.query("CHECKPOINT").catch((error: unknown) => report("The database could not checkpoint.", error));
  }, checkpointEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}

function syncTree(folder: string): void {
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() || entry.isDirectory()) sync(path.join(entry.parentPath, entry.name));
  }
  sync(folder);
}

function sync(file: string): void {
  // Windows flushes neither folders nor files opened for reading.
  if (process.platform === "win32") return;
  const descriptor = fs.openSync(file, "r");
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}
