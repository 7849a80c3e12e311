import pg from "pg";
import type { Report } from "./report";

/** What `0001_init` sends on: the text `gameId:seq`, after the commit of every append. */
export const logChannel = "whitecell_log";

/** Told that a game's log has grown to `seq`. */
export type OnAppend = (gameId: string, seq: number) => void;

/** Carries the news of an append to everyone who watches, in this process and in others. */
export interface LogSignal {
  /** Says that this process appended. Where the database itself tells everyone, it does nothing. */
  announce(gameId: string, seq: number): void;
  /**
   * Tells `onAppend` of every append from when the promise resolves, and `onGap` whenever some may
   * have been missed. The function it resolves with stops both.
   */
  watch(onAppend: OnAppend, onGap: () => void): Promise<() => Promise<void>>;
}

/** For a database with one process, the embedded one: nobody else can append. */
export function createLocalSignal(report: Report): LogSignal {
  const watchers = new Set<OnAppend>();
  return {
    announce: (gameId, seq) => {
      for (const watcher of watchers) guard(report, () => watcher(gameId, seq));
    },
    watch: async (onAppend) => {
      const watcher: OnAppend = (gameId, seq) => onAppend(gameId, seq);
      watchers.add(watcher);
      return async () => void watchers.delete(watcher);
    },
  };
}

/** For a server: LISTEN on a connection of its own to `url`, which must not be a transaction pooler's. */
export function createNotifySignal(url: string, report: Report): LogSignal {
  return {
    announce: () => {},
    watch: (onAppend, onGap) => new LogListener(url, report, onAppend, onGap).start(),
  };
}

const firstRetryMs = 250;
const lastRetryMs = 5_000;

/** One LISTEN connection that comes back after it was lost. */
class LogListener {
  #client: pg.Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(
    private readonly url: string,
    private readonly report: Report,
    private readonly onAppend: OnAppend,
    private readonly onGap: () => void,
  ) {}

  /** Rejects when the first connection fails: a wrong address should be heard at the start. */
  async start(): Promise<() => Promise<void>> {
    await this.#connect();
    return () => this.#stop();
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      application_name: "whitecell-log",
    });
    client.on("notification", ({ payload }) => this.#receive(payload ?? ""));
    client.on("error", (error) => this.report("The line for news of the log was lost.", error));
    try {
      await client.connect();
      await client.query(`LISTEN ${logChannel}`);
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
    if (this.#stopped) return client.end();
    this.#client = client;
    client.once("end", () => this.#reconnectAfter(firstRetryMs));
  }

  #reconnectAfter(delayMs: number): void {
    if (this.#stopped) return;
    this.#client = undefined;
    this.#retry = setTimeout(() => {
      this.#connect().then(
        () => guard(this.report, this.onGap),
        (error: unknown) => {
          this.report("The line for news of the log is not back yet.", error);
          this.#reconnectAfter(Math.min(delayMs * 2, lastRetryMs));
        },
      );
    }, delayMs);
    this.#retry.unref();
  }

  #receive(payload: string): void {
    const colon = payload.lastIndexOf(":");
    const seq = Number(payload.slice(colon + 1));
    if (colon > 0 && Number.isSafeInteger(seq)) {
      guard(this.report, () => this.onAppend(payload.slice(0, colon), seq));
    }
  }

  async #stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#retry);
    await this.#client?.end();
  }
}

/** A watcher that throws must undo neither the append it is told of nor the line it is told on. */
function guard(report: Report, call: () => void): void {
  try {
    call();
  } catch (error) {
    report("A watcher of the log failed.", error);
  }
}
