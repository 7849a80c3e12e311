import type { Condition, MoveCondition, TaggedCondition, TrackCondition } from "@/lib/game/condition";
import { checkFieldAsked } from "./check-field-asked";
import type { Known } from "./known";
import { type Keys, type Place, placedAt, problemAt, unknown } from "./placed";
import type { Problem } from "./problem";

/** What a condition asks that can never be asked of this pack. */
export const checkCondition = (known: Known, place: Place, condition: Condition): Problem[] =>
  conditionsAt(place.keys, condition).flatMap(([keys, one]) =>
    checkAsked(known, { file: place.file, keys }, one),
  );

/** Every condition inside a condition, itself first, with the place of each. */
function conditionsAt(keys: Keys, condition: Condition): [Keys, Condition][] {
  switch (condition.kind) {
    case "all":
    case "any":
      return [
        [keys, condition],
        ...condition.of.flatMap((one, at) => conditionsAt([...keys, "of", at], one)),
      ];
    case "not":
      return [[keys, condition], ...conditionsAt([...keys, "of"], condition.of)];
    case "turn":
    case "track":
    case "tagged":
    case "move":
    case "inject":
      return [[keys, condition]];
    default:
      return condition satisfies never;
  }
}

/** One condition, without those inside it. */
function checkAsked(known: Known, place: Place, condition: Condition): Problem[] {
  switch (condition.kind) {
    case "all":
    case "any":
    case "not":
      return [];
    case "turn":
      return [
        ...unknown("turn", placedAt(place, "from", condition.from), known.turns),
        ...unknown("turn", placedAt(place, "to", condition.to), known.turns),
        ...notAbove(place, ["from", condition.from], ["to", condition.to]),
      ];
    case "track":
      return checkBounds(known, place, condition);
    case "tagged":
      return checkTagged(known, place, condition);
    case "move":
      return checkMove(known, place, condition);
    case "inject":
      return unknown("inject", placedAt(place, "inject", condition.inject), known.injects);
    default:
      return condition satisfies never;
  }
}

type Bound = readonly [key: string, value: number | undefined];

function notAbove({ file, keys }: Place, [lower, least]: Bound, [upper, most]: Bound): Problem[] {
  if (least === undefined || most === undefined || least <= most) return [];
  return [problemAt(file, [...keys, lower], `is ${least}, above “${upper}”, which is ${most}`)];
}

function checkBounds(known: Known, place: Place, condition: TrackCondition): Problem[] {
  const { atLeast, atMost, turns } = condition;
  const track = known.tracks.get(condition.track);
  if (track === undefined) return unknown("track", placedAt(place, "track", condition.track), known.tracks);
  const bounds = [...placedAt(place, "atLeast", atLeast), ...placedAt(place, "atMost", atMost)];
  const outside = bounds
    .filter(({ value }) => value < track.min || value > track.max)
    .map(({ file, keys, value }) =>
      problemAt(
        file,
        keys,
        `is ${value}, outside the scale of “${track.id}” from ${track.min} to ${track.max}`,
      ),
    );
  const tooLong = turns !== undefined && turns > known.turns.size;
  return [
    ...(outside.length > 0 ? outside : notAbove(place, ["atLeast", atLeast], ["atMost", atMost])),
    ...(tooLong
      ? [
          problemAt(
            place.file,
            [...place.keys, "turns"],
            `is ${turns}, but the pack has ${known.turns.size} turns`,
          ),
        ]
      : []),
  ];
}

function checkTagged(known: Known, place: Place, { tag, role }: TaggedCondition): Problem[] {
  const roles = unknown("role", placedAt(place, "role", role), known.roles);
  const tags = unknown("tag", placedAt(place, "tag", tag), known.tags);
  if (roles.length + tags.length > 0 || role === undefined) return [...roles, ...tags];
  return checkEarned(known, place, tag, role);
}

function checkMove(known: Known, place: Place, condition: MoveCondition): Problem[] {
  const { role, target, instrument, tag } = condition;
  const unknowns = [
    ...unknown("role", placedAt(place, "role", role), known.roles),
    ...unknown("role", placedAt(place, "target", target), known.roles),
    ...unknown("instrument", placedAt(place, "instrument", instrument), known.instruments),
    ...unknown("tag", placedAt(place, "tag", tag), known.tags),
  ];
  return [
    ...unknowns,
    ...(unknowns.length === 0 && tag !== undefined ? checkEarned(known, place, tag, role) : []),
    ...checkFieldAsked(known, place, condition),
  ];
}

/** A move of a role, or of anyone, that is to carry a tag. */
function checkEarned(known: Known, { file, keys }: Place, tag: string, role: string | undefined): Problem[] {
  const found = known.tags.get(tag);
  if (found === undefined) return [];
  const { on, roles } = found;
  if (!on.includes("move")) {
    return [problemAt(file, [...keys, "tag"], `names “${tag}”, which is not put on moves`)];
  }
  if (role === undefined || roles === undefined || roles.includes(role)) return [];
  return [problemAt(file, [...keys, "role"], `names “${role}”, whose moves cannot earn the tag “${tag}”`)];
}
