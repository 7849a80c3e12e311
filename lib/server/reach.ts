/** Which of the laptop's addresses phones have come in by; the lobby says so. In memory only. */
export class Reach {
  #seen = new Map<string, number>();

  note(host: string, at: number): void {
    if (this.#seen.size < 200 || this.#seen.has(host)) this.#seen.set(host, at);
  }

  /** Milliseconds since 1970 by host and port. */
  all(): Record<string, number> {
    return Object.fromEntries(this.#seen);
  }
}
