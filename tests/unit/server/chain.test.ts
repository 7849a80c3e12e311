import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, placeIn } from "@/lib/game/cells";
import { actorKey, type Command, type Envelope } from "@/lib/game/commands";
import { decide } from "@/lib/game/decide";
import { evolve } from "@/lib/game/evolve";
import { mintViewer } from "@/lib/game/mint";
import { newGame } from "@/lib/game/state";
import { entryHash, genesis, hashOf } from "@/lib/server/chain";
import type { FeedFile, LogFile } from "@/lib/server/exports";
import { GameFeed } from "@/lib/server/game-feed";
import { loggedEvents } from "@/lib/server/game-runtime";
import type { LogEntry } from "@/lib/server/store";
import { findHead, headsOf, verify } from "@/lib/server/verify-log";
import { lowWater } from "@/tests/support/scenario";

const gameId = "00000000-0000-4000-8000-000000000001";
const control = { kind: "control" as const, facilitatorId: "f1" };

/** A short game's log, made by the rules and chained as the store keeps it. */
function playedLog(): LogFile {
  const role = lowWater.roles[0]?.id ?? "";
  const ref = { id: lowWater.id, version: lowWater.version, hash: hashOf(lowWater) };
  const steps: [Parameters<typeof actorKey>[0], Command][] = [
    [control, { type: "CreateGame", data: { title: "A game", scenario: ref } }],
    [control, { type: "OpenLobby", data: {} }],
    [{ kind: "door" }, { type: "ClaimSeat", data: { personId: "p1", cellId: role } }],
    [control, { type: "StartTurn", data: { turn: 1 } }],
    [control, { type: "EndTurn", data: { turn: 1 } }],
  ];
  let game = newGame(lowWater);
  const entries: LogEntry[] = [];
  for (const [index, [by, command]] of steps.entries()) {
    const envelope: Envelope = { at: 1_600_000_000_000 + index * 1000, ids: [`s${index}`] };
    const decision = decide(game, by, command, envelope);
    if (!decision.ok) throw new Error(decision.code);
    const entry = {
      gameId,
      seq: index + 1,
      actor: actorKey(by),
      commandId: `c${index}`,
      digest: hashOf(command),
      at: new Date(envelope.at).toISOString(),
      command,
      envelope,
      events: [...decision.events],
      prevHash: entries.at(-1)?.hash ?? genesis,
    };
    entries.push({ ...entry, hash: entryHash(entry) });
    game = loggedEvents(entries[index] as LogEntry).reduce(evolve, game);
  }
  return {
    format: "whitecell/log/1",
    disclaimer: "",
    gameId,
    title: "A game",
    scenario: lowWater,
    entries,
    people: {},
  };
}

function playedFeed(file: LogFile): FeedFile {
  const claim = { kind: "seat" as const, ...placeIn("s2", cellsOf(lowWater, null)?.[0]) };
  const feed = new GameFeed(lowWater, mintViewer(claim));
  for (const entry of file.entries) feed.advance(loggedEvents(entry));
  const frames = feed.frames.map(({ item, head }) => ({ item, head }));
  return {
    format: "whitecell/feed/1",
    disclaimer: "",
    gameId,
    title: "A game",
    viewer: claim,
    frames,
    people: {},
  };
}

