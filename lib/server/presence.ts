import type { PrismaClient } from "./generated/prisma/client";

/** Somebody seen longer ago than this has left: a phone in a pocket keeps its place this long. */
export const hereMs = 35_000;

export type OnComing = (seatId: string) => void;

/**
 * Who was seen when, in this process's memory. Where several processes serve a game, each
 * writes down whom it sees, a few seconds apart, and reads what the others wrote.
 */
export class Presence {
  #seen = new Map<string, Map<string, number>>();
  #open = new Map<string, Map<string, number>>();
  #listeners = new Map<string, Set<OnComing>>();
  #unwritten = new Map<string, { gameId: string; seatId: string }>();

  constructor(
    private readonly prisma: PrismaClient,
    private readonly time: () => number,
  ) {}

  /** A page of a seat is open until the answer is called. */
  enter(gameId: string, seatId: string): () => void {
    const open = inner(this.#open, gameId);
    this.#unwritten.set(`${gameId} ${seatId}`, { gameId, seatId });
    open.set(seatId, (open.get(seatId) ?? 0) + 1);
    this.#note(gameId, seatId);
    return () => {
      const left = (open.get(seatId) ?? 1) - 1;
      if (left > 0) open.set(seatId, left);
      else open.delete(seatId);
      this.#note(gameId, seatId);
    };
  }

  /** How many pages of a seat are open here. */
  pagesOf(gameId: string, seatId: string): number {
    return this.#open.get(gameId)?.get(seatId) ?? 0;
  }

  /** When each seat of a game was last seen, in milliseconds; of one with an open page that is now. */
  of(gameId: string, seatIds?: readonly string[]): Record<string, number> {
    const now = this.time();
    const open = this.#open.get(gameId);
    const seen = [...(this.#seen.get(gameId) ?? [])].filter(([id]) => seatIds?.includes(id) ?? true);
    return Object.fromEntries(seen.map(([id, at]) => [id, open?.has(id) ? now : at]));
  }

  /** Tells when somebody comes who was not here, and which seat it is. The answer ends it. */
  watch(gameId: string, listener: OnComing): () => void {
    const listeners = this.#listeners.get(gameId) ?? new Set();
    this.#listeners.set(gameId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(gameId) === listeners) this.#listeners.delete(gameId);
    };
  }

  /** Writes down whom this process sees and reads whom others saw. */
  async share(): Promise<void> {
    for (const [gameId, open] of this.#open) {
      for (const seatId of open.keys()) this.#unwritten.set(`${gameId} ${seatId}`, { gameId, seatId });
    }
    const seats = [...this.#unwritten];
    if (seats.length > 0) await this.#write(seats.map(([, seat]) => seat));
    for (const [key] of seats) this.#unwritten.delete(key);
    await this.#read();
  }

  async #write(seats: readonly { gameId: string; seatId: string }[]): Promise<void> {
    const gameIds = seats.map(({ gameId }) => gameId);
    const seatIds = seats.map(({ seatId }) => seatId);
    // A game that was forgotten meanwhile has no row to hang on: it is left out.
    await this.prisma.$executeRaw`
      INSERT INTO "SeatSeen" ("gameId", "seatId", "at")
      SELECT seen."gameId", seen."seatId", clock_timestamp()
        FROM unnest(${gameIds}::text[], ${seatIds}::text[]) AS seen("gameId", "seatId")
        JOIN "Game" ON "Game"."id" = seen."gameId"
      ON CONFLICT ("gameId", "seatId") DO UPDATE SET "at" = EXCLUDED."at"`;
  }

  async #read(): Promise<void> {
    const since = new Date(this.time() - 2 * hereMs);
    const gameId = { in: [...this.#listeners.keys()] };
    for (const row of await this.prisma.seatSeen.findMany({ where: { gameId, at: { gte: since } } }))
      this.#note(row.gameId, row.seatId, row.at.getTime());
  }

  #note(gameId: string, seatId: string, at = this.time()): void {
    const seen = inner(this.#seen, gameId);
    const before = seen.get(seatId) ?? 0;
    if (at <= before) return;
    seen.set(seatId, at);
    if (at - before > hereMs) for (const listener of this.#listeners.get(gameId) ?? []) listener(seatId);
  }
}

function inner<T>(outer: Map<string, Map<string, T>>, key: string): Map<string, T> {
  const known = outer.get(key) ?? new Map<string, T>();
  outer.set(key, known);
  return known;
}
