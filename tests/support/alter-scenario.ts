import type { Condition } from "@/lib/game/condition";
import { channels, type Desk, drawings, hues, phases } from "@/lib/game/scenario";
import type { Game } from "@/lib/game/state";
import type { Dice } from "./dice";
import { audienceOf } from "./random-ids";
import type { Entry, List } from "./scenario-visibility";

/** Another plausible value for a field of an entry. */
export function alteredEntry<E extends Entry>(
  dice: Dice,
  list: List,
  entry: E,
  field: string,
  game: Game,
): E {
  return { ...entry, [field]: another(dice, list, field, Reflect.get(entry, field), game) };
}

/** One case a name: what a name means differs by list only where it says so. */
function another(dice: Dice, list: List, field: string, value: unknown, game: Game): unknown {
  switch (field) {
    case "publicFace":
    case "privateFace":
    case "face":
      return face(dice);
    case "desks":
      return [{ id: dice.uuid(), name: dice.words(), face: face(dice) }];
    case "people":
      return { from: dice.int(1, 3), to: dice.int(20, 40) };
    case "cells":
    case "on":
    case "injects":
      return [];
    case "kind":
      return { type: "text", limit: dice.int(1, 600) };
    case "roles":
      return [dice.pick(game.scenario.roles).id];
    case "turns":
      return list === "runningOrders" ? [{ number: 1, phases: planned(dice) }] : [dice.int(4, 9)];
    case "audience":
      return audienceOf(dice, game);
    case "privately":
      return [{ audience: { kind: "public" }, text: dice.words() }];
    case "rungs":
      return [{ at: dice.int(0, 3), name: dice.words() }];
    case "phases":
      return planned(dice);
    case "before":
    case "after":
      return [{ title: dice.words(), minutes: dice.int(1, 9) }];
    case "control":
      return {
        notes: dice.words(),
        expected: dice.words(),
        contingency: dice.words(),
        teaches: dice.words(),
        origin: "historical",
      };
    case "substitute":
      return { title: dice.words(), body: dice.words() };
    case "when":
    case "trigger":
      return condition(dice, game);
    case "effects":
      return [{ kind: "track", track: dice.pick(game.scenario.tracks).id, by: dice.int(1, 3) }];
    case "sources":
    case "disputed":
      return [dice.words()];
    case "lastTurn":
      return dice.int(4, 9);
    case "hue":
      return dice.pick(hues.filter((each) => each !== value));
    case "channel":
      return dice.pick(channels.filter((each) => each !== value));
    case "drawn":
      return dice.pick(drawings.filter((each) => each !== value));
    case "asked":
      return value === "at-once" ? "as-moves-close" : "at-once";
    case "often":
      return value === "once" ? "each-turn" : "once";
    default:
      return plain(dice, value);
  }
}

/** Another number, another answer, or other words. */
function plain(dice: Dice, value: unknown): unknown {
  if (typeof value === "number") return value + dice.int(1, 5);
  return typeof value === "boolean" ? !value : dice.words();
}

const planned = (dice: Dice) => [{ phase: dice.pick(phases), minutes: dice.int(31, 60) }];

const condition = (dice: Dice, game: Game): Condition =>
  dice.pick([
    { kind: "turn", from: dice.int(1, 3) },
    { kind: "tagged", tag: dice.pick(game.scenario.tags).id, within: "game", atLeast: dice.int(1, 9) },
    { kind: "not", of: { kind: "inject", inject: dice.pick(game.scenario.injects).id } },
  ]);

export const face = (dice: Dice): Desk["face"] => ({
  summary: dice.words(),
  sections: [{ heading: dice.words(), items: [dice.words()] }],
});
