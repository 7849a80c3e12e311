import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "@/lib/scenario/problem";

/** Keys and indices that lead to one value of a JSON file. */
type Place = readonly (string | number)[];

/** One mistake planted in a copy of `darkCoast`, and the one problem it must give. */
export interface Break {
  readonly broken: string;
  readonly edit: (directory: string) => Promise<void>;
  readonly problem: Problem;
}

const change =
  (file: string, how: (data: unknown) => void): Break["edit"] =>
  async (directory) => {
    const data: unknown = JSON.parse(await readFile(join(directory, file), "utf8"));
    how(data);
    await writeFile(join(directory, file), JSON.stringify(data));
  };

/** Sets one value of one file; `undefined` takes the key away. */
export const set = (file: string, place: Place, value: unknown): Break["edit"] =>
  change(file, (data) => {
    let holder = data;
    for (const key of place.slice(0, -1)) holder = (holder as Record<string | number, unknown>)[key];
    (holder as Record<string | number, unknown>)[place.at(-1) ?? ""] = value;
  });

/** Adds entries at the end of a file that is a list. */
export const add = (file: string, ...entries: readonly unknown[]): Break["edit"] =>
  change(file, (data) => {
    (data as unknown[]).push(...entries);
  });

/** Several edits, one after the other. */
export const both =
  (...edits: readonly Break["edit"][]): Break["edit"] =>
  async (directory) => {
    for (const edit of edits) await edit(directory);
  };

export const write =
  (file: string, content: string | Uint8Array): Break["edit"] =>
  (directory) =>
    writeFile(join(directory, file), content);

export const at = (file: string, path: string, message: string): Problem => ({ file, path, message });
