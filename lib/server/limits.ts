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
