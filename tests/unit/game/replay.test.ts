import { isDeepStrictEqual } from "node:util";
import { expect, it } from "vitest";
import type { GameEvent, LoggedEvent } from "@/lib/game/events";
import { evolve, replay } from "@/lib/game/evolve";
import { heldSeat, newGame } from "@/lib/game/state";
import { view } from "@/lib/game/view/feed";
import { control, gameOf, given, logOf } from "../../support/given";
import { lobby, seated } from "../../support/histories";
import { law } from "../../support/property-runs";
import { noon, playRandomGame, throughJson } from "../../support/random-game";
import { lowWater } from "../../support/scenario";
import { viewersOf } from "../../support/viewers";

law("L1", "replaying any prefix of the stored log gives the live state", 30, (seed) => {
  const { scenario, log, states } = playRandomGame(seed);
  const stored = throughJson(log);
  for (let length = 0; length <= stored.length; length++) {
    const replayed = replay(scenario, stored.slice(0, length));
    if (!isDeepStrictEqual(replayed, states[length]))
      expect(replayed, `after ${length} events`).toStrictEqual(states[length]);
  }
});

law("L1", "a refused or empty command leaves the log as it was", 10, (seed) => {
  const { steps, log } = playRandomGame(seed);
  const accepted = steps.flatMap(({ by, envelope, decision }) =>
    decision.ok ? decision.events.map((event) => ({ at: envelope.at, by, event })) : [],
  );
  expect(accepted).toStrictEqual(log);
});

it("[L1] an empty log gives the scenario's starting point", () => {
  expect(replay(lowWater, [])).toStrictEqual(newGame(lowWater));
  expect(newGame(lowWater).tracks).toStrictEqual({ level: 4, anger: 0, harvest: 6, credit: 3, crack: 1 });
});

it("[L1] the state carries the time of its latest event", () => {
  const log: LoggedEvent[] = logOf(...lobby).map((logged, index) => ({ ...logged, at: noon + index }));
  expect(replay(lowWater, log).at).toBe(noon + 1);
});

it("[L1] an event of a kind this version does not know is an error, not a silence", () => {
  const event = { type: "CometSighted" } as unknown as GameEvent;
  expect(() => evolve(newGame(lowWater), { at: noon, by: control, event })).toThrow("CometSighted");
});

it("[L1] names every object inherits are ids like others", () => {
  const strange: GameEvent = { type: "SeatClaimed", seatId: "__proto__", personId: "p", cellId: "gauge" };
  const game = replay(lowWater, throughJson(logOf(...seated, strange)));
  expect(Object.keys(game.seats)).toContain("__proto__");
  expect(heldSeat(game, "__proto__")?.cellId).toBe("gauge");
  expect(heldSeat(game, "constructor")).toBeUndefined();
  expect(heldSeat(gameOf(...seated), "__proto__")).toBeUndefined();
});

/** The value as a store may give it back that keeps an object's keys in an order of its own. */
function keysTurned<T>(value: T): T {
  if (Array.isArray(value)) return value.map(keysTurned) as T;
  if (typeof value !== "object" || value === null) return value;
  const turned = Object.entries(value).reverse();
  return Object.fromEntries(turned.map(([key, inner]) => [key, keysTurned(inner)])) as T;
}

law(
  "L1",
  "the order in which a store keeps an event's keys changes neither the game nor a view",
  10,
  (seed) => {
    const { scenario, log, live } = playRandomGame(seed);
    const stored = keysTurned(log);
    expect(isDeepStrictEqual(replay(scenario, stored), live)).toBe(true);
    for (const viewer of viewersOf(live)) {
      expect(isDeepStrictEqual(view(scenario, stored, viewer), view(scenario, log, viewer))).toBe(true);
    }
  },
);

it("[L1] a track set to minus zero is stored as it is kept", () => {
  const adjust = { trackId: "level", to: JSON.parse("-0") as number, reason: "Dry." };
  const { decision } = given(...seated, { type: "TurnStarted", turn: 1 }).when(
    control,
    "AdjustTrack",
    adjust,
  );
  expect(throughJson(decision)).toStrictEqual(decision);
});
