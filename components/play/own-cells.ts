import type { PhoneState } from "./phone-context";

/** Names of the other cells that play a role: what it does binds them too. */
export const otherCellsOf = ({ view, cell }: PhoneState, roleId: string): string[] =>
  view.cells.filter(({ id, roles }) => id !== cell?.id && roles.includes(roleId)).map(({ name }) => name);

/** Whether the reader's cell shares a role with another: what is told to the role is not its own alone. */
export const sharesRole = (phone: PhoneState): boolean =>
  phone.roles.some(({ id }) => otherCellsOf(phone, id).length > 0);
