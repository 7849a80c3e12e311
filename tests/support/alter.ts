import type { Audience } from "@/lib/game/audience";
import { type Cell, cellsOf } from "@/lib/game/cells";
import { grades } from "@/lib/game/command-schemas";
import type { AddressedText, Clock } from "@/lib/game/events";
import { attributions, moveKinds } from "@/lib/game/move-limits";
import type { Step } from "@/lib/game/proposals";
import { phases } from "@/lib/game/scenario";
import { tagged } from "@/lib/game/scenario-book";
import type { Settings } from "@/lib/game/settings";
import type { Game } from "@/lib/game/state";
import type { Dice } from "./dice";
import { draftContent, injectText } from "./random-content";
import { audienceOf } from "./random-ids";

/** Another value a field of that path might plausibly have had. */
type Alteration = (dice: Dice, value: never, game: Game) => unknown;

const words: Alteration = (dice) => dice.words();
const uuid: Alteration = (dice) => dice.uuid();
const flipped = (_: Dice, value: boolean) => !value;
const number = (dice: Dice, value: number) => value + dice.pick([-3, -2, -1, 1, 2, 3]);
const seat: Alteration = (dice, _, game) => dice.pick([...Object.keys(game.seats), "another-seat"]);
const role: Alteration = (dice, _, game) => dice.pick(game.scenario.roles).id;
const cell: Alteration = (dice, _, game) => dice.pick([...Object.keys(game.cells), "west", "another-cell"]);
const oneOf =
  (values: readonly string[]) =>
  (dice: Dice, value: string): string =>
    dice.pick(values.filter((each) => each !== value));

const clock = (dice: Dice, value: Clock): Clock => {
  const lengthMs = dice.int(1, 90) * 60_000;
  const version = value.version + dice.int(1, 3);
  return dice.pick([
    { kind: "none", version },
    { kind: "running", version, endsAt: dice.int(1, 2 ** 31), lengthMs },
    { kind: "paused", version, leftMs: dice.int(0, lengthMs), lengthMs },
    { kind: "called", version, lengthMs },
    { kind: "overran", version, endedAt: dice.int(1, 2 ** 31), lengthMs },
  ]);
};

/** Texts reworded, addressed otherwise, dropped and added. */
function texts(dice: Dice, value: readonly AddressedText[], game: Game): AddressedText[] {
  const kept = value.flatMap((each): AddressedText[] => {
    const audience = (): Audience => audienceOf(dice, game);
    return dice.pick([
      [each],
      [{ ...each, text: dice.words() }],
      [{ ...each, audience: audience() }],
      [],
      [{ audience: audience(), text: dice.words() }, each],
    ]);
  });
  return dice.chance(0.3) ? [...kept, { audience: audienceOf(dice, game), text: dice.words() }] : kept;
}

/** The text of an inject. One that control wrote always has a text: only the scenario's have none. */
function writtenText(dice: Dice, _: unknown, game: Game): unknown {
  const { audience: _audience, ...text } = injectText(dice, game);
  return text;
}

/** Values of a move's fields, each changed, dropped or put in. */
function fieldValues(dice: Dice, value: Readonly<Record<string, unknown>>): unknown {
  const kept = Object.entries(value).filter(() => dice.chance(0.5));
  const fresh = [
    ["pace", dice.pick(["slow", "fast"])],
    ["forecast", dice.int(-3, 9)],
    ["promise", dice.words()],
    ["petition", dice.chance(0.5)],
  ].filter(() => dice.chance(0.5));
  return Object.fromEntries([...fresh, ...kept]);
}

const settings = (dice: Dice, value: Settings): Settings => ({
  ...value,
  movesPerTurn: value.movesPerTurn + 1,
  lateMoves: dice.chance(0.5),
  runningOrder: value.runningOrder === null ? "brisk" : null,
});

const cells = (dice: Dice, value: readonly Cell[], game: Game): readonly Cell[] =>
  dice.chance(0.5)
    ? value.map((each) => ({ ...each, name: dice.words() }))
    : (cellsOf(game.scenario, dice.pick(["few", "many", null]), dice.some(optional(game))) ?? []);

const optional = (game: Game): string[] =>
  game.scenario.roles.filter((each) => each.optional).map(({ id }) => id);

const switchedOn = (_: Dice, value: readonly string[], game: Game): string[] =>
  optional(game).filter((id) => !value.includes(id));

