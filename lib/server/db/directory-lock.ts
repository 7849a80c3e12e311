import { createHash } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";

/** Another process, or an earlier call in this one, owns the data directory. */
export class DirectoryInUse extends Error {
  override readonly name = "DirectoryInUse";

  constructor(readonly directory: string) {
    super(
      `The data directory ${directory} is already open in another Whitecell. ` +
        "Stop that one first, or start this one with a directory of its own.",
    );
  }
}

/**
 * Makes this process the one owner of `directory` (created if absent) until the returned function
 * is called. The embedded database has no lock of its own, and two owners lose data silently.
 *
 * The lock is a listening socket named after the directory, because the system drops it with its
 * process however that dies, `kill -9` included; a file would be left behind.
 *
 * @throws DirectoryInUse when it has an owner already.
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  fs.mkdirSync(directory, { recursive: true });
  const address = lockAddress(fs.realpathSync(directory));
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const server = await listen(address);
    if (server !== undefined) return () => new Promise((resolve) => server.close(() => resolve()));
    if (await answers(address)) break;
    removeStaleSocket(address);
  }
  throw new DirectoryInUse(directory);
}

/** Linux: an abstract socket. Windows: a pipe. Elsewhere: a socket file, which a crash leaves stale. */
function lockAddress(realDirectory: string): string {
  const name = `whitecell-${createHash("sha256").update(realDirectory).digest("hex").slice(0, 24)}`;
  if (process.platform === "linux") return `\0${name}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  return path.join(os.tmpdir(), `${name}.sock`);
}

function listen(address: string): Promise<net.Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((connection) => connection.destroy());
    server.unref();
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(undefined) : reject(error),
    );
    server.listen(address, () => resolve(server));
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = net.connect(address);
    connection.once("connect", () => {
      connection.destroy();
      resolve(true);
    });
    connection.once("error", () => resolve(false));
  });
}

function removeStaleSocket(address: string): void {
  if (path.isAbsolute(address) && process.platform !== "win32") fs.rmSync(address, { force: true });
}
