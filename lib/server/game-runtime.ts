import { randomUUID } from "node:crypto";
import { type Actor, actorKey, actorOf, type Command, type Envelope, idsNeeded } from "@/lib/game/commands";
import { decide } from "@/lib/game/decide";
import type { GameEvent, LoggedEvent } from "@/lib/game/events";
import { evolve } from "@/lib/game/evolve";
import type { Scenario } from "@/lib/game/scenario";
import { type Game, heldSeat, newGame, own, placeOf } from "@/lib/game/state";
import { type Viewer, type ViewerClaim, viewerKey } from "@/lib/game/viewer";
import { canonical, entryHash, genesis, hashOf } from "./chain";
import { type Accepted, type Answer, type Asked, parseCommand } from "./command";
import { Deadline } from "./deadline";
import { GameFeed } from "./game-feed";
import { derivedId } from "./ids";
import { placeSeen } from "./place-seen";
import type { EventStore, LogEntry } from "./store";

/** How often an append that lost a race is tried again before the trouble is told. */
const maxTries = 50;
const pageSize = 500;

export type OnApplied = (game: GameRuntime, events: readonly LoggedEvent[], own: boolean) => void;

/**
 * One game as this process holds it: the fold of its log, and the feeds of those who
 * watch. Commands pass one at a time; across processes the log's sequence decides.
 */
export class GameRuntime {
  game: Game;
  #entries: LogEntry[] = [];
  #known = new Map<string, LogEntry>();
  #feeds = new Map<string, GameFeed>();
  #queue: Promise<unknown> = Promise.resolve();
  #deadline: Deadline;

  constructor(
    readonly id: string,
    readonly scenario: Scenario,
    private readonly store: EventStore,
    /** Told of each entry's events once they hold; `own` of those decided here and now. */
    private readonly onApplied?: OnApplied,
  ) {
    this.game = newGame(scenario);
    this.#deadline = new Deadline(store.time, (version) => this.#callTime(version));
  }

  /** Number of the latest entry of the log that this process knows. */
  get seq(): number {
    return this.#entries.length;
  }

  get entries(): readonly LogEntry[] {
    return this.#entries;
  }

