import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { type Problem, writePath } from "./problem";

/** Far above any pack we know; it keeps a wrong folder from filling the memory. */
const largestFile = 1_000_000;

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: Problem[] };

const refuse = (file: string, message: string): { ok: false; problems: Problem[] } => ({
  ok: false,
  problems: [{ file, path: "", message }],
});

/** Reads one JSON file of a pack and holds it against its schema. */
export async function readJson<S extends z.ZodType>(
  directory: string,
  file: string,
  schema: S,
): Promise<Read<z.infer<S>>> {
  const source = await readSource(directory, file);
  if (!source.ok) return source;
  let data: unknown;
  try {
    data = JSON.parse(source.value);
  } catch (error) {
    return refuse(file, `is not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = schema.safeParse(data, { error: explain });
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map(({ path, message }) => ({ file, path: writePath(path), message })),
  };
}

/** The text of one file of a pack. */
export async function readSource(directory: string, file: string): Promise<Read<string>> {
  const path = join(directory, file);
  try {
    const { size } = await stat(path);
    if (size > largestFile) return refuse(file, `has ${size} bytes; at most ${largestFile} are read`);
    return { ok: true, value: new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path)) };
  } catch (error) {
    if (error instanceof TypeError) return refuse(file, "is not UTF-8 text");
    if (error instanceof Error && "code" in error) {
      return refuse(file, error.code === "ENOENT" ? "is missing" : `cannot be read (${String(error.code)})`);
    }
    throw error;
  }
}

/** Zod's own sentences where they serve an author, ours where they speak of types. */
function explain(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined && ["invalid_type", "invalid_value"].includes(issue.code))
    return "is missing";
  if (issue.code === "invalid_type") {
    return issue.expected === "int" ? "is not a whole number" : `is not ${article(issue.expected)}`;
  }
  if (issue.code === "unrecognized_keys")
    return `has a field the pack does not know: ${issue.keys.join(", ")}`;
  if (issue.code === "invalid_value") return `is not one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "too_small") return `${measure(issue.origin)} below the least allowed, ${issue.minimum}`;
  if (issue.code === "too_big") return `${measure(issue.origin)} above the most allowed, ${issue.maximum}`;
  return undefined;
}

const article = (type: string) => (/^[aeio]/.test(type) ? `an ${type}` : `a ${type}`);

const measure = (origin: string) => (origin === "array" ? "has a number of entries" : "is");
