/** An unchanging value that is replaced by the next, and whoever wants to know. */
export class Watched<T extends object> {
  #listeners = new Set<() => void>();

  constructor(public value: T) {}

  /** Tells after every change; the answer ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Replaces some fields. What is no change is not told: a feed says much that its page knows. */
  set(change: Partial<T>): void {
    const fields = Object.keys(change) as (keyof T)[];
    if (fields.every((field) => change[field] === this.value[field])) return;
    this.value = { ...this.value, ...change };
    for (const listener of this.#listeners) listener();
  }
}
