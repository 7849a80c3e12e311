import type { RoleId } from "./audience";
import type { MoveField } from "./scenario";

/** The fields a role is asked in a turn. */
export const fieldsFor = (fields: readonly MoveField[], roleId: RoleId, turn: number): MoveField[] =>
  fields.filter((field) => (field.roles?.includes(roleId) ?? true) && (field.turns?.includes(turn) ?? true));