describe("[L6] the chain of an exported log", () => {
  it("holds as exported, whatever order the keys come in", () => {
    const file = playedLog();
    expect(verify(file)).toMatchObject({ ok: true, kind: "log", count: 5 });
    expect(verify(reversedKeys(file))).toMatchObject({ ok: true, count: 5 });
  });

  it("names the first altered place, for any change of any leaf of any entry", () => {
    const file = playedLog();
    fc.assert(
      fc.property(
        fc.nat({ max: file.entries.length - 1 }),
        fc.nat(),
        fc.string({ minLength: 1 }),
        (index, leaf, text) => {
          const altered = structuredClone(file) as { entries: LogEntry[] } & LogFile;
          const entry = altered.entries[index] as unknown as Record<string, unknown>;
          const before = JSON.stringify(entry);
          alterLeaf(entry, leaf, text);
          fc.pre(JSON.stringify(entry) !== before);
          const verdict = verify(altered);
          expect(verdict.ok).toBe(false);
          if (!verdict.ok) expect([`entry ${index + 1}`, `entry ${index + 2}`]).toContain(verdict.place);
        },
      ),
      { seed: 20200103, numRuns: 300 },
    );
  });

  it.each([
    ["removed", (entries: LogEntry[]) => entries.splice(2, 1), "entry 3"],
    ["repeated", (entries: LogEntry[]) => entries.splice(2, 0, entries[1] as LogEntry), "entry 3"],
    [
      "swapped",
      (entries: LogEntry[]) => entries.splice(1, 2, entries[2] as LogEntry, entries[1] as LogEntry),
      "entry 2",
    ],
  ])("names the place where an entry was %s", (_what, change, place) => {
    const altered = structuredClone(playedLog()) as { entries: LogEntry[] } & LogFile;
    change(altered.entries);
    expect(verify(altered)).toMatchObject({ ok: false, place });
  });

  it("is not convinced by a hash made to fit: the next entry gives it away", () => {
    const altered = structuredClone(playedLog()) as { entries: LogEntry[] } & LogFile;
    const entry = altered.entries[1] as LogEntry;
    entry.events = [{ type: "JoiningLocked" }];
    entry.hash = entryHash(entry);
    expect(verify(altered)).toMatchObject({ ok: false, place: "entry 3" });
  });

  it("notices another scenario", () => {
    const file = playedLog();
    expect(verify({ ...file, scenario: { ...lowWater, title: "Another" } })).toMatchObject({
      ok: false,
      place: "the scenario",
    });
  });
});

describe("[L6] a viewer's own chain", () => {
  it("is recomputed from the full log, so that heads noted in play can be compared", () => {
    const file = playedLog();
    const feed = playedFeed(file);
    const noted = feed.frames.filter(
      ({ item }) => item.event.type === "TurnStarted" || item.event.type === "TurnEnded",
    );
    expect(noted).toHaveLength(2);
    expect(headsOf(file, feed.viewer).map(({ head }) => head)).toEqual(noted.map(({ head }) => head));
  });

  it("tells whose page a noted head stood on, by its first twelve letters, and that another never stood", () => {
    const file = playedLog();
    const feed = playedFeed(file);
    const noted = feed.frames[3]?.head.slice(0, 12) ?? "";
    expect(findHead(file, noted)).toEqual({ viewer: feed.viewer, position: 4 });
    expect(findHead(file, noted.toUpperCase())).toEqual({ viewer: feed.viewer, position: 4 });
    expect(findHead(file, "000000000000")).toBeUndefined();
  });

  it("names the first altered position", () => {
    const feed = playedFeed(playedLog());
    expect(verify(feed)).toMatchObject({ ok: true, kind: "feed", count: feed.frames.length });
    const altered = structuredClone(feed) as { frames: { item: { at: number } }[] } & FeedFile;
    (altered.frames[2] as { item: { at: number } }).item.at += 1;
    expect(verify(altered)).toMatchObject({ ok: false, place: "position 3" });
  });
});

it.each([null, 7, "log", [], {}, { format: "whitecell/log/2" }])("refuses what is no log: %j", (file) => {
  expect(verify(file)).toMatchObject({ ok: false, place: "the file" });
});

function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, reversedKeys(each)]),
  );
}

/** Changes the n-th leaf below a value. */
function alterLeaf(entry: Record<string, unknown>, n: number, text: string): void {
  const leaves: [Record<string, unknown>, string][] = [];
  const walk = (node: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === "object" && value !== null) walk(value as Record<string, unknown>);
      else leaves.push([node, key]);
    }
  };
  walk(entry);
  const [node, key] = leaves[n % leaves.length] ?? [entry, "hash"];
  node[key] = typeof node[key] === "number" ? (node[key] as number) + 1 : `${node[key]}${text}`;
}
