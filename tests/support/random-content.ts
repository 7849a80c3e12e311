import { grades } from "@/lib/game/command-schemas";
import { fieldsFor } from "@/lib/game/move-fields";
import { attributions } from "@/lib/game/move-limits";
import { channels, type MoveField } from "@/lib/game/scenario";
import type { Tagged } from "@/lib/game/scenario-book";
import type { Game } from "@/lib/game/state";
import type { CommandInput } from "./command-of";
import type { Dice } from "./dice";
import { audienceOf, known, roleIds, strangeIds } from "./random-ids";

/** Mostly the turn that is meant, sometimes another. */
export const turnNear = (dice: Dice, turn: number): number =>
  dice.chance(0.95) ? Math.max(1, turn) : dice.int(1, 4);

/** A move a role might send: an act or an announcement, now and then with something wrong in it. */
export function moveContent(
  dice: Dice,
  game: Game,
  roleId: string = dice.pick(roleIds(game)),
): CommandInput<"SubmitMove"> {
  const kind = dice.chance(0.25) ? "announcement" : "act";
  const bare = kind === "announcement" && dice.chance(0.5);
  const declared = kind === "announcement" && dice.chance(0.9);
  return {
    turn: turnNear(dice, game.turn),
    kind,
    action: dice.words(),
    effect: bare || dice.chance(0.02) ? "" : dice.words(),
    reasons: bare ? [] : Array.from({ length: dice.int(1, 3) }, () => dice.words()),
    targets: dice.chance(0.03) ? [dice.pick(strangeIds)] : dice.some(roleIds(game)),
    instruments: dice.chance(0.03)
      ? [dice.pick(strangeIds)]
      : dice.some(game.scenario.instruments).map((each) => each.id),
    attribution: declared ? "declared" : dice.pick(attributions),
    resources: dice.chance(0.4) ? dice.words() : "",
    fields: fieldValues(dice, game, roleId),
  };
}

function fieldValues(dice: Dice, game: Game, roleId: string): Record<string, string | number | boolean> {
  const asked = fieldsFor(game.scenario.moveFields, roleId, game.turn);
  const given = asked.filter((field) => dice.chance(field.required ? 0.97 : 0.5));
  const entries = given.map((field) => [field.id, fieldValue(dice, field.kind)] as const);
  const strange = dice.chance(0.03) ? [["mood", dice.words()] as const] : [];
  return Object.fromEntries([...entries, ...strange]);
}

/** A value of the kind, to its very ends; now and then one of another kind or beyond them. */
function fieldValue(dice: Dice, kind: MoveField["kind"]): string | number | boolean {
  if (dice.chance(0.03)) return dice.pick([true, 99, "something else"]);
  switch (kind.type) {
    case "choice":
      return dice.pick(kind.options).id;
    case "text":
      return dice.words();
    case "number":
      return dice.pick([dice.int(kind.min, kind.max), kind.min, kind.max, -0]);
    case "yes-no":
      return dice.chance(0.5);
    default:
      return kind satisfies never;
  }
}

/** A move as far as somebody had written it. */
export const draftContent = (dice: Dice, game: Game): CommandInput<"LapseDraft">["draft"] => ({
  kind: dice.pick(["act", "announcement"]),
  action: dice.chance(0.8) ? dice.words() : "",
  effect: dice.chance(0.5) ? dice.words() : "",
  reasons: Array.from({ length: dice.int(0, 2) }, () => (dice.chance(0.8) ? dice.words() : "")),
  targets: dice.some(roleIds(game), 0.3),
  instruments: dice.some(game.scenario.instruments, 0.3).map((each) => each.id),
  attribution: dice.chance(0.5) ? null : dice.pick(attributions),
  resources: "",
  fields: dice.chance(0.5) ? { pace: "slow" } : {},
});

export const injectText = (dice: Dice, game: Game): CommandInput<"DraftInject"> => ({
  title: dice.words(),
  channel: dice.pick(channels),
  from: dice.words(),
  body: dice.words(),
  ...(dice.chance(0.3) ? { contentNote: dice.words() } : {}),
  audience: audienceOf(dice, game),
});

/** Mostly of a move that stands, of those shown to all more often than of others: only these may be ruled in the open. */
export function ruling(dice: Dice, game: Game): CommandInput<"PublishRuling"> {
  const standing = Object.values(game.moves).filter((move) => move.state === "sealed");
  const shown = standing.filter((move) => move.revealed.some(({ audience }) => audience.kind === "public"));
  const from = shown.length > 0 && dice.chance(0.6) ? shown : standing;
  const moveId = known(
    dice,
    from.map((move) => move.id),
  );
  return rulingOn(dice, game, moveId, from === shown ? 0.7 : 0.35);
}

const rulingOn = (dice: Dice, game: Game, moveId: string, openly: number): CommandInput<"PublishRuling"> => ({
  moveId,
  grade: dice.pick(grades),
  rationale: dice.words(),
  publicText: dice.chance(0.5) ? dice.words() : "",
  texts: Array.from({ length: dice.int(0, 3) }, () => ({
    audience: audienceOf(dice, game),
    text: dice.words(),
  })),
  open: dice.chance(openly),
  tracks: dice.chance(0.5) ? Array.from({ length: dice.int(1, 3) }, () => trackStep(dice, game)) : [],
  facts: Array.from({ length: dice.int(0, 2) }, () => ({
    text: dice.words(),
    audience: audienceOf(dice, game),
  })),
  ...(dice.chance(0.4) ? { tags: tagsFor(dice, game, "move") } : {}),
});

/** Some of the tags for things of a kind; now and then one for another kind, or none there is. */
export const tagsFor = (dice: Dice, game: Game, kind: Tagged): string[] => [
  ...dice
    .some(game.scenario.tags.filter(({ on }) => dice.chance(0.05) || on.includes(kind)))
    .map(({ id }) => id),
  ...(dice.chance(0.03) ? [dice.pick(strangeIds)] : []),
];

export function trackStep(dice: Dice, game: Game): { trackId: string; to: number } {
  const trackId = known(
    dice,
    game.scenario.tracks.map((track) => track.id),
    0.02,
  );
  const track = game.scenario.tracks.find((each) => each.id === trackId);
  return { trackId, to: dice.int((track?.min ?? 0) - (dice.chance(0.05) ? 9 : 0), track?.max ?? 3) };
}