/** What a correction or a mark is about: mostly something there is. */
function record(dice: Dice, _: unknown, game: Game): unknown {
  const records = Object.values(game.circumstances.records);
  if (records.length === 0 || dice.chance(0.3)) return { kind: dice.pick(tagged), id: dice.uuid() };
  const { kind, id } = dice.pick(records);
  return { kind, id };
}

const tags = (dice: Dice, value: readonly string[], game: Game): string[] =>
  game.scenario.tags.map(({ id }) => id).filter((id) => value.includes(id) === dice.chance(0.4));

const dynamic: Alteration = (dice, _, game) => dice.pick(game.scenario.dynamics).id;

/** The steps of a proposal, each with another end, dropped, or put in. */
function steps(dice: Dice, value: readonly Step[], game: Game): Step[] {
  const kept = value.filter(() => dice.chance(0.7)).map((each) => ({ ...each, to: number(dice, each.to) }));
  const { id: trackId, start } = dice.pick(game.scenario.tracks);
  return dice.chance(0.5) ? [...kept, { trackId, from: start, to: number(dice, start) }] : kept;
}

/** `from` is the track's value in one event, and the game that another begins from. */
const from = (dice: Dice, value: unknown): unknown =>
  typeof value === "number" ? number(dice, value) : { gameId: dice.uuid(), turn: dice.int(1, 3) };

const alterations: Readonly<Record<string, Alteration>> = {
  title: words,
  // The words of a fact, a response or a correction; of an inject the whole text.
  text: (dice, value: unknown, game) =>
    typeof value === "string" ? dice.words() : writtenText(dice, value, game),
  reason: words,
  rationale: words,
  publicText: (dice) => (dice.chance(0.3) ? "" : dice.words()),
  "content.kind": oneOf(moveKinds),
  "content.action": words,
  "content.effect": words,
  "content.reasons": (dice) => [dice.words()],
  "content.targets": (dice, _, game) => dice.some(game.scenario.roles).map((each) => each.id),
  "content.instruments": (dice, _, game) => dice.some(game.scenario.instruments).map((each) => each.id),
  "content.attribution": oneOf(attributions),
  "content.resources": words,
  "content.fields": fieldValues,
  scenario: (dice) => ({ id: "low-water", version: "9.9.9", hash: dice.uuid() }),
  settings,
  castingId: oneOf(["few", "many", "crowd"]),
  cells,
  switchedOn,
  personId: uuid,
  moveId: uuid,
  rulingId: uuid,
  factId: uuid,
  correctionId: uuid,
  observerId: uuid,
  injectId: (dice, _, game) => dice.pick(game.scenario.injects).id,
  trackId: (dice, _, game) => dice.pick(game.scenario.tracks).id,
  seatId: (dice, value, game) => (dice.chance(0.1) ? "another-seat" : seat(dice, value, game)),
  cellId: (dice, value, game) => (dice.chance(0.1) ? null : cell(dice, value, game)),
  roleId: role,
  sees: (dice, _, game) =>
    dice.pick([{ kind: "public" }, { kind: "cells" }, { kind: "cell", cellId: cell(dice, _, game) }]),
  of: record,
  tags,
  dynamicId: dynamic,
  proposalId: (dice, value, game) => `${dynamic(dice, value, game)}:${dice.int(1, 3)}`,
  proposed: steps,
  turn: (dice, value, game) => dice.pick(game.scenario.turns.filter((each) => each.number !== value)).number,
  phase: oneOf(phases),
  undone: oneOf(phases),
  floor: role,
  roles: (dice, value: readonly string[]) => dice.pick([[...value].reverse(), value.slice(1)]),
  seats: (dice, _, game) => [...dice.some(Object.keys(game.seats), 0.3), "another-seat"],
  draft: (dice, _, game) => draftContent(dice, game),
  grade: oneOf(grades),
  // The only method so far; a later one would be as hidden.
  method: () => "another-method",
  clock,
  seconds: number,
  from,
  to: number,
  early: flipped,
  named: flipped,
  open: flipped,
  late: flipped,
  ready: flipped,
  audience: (dice, _, game) => audienceOf(dice, game),
  texts,
};

/** The fields that can be altered. */
export const alterable: readonly string[] = Object.keys(alterations);

/** Another plausible value for a field. Throws on a path that has no alteration yet. */
export function altered(dice: Dice, path: string, value: unknown, game: Game): unknown {
  const alteration = alterations[path];
  if (!alteration) throw new Error(`Nothing says how to alter ${path}: add it to tests/support/alter.ts.`);
  return alteration(dice, value as never, game);
}
