/** A string and where it stands, e.g. `injects[3].body`. */
export interface Written {
  readonly path: string;
  readonly text: string;
}

/** Every string below a value, in order. */
export function stringsIn(value: unknown, path = ""): Written[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, below(value, path, key)));
}

function below(holder: object, path: string, key: string): string {
  if (Array.isArray(holder)) return `${path}[${key}]`;
  return path === "" ? key : `${path}.${key}`;
}

/** The same value with other words in some of its places. */
export function rewritten(value: unknown, write: (written: Written) => string, path = ""): unknown {
  if (typeof value === "string") return write({ path, text: value });
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((inner, at) => rewritten(inner, write, `${path}[${at}]`));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, rewritten(inner, write, below(value, path, key))]),
  );
}
