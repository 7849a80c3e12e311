import type { DraftPart, PartChanges, SharedDraft } from "@/lib/game/shared-draft";
import { doorBody, isBusy, timeLimit } from "./door-answer";
import { samePart } from "./draft-parts";

/** Words rest this long before they are shared; who writes on without a pause shares every so often. */
const restMs = 600;
const longestRestMs = 2500;
const firstRetryMs = 1500;
const lastRetryMs = 15_000;
/** Moves may seem closed to a process that has not heard yet that they are open: it is asked again after these pauses. */
const closedPausesMs = [1000, 3000, 9000];

/** Which draft: a role's move of a turn. */
export interface DraftOf {
  readonly turn: number;
  readonly roleId: string;
}

/** Whose words a line shares. */
export interface Phone {
  /** What is not shared yet. */
  readonly changes: () => PartChanges;
  /** Whether the cell's words were heard since the line was last lost: before that nothing is shared. */
  readonly hasHeard: () => boolean;
  /** Told of what goes out, while the line is not stopped. */
  readonly onSent: (changes: PartChanges) => void;
  /** Told of what the door holds, while the line is not stopped. */
  readonly onShared: (draft: SharedDraft) => void;
}

/** `reshaped`: taken, and kept in a form that will always differ from the words here. */
type Answer = "shared" | "reshaped" | "refused" | "closed" | "no-answer";

/** What was asked in vain, and from when on it may be asked again. */
interface InVain {
  readonly body: string;
  readonly until: number;
  readonly times: number;
}

/**
 * Shares what is written on this device with its cell: only the parts that changed, one
 * request at a time. Whatever goes wrong, the words stay where they are and are shared
 * later; what the door refused is not asked again until it changes.
 */
export class DraftLine {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #restingSince: number | undefined;
  #retryMs = firstRetryMs;
  #underWay = 0;
  /** What was sent last. */
  #sent = "";
  #inVain: InVain | undefined;
  #stopped = false;
  #onceMore = false;

  constructor(
    private readonly url: string,
    private readonly of: DraftOf,
    private readonly phone: Phone,
  ) {}

  /** Something was written: it is shared once the writer rests. */
  wrote(): void {
    const now = Date.now();
    this.#restingSince ??= now;
    this.#after(Math.max(0, Math.min(restMs, this.#restingSince + longestRestMs - now)));
  }

  /** Shares now: the writer left a field, or the network is back. */
  flush(): void {
    clearTimeout(this.#timer);
    if (this.#underWay === 0) void this.#share();
  }

  /** The page is hidden and may never wake: shares now, even beside a request under way. */
  hide(): void {
    clearTimeout(this.#timer);
    void this.#share();
  }

  /** Shares what is left, once a request under way is answered, and then nothing more. */
  stop(): void {
    this.#stopped = true;
    this.#onceMore = this.#underWay > 0;
    this.flush();
  }

  #after(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => this.flush(), ms);
  }

  async #share(): Promise<void> {
    this.#restingSince = undefined;
    const changes = this.phone.changes();
    const body = JSON.stringify({ ...this.of, changes });
    if (Object.keys(changes).length === 0) {
      this.#inVain = undefined;
      return;
    }
    if (this.#underWay > 0 && body === this.#sent) return;
    if (this.#inVain?.body === body && this.#inVain.until > Date.now()) return this.#waitFor(this.#inVain);
    if (!this.phone.hasHeard()) return this.#after(restMs);
    if (!this.#stopped) this.phone.onSent(changes);
    this.#sent = body;
    this.#underWay++;
    const answer = await this.#put(body, changes);
    this.#underWay--;
    this.#answered(answer, body);
  }

  #waitFor({ until }: InVain): void {
    if (until < Number.POSITIVE_INFINITY) this.#after(until - Date.now());
  }

  #answered(answer: Answer, body: string): void {
    this.#note(answer, body);
    if (answer === "no-answer") {
      this.#after(this.#retryMs);
      this.#retryMs = Math.min(lastRetryMs, this.#retryMs * 2);
    } else {
      this.#retryMs = firstRetryMs;
      this.wrote();
    }
    if (!this.#onceMore || this.#underWay > 0) return;
    this.#onceMore = false;
    void this.#share();
  }

  /** Remembers what it would be in vain to ask again. What others wrote over since is not. */
  #note(answer: Answer, body: string): void {
    const times = this.#inVain?.body === body ? this.#inVain.times + 1 : 0;
    switch (answer) {
      case "closed":
        this.#inVain = {
          body,
          times,
          until: Date.now() + (closedPausesMs[times] ?? Number.POSITIVE_INFINITY),
        };
        return;
      case "refused":
      case "reshaped":
        this.#inVain = { body, times, until: Number.POSITIVE_INFINITY };
        return;
      case "shared":
        // A stopped line does not hear that its words are shared: once is enough.
        this.#inVain = this.#stopped ? { body, times, until: Number.POSITIVE_INFINITY } : undefined;
        return;
      case "no-answer":
        return;
      default:
        answer satisfies never;
    }
  }

  async #put(body: string, changes: PartChanges): Promise<Answer> {
    const { signal, over } = timeLimit();
    try {
      const headers = { "content-type": "application/json" };
      // Kept alive, so that a page on its way out still shares its last words.
      const init: RequestInit = { method: "PUT", headers, body, redirect: "manual", keepalive: true, signal };
      const response = await fetch(this.url, init);
      if (isBusy(response.status)) return "no-answer";
      const said = await doorBody<{ ok: boolean; code: string; draft: SharedDraft }>(response);
      if (said?.ok === false) return said.code === "moves-closed" ? "closed" : "refused";
      if (said?.ok !== true || !said.draft) return "no-answer";
      if (!this.#stopped) this.phone.onShared(said.draft);
      return isAsSent(changes, said.draft) ? "shared" : "reshaped";
    } catch {
      return "no-answer";
    } finally {
      over();
    }
  }
}

/** Whether the door keeps what was sent as words that say the same. */
const isAsSent = (changes: PartChanges, { fields }: SharedDraft): boolean =>
  Object.entries(changes).every(([part, value]) => samePart(part, value, fields[part as DraftPart]?.value));
