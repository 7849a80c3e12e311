import { phases } from "@/lib/game/scenario";
import { type Problem, writePath } from "./problem";
import type { AudienceEntry, InjectEntry, PackFile, RoleFile, TrackEntry, TurnEntry } from "./schema";

/** A file that has passed its schema. */
export interface Part<T> {
  readonly file: string;
  readonly value: T;
}

/** Every file of a pack, each valid by itself. */
export interface Parts {
  readonly pack: Part<PackFile>;
  /** In the order `pack.json` names them. */
  readonly roles: readonly Part<RoleFile>[];
  readonly tracks: Part<TrackEntry[]>;
  readonly turns: Part<TurnEntry[]>;
  /** In the order of their turns. */
  readonly injects: readonly Part<InjectEntry[]>[];
}

/** A value with the place it was read from. */
interface Placed {
  readonly file: string;
  readonly keys: readonly PropertyKey[];
  readonly value: string;
}

const problemAt = (file: string, keys: readonly PropertyKey[], message: string): Problem => ({
  file,
  path: writePath(keys),
  message,
});

/** One problem for each value that has stood earlier in the list. */
function repeated(what: string, values: readonly Placed[]): Problem[] {
  const seen = new Map<string, Placed>();
  return values.flatMap((placed) => {
    const first = seen.get(placed.value);
    if (first === undefined) {
      seen.set(placed.value, placed);
      return [];
    }
    const where = [first.file, writePath(first.keys)].join(" ").trim();
    return [problemAt(placed.file, placed.keys, `repeats the ${what} “${placed.value}” of ${where}`)];
  });
}

/** What is wrong between the files of a pack. An empty list means it can be played. */
export function crossCheck(parts: Parts): Problem[] {
  return [
    ...checkPack(parts.pack),
    ...checkRoles(parts),
    ...checkTracks(parts.tracks),
    ...checkTurns(parts.turns),
    ...checkInjects(parts),
    ...checkAudiences(parts),
  ];
}

function checkRoles({ roles }: Parts): Problem[] {
  const misnamed = roles
    .filter(({ file, value }) => file !== `roles/${value.id}.json`)
    .map(({ file, value }) => problemAt(file, ["id"], `is “${value.id}”, but the file is ${file}`));
  if (misnamed.length > 0) return misnamed;
  const each = (key: "code" | "hue" | "name") =>
    roles.map(({ file, value }): Placed => ({ file, keys: [key], value: value[key] }));
  return [
    ...repeated("code", each("code")),
    ...repeated("hue", each("hue")),
    ...repeated("name", each("name")),
  ];
}

function checkPack({ file, value }: Part<PackFile>): Problem[] {
  const roles = value.roles.map((id, at): Placed => ({ file, keys: ["roles", at], value: id }));
  const instruments = value.instruments.map(({ id }, at): Placed => {
    return { file, keys: ["instruments", at, "id"], value: id };
  });
  return [...repeated("role", roles), ...repeated("id", instruments)];
}

function checkTracks({ file, value }: Part<TrackEntry[]>): Problem[] {
  const ids = value.map(({ id }, at): Placed => ({ file, keys: [at, "id"], value: id }));
  return [...repeated("id", ids), ...value.flatMap((track, at) => checkScale(file, at, track))];
}

function checkScale(file: string, at: number, { min, max, start, rungs }: TrackEntry): Problem[] {
  if (min >= max) return [problemAt(file, [at, "min"], `is ${min}, which is not below the maximum ${max}`)];
  if (start < min || start > max) {
    return [problemAt(file, [at, "start"], `is ${start}, outside the scale from ${min} to ${max}`)];
  }
  return rungs.flatMap((rung, step) => {
    const keys = [at, "rungs", step, "at"];
    const below = rungs[step - 1];
    if (rung.at < min || rung.at > max) {
      return [problemAt(file, keys, `is ${rung.at}, outside the scale from ${min} to ${max}`)];
    }
    if (below !== undefined && rung.at <= below.at) {
      return [
        problemAt(file, keys, `is ${rung.at}, but rungs rise and the one before stands at ${below.at}`),
      ];
    }
    return [];
  });
}

function checkTurns({ file, value }: Part<TurnEntry[]>): Problem[] {
  return value.flatMap((turn, at) => [
    ...(turn.number === at + 1
      ? []
      : [
          problemAt(
            file,
            [at, "number"],
            `is ${turn.number}; turns count up from 1, so here stands ${at + 1}`,
          ),
        ]),
    ...checkPhases(file, at, turn),
  ]);
}

function checkPhases(file: string, at: number, turn: TurnEntry): Problem[] {
  return turn.phases.flatMap(({ phase }, step) => {
    const before = turn.phases[step - 1];
    if (before === undefined || phases.indexOf(before.phase) < phases.indexOf(phase)) return [];
    const keys = [at, "phases", step, "phase"];
    const earlier = turn.phases.slice(0, step).some((one) => one.phase === phase);
    return [
      problemAt(
        file,
        keys,
        earlier ? `repeats the phase “${phase}”` : `is “${phase}”, which comes before “${before.phase}”`,
      ),
    ];
  });
}

function checkInjects({ turns, injects }: Parts): Problem[] {
  const numbers = new Set(turns.value.map((turn) => turn.number));
  const ids = injects.flatMap(({ file, value }) =>
    value.map(({ id }, at): Placed => ({ file, keys: [at, "id"], value: id })),
  );
  const misplaced = injects.flatMap(({ file, value }) =>
    value.flatMap(({ turn }, at) => {
      if (!numbers.has(turn))
        return [problemAt(file, [at, "turn"], `is ${turn}, but the pack has no such turn`)];
      if (file !== `injects/turn-${turn}.json`) {
        return [problemAt(file, [at, "turn"], `is ${turn}, but the file is ${file}`)];
      }
      return [];
    }),
  );
  return [...repeated("id", ids), ...misplaced];
}

function checkAudiences({ pack, tracks, turns, injects }: Parts): Problem[] {
  const known = new Set(pack.value.roles);
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
  known: ReadonlySet<string>,
  file: string,
  keys: readonly PropertyKey[],
  audience: AudienceEntry,
): Problem[] {
  if (audience.kind !== "some") return [];
  const named = audience.roles.map(
    (role, index): Placed => ({ file, keys: [...keys, "roles", index], value: role }),
  );
  const unknown = named
    .filter(({ value }) => !known.has(value))
    .map((one) => problemAt(file, one.keys, `names “${one.value}”, which is no role of this pack`));
  return [...unknown, ...repeated("role", named)];
}