  /** Reads what others appended since, up to an entry that is known to be there or as far as it goes. */
  catchUp(to = Number.POSITIVE_INFINITY): Promise<void> {
    return this.#inTurn(async () => {
      if (this.seq < to) await this.#catchUp();
    });
  }

  /** Decides a command and makes it durable; the answer comes after the disk (law L5), once (law L4). */
  async handle(by: Actor, asked: Asked): Promise<Answer> {
    const parsed = parseCommand(asked);
    if (!parsed.ok) return parsed;
    return this.#inTurn(() => this.#handle(by, asked.id, parsed.command));
  }

  /**
   * The feed of a viewer; made on first use, then kept up to date. Undefined when what the
   * viewer may see has changed since it was minted: such a feed would tell a role's
   * secrets to someone who has left it.
   */
  feed(viewer: Viewer): GameFeed | undefined {
    const key = viewerKey(viewer);
    const now = claimNow(this.game, viewer);
    if (!now || viewerKey(now) !== key) return undefined;
    const known = this.#feeds.get(key);
    if (known) return known;
    const feed = new GameFeed(this.scenario, viewer);
    for (const entry of this.#entries) feed.advance(loggedEvents(entry));
    this.#feeds.set(key, feed);
    return feed;
  }

  /** The answer a command already got, whatever is asked under its id this time: one join id is one seat. */
  answered(by: Actor, commandId: string): Accepted | undefined {
    const entry = this.#known.get(knownKey(actorKey(by), commandId));
    return entry && accepted(entry);
  }

  /** Ends the feeds of a seat: its readers start again from a view, if they still may. */
  endFeedsOf(seatId: string): void {
    this.#endFeeds((viewer) => viewer.kind === "seat" && viewer.seatId === seatId);
  }

  stop(): void {
    this.#deadline.stop();
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
    const drawn = await this.#draw(command);
    for (let tries = 0; tries < maxTries; tries++) {
      const known = this.#known.get(knownKey(actor, commandId));
      if (known) return known.digest === digest ? accepted(known) : { ok: false, code: "id-reused" };
      const envelope = { ...drawn, at: Math.max(drawn.at, this.game.at) };
      const decision = decide(this.game, by, command, envelope);
      if (!decision.ok) {
        // Another process may know more: nobody is refused by what was true a moment ago.
        if (await this.#grew()) continue;
        return decision;
      }
      // A command that changes nothing is an entry too, so that its repetition finds its answer (law L4).
      const entry = this.#entry(actor, commandId, digest, command, envelope, decision.events);
      if ((await this.store.append(entry)) === "appended") {
        this.#apply(entry, true);
        return accepted(entry);
      }
      // Another process was first: read its entry and decide again with the same draw.
      await this.#catchUp();
    }
    throw new Error(`Game ${this.id}: an append lost the race ${maxTries} times.`);
  }

  async #draw(command: Command): Promise<Envelope> {
    const at = (await this.store.now()).getTime();
    return { at, ids: Array.from({ length: idsNeeded(command) }, () => randomUUID()) };
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
    const numbered = { gameId: this.id, seq: this.seq + 1, prevHash };
    const entry = { ...numbered, actor, commandId, digest, at, command, envelope, events: [...events] };
    return { ...entry, hash: entryHash(entry) };
  }

  async #grew(): Promise<boolean> {
    const before = this.seq;
    await this.#catchUp();
    return this.seq > before;
  }

  async #catchUp(): Promise<void> {
    for (;;) {
      const entries = await this.store.read(this.id, this.seq, pageSize);
      for (const entry of entries) this.#apply(entry, false);
      if (entries.length < pageSize) return;
    }
  }

  #apply(entry: LogEntry, own: boolean): void {
    if (entry.seq !== this.seq + 1)
      throw new Error(`Game ${this.id}: entry ${entry.seq} follows ${this.seq}.`);
    const events = loggedEvents(entry);
    this.#entries.push(entry);
    this.#known.set(knownKey(entry.actor, entry.commandId), entry);
    for (const logged of events) this.game = evolve(this.game, logged);
    for (const feed of this.#feeds.values()) feed.advance(events);
    for (const { event } of events) this.#endFeeds((viewer) => isEnded(viewer, event));
    this.#deadline.watch(this.game.clock);
    this.onApplied?.(this, events, own);
  }

  #endFeeds(ended: (viewer: Viewer) => boolean): void {
    for (const [key, feed] of this.#feeds) {
      if (!ended(feed.viewer)) continue;
      this.#feeds.delete(key);
      feed.end();
    }
  }

  /** Tells the core that time is over, under an id that is the same in every process, so that it acts once. */
  async #callTime(version: number): Promise<boolean> {
    const { clock, turn, phase } = this.game;
    if (clock.kind !== "running" || clock.version !== version) return true;
    const id = derivedId("deadline", this.id, turn, phase ?? "", version);
    const answer = await this.handle({ kind: "clock" }, { id, type: "CallTime", data: { version } });
    return answer.ok || answer.code !== "time-left";
  }
}

/** What a viewer would be if it came now; undefined for one who would not be let in. */
function claimNow(game: Game, viewer: Viewer): ViewerClaim | undefined {
  switch (viewer.kind) {
    case "control":
    case "screen":
      return viewer;
    case "seat": {
      const seat = heldSeat(game, viewer.seatId);
      return seat && { kind: "seat", ...placeOf(game, seat) };
    }
    case "observer": {
      const sees = own(game.observers, viewer.observerId);
      return sees && { kind: "observer", observerId: viewer.observerId, sees, place: placeSeen(game, sees) };
    }
    default:
      return viewer satisfies never;
  }
}

/** Whether an event ends what a viewer was let in as: its readers start again from a view, if they still may. */
function isEnded(viewer: Viewer, event: GameEvent): boolean {
  switch (event.type) {
    case "SeatAssigned":
    case "SeatReleased":
    case "RejoinDenied":
      return viewer.kind === "seat" && viewer.seatId === event.seatId;
    case "CastingChosen":
      return viewer.kind === "seat" || viewer.kind === "observer";
    case "ObserverDismissed":
      return viewer.kind === "observer" && viewer.observerId === event.observerId;
    case "ScreenRenewed":
      return viewer.kind === "screen";
    default:
      return false;
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

const knownKey = (actor: string, commandId: string): string => `${actor} ${commandId}`;

const accepted = (entry: LogEntry): Accepted => ({
  ok: true,
  seq: entry.seq,
  at: Date.parse(entry.at),
  events: entry.events as GameEvent[],
});
