import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandSchemas } from "@/lib/game/command-schemas";
import { type Actor, type Command, type CommandType, idsNeeded } from "@/lib/game/commands";
import { decide } from "@/lib/game/decide";
import { rejectionStatus } from "@/lib/game/rejections";
import { defaultSeed, patience, settings } from "../../support/property-runs";
import { playRandomGame } from "../../support/random-game";

const types = Object.keys(commandSchemas) as CommandType[];

describe("[L8] schemas", () => {
  it.each(types)("%s answers any value with data or issues", { timeout: patience }, (type) => {
    const anything = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true }),
      fc.jsonValue(),
    );
    const check = (value: unknown) => {
      const result = commandSchemas[type].safeParse(value);
      if (!result.success) expect(result.error.issues.length).toBeGreaterThan(0);
    };
    fc.assert(fc.property(anything, check), settings(60));
  });

  it.each(types)("%s refuses a field it does not know", (type) => {
    const { command } = exampleOf(type);
    expect(commandSchemas[type].safeParse(command.data).success).toBe(true);
    const result = commandSchemas[type].safeParse({ ...command.data, surplus: 1 });
    expect(result.error?.issues.map((issue) => issue.code)).toEqual(["unrecognized_keys"]);
  });

  it.each(types)("%s leaves clean data as it is", (type) => {
    const { command } = exampleOf(type);
    expect(commandSchemas[type].parse(command.data)).toStrictEqual(command.data);
  });
});

const examples = new Map<CommandType, { command: Command }>();
for (let seed = defaultSeed; examples.size < types.length; seed++) {
  for (const { command } of playRandomGame(seed).steps) examples.set(command.type, { command });
}

function exampleOf(type: CommandType): { command: Command } {
  const example = examples.get(type);
  if (!example) throw new Error(`No random game gave ${type}.`);
  return example;
}

const reachedStates = Array.from({ length: 6 }, (_, index) => playRandomGame(defaultSeed + index)).flatMap(
  (game) => game.states.filter((_, index) => index % 7 === 0),
);

it("[L8] decide answers every command a schema lets through, whatever ids it names", {
  timeout: patience,
}, () => {
  const id = fc.oneof(
    fc.constantFrom(
      "__proto__",
      "constructor",
      "toString",
      "hasOwnProperty",
      "valueOf",
      "0",
      "weir",
      "level",
      "rumour",
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
  );
  const state = fc.nat(reachedStates.length - 1);
  const actor = fc.constantFrom<Actor["kind"]>("control", "seat", "door", "clock");
  const strange = fc.record({
    type: fc.constantFrom(...types),
    actor,
    state,
    id,
    to: fc.integer(),
    flag: fc.boolean(),
  });
  const check = (drawn: {
    type: CommandType;
    actor: Actor["kind"];
    state: number;
    id: string;
    to: number;
    flag: boolean;
  }) => {
    const game = reachedStates[drawn.state];
    if (!game) throw new Error("No such state.");
    const result = commandSchemas[drawn.type].safeParse(
      withStrangeIds(exampleOf(drawn.type).command.data, drawn.id, drawn),
    );
    if (!result.success) return;
    const command = { type: drawn.type, data: result.data } as Command;
    const ids = Array.from({ length: idsNeeded(command) }, (_, index) => `id-${index}`);
    const decision = decide(game, actorOf(drawn.actor, Object.keys(game.seats)[0] ?? drawn.id), command, {
      at: game.at,
      ids,
    });
    expect(decision.ok ? Array.isArray(decision.events) : decision.code in rejectionStatus).toBe(true);
  };
  fc.assert(fc.property(strange, check), settings(400));
});

function actorOf(kind: Actor["kind"], seatId: string): Actor {
  if (kind === "seat") return { kind, seatId };
  return kind === "control" ? { kind, facilitatorId: "facilitator-a" } : { kind };
}

/** The data of a command with every id, number and choice replaced by drawn ones. */
function withStrangeIds(data: unknown, id: string, drawn: { to: number; flag: boolean }): unknown {
  if (Array.isArray(data)) return data.map((each) => withStrangeIds(each, id, drawn));
  if (typeof data !== "object" || data === null) return typeof data === "string" && drawn.flag ? id : data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      if (key.endsWith("Id") && value !== null) return [key, id];
      if (key === "to" || key === "version") return [key, drawn.to];
      return [
        key,
        key === "kind" || key === "phase" || key === "grade" || key === "attribution"
          ? value
          : withStrangeIds(value, id, drawn),
      ];
    }),
  );
}
