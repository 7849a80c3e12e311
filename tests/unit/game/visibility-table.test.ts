import { expect, it } from "vitest";
import type { GameEvent, LoggedEvent } from "@/lib/game/events";
import type { Game } from "@/lib/game/state";
import { feedItem } from "@/lib/game/view/feed";
import type { Viewer } from "@/lib/game/viewer";
import { alterable, altered } from "../../support/alter";
import { type Dice, diceOf } from "../../support/dice";
import { fieldsOf, isSeen, learns, pathsOf, shareOf, valueAt, withValue } from "../../support/learns";
import { defaultSeed, law, patience, runsOf } from "../../support/property-runs";
import { playRandomGame } from "../../support/random-game";
import { viewersOf } from "../../support/viewers";
import { isReader, type Reader, type Surroundings } from "../../support/visibility-readers";
import { visibility } from "../../support/visibility-table";

const games = Array.from({ length: runsOf(10) }, (_, index) => playRandomGame(defaultSeed + index));
const events = games.flatMap((game) => game.log.map(({ event }) => event));

it("[L3] every kind of event and every field of it is in the table, and nothing else", () => {
  const found = new Map<string, Set<string>>();
  for (const event of events) {
    const paths = found.get(event.type) ?? new Set();
    for (const path of pathsOf(event)) paths.add(path);
    found.set(event.type, paths);
  }
  const declared = Object.keys(visibility).map((type) => [
    type,
    Object.keys(fieldsOf(type as GameEvent["type"])).sort(),
  ]);
  const produced = Object.keys(visibility).map((type) => [type, [...(found.get(type) ?? [])].sort()]);
  expect(produced).toEqual(declared);
  expect([...found.keys()].filter((type) => !(type in visibility))).toEqual([]);
});

it("[L3] fields that hold more than one value hold only the parts the table was written for", () => {
  const parts = new Map<string, Set<string>>();
  for (const event of events) {
    for (const path of pathsOf(event)) {
      for (const part of partsOf(valueAt(event, path))) {
        parts.set(path, (parts.get(path) ?? new Set()).add(part));
      }
    }
  }
  expect(Object.fromEntries([...parts].map(([path, set]) => [path, [...set].sort()]))).toEqual({
    scenario: ["hash", "id", "version"],
    from: ["gameId", "turn"],
    settings: ["holdReleases", "lateMoves", "movesPerTurn", "order", "phases", "runningOrder", "sending"],
    cells: ["desks", "id", "name", "roles", "seats"],
    sees: ["cellId", "kind"],
    clock: ["endedAt", "endsAt", "kind", "leftMs", "lengthMs", "version"],
    audience: ["cells", "desks", "kind", "roles", "seats"],
    text: ["body", "channel", "contentNote", "from", "title"],
    "content.fields": ["forecast", "pace", "petition", "promise"],
    draft: [
      "action",
      "attribution",
      "effect",
      "fields",
      "fields.pace",
      "instruments",
      "kind",
      "reasons",
      "resources",
      "targets",
    ],
    texts: ["audience.cells", "audience.desks", "audience.kind", "audience.roles", "audience.seats", "text"],
    of: ["id", "kind"],
    proposed: ["from", "to", "trackId"],
  });
});

/** The named parts inside a value; lists of plain values have none. */
function partsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const below = partsOf(inner);
    return below.length > 0 ? below.map((part) => `${key}.${part}`) : [key];
  });
}

it("[L3] every field of the table can be altered", () => {
  const paths = new Set(
    Object.keys(visibility).flatMap((type) => Object.keys(fieldsOf(type as GameEvent["type"]))),
  );
  expect([...paths].sort()).toEqual([...alterable].sort());
});

law("L3", "an event reaches exactly those the table names, its actor control alone", 10, (seed) => {
  const { scenario, log, live } = playRandomGame(seed);
  for (const viewer of viewersOf(live)) {
    const around = { scenario };
    for (const logged of log) {
      const item = feedItem(scenario, logged, viewer, 1);
      const place = `${JSON.stringify(viewer)} and ${JSON.stringify(logged.event)}`;
      expect(item !== null, place).toBe(isSeen(logged.event, viewer, around));
      if (item)
        expect([item.at, item.by], place).toEqual([
          logged.at,
          viewer.kind === "control" ? logged.by : undefined,
        ]);
    }
  }
});

/** Which lines of the table some game has put to the test: `type field reader`. */
const tested = new Set<string>();

it("[L3] what the table shows is shown: altering it alters the viewer's bytes", { timeout: patience }, () => {
  for (const { seed, scenario, log, live } of games) {
    const dice = diceOf(seed);
    for (const viewer of viewersOf(live)) {
      for (const logged of log) alterShown(dice, logged, viewer, { scenario }, live);
    }
  }
  expect([...tested].sort()).toEqual(linesOfTable().sort());
});

function alterShown(dice: Dice, logged: LoggedEvent, viewer: Viewer, around: Surroundings, game: Game): void {
  const { event } = logged;
  const before = learns(event, viewer, around);
  if (before === null) return;
  const bytes = JSON.stringify(feedItem(around.scenario, logged, viewer, 1));
  for (const path of pathsOf(event)) {
    const share = shareOf(event, path, viewer, around);
    if (share === "nothing") continue;
    const twin = withValue(event, path, altered(dice, path, valueAt(event, path), game));
    const after = learns(twin, viewer, around);
    if (after && JSON.stringify(after[path]) === JSON.stringify(before[path])) continue;
    const place = `${path} of ${JSON.stringify(event)} for ${JSON.stringify(viewer)}`;
    expect(twinBytes(around, { ...logged, event: twin }, viewer), place).not.toBe(bytes);
    for (const reader of readersOf(event, path)) {
      if (isReader(reader, event, viewer, around)) tested.add(`${event.type} ${path} ${reader}`);
    }
  }
}

/** An altered id may name nothing of the scenario, which a view answers by throwing: bytes of their own. */
function twinBytes({ scenario }: Surroundings, logged: LoggedEvent, viewer: Viewer): string {
  return JSON.stringify(feedItem(scenario, logged, viewer, 1));
}

const readersOf = (event: GameEvent, path: string): readonly Reader[] => {
  const sight = fieldsOf(event.type)[path];
  return sight ? [...sight.whole, ...(sight.outline?.readers ?? [])] : [];
};

const linesOfTable = (): string[] =>
  Object.entries(visibility).flatMap(([type, { fields }]) =>
    Object.entries(fields).flatMap(([path, { whole, outline }]) =>
      [...whole, ...(outline?.readers ?? [])].map((reader) => `${type} ${path} ${reader}`),
    ),
  );
