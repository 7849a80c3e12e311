import { createHash, randomUUID } from "node:crypto";
import {
  type Actor,
  actorKey,
  actorOf,
  type Command,
  commandSchemas,
  type Envelope,
  idsNeeded,
} from "@/lib/game/commands";
import { decide } from "@/lib/game/decide";
import type { GameEvent, LoggedEvent } from "@/lib/game/events";
import { evolve } from "@/lib/game/evolve";
import type { RejectionCode } from "@/lib/game/rejections";
import type { Scenario } from "@/lib/game/scenario";
import { type Game, newGame } from "@/lib/game/state";
import { type Viewer, viewerKey } from "@/lib/game/viewer";
import { canonical, entryHash, genesis, hashOf } from "./chain";
import { GameFeed } from "./game-feed";
import type { EventStore, LogEntry } from "./store";

/** A command as it came in at a door, not yet looked at. */
export interface Asked {
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
}

export type Answer =
  | { readonly ok: true; readonly seq: number; readonly events: readonly GameEvent[] }
  | { readonly ok: false; readonly code: RejectionCode; readonly issues?: readonly Issue[] };

export interface Issue {
  readonly path: string;
  readonly message: string;
}

/** How often an append that lost a race is tried again before the trouble is told. */
const maxTries = 50;

/**
 * One game as this process holds it: the fold of its log, and the feeds of those who
 * watch. Commands pass one at a time; across processes the log's sequence decides.
 */
