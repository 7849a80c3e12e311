import { expect } from "vitest";
import type { LoggedEvent } from "@/lib/game/events";
import { replay } from "@/lib/game/evolve";
import type { Scenario } from "@/lib/game/scenario";
import { newGame } from "@/lib/game/state";
import { feed, view } from "@/lib/game/view/feed";
import type { Viewer } from "@/lib/game/viewer";
import { answers, battery } from "../../support/battery";
import { diceOf } from "../../support/dice";
import { law } from "../../support/property-runs";
import { playRandomGame } from "../../support/random-game";
import { reached } from "../../support/scenario-visibility";
import { twinLog } from "../../support/twin-log";
import { twinScenario } from "../../support/twin-scenario";
import { viewersOf } from "../../support/viewers";

interface World {
  readonly scenario: Scenario;
  readonly log: readonly LoggedEvent[];
}

/** All the bytes a viewer ever gets of a world, item by item. */
const bytesOf = ({ scenario, log }: World, viewer: Viewer): string[] => [
  ...feed(scenario, log, viewer).map((item) => JSON.stringify(item)),
  JSON.stringify(view(scenario, log, viewer)),
];

function expectSame(base: World, twin: World, viewer: Viewer, seed: number): void {
  const commands = battery(base.scenario, [base.log, twin.log], seed);
  expect(commands.length).toBeGreaterThanOrEqual(30);
  const asked = (world: World) => answers(world.scenario, world.log, viewer, commands);
  expectSameLines(bytesOf(twin, viewer), bytesOf(base, viewer), `${JSON.stringify(viewer)} receives`);
  expectSameLines(asked(twin), asked(base), `${JSON.stringify(viewer)} is answered`);
}

/** Names the first difference, for two feeds make a long report. */
function expectSameLines(found: readonly string[], wanted: readonly string[], what: string): void {
  const first = found.findIndex((line, index) => line !== wanted[index]);
  if (first >= 0) expect(found[first], `${what}, ${first + 1}`).toBe(wanted[first]);
  expect(found.length, what).toBe(wanted.length);
}

/** A random game at some point of its course, with everyone who looks at it then. */
function somewhereIn(seed: number) {
  const dice = diceOf(seed ^ 0x5eed);
  const { scenario, log, states } = playRandomGame(seed);
  const length = dice.chance(0.3) ? log.length : dice.int(0, log.length);
  const game = states[length] ?? newGame(scenario);
  return { dice, scenario, game, log: log.slice(0, length), viewers: viewersOf(game) };
}

law("L3", "logs that differ in what a viewer may not see give it the same bytes and answers", 20, (seed) => {
  const { dice, scenario, log, viewers } = somewhereIn(seed);
  for (const viewer of viewers) {
    expectSame({ scenario, log }, { scenario, log: twinLog(dice, scenario, log, viewer) }, viewer, seed);
  }
});

law(
  "L3",
  "scenarios that differ in what a viewer may not see give it the same bytes and answers",
  15,
  (seed) => {
    const { dice, scenario, log, game, viewers } = somewhereIn(seed);
    for (const viewer of viewers) {
      const twin = twinScenario(dice, scenario, reached(scenario, log, viewer), game);
      expectSame({ scenario, log }, { scenario: twin, log }, viewer, seed);
    }
  },
);

law("L3", "whoever has the floor is told by nothing hidden where it goes next", 60, (seed) => {
  const { scenario, log, states } = playRandomGame(seed);
  const dice = diceOf(seed);
  const inTurns = states.flatMap((game, index) => (game.floor !== null && game.turnOpen ? [index] : []));
  if (inTurns.length === 0) return;
  const length = dice.pick(inTurns);
  const game = states[length] ?? newGame(scenario);
  const base = { scenario, log: log.slice(0, length) };
  for (const viewer of viewersOf(game)) {
    if (viewer.kind !== "seat" || !viewer.roles.some((id) => id === game.floor)) continue;
    expectSame(base, { scenario, log: twinLog(dice, scenario, base.log, viewer) }, viewer, seed);
  }
});

law("L3", "twins of a log differ in most of what is hidden", 5, (seed) => {
  const { scenario, log, live } = playRandomGame(seed);
  const dice = diceOf(seed);
  const marks = { changed: 0, of: 0 };
  for (const viewer of viewersOf(live).filter((each) => each.kind !== "control")) {
    const before = new Set(log.map((logged) => JSON.stringify(logged)));
    const twin = twinLog(dice, scenario, log, viewer);
    const changed = (logs: readonly LoggedEvent[]) =>
      logs.filter((logged) => !before.has(JSON.stringify(logged))).length;
    const hidden = log.length - feed(scenario, log, viewer).length;
    expect(changed(twin)).toBeGreaterThan(hidden * 0.4);
    marks.changed += changed(marksIn(twin));
    marks.of += marksIn(log).length;
    expect(replay(scenario, twin).circumstances).not.toEqual(live.circumstances);
  }
  expect(marks.of).toBeGreaterThan(0);
  expect(marks.changed).toBeGreaterThan(marks.of * 0.4);
});

/** How control marked what happened, and what it made of what was proposed. */
const marksIn = (log: readonly LoggedEvent[]): LoggedEvent[] =>
  log.filter(({ event }) => ["RecordTagged", "ProposalAccepted", "ProposalDismissed"].includes(event.type));

law("L3", "what is proposed may differ without a seat, screen or observer learning of it", 4, (seed) => {
  const { scenario, log, live } = playRandomGame(seed);
  // The same game without a single mark or word on a proposal, and with other rules for both.
  const twin = log.filter((logged) => !marksIn([logged]).length);
  const [, ...fewer] = scenario.dynamics;
  const base = { scenario, log };
  for (const viewer of viewersOf(live).filter((each) => each.kind !== "control")) {
    expectSame(base, { scenario, log: twin }, viewer, seed);
    expectSame(base, { scenario: { ...scenario, dynamics: fewer, tags: [] }, log }, viewer, seed);
  }
});
