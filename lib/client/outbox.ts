import type { Command } from "@/lib/game/commands";
import { forget, keep, kept } from "./keep";
import { randomId } from "./random-id";

/** What became of a command. `issues` name the fields that were refused. */
export type Sent =
  | { readonly ok: true; readonly position: number }
  | {
      readonly ok: false;
      readonly code: string;
      readonly message: string;
      readonly issues: readonly FieldIssue[];
    };

export interface FieldIssue {
  readonly path: string;
  readonly message: string;
}

/** A command on its way: kept until the door has answered. */
export interface Waiting {
  readonly id: string;
  readonly command: Command;
}

const firstRetryMs = 500;
const lastRetryMs = 8000;

/**
 * Sends commands in order, each until it is answered, under one id so that a lost
 * answer never doubles it (law L4). Kept on the device, so that a closed page or a
 * dead battery loses nothing.
 */
export class Outbox {
  #waiting: readonly Waiting[];
  #answers = new Map<string, (sent: Sent) => void>();
  #listeners = new Set<() => void>();
  #sending = false;
  #retryMs = firstRetryMs;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly url: string,
    /** Where the queue is kept on this device; undefined keeps it in the page alone. */
    private readonly key: string | undefined,
    private readonly onSent: (waiting: Waiting, sent: Sent) => void,
  ) {
    this.#waiting = (key && kept<Waiting[]>(key)) || [];
  }

  get waiting(): readonly Waiting[] {
    return this.#waiting;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Queues a command; resolves once the door has answered it, however long that takes. */
  send(command: Command): Promise<Sent> {
    const waiting = { id: randomId(), command };
    this.#set([...this.#waiting, waiting]);
    const answered = new Promise<Sent>((resolve) => this.#answers.set(waiting.id, resolve));
    this.flush();
    return answered;
  }

  /** Tries now, e.g. because the network is back. */
  flush(): void {
    clearTimeout(this.#timer);
    if (!this.#sending) void this.#run();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  async #run(): Promise<void> {
    this.#sending = true;
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      const sent = await this.#post(next);
      if (sent === "later") {
        this.#timer = setTimeout(() => this.flush(), this.#retryMs);
        this.#retryMs = Math.min(lastRetryMs, this.#retryMs * 2);
        break;
      }
      this.#retryMs = firstRetryMs;
      this.#set(this.#waiting.filter((each) => each.id !== next.id));
      this.onSent(next, sent);
      this.#answers.get(next.id)?.(sent);
      this.#answers.delete(next.id);
    }
    this.#sending = false;
  }

  async #post({ id, command }: Waiting): Promise<Sent | "later"> {
    const body = JSON.stringify({ id, ...command });
    try {
      const headers = { "content-type": "application/json" };
      const response = await fetch(this.url, { method: "POST", headers, body, signal: timeLimit(15_000) });
      if (response.status === 429 || response.status >= 500) return "later";
      return asSent(await response.json());
    } catch {
      return "later";
    }
  }

  #set(waiting: readonly Waiting[]): void {
    this.#waiting = waiting;
    if (this.key && waiting.length > 0) keep(this.key, waiting);
    else if (this.key) forget(this.key);
    for (const listener of this.#listeners) listener();
  }
}

function asSent(
  body: Partial<{ ok: boolean; position: number; code: string; message: string; issues: FieldIssue[] }>,
): Sent {
  if (body.ok) return { ok: true, position: body.position ?? 0 };
  return {
    ok: false,
    code: body.code ?? "unavailable",
    message: body.message ?? "",
    issues: body.issues ?? [],
  };
}

/** Like `AbortSignal.timeout`, which older phones lack. */
function timeLimit(ms: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), ms);
  return controller.signal;
}
