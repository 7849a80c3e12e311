import { expect, it } from "vitest";
import { idsNeeded } from "@/lib/game/commands";
import { decide } from "@/lib/game/decide";
import type { GameEvent } from "@/lib/game/events";
import { replay } from "@/lib/game/evolve";
import { feed, view } from "@/lib/game/view/feed";
import { deepFreeze } from "../../support/deep-freeze";
import { law } from "../../support/property-runs";
import { playAfresh, playRandomGame, throughJson } from "../../support/random-game";
import { viewersOf } from "../../support/viewers";

/** What the core must not read: any touch of it throws while `run` lasts. */
const worldly = ["Date", "performance", "crypto", "fetch", "setTimeout", "queueMicrotask"] as const;

const forbidden = (name: string): unknown => {
  function complain(): never {
    throw new Error(`The core read ${name}.`);
  }
  return new Proxy(complain, { get: complain, apply: complain, construct: complain });
};

function withoutWorld<T>(run: () => T): T {
  const kept = worldly.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  const random = Math.random;
  try {
    for (const name of worldly) {
      Object.defineProperty(globalThis, name, { value: forbidden(name), configurable: true, writable: true });
    }
    Math.random = forbidden("Math.random") as typeof Math.random;
    return run();
  } finally {
    Math.random = random;
    for (const [name, descriptor] of kept)
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
  }
}

it("[L7] the guard itself catches a core that reads the clock or draws", () => {
  expect(() => withoutWorld(() => Date.now())).toThrow("The core read Date.");
  expect(() => withoutWorld(() => new Date())).toThrow("The core read Date.");
  expect(() => withoutWorld(() => Math.random())).toThrow("The core read Math.random.");
  expect(() => withoutWorld(() => crypto.randomUUID())).toThrow("The core read crypto.");
  expect(Date.now()).toBeGreaterThan(0);
  const frozen = deepFreeze({ seats: [{ id: "a" }] });
  expect(() => frozen.seats.push({ id: "b" })).toThrow(TypeError);
});

law(
  "L7",
  "deciding, folding and viewing read no clock and draw nothing, and change no argument",
  10,
  (seed) => {
    withoutWorld(() => {
      const { scenario, log, live } = playAfresh(seed);
      deepFreeze(log);
      for (const viewer of viewersOf(live)) {
        const items = deepFreeze(feed(scenario, log, viewer));
        deepFreeze(view(scenario, log, viewer));
        if (items.length === 0) throw new Error("A game without a feed tests nothing.");
      }
    });
  },
);

law("L7", "the same game, command and envelope give the same decision", 15, (seed) => {
  const { scenario, steps, log } = playRandomGame(seed);
  for (const { before, by, command, envelope, decision } of steps) {
    expect(decide(before, by, command, envelope)).toStrictEqual(decision);
    const again = decide(throughJson(before), throughJson(by), throughJson(command), throughJson(envelope));
    expect(again).toStrictEqual(decision);
  }
  expect(replay(scenario, log)).toStrictEqual(replay(scenario, log));
});

law("L7", "ids in new events come from the envelope, none twice, and the envelope has enough", 15, (seed) => {
  const { steps } = playRandomGame(seed);
  for (const { before, command, envelope, decision } of steps) {
    expect(envelope.ids.length).toBe(idsNeeded(command));
    // What another game carries over had its ids there.
    if (!decision.ok || command.type === "CreateGame") continue;
    const made = decision.events.flatMap(madeBy);
    expect(made).toEqual(envelope.ids.slice(0, made.length));
    expect(new Set(made).size).toBe(made.length);
    for (const id of made) expect(JSON.stringify(before)).not.toContain(id);
  }
});

/** The id of what an event brings into the game. */
function madeBy(event: GameEvent): string[] {
  switch (event.type) {
    case "SeatClaimed":
      return [event.seatId];
    case "ObserverAdmitted":
      return [event.observerId];
    case "InjectDrafted":
      return [event.injectId];
    case "MoveSubmitted":
      return [event.moveId];
    case "RulingPublished":
      return [event.rulingId];
    case "FactEstablished":
      return [event.factId];
    case "RecordCorrected":
      return [event.correctionId];
    default:
      return [];
  }
}
