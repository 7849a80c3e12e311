import type { DraftChanges, SharedDraft } from "@/lib/game/shared-draft";
import { doorBody, isBusy, timeLimit } from "./door-answer";

/** Words rest this long before they are shared; who writes on without a pause shares every so often. */
const restMs = 600;
const longestRestMs = 2500;
const firstRetryMs = 1500;
const lastRetryMs = 15_000;

/** Which draft: a role's move of a turn. */
export interface DraftOf {
  readonly turn: number;
  readonly roleId: string;
}

type Answer = "shared" | "refused" | "no-answer";

/**
 * Shares what is written on this device with its cell: only the fields that changed, one
 * request at a time. Whatever goes wrong, the words stay where they are and are shared
 * later; what the door refused is not asked again until it changes.
 */
export class DraftLine {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #restingSince: number | undefined;
  #retryMs = firstRetryMs;
  #sending = false;
  #stopped = false;
  /** What was answered last: the same once more would be answered the same. */
  #answered = "";

  constructor(
    private readonly url: string,
    private readonly of: DraftOf,
    /** What is not shared yet. */
    private readonly changes: () => DraftChanges,
    private readonly onShared: (draft: SharedDraft) => void,
    /** Whether the cell's words were heard since the line was last lost: before that nothing is shared. */
    private readonly hasHeard: () => boolean,
  ) {}

  /** Something was written: it is shared once the writer rests. */
  wrote(): void {
    const now = Date.now();
    this.#restingSince ??= now;
    this.#after(Math.max(0, Math.min(restMs, this.#restingSince + longestRestMs - now)));
  }

  /** Shares now: the writer left a field or the page, or the network is back. */
  flush(): void {
    clearTimeout(this.#timer);
    if (!this.#sending) void this.#share();
  }

  /** Shares what is left and then nothing more. */
  stop(): void {
    this.flush();
    this.#stopped = true;
  }

  #after(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => this.flush(), ms);
  }

  async #share(): Promise<void> {
    this.#restingSince = undefined;
    const changes = this.changes();
    const body = JSON.stringify({ ...this.of, changes });
    if (Object.keys(changes).length === 0 || body === this.#answered) return;
    if (!this.hasHeard()) return this.#after(restMs);
    this.#sending = true;
    const answer = await this.#put(body);
    this.#sending = false;
    if (answer === "no-answer") {
      this.#after(this.#retryMs);
      this.#retryMs = Math.min(lastRetryMs, this.#retryMs * 2);
      return;
    }
    this.#answered = body;
    this.#retryMs = firstRetryMs;
    this.wrote();
  }

  async #put(body: string): Promise<Answer> {
    const { signal, over } = timeLimit();
    try {
      const headers = { "content-type": "application/json" };
      // Kept alive, so that a page on its way out still shares its last words.
      const init: RequestInit = { method: "PUT", headers, body, redirect: "manual", keepalive: true, signal };
      const response = await fetch(this.url, init);
      if (isBusy(response.status)) return "no-answer";
      const said = await doorBody<{ ok: boolean; draft: SharedDraft }>(response);
      if (said?.ok === false) return "refused";
      if (said?.ok !== true || !said.draft) return "no-answer";
      this.onShared(said.draft);
      return "shared";
    } catch {
      return "no-answer";
    } finally {
      over();
    }
  }
}
