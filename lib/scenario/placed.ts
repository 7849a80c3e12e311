import { type Problem, writePath } from "./problem";

export type Keys = readonly PropertyKey[];

/** A place in a pack. */
export interface Place {
  readonly file: string;
  readonly keys: Keys;
}

/** A value with the place it was read from. */
export interface Placed<T extends string | number = string> extends Place {
  readonly value: T;
}

export const problemAt = (file: string, keys: Keys, message: string): Problem => ({
  file,
  path: writePath(keys),
  message,
});

/** The values of a list, each with its place below `keys`. */
export const placedIn = <T extends string | number>(
  file: string,
  keys: Keys,
  values: readonly T[],
): Placed<T>[] => values.map((value, at) => ({ file, keys: [...keys, at], value }));

/** The value of one key below a place; none where it is left out. */
export const placedAt = <T extends string | number>(
  { file, keys }: Place,
  key: string,
  value: T | undefined,
): Placed<T>[] => (value === undefined ? [] : [{ file, keys: [...keys, key], value }]);

/** One key of every entry of a list, each with its place below `keys`. */
export const placedEach = <K extends string, E extends Readonly<Record<K, string | number>>>(
  file: string,
  keys: Keys,
  key: K,
  entries: readonly E[],
): Placed<E[K]>[] => entries.map((entry, at) => ({ file, keys: [...keys, at, key], value: entry[key] }));

/** One problem for each value that has stood earlier in the list. */
export function repeated(what: string, values: readonly Placed<string | number>[]): Problem[] {
  const seen = new Map<string | number, Placed<string | number>>();
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

/** One problem for each value that the pack has not. */
export const unknown = <T extends string | number>(
  what: string,
  values: readonly Placed<T>[],
  known: { has(value: T): boolean },
): Problem[] =>
  values
    .filter(({ value }) => !known.has(value))
    .map(({ file, keys, value }) =>
      problemAt(file, keys, `names “${value}”, which is no ${what} of this pack`),
    );
