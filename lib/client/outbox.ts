import type { CommandInput } from "@/lib/game/commands";
import { doorBody, isBusy, isNobody, timeLimit } from "./door-answer";
import { forget, keep, keptUnder } from "./keep";
import { randomId } from "./random-id";

/** What became of a command. `issues` name the fields that were refused. */
export type Sent =
  | { readonly ok: true; readonly position: number }
  | {
      readonly ok: false;
      readonly code: string;
      /** The door's sentence; empty where something on the way refused it, which speaks no words of ours. */
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
  /** Lower goes first. */
  readonly order: number;
  readonly command: CommandInput;
}

/**
 * Why what waits was not taken yet. `no-answer`: the network is gone or the server busy.
 * `intercepted`: something that is not the game answered in its place. `nobody`: the door
 * does not know who asks.
 */
export type Delay = "no-answer" | "intercepted" | "nobody";

const firstRetryMs = 500;
const lastRetryMs = 8000;

/** Refused on the way for what it is itself, so that asking again cannot help. */
const aboutTheRequest = new Set([400, 405, 413, 414, 415, 422, 431]);

/**
 * Sends commands in order, each until it is answered, under one id so that a lost
 * answer never doubles it (law L4). Kept on the device, so that a closed page or a
 * dead battery loses nothing; each under a key of its own, so that two pages of one
 * seat add and remove without writing over each other.
 */
export class Outbox {
  #waiting: readonly Waiting[] = [];
  /** Commands of this page that somebody here waits for, by id. */
  #own = new Map<string, { readonly waiting: Waiting; readonly answer: (sent: Sent) => void }>();
  #listeners = new Set<() => void>();
  #delay: Delay | undefined;
  #sending = false;
  #stopped = false;
  #retryMs = firstRetryMs;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly url: string,
    /** What its keys on this device begin with; undefined keeps the queue in the page alone. */
    private readonly key: string | undefined,
    private readonly onSent: (waiting: Waiting, sent: Sent) => void,
  ) {
    this.#waiting = this.#read();
  }

  get waiting(): readonly Waiting[] {
    return this.#waiting;
  }

  /** Why the last try failed; undefined once nothing waits or the last one was answered. */
  get delay(): Delay | undefined {
    return this.#delay;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Queues a command; resolves once the door has answered it, however long that takes. */
  send(command: CommandInput): Promise<Sent> {
    const order = 1 + Math.max(0, ...this.#read().map((each) => each.order));
    const waiting = { id: randomId(), order, command };
    if (this.key) keep(`${this.key}:${waiting.id}`, waiting);
    const answered = new Promise<Sent>((answer) => this.#own.set(waiting.id, { waiting, answer }));
    this.look();
    this.flush();
    return answered;
  }

  /** Reads again what is kept: another page of this seat may have added something, or sent it. */
  look(): void {
    const now = this.#read();
    if (now.map(({ id }) => id).join() === this.#waiting.map(({ id }) => id).join()) return;
    this.#waiting = now;
    this.#tell();
  }

  /** Tries now, e.g. because the network is back. */
  flush(): void {
    clearTimeout(this.#timer);
    if (!this.#sending && !this.#stopped) void this.#run();
  }

  /** Sends nothing more until it is started; what waits stays kept. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** Sends again after a stop. */
  start(): void {
    this.#stopped = false;
    this.flush();
  }

  async #run(): Promise<void> {
    this.#sending = true;
    try {
      while (!this.#stopped) {
        this.look();
        const next = this.#waiting[0];
        const answer = next && (await this.#post(next));
        this.#setDelay(typeof answer === "string" ? answer : undefined);
        if (!next || !answer || typeof answer === "string") break;
        this.#answered(next, answer);
      }
    } finally {
      this.#sending = false;
      // Also when a listener threw: what waits behind must not wait for the next tap.
      if (this.#waiting.length > 0 && !this.#stopped) this.#later();
    }
  }

  #later(): void {
    this.#timer = setTimeout(() => this.flush(), this.#retryMs);
    this.#retryMs = Math.min(lastRetryMs, this.#retryMs * 2);
  }

  #answered(waiting: Waiting, sent: Sent): void {
    this.#retryMs = firstRetryMs;
    if (this.key) forget(`${this.key}:${waiting.id}`);
    this.#own.get(waiting.id)?.answer(sent);
    this.#own.delete(waiting.id);
    this.look();
    this.onSent(waiting, sent);
  }

  async #post({ id, command }: Waiting): Promise<Sent | Delay> {
    const body = JSON.stringify({ id, ...command });
    const { signal, over } = timeLimit();
    try {
      const headers = { "content-type": "application/json" };
      // No door redirects: a redirect is a network's own, and followed it would pass for none.
      const init: RequestInit = { method: "POST", headers, body, redirect: "manual", signal };
      const response = await fetch(this.url, init);
      if (isBusy(response.status)) return "no-answer";
      return asSent(response.status, await doorBody<Answer>(response));
    } catch {
      return "no-answer";
    } finally {
      over();
    }
  }

  /**
   * What is kept, by whichever page, in order. A command of this page that is not there any
   * more was sent by another: asked again under its id, the door gives its answer here too.
   */
  #read(): readonly Waiting[] {
    const all = new Map([...this.#own].map(([id, { waiting }]) => [id, waiting]));
    if (this.key) for (const [, each] of keptUnder<Waiting>(`${this.key}:`)) all.set(each.id, each);
    return [...all.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  }

  #setDelay(delay: Delay | undefined): void {
    if (delay === this.#delay) return;
    this.#delay = delay;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

interface Answer {
  readonly ok: boolean;
  readonly position: number;
  readonly code: string;
  readonly message: string;
  readonly issues: readonly FieldIssue[];
}

function asSent(status: number, body: Partial<Answer> | undefined): Sent | Delay {
  if (body?.ok === true && body.position !== undefined) return { ok: true, position: body.position };
  if (body?.ok === false && body.code !== undefined) {
    const { code, message = "", issues = [] } = body;
    return isNobody(code) ? "nobody" : { ok: false, code, message, issues };
  }
  if (!aboutTheRequest.has(status)) return "intercepted";
  return { ok: false, code: status === 413 ? "too-large" : "unavailable", message: "", issues: [] };
}
