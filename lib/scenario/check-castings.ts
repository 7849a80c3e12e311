import type { Parts } from "./parts";
import { type Placed, placedIn, problemAt, repeated, unknown } from "./placed";
import type { Problem } from "./problem";
import type { CastingEntry } from "./schema";

/** One casting, where it stands, and what it may name. */
interface Cast {
  readonly file: string;
  readonly at: number;
  readonly casting: CastingEntry;
  /** The desks of each role; none of one that is undivided. */
  readonly desksOf: ReadonlyMap<string, readonly string[]>;
}

/** Castings that would leave somebody without a place, or a place without anybody. */
export function checkCastings({ castings, roles }: Parts): Problem[] {
  const { file, value } = castings;
  const desksOf = new Map(roles.map((role) => [role.value.id, role.value.desks.map(({ id }) => id)]));
  const ids = value.map(({ id }, at): Placed => ({ file, keys: [at, "id"], value: id }));
  return [
    ...repeated("id", ids),
    ...value.flatMap((casting, at) => {
      const cast = { file, at, casting, desksOf };
      return [...checkPeople(cast), ...checkCells(cast), ...checkMembers(cast)];
    }),
  ];
}

function checkPeople({ file, at, casting }: Cast): Problem[] {
  const { from, to } = casting.people;
  const problem = (key: "from" | "to", message: string) => [problemAt(file, [at, "people", key], message)];
  if (from > to) return problem("from", `is ${from}, above the most people, ${to}`);
  const { cells } = casting;
  if (from < cells.length)
    return problem("from", `is ${from}, but there are ${cells.length} cells: one would stay empty`);
  const seats = cells.reduce((sum, cell) => sum + cell.seats, 0);
  return seats < to ? problem("to", `is ${to}, but the cells have ${seats} seats`) : [];
}

function checkCells({ file, at, casting, desksOf }: Cast): Problem[] {
  const each = (key: "id" | "name") =>
    casting.cells.map((cell, index): Placed => {
      return { file, keys: [at, "cells", index, key], value: cell[key] };
    });
  const names = new Set([...desksOf.keys(), ...[...desksOf.values()].flat()]);
  const twice = [...repeated("id", each("id")), ...repeated("name", each("name"))];
  if (twice.length > 0) return twice;
  return casting.cells.flatMap(({ id, roles, desks }, index) => {
    const keys = [at, "cells", index];
    if (roles.length + desks.length === 0) return [problemAt(file, keys, "plays no role and no desk")];
    // People keep their place between castings by the cell's id: it must not mean somebody else.
    if (!names.has(id) || roles.includes(id) || desks.includes(id)) return [];
    return [problemAt(file, [...keys, "id"], `is “${id}”, a role or desk that this cell does not play`)];
  });
}

/**
 * A role is played whole by one cell, or by desks that are all held, or by nobody: then
 * control plays it. What is addressed to a desk nobody holds would reach nobody unnoticed.
 */
function checkMembers({ file, at, casting, desksOf }: Cast): Problem[] {
  const members = (key: "roles" | "desks") =>
    casting.cells.flatMap((cell, index) => placedIn(file, [at, "cells", index, key], cell[key]));
  const [roles, desks] = [members("roles"), members("desks")];
  const unknowns = [
    ...unknown("role", roles, new Set(desksOf.keys())),
    ...unknown("desk", desks, new Set([...desksOf.values()].flat())),
  ];
  if (unknowns.length > 0) return unknowns;
  return [
    ...repeated("role", roles),
    ...repeated("desk", desks),
    ...[...desksOf].flatMap(([role, all]) => {
      const held = desks.filter(({ value }) => all.includes(value));
      if (roles.some(({ value }) => value === role)) return held.map((desk) => playedTwice(role, desk));
      const missing = all.filter((id) => !held.some(({ value }) => value === id));
      if (held.length === 0) return [];
      return missing.map((id) =>
        problemAt(file, [at, "cells"], `hold other desks of “${role}”, but not “${id}”`),
      );
    }),
  ];
}

const playedTwice = (role: string, { file, keys, value }: Placed): Problem =>
  problemAt(file, keys, `names “${value}”, a desk of “${role}”, which this casting also plays whole`);
