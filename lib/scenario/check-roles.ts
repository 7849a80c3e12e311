import type { Parts } from "./parts";
import { type Placed, placedEach, placedIn, problemAt, repeated } from "./placed";
import type { Problem } from "./problem";

/** Roles and desks that could not be told apart, or too few of them. */
export const checkRoles = (parts: Parts): Problem[] => [
  ...checkPack(parts),
  ...checkNames(parts),
  ...checkDesks(parts),
];

function checkPack({ pack: { file, value }, roles }: Parts): Problem[] {
  const always = roles.filter((role) => !role.value.optional).length;
  return [
    ...repeated("role", placedIn(file, ["roles"], value.roles)),
    ...repeated("id", placedEach(file, ["instruments"], "id", value.instruments)),
    ...(always < 2
      ? [problemAt(file, ["roles"], `name ${always} that are not optional; a game needs two`)]
      : []),
  ];
}

function checkNames({ roles }: Parts): Problem[] {
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
    roles.map(({ file, value }) => placedEach(file, ["desks"], key, value.desks));
  const ids = each("id").flat();
  return [
    ...repeated("id", ids),
    ...ids
      .filter(({ value }) => pack.value.roles.includes(value))
      .map(({ file, keys, value }) => problemAt(file, keys, `is “${value}”, which is the id of a role`)),
    ...each("name").flatMap((ofOneRole) => repeated("name", ofOneRole)),
  ];
}
