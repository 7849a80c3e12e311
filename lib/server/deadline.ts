import type { Clock } from "@/lib/game/events";

/** How soon a deadline that could not be told is told again. */
const retryMs = 250;
/** The longest a timer of Node can wait. */
const longestMs = 2 ** 31 - 1;

/**
 * Watches the clock of a phase and tells when its time is over. It only wakes up and
 * asks: whether the deadline still counts is for the core to say.
 */
export class Deadline {
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(
    /** The time that all processes share, in milliseconds. */
    private readonly time: () => number,
    /** Tells the deadline of a clock's version; false when it has to be told again. */
    private readonly tell: (version: number) => Promise<boolean>,
  ) {}

  watch(clock: Clock): void {
    clearTimeout(this.#timer);
    if (clock.kind !== "running" || this.#stopped) return;
    this.#wait(Math.max(0, clock.endsAt - this.time()), clock.version);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #wait(ms: number, version: number): void {
    this.#timer = setTimeout(() => void this.#fire(version), Math.min(ms, longestMs));
    this.#timer.unref();
  }

  async #fire(version: number): Promise<void> {
    const told = await this.tell(version).catch(() => false);
    if (!told && !this.#stopped) this.#wait(retryMs, version);
  }
}
