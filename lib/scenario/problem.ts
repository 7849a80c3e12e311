/** Something an author must mend before a pack can be played. */
export interface Problem {
  /** Path inside the pack, e.g. `injects/turn-1.json`; `.` is the folder itself. */
  readonly file: string;
  /** Place inside the file, e.g. `[2].audience.roles[0]`; empty when the whole file is meant. */
  readonly path: string;
  /** A sentence part that continues "this place …" for the author. */
  readonly message: string;
}

/** Writes a place in a JSON value the way an author would look for it: `phases[1].minutes`. */
export function writePath(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === "number") return `${path}[${key}]`;
    return path === "" ? String(key) : `${path}.${String(key)}`;
  }, "");
}
