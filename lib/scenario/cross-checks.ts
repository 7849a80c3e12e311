import { phases } from "@/lib/game/scenario";
import { checkAudiences } from "./check-audiences";
import { checkCastings } from "./check-castings";
import { checkMoveFields } from "./check-move-fields";
import type { Part, Parts } from "./parts";
import { type Placed, placedIn, problemAt, repeated } from "./placed";
import type { Problem } from "./problem";
import type { InjectEntry, PackFile, TrackEntry, TurnEntry } from "./schema";

/** What is wrong between the files of a pack. An empty list means it can be played. */
export function crossCheck(parts: Parts): Problem[] {
  const roles = [...checkPack(parts.pack), ...checkRoles(parts), ...checkDesks(parts)];
  return [
    ...roles,
    ...checkTracks(parts.tracks),
    ...checkTurns(parts.turns),
    ...checkInjects(parts),
    ...checkAudiences(parts),
    // Who plays what can be told only of roles and desks that are each themselves.
    ...(roles.length === 0 ? checkCastings(parts) : []),
    ...checkMoveFields(parts),
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

/** A desk is named beside roles, in audiences and castings: its id must tell it from all of them. */
function checkDesks({ pack, roles }: Parts): Problem[] {
  const each = (key: "id" | "name") =>
    roles.map(({ file, value }) =>
      value.desks.map((desk, at): Placed => ({ file, keys: ["desks", at, key], value: desk[key] })),
    );
  const ids = each("id").flat();
  return [
    ...repeated("id", ids),
    ...ids
      .filter(({ value }) => pack.value.roles.includes(value))
      .map(({ file, keys, value }) => problemAt(file, keys, `is “${value}”, which is the id of a role`)),
    ...each("name").flatMap((ofOneRole) => repeated("name", ofOneRole)),
  ];
}

function checkPack({ file, value }: Part<PackFile>): Problem[] {
  const roles = placedIn(file, ["roles"], value.roles);
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
  const lasting = new Map(turns.value.map((turn) => [turn.number, minutesOf(turn)]));
  const ids = injects.flatMap(({ file, value }) =>
    value.map(({ id }, at): Placed => ({ file, keys: [at, "id"], value: id })),
  );
  const misplaced = injects.flatMap(({ file, value }) =>
    value.flatMap((inject, at) => checkMoment(file, at, inject, lasting)),
  );
  return [...repeated("id", ids), ...misplaced];
}

const minutesOf = ({ phases }: TurnEntry): number => phases.reduce((sum, { minutes }) => sum + minutes, 0);

function checkMoment(
  file: string,
  at: number,
  { turn, minute }: InjectEntry,
  lasting: ReadonlyMap<number, number>,
): Problem[] {
  const minutes = lasting.get(turn);
  if (minutes === undefined)
    return [problemAt(file, [at, "turn"], `is ${turn}, but the pack has no such turn`)];
  if (file !== `injects/turn-${turn}.json`)
    return [problemAt(file, [at, "turn"], `is ${turn}, but the file is ${file}`)];
  if (minute === undefined || minute < minutes) return [];
  return [problemAt(file, [at, "minute"], `is ${minute}, but turn ${turn} lasts ${minutes} minutes`)];
}
