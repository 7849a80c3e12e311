import { type Problem, writePath } from "./problem";

type Keys = readonly PropertyKey[];

/** A value with the place it was read from. */
export interface Placed<T extends string | number = string> {
  readonly file: string;
  readonly keys: Keys;
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
  known: ReadonlySet<T>,
): Problem[] =>
  values
    .filter(({ value }) => !known.has(value))
    .map(({ file, keys, value }) =>
      problemAt(file, keys, `names “${value}”, which is no ${what} of this pack`),
    );
