import type { GameEvent, LoggedEvent } from "@/lib/game/events";
import { evolve } from "@/lib/game/evolve";
import { mintViewer } from "@/lib/game/mint";
import { type Game, newGame, placeOf } from "@/lib/game/state";
import { feed } from "@/lib/game/view/feed";
import { type ViewerClaim, viewerKey } from "@/lib/game/viewer";
import { entryHash, feedHead, genesis, hashOf } from "./chain";
import type { FeedFile, LogFile } from "./exports";
import { loggedEvents } from "./game-runtime";
import { placeSeen } from "./place-seen";

/** What checking a file found: how much holds, or the first place where it does not. */
export type Verdict =
  | { readonly ok: true; readonly kind: "log" | "feed"; readonly count: number; readonly head: string }
  | { readonly ok: false; readonly place: string; readonly problem: string };

/** Checks an exported log or feed offline, link by link. Names the first altered place. */
export function verify(file: unknown): Verdict {
  const format = (file as { format?: unknown } | null)?.format;
  if (format === "whitecell/log/1") return verifyLog(file as LogFile);
  if (format === "whitecell/feed/1") return verifyFeed(file as FeedFile);
  return { ok: false, place: "the file", problem: "it is not a log that Whitecell exported" };
}

function verifyLog(file: LogFile): Verdict {
  const { entries } = file;
  let head = genesis;
  for (const [index, entry] of entries.entries()) {
    const place = `entry ${index + 1}`;
    const wrong = (problem: string): Verdict => ({ ok: false, place, problem });
    if (entry.seq !== index + 1)
      return wrong(`its number is ${entry.seq}: an entry is missing, added or moved before it`);
    if (entry.gameId !== file.gameId) return wrong("it belongs to another game");
    if (entry.prevHash !== head) return wrong("it does not follow the entry before it");
    if (entry.digest !== hashOf(entry.command))
      return wrong("the command in it is not the one that was given");
    if (entry.hash !== entryHash(entry)) return wrong("something in it was changed");
    head = entry.hash;
  }
  const created = (entries[0]?.events as GameEvent[] | undefined)?.[0];
  if (created?.type === "GameCreated" && hashOf(file.scenario) !== created.scenario.hash) {
    return { ok: false, place: "the scenario", problem: "it is not the version this game was played with" };
  }
  if (created?.type === "GameCreated" && created.title !== file.title) {
    return { ok: false, place: "the title", problem: "it is not the one this game was made with" };
  }
  return { ok: true, kind: "log", count: entries.length, head };
}

function verifyFeed({ frames }: FeedFile): Verdict {
  let head = genesis;
  for (const [index, frame] of frames.entries()) {
    const place = `position ${index + 1}`;
    if (frame.item.position !== index + 1)
      return { ok: false, place, problem: `its number is ${frame.item.position}` };
    head = feedHead(head, frame.item);
    if (frame.head !== head)
      return { ok: false, place, problem: "something in it, or before it, was changed" };
  }
  return { ok: true, kind: "feed", count: frames.length, head };
}

/** A head of a viewer's chain, as it stood on that viewer's log page. */
export interface Head {
  readonly position: number;
  readonly turn: number;
  readonly head: string;
}

/**
 * A viewer's heads at each turn's start and end, recomputed from the full log, so
 * that what people wrote down during play can be compared (law L6).
 */
export function headsOf(file: LogFile, claim: ViewerClaim): Head[] {
  const log: LoggedEvent[] = file.entries.flatMap(loggedEvents);
  const heads: Head[] = [];
  let head = genesis;
  for (const item of feed(file.scenario, log, mintViewer(claim))) {
    head = feedHead(head, item);
    const { event, position } = item;
    if (event.type === "TurnStarted") heads.push({ position, turn: event.turn.number, head });
    if (event.type === "TurnEnded") heads.push({ position, turn: event.turn, head });
  }
  return heads;
}

/** Where a head that somebody noted stands: whose chain, and at which position. */
export interface Found {
  readonly viewer: ViewerClaim;
  readonly position: number;
}

/**
 * Looks for a noted head, or its beginning, in every viewer's chain. Undefined when no
 * chain of this log ever read so: the log is not the one it was noted from.
 */
export function findHead(file: LogFile, noted: string): Found | undefined {
  const log: LoggedEvent[] = file.entries.flatMap(loggedEvents);
  for (const viewer of viewersOf(file)) {
    let head = genesis;
    for (const item of feed(file.scenario, log, mintViewer(viewer))) {
      head = feedHead(head, item);
      if (head.startsWith(noted.toLowerCase())) return { viewer, position: item.position };
    }
  }
  return undefined;
}

/** The viewers of a log: control, every seat and observer in every place they ever had, and the screen. */
export function viewersOf(file: LogFile): ViewerClaim[] {
  const claims = new Map<string, ViewerClaim>();
  let game = newGame(file.scenario);
  for (const logged of file.entries.flatMap(loggedEvents)) {
    game = evolve(game, logged);
    if (!changesPlaces.has(logged.event.type)) continue;
    for (const claim of [...seatsOf(game), ...observersOf(game)]) claims.set(viewerKey(claim), claim);
  }
  return [{ kind: "control", facilitatorId: "" }, ...claims.values(), { kind: "screen" }];
}

const changesPlaces: ReadonlySet<GameEvent["type"]> = new Set([
  "CastingChosen",
  "SeatClaimed",
  "SeatAssigned",
  "ObserverAdmitted",
]);

const seatsOf = (game: Game): ViewerClaim[] =>
  Object.values(game.seats).map((seat) => ({ kind: "seat", ...placeOf(game, seat) }));

const observersOf = (game: Game): ViewerClaim[] =>
  Object.entries(game.observers).map(([observerId, sees]) => {
    return { kind: "observer", observerId, sees, place: placeSeen(game, sees) };
  });
