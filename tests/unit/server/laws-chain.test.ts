import fc from "fast-check";
import { expect, it } from "vitest";
import { placeIn } from "@/lib/game/cells";
import { mintViewer } from "@/lib/game/mint";
import { placeOf } from "@/lib/game/state";
import { type ViewerClaim, viewerKey } from "@/lib/game/viewer";
import type { FeedFile, LogFile } from "@/lib/server/exports";
import { GameFeed } from "@/lib/server/game-feed";
import { loggedEvents } from "@/lib/server/game-runtime";
import type { LogEntry } from "@/lib/server/store";
import { type Head, headsOf, verify, viewersOf } from "@/lib/server/verify-log";
import keptSeeds from "@/tests/seeds/seeds.json" with { type: "json" };
import { diceOf } from "@/tests/support/dice";
import { patience, settings } from "@/tests/support/property-runs";
import { playRandomGame, type RandomGame } from "@/tests/support/random-game";
import { chainedLog } from "./chained-log";
import { alterations } from "./log-alterations";

/** As the laws of the core are registered: the kept seeds of the law first, then fresh games. */
function law(title: string, usualRuns: number, check: (gameSeed: number) => void): void {
  it(`[L6] ${title}`, { timeout: patience }, () => {
    const kept = (keptSeeds as { law: string; seed: number }[]).filter((each) => each.law === "L6");
    const examples = kept.map(({ seed }): [number] => [seed]);
    const { seed, numRuns } = settings(usualRuns);
    const gameSeed = fc.noShrink(fc.integer({ min: 0, max: 2 ** 31 - 1 }));
    fc.assert(fc.property(gameSeed, check), { seed, numRuns: numRuns + examples.length, examples });
  });
}

/** How often each random log is tampered with. */
const alterationsEach = 40;

law("the chain of a log holds, and ends in the hash of its last entry", 10, (seed) => {
  const file = chainedLog(playRandomGame(seed));
  expect(verify(file)).toEqual({
    ok: true,
    kind: "log",
    count: file.entries.length,
    head: file.entries.at(-1)?.hash,
  });
});

law("whatever is altered in a log is named at its place", 10, (seed) => {
  const file = chainedLog(playRandomGame(seed));
  const dice = diceOf(seed);
  for (let n = 0; n < alterationsEach; n++) {
    const { what, entries, place } = dice.pick(alterations)(dice, file.entries);
    expect(verify({ ...file, entries }), what).toMatchObject({ ok: false, place: `entry ${place}` });
  }
});

law("what the end of a log lost or was given shows in its length and head", 10, (seed) => {
  const file = chainedLog(playRandomGame(seed));
  const { length } = file.entries;
  const cut = diceOf(seed).int(1, length - 1);
  const verdict = verify({ ...file, entries: file.entries.slice(0, cut) });
  expect(verdict).toMatchObject({ ok: true, count: cut, head: file.entries[cut - 1]?.hash });
  expect(file.entries[cut - 1]?.hash).not.toBe(file.entries.at(-1)?.hash);
});

law("every viewer's heads noted in play are those recomputed from the full log", 10, (seed) => {
  const game = playRandomGame(seed);
  const file = chainedLog(game);
  const claims: ViewerClaim[] = [{ kind: "control", facilitatorId: "facilitator-a" }, ...viewersOf(file)];
  expect(claims.map(viewerKey)).toEqual(expect.arrayContaining(everyoneInEveryPlace(game)));
  for (const claim of claims) {
    const noted = headsNotedLive(file, claim);
    expect(headsOf(file, claim), viewerKey(claim)).toEqual(noted);
    expect(noted.length).toBeGreaterThan(0);
  }
});

law("every viewer's feed, as exported, checks by itself and names what was altered", 5, (seed) => {
  const file = chainedLog(playRandomGame(seed));
  const dice = diceOf(seed);
  for (const claim of viewersOf(file)) {
    const feed = exportedFeed(file, claim);
    expect(verify(feed)).toMatchObject({ ok: true, kind: "feed", count: feed.frames.length });
    const index = dice.int(0, feed.frames.length - 1);
    const frame = feed.frames[index];
    if (!frame) continue;
    const item = { ...frame.item, at: frame.item.at + dice.pick([-1, 1]) };
    const altered = { ...feed, frames: feed.frames.with(index, { ...frame, item }) };
    expect(verify(altered)).toMatchObject({ ok: false, place: `position ${index + 1}` });
    const dropped = { ...feed, frames: feed.frames.toSpliced(index, 1) };
    const cut = index === feed.frames.length - 1;
    expect(verify(dropped)).toMatchObject(
      cut ? { ok: true, count: index } : { ok: false, place: `position ${index + 1}` },
    );
  }
});

it("[L6] a field added to an entry is no part of the log, and is named", () => {
  const file = chainedLog(playRandomGame(1));
  const entry = { ...file.entries[2], note: "Control was told before." } as LogEntry;
  expect(verify({ ...file, entries: file.entries.with(2, entry) })).toMatchObject({
    ok: false,
    place: "entry 3",
  });
});

/**
 * Keys of every seat in every place it was held in after any command, of every observer in
 * what it saw then, and of the screen. Within a command a casting may come before those
 * it moves.
 */
function everyoneInEveryPlace({ steps }: RandomGame): string[] {
  const keys = steps.flatMap(({ after }) => [
    ...Object.values(after.seats).map((seat) => viewerKey({ kind: "seat", ...placeOf(after, seat) })),
    ...Object.entries(after.observers).map(([observerId, sees]) => {
      const cell = sees.kind === "cell" ? after.cells[sees.cellId] : undefined;
      return viewerKey({ kind: "observer", observerId, sees, place: placeIn("", cell) });
    }),
  ]);
  return [...new Set([...keys, "screen"])];
}

/** What a viewer could write down from the log page each time a turn began or ended. */
function headsNotedLive(file: LogFile, claim: ViewerClaim): Head[] {
  const feed = new GameFeed(file.scenario, mintViewer(claim));
  const noted: Head[] = [];
  feed.subscribe((signal) => {
    if (signal.kind !== "frame") return;
    const { event, position } = signal.frame.item;
    const { head } = signal.frame;
    if (event.type === "TurnStarted") noted.push({ position, turn: event.turn.number, head });
    if (event.type === "TurnEnded") noted.push({ position, turn: event.turn, head });
  });
  for (const entry of file.entries) feed.advance(loggedEvents(entry));
  return noted;
}

/** A viewer's export, built from the very bytes that went down its feed. */
function exportedFeed({ scenario, entries, gameId, title }: LogFile, claim: ViewerClaim): FeedFile {
  const feed = new GameFeed(scenario, mintViewer(claim));
  for (const entry of entries) feed.advance(loggedEvents(entry));
  const frames = feed.frames.map(({ text }) => JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? ""));
  return { format: "whitecell/feed/1", disclaimer: "", gameId, title, viewer: claim, frames, people: {} };
}
