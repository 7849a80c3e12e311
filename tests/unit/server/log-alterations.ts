import type { LogEntry } from "@/lib/server/store";
import type { Dice } from "@/tests/support/dice";
import { linked } from "./chained-log";

/** An altered list of entries, and the first place that no longer fits, counted from 1. */
export interface Alteration {
  readonly what: string;
  readonly entries: readonly LogEntry[];
  readonly place: number;
}

type Alter = (dice: Dice, entries: readonly LogEntry[]) => Alteration;

/** Any entry at all. */
const anyOf = (dice: Dice, entries: readonly LogEntry[]) => dice.int(0, entries.length - 1);

/** Any entry that another one follows: at the end of a chain nothing is left to disagree. */
const followed = (dice: Dice, entries: readonly LogEntry[]) => dice.int(0, entries.length - 2);

const entryAt = (entries: readonly LogEntry[], index: number): LogEntry => {
  const entry = entries[index];
  if (!entry) throw new Error(`There is no entry ${index + 1}.`);
  return entry;
};

/** Any value anywhere in one entry, keys included. */
const leaf: Alter = (dice, entries) => {
  const index = anyOf(dice, entries);
  const altered = structuredClone(entryAt(entries, index));
  const path = alterLeaf(dice, altered);
  return { what: `${path} of entry ${index + 1}`, entries: entries.with(index, altered), place: index + 1 };
};

/** As `leaf`, with digest and hash made to fit: the next entry still knows the old hash. */
const leafMadeToFit: Alter = (dice, entries) => {
  const index = followed(dice, entries);
  const { hash: _hash, ...entry } = structuredClone(entryAt(entries, index));
  const path = alterLeaf(dice, entry.events.length > 0 ? entry.events : (entry.envelope as object));
  const what = `${path} of entry ${index + 1}, its hash made to fit`;
  return { what, entries: entries.with(index, linked(entry)), place: index + 2 };
};

const removal: Alter = (dice, entries) => {
  const index = followed(dice, entries);
  return { what: `entry ${index + 1} removed`, entries: entries.toSpliced(index, 1), place: index + 1 };
};

const swap: Alter = (dice, entries) => {
  const index = followed(dice, entries);
  const other = dice.int(index + 1, entries.length - 1);
  const swapped = entries.with(index, entryAt(entries, other)).with(other, entryAt(entries, index));
  return { what: `entries ${index + 1} and ${other + 1} swapped`, entries: swapped, place: index + 1 };
};

const repeat: Alter = (dice, entries) => {
  const index = anyOf(dice, entries);
  const at = dice.int(index + 1, entries.length);
  return {
    what: `entry ${index + 1} again at ${at + 1}`,
    entries: entries.toSpliced(at, 0, entryAt(entries, index)),
    place: at + 1,
  };
};

/** One more entry that fits what stands before it; what comes after does not fit it. */
const insertion: Alter = (dice, entries) => {
  const index = followed(dice, entries);
  const before = entryAt(entries, index);
  const { hash: _hash, ...copy } = before;
  const entry = linked({ ...copy, seq: before.seq + 1, prevHash: before.hash, commandId: dice.uuid() });
  const what = `one more after entry ${index + 1}`;
  return { what, entries: entries.toSpliced(index + 1, 0, entry), place: index + 3 };
};

/** Every way a log can be tampered with that its own chain gives away. */
export const alterations: readonly Alter[] = [leaf, leaf, leafMadeToFit, removal, swap, repeat, insertion];

type Node = Record<string, unknown>;

/** Changes one place below a value and says which: another value, or a key more or less. */
function alterLeaf(dice: Dice, root: object): string {
  const [node, key, path] = dice.pick(leavesOf(root as Node, ""));
  const value = node[key];
  // Not of an entry itself: that one field more is a case of its own.
  if (dice.chance(0.1) && node !== root && !Array.isArray(node)) {
    node[`${key}-too`] = value;
    return `${path}-too added`;
  }
  if (typeof value === "number") node[key] = value + dice.pick([-1, 1]);
  else if (typeof value === "boolean") node[key] = !value;
  else if (typeof value === "string") node[key] = `${value}${dice.pick(["x", " ", "\u0301", "0"])}`;
  else node[key] = value === null ? "null" : null;
  return path;
}

/** Leaves with their holder and path; an empty list or object is a leaf too. */
function leavesOf(node: Node, path: string): [Node, string, string][] {
  return Object.entries(node).flatMap(([key, value]): [Node, string, string][] => {
    const below =
      typeof value === "object" && value !== null ? leavesOf(value as Node, `${path}.${key}`) : [];
    return below.length > 0 ? below : [[node, key, `${path}.${key}`]];
  });
}
