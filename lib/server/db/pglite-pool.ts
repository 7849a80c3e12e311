import { Duplex } from "node:stream";
import type { PGlite } from "@electric-sql/pglite";
import pg from "pg";

const terminateMessage = "X".charCodeAt(0);
const messageTypeLength = 1;
const lengthFieldLength = 4;

/**
 * The socket that `pg` believes it has: bytes of the PostgreSQL protocol in and out of a PGlite
 * in the same process, with no port and no copy of the client.
 */
class PGliteSocket extends Duplex {
  readonly #database: PGlite;
  #pending: Buffer = Buffer.alloc(0);
  #started = false;

  constructor(database: PGlite) {
    super({ allowHalfOpen: false });
    this.#database = database;
  }

  connect(): this {
    queueMicrotask(() => this.emit("connect"));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    this.#receive(chunk).then(() => done(), done);
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error) => void): void {
    this.#receive(Buffer.concat(chunks.map(({ chunk }) => chunk))).then(() => done(), done);
  }

  /** Hands on whole messages only, since PGlite keeps no half of one; the rest waits for more bytes. */
  async #receive(chunk: Buffer): Promise<void> {
    let bytes = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    if (!this.#started) {
      const end = messageEnd(bytes, 0, 0);
      if (end === undefined) return this.#keep(bytes);
      this.#started = true;
      await this.#startSession(bytes.subarray(0, end));
      bytes = bytes.subarray(end);
    }
    const { end, terminated } = wholeMessages(bytes);
    this.#keep(bytes.subarray(end));
    if (end > 0) await this.#execute(bytes.subarray(0, end));
    if (terminated) this.push(null);
  }

  #keep(rest: Buffer): void {
    this.#pending = Buffer.from(rest);
  }

  /**
   * PGlite has one session for all clients that come after one another: a client dropped in the
   * middle of a transaction must not leave it, its settings or its statements to the next.
   */
  async #startSession(startup: Buffer): Promise<void> {
    await this.#database.exec("ROLLBACK");
    await this.#database.exec("DISCARD ALL");
    await this.#execute(startup);
  }

  async #execute(messages: Buffer): Promise<void> {
    // Postgres runs on this thread: without a turn of the event loop between two messages a
    // burst of commands would stop timers, sockets and heartbeats until it is over.
    await new Promise(setImmediate);
    // A dropped client's last words must not run in its successor's session.
    if (this.destroyed) return;
    await this.#database.runExclusive(() =>
      this.#database.execProtocolRawStream(new Uint8Array(messages), {
        // The bytes are a view of WASM memory that the next message overwrites: copy them.
        onRawData: (data) => void this.push(Buffer.from(data)),
      }),
    );
  }
}

/** Where the message that starts at `start` ends, or undefined if it is not all there yet. */
function messageEnd(bytes: Buffer, start: number, typeLength: number): number | undefined {
  if (bytes.length < start + typeLength + lengthFieldLength) return undefined;
  const end = start + typeLength + bytes.readInt32BE(start + typeLength);
  return bytes.length < end ? undefined : end;
}

/** The run of whole messages at the front of `bytes`, and whether the client said goodbye after them. */
function wholeMessages(bytes: Buffer): { end: number; terminated: boolean } {
  let end = 0;
  for (;;) {
    const next = messageEnd(bytes, end, messageTypeLength);
    if (next === undefined) return { end, terminated: false };
    if (bytes[end] === terminateMessage) return { end, terminated: true };
    end = next;
  }
}

/**
 * A `pg` pool over an open PGlite, for the official Prisma adapter. It has one connection, since
 * PGlite has one session: transactions queue for it as they would on a one-connection server.
 */
export function createPGlitePool(database: PGlite): pg.Pool {
  return new pg.Pool({
    max: 1,
    idleTimeoutMillis: 0,
    user: "postgres",
    database: "postgres",
    host: "pglite",
    ssl: false,
    stream: () => new PGliteSocket(database),
  });
}
