/**
 * A bucket of tries per key: `size` at once, one back every `refillMs`. A whole room
 * behind one address shares a bucket, so a try that was right is given back: only
 * wrong guesses cost.
 */
export class Bucket {
  /** How many addresses are remembered. */
  get size(): number {
    return this.#levels.size;
  }

  #levels = new Map<string, { level: number; at: number }>();

  constructor(
    private readonly capacity: number,
    private readonly refillMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Seconds until there is a try to spend; 0 when there is one. */
  wait(key: string): number {
    const level = this.#level(key);
    return level < 1 ? Math.max(1, Math.ceil(((1 - level) * this.refillMs) / 1000)) : 0;
  }

  /** Spends a try; answers 0, or the seconds until there is one again. */
  spend(key: string): number {
    if (this.#levels.size > 10_000) this.#forgetFull();
    const wait = this.wait(key);
    if (wait === 0) this.#levels.set(key, { level: this.#level(key) - 1, at: this.now() });
    return wait;
  }

  /** Gives back a try that was right. */
  giveBack(key: string): void {
    this.#levels.set(key, { level: Math.min(this.capacity, this.#level(key) + 1), at: this.now() });
  }

  #level(key: string): number {
    const known = this.#levels.get(key);
    if (!known) return this.capacity;
    return Math.min(this.capacity, known.level + (this.now() - known.at) / this.refillMs);
  }

  /** Keeps memory bounded when very many addresses come by. */
  #forgetFull(): void {
    for (const key of this.#levels.keys()) if (this.#level(key) >= this.capacity) this.#levels.delete(key);
  }
}

/** What a caller is told to wait at least, in milliseconds. */
const leastWaitMs = 1000;
/** A code told to wait is waited for this long after it may come back. */
const expectedMs = 30_000;
/** Whoever stands in line has left when nothing was heard for this long. */
const patienceMs = 3000;
/** A code that was right at an address goes first there for this long. */
const rightMs = 600_000;
/** Codes remembered over all addresses, of each kind; beyond it the oldest are forgotten. */
const remembered = 50_000;

/** An address that has run out of tries. */
interface Pressed {
  /** When somebody there was last told to wait. */
  at: number;
  /** Until when tries are kept for codes that were right there: one was just asked for in vain. */
  keptUntil: number;
  /** Codes that came back when they were told to, in that order, and when each last asked. */
  readonly line: Map<string, number>;
}

/**
 * Tries at game codes, by address. While an address has tries, whoever asks spends one. Once they
 * have run out, whoever is fastest would take every one that comes back, so they go by code: a code
 * is told to wait, comes back when told to, and waits its turn among those that did; a code that was
 * right there goes first. However many ask, no more wrong codes are answered than the bucket has tries.
 */
export class CodeTries {
  #told = new Map<string, number>();
  #right = new Map<string, number>();
  #pressed = new Map<string, Pressed>();

  constructor(
    private readonly bucket: Bucket,
    private readonly now: () => number = Date.now,
  ) {}

  /** How many codes and addresses are remembered. */
  get size(): number {
    return this.#told.size + this.#right.size + this.#pressed.size;
  }

  /** Seconds until a code may be tried, 0 when it may; spends nothing. */
  wait(address: string, code: string): number {
    const wait = this.bucket.wait(address);
    return this.#isNext(address, code) ? wait : Math.max(leastWaitMs / 1000, wait);
  }

  /** Spends a try on a code; answers 0, or the seconds after which to ask for it again. */
  spend(address: string, code: string): number {
    const wait = this.#isNext(address, code) ? this.bucket.spend(address) : this.wait(address, code);
    if (wait === 0) this.#served(address, code);
    else this.#toldToWait(address, code, wait);
    return wait;
  }

  /** The code a try was spent on was right: the try comes back. */
  giveBack(address: string, code: string): void {
    this.bucket.giveBack(address);
    this.wasRight(address, code);
  }

  /** Somebody at an address had the right code. */
  wasRight(address: string, code: string): void {
    putLast(this.#right, keyOf(address, code), this.now());
  }

  #isRight(address: string, code: string): boolean {
    const at = this.#right.get(keyOf(address, code));
    return at !== undefined && this.now() - at < rightMs;
  }

  /** Whether the next try of an address goes to this code. */
  #isNext(address: string, code: string): boolean {
    const pressed = this.#pressedAt(address);
    if (!pressed || this.#isRight(address, code)) return true;
    if (this.now() < pressed.keptUntil || !this.#cameBack(address, code)) return false;
    const first = this.#firstOf(pressed.line);
    return first === undefined || first === code;
  }

  /** An address where somebody was told to wait just now. */
  #pressedAt(address: string): Pressed | undefined {
    const pressed = this.#pressed.get(address);
    return pressed && this.now() - pressed.at < patienceMs ? pressed : undefined;
  }

  /** Whether a code stands in line, or was told to wait and is asked for when it was told to. */
  #cameBack(address: string, code: string): boolean {
    if (this.#pressedAt(address)?.line.has(code)) return true;
    const due = this.#told.get(keyOf(address, code)) ?? Number.POSITIVE_INFINITY;
    return this.now() >= due && this.now() < due + expectedMs;
  }

  /** Who stands first; those before it that have left are forgotten. */
  #firstOf(line: Map<string, number>): string | undefined {
    for (const [code, askedAt] of line) {
      if (this.now() - askedAt < patienceMs) return code;
      line.delete(code);
    }
    return undefined;
  }

  #served(address: string, code: string): void {
    this.#told.delete(keyOf(address, code));
    this.#pressedAt(address)?.line.delete(code);
  }

  #toldToWait(address: string, code: string, seconds: number): void {
    const now = this.now();
    const pressed = this.#pressedAt(address) ?? { at: now, keptUntil: 0, line: new Map() };
    pressed.at = now;
    if (this.#isRight(address, code)) pressed.keptUntil = now + patienceMs;
    else if (this.#cameBack(address, code)) pressed.line.set(code, now);
    else if (!this.#isExpected(address, code))
      putLast(this.#told, keyOf(address, code), now + seconds * 1000);
    if (this.#pressed.size > 10_000) this.#forgetCalm();
    this.#pressed.set(address, pressed);
  }

  /** Whether a code was told to wait and its time is still to come. */
  #isExpected(address: string, code: string): boolean {
    return this.now() < (this.#told.get(keyOf(address, code)) ?? 0);
  }

  #forgetCalm(): void {
    for (const [address, { at }] of this.#pressed)
      if (this.now() - at >= patienceMs) this.#pressed.delete(address);
  }
}

const keyOf = (address: string, code: string): string => `${address} ${code}`;

/** Remembers as the newest; beyond the limit the oldest is forgotten. */
function putLast(times: Map<string, number>, key: string, at: number): void {
  times.delete(key);
  times.set(key, at);
  const oldest = times.size > remembered ? times.keys().next().value : undefined;
  if (oldest !== undefined) times.delete(oldest);
}
