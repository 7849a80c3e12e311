import { expect, it } from "vitest";
import { rejectionStatus } from "@/lib/game/rejections";
import { diceOf } from "../../support/dice";
import { defaultSeed, patience, runsOf } from "../../support/property-runs";
import { noon, playRandomGame, usualLength } from "../../support/random-game";
import { visibility } from "../../support/visibility-table";

const games = Array.from({ length: runsOf(20) }, (_, index) => playRandomGame(defaultSeed + index));

it("random games reach every kind of event", { timeout: patience }, () => {
  const reached = new Set(games.flatMap((game) => game.log.map(({ event }) => event.type)));
  expect([...reached].sort()).toEqual(Object.keys(visibility).sort());
});

it("random games run to turn three, and some of them to their end", () => {
  expect(games.filter((game) => game.live.turn === 3).length).toBeGreaterThan(games.length / 2);
  expect(games.some((game) => game.live.status === "ended")).toBe(true);
});

it("random games are refused for many reasons, and most of what they ask is accepted", () => {
  const decisions = games.flatMap((game) => game.steps.map((step) => step.decision));
  const codes = new Set(decisions.flatMap((decision) => (decision.ok ? [] : [decision.code])));
  expect(codes.size).toBeGreaterThan(Object.keys(rejectionStatus).length * 0.7);
  expect(decisions.filter((decision) => decision.ok).length).toBeGreaterThan(decisions.length / 3);
});

it("a random game is named by its seed alone", () => {
  expect(JSON.stringify(playRandomGame(7))).toBe(JSON.stringify(playRandomGame(7)));
  expect(JSON.stringify(playRandomGame(8).log)).not.toBe(JSON.stringify(playRandomGame(7).log));
});

it("a random game is long, and its time never goes back", () => {
  for (const { steps } of games) {
    expect(steps.length).toBe(usualLength);
    const times = [noon, ...steps.map((step) => step.envelope.at)];
    expect(times).toEqual([...times].sort((a, b) => a - b));
  }
});

it("dice draw ids without repeating, in the shape of a UUID", () => {
  const dice = diceOf(1);
  const ids = Array.from({ length: 5000 }, () => dice.uuid());
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});
