import { expect, it } from "vitest";
import type { LoggedEvent } from "@/lib/game/events";
import type { Scenario } from "@/lib/game/scenario";
import type { Game } from "@/lib/game/state";
import { feed } from "@/lib/game/view/feed";
import { viewStart } from "@/lib/game/view/view";
import type { Viewer } from "@/lib/game/viewer";
import { alteredEntry } from "../../support/alter-scenario";
import { type Dice, diceOf } from "../../support/dice";
import { defaultSeed, patience, runsOf } from "../../support/property-runs";
import { playRandomGame } from "../../support/random-game";
import { lowWater } from "../../support/scenario";
import {
  type Entry,
  entryFields,
  type List,
  letsRead,
  maySee,
  type Reached,
  reached,
  scenarioFields,
} from "../../support/scenario-visibility";

import { viewersOf } from "../../support/viewers";

const lists = Object.keys(entryFields) as List[];

/** All the bytes a viewer gets: what it begins with, and what comes to it. */
const bytesOf = (scenario: Scenario, log: readonly LoggedEvent[], viewer: Viewer): string =>
  JSON.stringify([viewStart(scenario, viewer), feed(scenario, log, viewer)]);

it("[L3] every field of the scenario is in the table, and nothing else", () => {
  expect(Object.keys(lowWater).sort()).toEqual([...Object.keys(scenarioFields), ...lists].sort());
  for (const list of lists) {
    const found = new Set(lowWater[list].flatMap((entry) => Object.keys(entry)));
    expect([...found].sort(), list).toEqual(Object.keys(entryFields[list]).sort());
  }
});

it("[L3] the scenario's own line is everyone's", () => {
  const { scenario, log, live } = playRandomGame(defaultSeed);
  const shown = Object.entries(scenarioFields).filter(([, reader]) => reader === "everyone");
  for (const viewer of viewersOf(live)) {
    for (const [field] of shown) {
      const twin = {
        ...scenario,
        [field]: field === "instruments" ? [{ id: "sluice", name: "Gates" }] : "other",
      };
      expect(bytesOf(twin, log, viewer), field).not.toBe(bytesOf(scenario, log, viewer));
    }
  }
});

/** A scenario with nothing in it that no view may hold. */
const withoutBook = (scenario: Scenario): Scenario => {
  const hidden = lists.filter((list) =>
    Object.values(entryFields[list]).every((reader) => reader === "nobody"),
  );
  const nothing = Object.entries(scenarioFields).filter(([, reader]) => reader === "nobody");
  return {
    ...scenario,
    ...Object.fromEntries(hidden.map((list) => [list, []])),
    ...Object.fromEntries(nothing.map(([field]) => [field, null])),
  };
};

it("[L3] what is read from the scenario's own pages alone reaches no view, not even control's", () => {
  const { scenario, log, live } = playRandomGame(defaultSeed);
  const bare = withoutBook(scenario);
  const { controlCards, baseline, debrief, guides, map } = bare;
  expect([controlCards, baseline, debrief, guides, map]).toEqual([[], [], [], [], null]);
  for (const list of [scenario.controlCards, scenario.baseline, scenario.debrief, scenario.guides])
    expect(list).not.toEqual([]);
  for (const viewer of viewersOf(live))
    expect(bytesOf(bare, log, viewer)).toBe(bytesOf(scenario, log, viewer));
});

/** How much of each game's log is played: much is shown late, and some things only while they lie ahead. */
const seenParts = [0.25, 0.65, 1];

/** Which lines of the table some game has put to the test, for control and for the others. */
const tested = new Set<string>();

it("[L3] what the table shows of the scenario is shown: altering it alters the viewer's bytes", {
  timeout: patience,
}, () => {
  for (let game = 0; game < runsOf(3); game++) {
    const { scenario, log, states } = playRandomGame(defaultSeed + game);
    const dice = diceOf(game);
    const length = Math.ceil(log.length * (seenParts[game % seenParts.length] ?? 1));
    const state = states[length];
    if (!state) throw new Error("A prefix has a state.");
    for (const viewer of viewersOf(state)) alterShown(dice, scenario, log.slice(0, length), viewer, state);
  }
  expect([...tested].sort()).toEqual(linesOfTable().sort());
});

function alterShown(
  dice: Dice,
  scenario: Scenario,
  log: readonly LoggedEvent[],
  viewer: Viewer,
  game: Game,
): void {
  const seen = reached(scenario, log, viewer);
  const bytes = bytesOf(scenario, log, viewer);
  for (const list of lists) {
    for (const [index, entry] of scenario[list].entries()) {
      for (const [field, reader] of Object.entries(entryFields[list])) {
        if (!maySee(reader, entry, seen) || isUntestable(field, entry, game, seen)) continue;
        const other = alteredEntry(dice, list, entry, field, game);
        if (JSON.stringify(other) === JSON.stringify(entry)) continue;
        const entries: readonly Entry[] = scenario[list];
        const twin = { ...scenario, [list]: entries.with(index, other) };
        expect(bytesOf(twin, log, viewer), `${list} ${field}`).not.toBe(bytes);
        tested.add(`${list} ${field} ${viewer.kind === "control" ? "control" : "others"}`);
      }
    }
  }
}

/** Where an alteration would make another log's scenario, or take nothing away from this viewer. */
function isUntestable(field: string, entry: Entry, game: Game, { viewer }: Reached): boolean {
  if ("channel" in entry && field === "id") return game.injects[entry.id] !== undefined;
  if ("privately" in entry && field === "number") return entry.number <= game.turn;
  if (!("privately" in entry) || field !== "privately") return false;
  return !entry.privately.some((each) => letsRead(each.audience, viewer));
}

/** A seat knows an inject only by the name the log has for it. */
const linesOfTable = (): string[] =>
  lists.flatMap((list) =>
    Object.entries(entryFields[list]).flatMap(([field, reader]) => {
      if (reader === "nobody") return [];
      const control = `${list} ${field} control`;
      return reader === "control" || (list === "injects" && field === "id")
        ? [control]
        : [control, `${list} ${field} others`];
    }),
  );
