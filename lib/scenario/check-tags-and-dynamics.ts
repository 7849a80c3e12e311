import type { Tag } from "@/lib/game/scenario-book";
import { checkCondition } from "./check-conditions";
import type { Known } from "./known";
import type { Parts } from "./parts";
import { type Place, placedAt, placedEach, placedIn, problemAt, repeated, unknown } from "./placed";
import type { Problem } from "./problem";
import type { DynamicEntry } from "./schema-book";

/** Words that control could not tell apart, or that nothing could earn. */
export function checkTags({ tags: { file, value } }: Parts, known: Known): Problem[] {
  return [
    ...repeated("id", placedEach(file, [], "id", value)),
    ...repeated("name", placedEach(file, [], "name", value)),
    ...value.flatMap((tag, at) => checkTag(known, { file, keys: [at] }, tag)),
  ];
}

function checkTag(known: Known, { file, keys }: Place, { on, roles }: Tag): Problem[] {
  const named = placedIn(file, [...keys, "roles"], roles ?? []);
  return [
    ...repeated("kind of record", placedIn(file, [...keys, "on"], on)),
    ...unknown("role", named, known.roles),
    ...repeated("role", named),
    ...(roles === undefined || on.includes("move")
      ? []
      : [problemAt(file, [...keys, "roles"], "say whose moves earn it, but it is not put on moves")]),
  ];
}

/** Proposals that could never be made, or never be followed. Audiences of facts are told by `checkAudiences`. */
export function checkDynamics({ dynamics: { file, value } }: Parts, known: Known): Problem[] {
  return [
    ...repeated("id", placedEach(file, [], "id", value)),
    ...value.flatMap(({ when, effects }, at) => [
      ...checkCondition(known, { file, keys: [at, "when"] }, when),
      ...effects.flatMap((effect, index) =>
        checkEffect(known, { file, keys: [at, "effects", index] }, effect),
      ),
    ]),
  ];
}

function checkEffect(known: Known, place: Place, effect: DynamicEntry["effects"][number]): Problem[] {
  switch (effect.kind) {
    case "track":
      return [
        ...unknown("track", placedAt(place, "track", effect.track), known.tracks),
        ...moved(known, place, effect.track),
      ];
    case "inject":
      return unknown("inject", placedAt(place, "inject", effect.inject), known.injects);
    case "fact":
    case "advice":
      return [];
    default:
      return effect satisfies never;
  }
}

function moved(known: Known, { file, keys }: Place, track: string): Problem[] {
  if (!known.tracks.get(track)?.fixed) return [];
  return [problemAt(file, [...keys, "track"], `moves “${track}”, which this pack holds where it is`)];
}
