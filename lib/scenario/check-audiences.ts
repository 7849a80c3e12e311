import type { Known } from "./known";
import type { Parts } from "./parts";
import { type Place, placedIn, repeated, unknown } from "./placed";
import type { Problem } from "./problem";
import type { AudienceEntry } from "./schema";

interface Addressed extends Place {
  readonly audience: AudienceEntry;
}

/** Audiences that name what the pack has not, or the same twice. Optional roles may be named. */
export const checkAudiences = (parts: Parts, known: Known): Problem[] =>
  audiencesIn(parts).flatMap((addressed) => checkAudience(known, addressed));

function audiencesIn({ tracks, turns, injects, dynamics }: Parts): Addressed[] {
  return [
    ...tracks.value.map(({ audience }, at) => ({ file: tracks.file, keys: [at], audience })),
    ...turns.value.flatMap(({ privately }, at) =>
      privately.map(({ audience }, index) => ({
        file: turns.file,
        keys: [at, "privately", index],
        audience,
      })),
    ),
    ...injects.flatMap(({ file, value }) =>
      value.map(({ audience }, at) => ({ file, keys: [at], audience })),
    ),
    ...dynamics.value.flatMap(({ effects }, at) =>
      effects.flatMap((effect, index) =>
        effect.kind === "fact"
          ? [{ file: dynamics.file, keys: [at, "effects", index], audience: effect.audience }]
          : [],
      ),
    ),
  ];
}

function checkAudience(known: Known, { file, keys, audience }: Addressed): Problem[] {
  if (audience.kind !== "some") return [];
  const roles = placedIn(file, [...keys, "audience", "roles"], audience.roles);
  const desks = placedIn(file, [...keys, "audience", "desks"], audience.desks);
  return [
    ...unknown("role", roles, known.roles),
    ...unknown("desk", desks, known.desks),
    ...repeated("role", roles),
    ...repeated("desk", desks),
  ];
}
