import type { Audience } from "@/lib/game/audience";
import { grades } from "@/lib/game/commands";
import type { AddressedText, Clock } from "@/lib/game/events";
import { attributions } from "@/lib/game/move-limits";
import { phases } from "@/lib/game/scenario";
import type { Game } from "@/lib/game/state";
import type { Dice } from "./dice";
import { audienceOf } from "./random-ids";

/** Another value a field of that path might plausibly have had. */
type Alteration = (dice: Dice, value: never, game: Game) => unknown;

const words: Alteration = (dice) => dice.words();
const uuid: Alteration = (dice) => dice.uuid();
const flipped = (_: Dice, value: boolean) => !value;
const number = (dice: Dice, value: number) => value + dice.pick([-3, -2, -1, 1, 2, 3]);
const seat: Alteration = (dice, _, game) => dice.pick([...Object.keys(game.seats), "another-seat"]);
const role: Alteration = (dice, _, game) => dice.pick(game.scenario.roles).id;
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

const alterations: Readonly<Record<string, Alteration>> = {
  title: words,
  text: words,
  reason: words,
  rationale: words,
  publicText: (dice) => (dice.chance(0.3) ? "" : dice.words()),
  "content.action": words,
  "content.effect": words,
  "content.reasons": (dice) => [dice.words()],
  "content.targets": (dice, _, game) => dice.some(game.scenario.roles).map((each) => each.id),
  "content.instruments": (dice, _, game) => dice.some(game.scenario.instruments).map((each) => each.id),
  "content.attribution": oneOf(attributions),
  scenario: (dice) => ({ id: "low-water", version: "9.9.9", hash: dice.uuid() }),
  personId: uuid,
  moveId: uuid,
  rulingId: uuid,
  factId: uuid,
  injectId: (dice, _, game) => dice.pick(game.scenario.injects).id,
  trackId: (dice, _, game) => dice.pick(game.scenario.tracks).id,
  seatId: seat,
  roleId: role,
  turn: (dice, value, game) => dice.pick(game.scenario.turns.filter((each) => each.number !== value)).number,
  phase: oneOf(phases),
  grade: oneOf(grades),
  // The only method so far; a later one would be as hidden.
  method: () => "another-method",
  clock,
  seconds: number,
  from: number,
  to: number,
  early: flipped,
  named: flipped,
  open: flipped,
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
