import { expect, it } from "vitest";
import type { GameEvent } from "@/lib/game/events";
import { mintViewer } from "@/lib/game/mint";
import { newGame } from "@/lib/game/state";
import { evolveView } from "@/lib/game/view/evolve-view";
import { feed, feedItem, view } from "@/lib/game/view/feed";
import { type FeedItem, type View, viewStart } from "@/lib/game/view/view";
import { type Dice, diceOf } from "../../support/dice";
import { law } from "../../support/property-runs";
import { noon, playRandomGame, throughJson } from "../../support/random-game";
import { lowWater } from "../../support/scenario";
import { viewersOf } from "../../support/viewers";

/** Folds a feed as a screen does that loses its connection now and then and resumes from what it holds. */
function foldWithBreaks(dice: Dice, start: View, items: readonly FeedItem[]): View {
  return items.reduce(
    (held, item) => evolveView(dice.chance(0.1) ? throughJson(held) : held, throughJson(item)),
    start,
  );
}

law("L2", "folding a viewer's feed gives the view, byte for byte, wherever it was resumed", 10, (seed) => {
  const { scenario, log, states } = playRandomGame(seed);
  const dice = diceOf(seed);
  for (const length of [dice.int(0, log.length), dice.int(0, log.length), log.length]) {
    for (const viewer of viewersOf(states[length] ?? newGame(scenario))) {
      const prefix = log.slice(0, length);
      const folded = foldWithBreaks(
        dice,
        throughJson(viewStart(scenario, viewer)),
        feed(scenario, prefix, viewer),
      );
      expect(JSON.stringify(folded)).toBe(JSON.stringify(view(scenario, prefix, viewer)));
    }
  }
});

law("L2", "positions of a feed are 1 to n without gaps, and times never go back", 20, (seed) => {
  const { scenario, log, live } = playRandomGame(seed);
  for (const viewer of viewersOf(live)) {
    const items = feed(scenario, log, viewer);
    expect(items.map((item) => item.position)).toEqual(items.map((_, index) => index + 1));
    const times = items.map((item) => item.at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  }
});

law("L2", "earlier items of a feed never change as the log grows", 20, (seed) => {
  const { scenario, log, live } = playRandomGame(seed);
  const dice = diceOf(seed);
  for (const viewer of viewersOf(live)) {
    const whole = feed(scenario, log, viewer).map((item) => JSON.stringify(item));
    const early = feed(scenario, log.slice(0, dice.int(0, log.length)), viewer).map((item) =>
      JSON.stringify(item),
    );
    expect(early).toEqual(whole.slice(0, early.length));
  }
});

law("L2", "what a view says of the game's course is so", 20, (seed) => {
  const { scenario, log, states } = playRandomGame(seed);
  const dice = diceOf(seed);
  for (const length of [dice.int(0, log.length), dice.int(0, log.length), log.length]) {
    const game = states[length] ?? newGame(scenario);
    const held = Object.values(game.seats).filter((seat) => !seat.released);
    for (const viewer of viewersOf(game)) {
      const seen = view(scenario, log.slice(0, length), viewer);
      const { title, status, joiningLocked, turnOpen, phase, clock, settings, order, floor, leads } = game;
      expect(seen).toMatchObject({ title, status, joiningLocked, turnOpen, phase, clock });
      expect(seen).toMatchObject({ settings, order, floor, cells: Object.values(game.cells) });
      expect(seen.leads).toEqual(leads);
      expect(game.ready).toEqual(expect.arrayContaining([...seen.ready]));
      expect(seen.turn?.number ?? 0).toBe(game.turn);
      expect(seen.seats).toEqual(held.map(({ id, personId, cellId }) => ({ id, personId, cellId })));
      for (const track of seen.tracks) expect(track.value).toBe(game.tracks[track.id]);
      for (const { id, text, ended, toAll } of seen.facts) {
        expect(game.facts[id]).toMatchObject({ text, ended });
        expect(toAll).toBe(game.facts[id]?.audience.kind === "public");
      }
    }
    const control = view(scenario, log.slice(0, length), mintViewer({ kind: "control", facilitatorId: "f" }));
    expect(control.facts.map((fact) => fact.id)).toEqual(Object.keys(game.facts));
    expect(control.tracks.map((track) => track.id)).toEqual(Object.keys(game.tracks));
    expect(control.ready).toEqual(game.ready);
  }
});

law("L2", "every row, fact and track knows the turn it belongs to", 15, (seed) => {
  const { scenario, log, states, live } = playRandomGame(seed);
  const opening =
    states[
      Math.max(
        0,
        log.findLastIndex(({ event }) => event.type === "TurnStarted"),
      )
    ];
  for (const viewer of viewersOf(live)) {
    const seen = view(scenario, log, viewer);
    const at = log.flatMap((logged, index) => (feedItem(scenario, logged, viewer, 1) ? [index] : []));
    const stamps = at.map((index) => {
      const [before, after] = [states[index], states[index + 1]];
      return { turn: after?.turn, phase: after?.phase ?? before?.phase };
    });
    expect(seen.rows.map(({ turn, phase }) => ({ turn, phase }))).toEqual(stamps);
    const established = seen.rows.flatMap(({ event, turn }) =>
      event.type === "FactEstablished" ? [turn] : [],
    );
    expect(seen.facts.map((fact) => fact.turn)).toEqual(established);
    for (const track of seen.tracks) expect(track.was).toBe(opening?.tracks[track.id]);
  }
});

law("L2", "every facilitator has the same feed", 5, (seed) => {
  const { scenario, log } = playRandomGame(seed);
  const feedOf = (facilitatorId: string) =>
    feed(scenario, log, mintViewer({ kind: "control", facilitatorId }));
  expect(JSON.stringify(feedOf("facilitator-b"))).toBe(JSON.stringify(feedOf("facilitator-a")));
});

it("[L2] an item of a kind this page does not know is an error, not a silence", () => {
  const start = viewStart(lowWater, mintViewer({ kind: "screen" }));
  const event = { type: "CometSighted" } as unknown as GameEvent & { type: "LobbyOpened" };
  expect(() => evolveView(start, { position: 1, at: noon, event })).toThrow("CometSighted");
});
