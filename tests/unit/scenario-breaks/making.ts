import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "@/lib/scenario/problem";

/** Keys and indices that lead to one value of a JSON file. */
type Place = readonly (string | number)[];

/** One mistake planted in a copy of the flagship, and the one problem it must give. */
export interface Break {
  readonly broken: string;
  readonly edit: (directory: string) => Promise<void>;
  readonly problem: Problem;
}

/** Sets one value of one file; `undefined` takes the key away. */
export const set =
  (file: string, place: Place, value: unknown): Break["edit"] =>
  async (directory) => {
    const data: unknown = JSON.parse(await readFile(join(directory, file), "utf8"));
    let holder = data;
    for (const key of place.slice(0, -1)) holder = (holder as Record<string | number, unknown>)[key];
    (holder as Record<string | number, unknown>)[place.at(-1) ?? ""] = value;
    await writeFile(join(directory, file), JSON.stringify(data));
  };

export const write =
  (file: string, content: string | Uint8Array): Break["edit"] =>
  (directory) =>
    writeFile(join(directory, file), content);

export const at = (file: string, path: string, message: string): Problem => ({ file, path, message });
