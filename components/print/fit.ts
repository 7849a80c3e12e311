/**
 * How much paper a text takes, estimated on the server: sheets are filled there, so that
 * every one has its own head, foot and number in any browser.
 */

/** Lines of a text where about `perLine` characters stand in one. */
export const linesOf = (text: string, perLine: number): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);

/** Items in order, as many to a group as the room holds; one too big for it has a group alone. */
export function packed<Item>(
  items: readonly Item[],
  sizeOf: (item: Item) => number,
  roomOf: (group: number) => number,
): Item[][] {
  const groups: Item[][] = [];
  let left = 0;
  for (const item of items) {
    const size = sizeOf(item);
    if (groups.length === 0 || size > left) {
      left = roomOf(groups.length);
      groups.push([]);
    }
    groups.at(-1)?.push(item);
    left -= size;
  }
  return groups;
}

/** Items in order, a number to a group. */
export const inGroups = <Item>(items: readonly Item[], size: number): Item[][] =>
  packed(
    items,
    () => 1,
    () => size,
  );

/** The numbers from one to a count. */
export const oneTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