export class GameRuntime {
  game: Game;
  readonly log: LoggedEvent[] = [];
  #entries: LogEntry[] = [];
  #known = new Map<string, LogEntry>();
  #feeds = new Map<string, GameFeed>();
  #queue: Promise<unknown> = Promise.resolve();
  #deadline: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(
    readonly id: string,
    readonly scenario: Scenario,
    private readonly store: EventStore,
  ) {
    this.game = newGame(scenario);
  }

  get seq(): number {
    return this.#entries.length;
  }

  get entries(): readonly LogEntry[] {
    return this.#entries;
  }

  /** Reads what others appended since. Safe to call at any time. */
  async catchUp(): Promise<void> {
    return this.#inTurn(() => this.#catchUp());
  }

  /** Decides a command and makes it durable; the answer comes after the disk (law L5), once (law L4). */
  async handle(by: Actor, asked: Asked): Promise<Answer> {
    const parsed = parse(asked);
    if (!parsed.ok) return parsed;
    return this.#inTurn(() => this.#handle(by, asked.id, parsed.command));
  }

  /** The feed of a viewer; made on first use, then kept up to date. */
  feed(viewer: Viewer): GameFeed {
    const key = viewerKey(viewer);
    const known = this.#feeds.get(key);
    if (known) return known;
    const feed = new GameFeed(this.scenario, viewer);
    for (const entry of this.#entries) feed.advance(loggedEvents(entry));
    this.#feeds.set(key, feed);
    return feed;
  }

  /** Everyone a viewer ever saw take a seat, in that order. */
  peopleOf(viewer: Viewer): string[] {
    const events = this.feed(viewer).frames.map(({ item }) => item.event);
    return [...new Set(events.flatMap((event) => (event.type === "SeatClaimed" ? [event.personId] : [])))];
  }

  /** The answer a join already got, whatever it asked this time: one join id is one seat. */
  claimed(joinId: string): (Answer & { ok: true }) | undefined {
    const entry = this.#known.get(`door ${joinId}`);
    return entry && { ok: true, seq: entry.seq, events: entry.events as GameEvent[] };
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#deadline);
    for (const feed of this.#feeds.values()) feed.end();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => {});
    return result;
  }

  async #handle(by: Actor, commandId: string, command: Command): Promise<Answer> {
    const actor = actorKey(by);
    const digest = hashOf(command);
    let envelope: Envelope | undefined;
    for (let tries = 0; tries < maxTries; tries++) {
      const known = this.#known.get(`${actor} ${commandId}`);
      if (known) return replayed(known, digest);
      envelope ??= {
        at: (await this.store.now()).getTime(),
        ids: Array.from({ length: idsNeeded(command) }, () => randomUUID()),
      };
      envelope = { ...envelope, at: Math.max(envelope.at, this.game.at) };
      const decision = decide(this.game, by, command, envelope);
      if (!decision.ok) return decision;
      if (decision.events.length === 0) return { ok: true, seq: this.seq, events: [] };
      const entry = this.#entry(actor, commandId, digest, command, envelope, decision.events);
      if ((await this.store.append(entry)) === "appended") {
        this.#apply(entry);
        return { ok: true, seq: entry.seq, events: decision.events };
      }
      // Another process was first: read its entry and decide again with the same envelope.
      await this.#catchUp();
    }
    throw new Error(`Game ${this.id}: an append lost the race ${maxTries} times.`);
  }

  #entry(
    actor: string,
    commandId: string,
    digest: string,
    command: Command,
    envelope: Envelope,
    events: readonly GameEvent[],
  ): LogEntry {
    const prevHash = this.#entries.at(-1)?.hash ?? genesis;
    const at = new Date(envelope.at).toISOString();
    const entry = {
      gameId: this.id,
      seq: this.seq + 1,
      actor,
      commandId,
      digest,
      at,
      command,
      envelope,
      events: [...events],
      prevHash,
    };
    return { ...entry, hash: entryHash(entry) };
  }

  async #catchUp(): Promise<void> {
    for (;;) {
      const entries = await this.store.read(this.id, this.seq, 500);
      for (const entry of entries) this.#apply(entry);
      if (entries.length < 500) return;
    }
  }

  #apply(entry: LogEntry): void {
    if (entry.seq !== this.seq + 1)
      throw new Error(`Game ${this.id}: entry ${entry.seq} follows ${this.seq}.`);
    const events = loggedEvents(entry);
    this.#entries.push(entry);
    this.#known.set(`${entry.actor} ${entry.commandId}`, entry);
    for (const logged of events) {
      this.game = evolve(this.game, logged);
      this.log.push(logged);
    }
    for (const feed of this.#feeds.values()) feed.advance(events);
    for (const { event } of events) {
      if (event.type === "SeatAssigned" || event.type === "SeatReleased") this.#endFeedsOf(event.seatId);
    }
    this.#watchDeadline();
  }

  #endFeedsOf(seatId: string): void {
    for (const [key, feed] of this.#feeds) {
      if (feed.viewer.kind !== "seat" || feed.viewer.seatId !== seatId) continue;
      this.#feeds.delete(key);
      feed.end();
    }
  }

  /**
   * Tells the core when the time of a phase is over. The command's id comes from the
   * clock's version, so that whoever fires it, it acts once.
   */
  #watchDeadline(): void {
    clearTimeout(this.#deadline);
    const { clock } = this.game;
    if (clock.kind !== "running" || this.#stopped) return;
    const delay = Math.max(0, clock.endsAt - Date.now());
    this.#deadline = setTimeout(() => void this.#callTime(clock.version), Math.min(delay, 2 ** 31 - 1));
    this.#deadline.unref();
  }

  async #callTime(version: number): Promise<void> {
    const { clock, turn, phase } = this.game;
    if (clock.kind !== "running" || clock.version !== version || this.#stopped) return;
    const id = deadlineId(this.id, turn, phase ?? "", version);
    const answer = await this.handle({ kind: "clock" }, { id, type: "CallTime", data: { version } }).catch(
      () => undefined,
    );
    if (this.#stopped || answer?.ok) return;
    // The database's clock is behind ours, or it could not be reached: try again shortly.
    if (answer === undefined || answer.code === "time-left") {
      this.#deadline = setTimeout(() => void this.#callTime(version), 250);
      this.#deadline.unref();
    }
  }
}

/**
 * The events of an entry, stamped as the core reads them. Their keys are put in one
 * order: the database keeps its own, and a view must be the same bytes before and
 * after a restart.
 */
export function loggedEvents(entry: LogEntry): LoggedEvent[] {
  const at = Date.parse(entry.at);
  const by = actorOf(entry.actor);
  const events = JSON.parse(canonical(entry.events)) as GameEvent[];
  return events.map((event) => ({ at, by, event }));
}

/** Checks a command's shape. Nothing of it is used before this. */
export function parse(asked: Asked): { ok: true; command: Command } | (Answer & { ok: false }) {
  const schema = Object.hasOwn(commandSchemas, asked.type)
    ? commandSchemas[asked.type as keyof typeof commandSchemas]
    : undefined;
  if (!schema)
    return { ok: false, code: "malformed", issues: [{ path: "type", message: "There is no such command." }] };
  const parsed = schema.safeParse(asked.data);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({
      path: ["data", ...path].join("."),
      message,
    }));
    return { ok: false, code: "malformed", issues: issues.slice(0, 20) };
  }
  return { ok: true, command: { type: asked.type, data: parsed.data } as Command };
}

const replayed = (known: LogEntry, digest: string): Answer =>
  known.digest === digest
    ? { ok: true, seq: known.seq, events: known.events as GameEvent[] }
    : { ok: false, code: "id-reused" };

/** The same id for the same deadline in every process, in the form of a UUID. */
function deadlineId(gameId: string, turn: number, phase: string, version: number): string {
  const hex = createHash("sha256")
    .update(`whitecell/deadline/1 ${gameId} ${turn} ${phase} ${version}`)
    .digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
