import type { Parts } from "./parts";
import { placedIn, repeated, unknown } from "./placed";
import type { Problem } from "./problem";
import type { AudienceEntry } from "./schema";

interface Known {
  readonly roles: ReadonlySet<string>;
  readonly desks: ReadonlySet<string>;
}

/** Audiences that name what the pack has not, or the same twice. */
export function checkAudiences({ pack, roles, tracks, turns, injects }: Parts): Problem[] {
  const desks = roles.flatMap(({ value }) => value.desks.map(({ id }) => id));
  const known = { roles: new Set(pack.value.roles), desks: new Set(desks) };
  const check = (file: string, keys: readonly PropertyKey[], audience: AudienceEntry) =>
    checkAudience(known, file, keys, audience);
  return [
    ...tracks.value.flatMap((track, at) => check(tracks.file, [at, "audience"], track.audience)),
    ...turns.value.flatMap((turn, at) =>
      turn.privately.flatMap((one, index) =>
        check(turns.file, [at, "privately", index, "audience"], one.audience),
      ),
    ),
    ...injects.flatMap(({ file, value }) =>
      value.flatMap((inject, at) => check(file, [at, "audience"], inject.audience)),
    ),
  ];
}

function checkAudience(
  known: Known,
  file: string,
  keys: readonly PropertyKey[],
  audience: AudienceEntry,
): Problem[] {
  if (audience.kind !== "some") return [];
  const roles = placedIn(file, [...keys, "roles"], audience.roles);
  const desks = placedIn(file, [...keys, "desks"], audience.desks);
  return [
    ...unknown("role", roles, known.roles),
    ...unknown("desk", desks, known.desks),
    ...repeated("role", roles),
    ...repeated("desk", desks),
  ];
}
