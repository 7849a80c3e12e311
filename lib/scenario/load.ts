import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import canonicalize from "canonicalize";
import type { z } from "zod";
import type { Scenario } from "@/lib/game/scenario";
import { crossCheck } from "./cross-checks";
import type { Part, Parts } from "./parts";
import type { Problem } from "./problem";
import { readJson } from "./read-json";
import {
  castingsSchema,
  type InjectEntry,
  injectsSchema,
  moveFieldsSchema,
  type PackFile,
  packSchema,
  type RoleFile,
  roleSchema,
  tracksSchema,
  turnsSchema,
} from "./schema";

export type Loaded =
  | {
      readonly ok: true;
      readonly scenario: Scenario;
      /** SHA-256, in hex, of the scenario's canonical JSON (RFC 8785): what a game says it was played with. */
      readonly hash: string;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a pack's folder into the scenario the core plays. All or nothing: with
 * any problem, nothing is loaded and every problem found is named.
 *
 * A pack is `pack.json`, `tracks.json`, `turns.json`, `roles/<id>.json`,
 * `injects/turn-<number>.json` and, where it has them, `castings.json` and
 * `move-fields.json`. Files that are not JSON, such as notes, are left alone.
 */
export async function loadPack(directory: string): Promise<Loaded> {
  const names = await listPack(directory);
  if (names === undefined) return refused([{ file: ".", path: "", message: "is not a folder" }]);
  const problems: Problem[] = [];
  const parts = await readParts(directory, names, problems);
  if (parts === undefined) return refused(problems);
  const between = crossCheck(parts);
  if (between.length > 0) return refused(between);
  const scenario = assemble(parts);
  return { ok: true, scenario, hash: hashOf(scenario) };
}

const refused = (problems: readonly Problem[]): Loaded => ({ ok: false, problems });

/**
 * What the pack holds that a scenario could be read from: JSON files, and folders
 * that are not ours (`x/`). Undefined where there is no such folder.
 */
async function listPack(directory: string): Promise<string[] | undefined> {
  const top = await list(directory, "");
  if (top === undefined) return undefined;
  const below = await Promise.all(folders.map((folder) => list(directory, folder)));
  return [...top.filter((name) => !folders.includes(name)), ...below.flatMap((names) => names ?? [])];
}

const folders: readonly string[] = ["roles/", "injects/"];

async function list(directory: string, folder: string): Promise<string[] | undefined> {
  try {
    const entries = await readdir(join(directory, folder), { withFileTypes: true });
    return entries
      .filter(({ name }) => !name.startsWith("."))
      .map((entry) => `${folder}${entry.name}${entry.isDirectory() ? "/" : ""}`)
      .filter((name) => name.endsWith(".json") || name.endsWith("/"));
  } catch (error) {
    // A folder that is there but cannot be read must not pass for an empty one.
    if (error instanceof Error && "code" in error && ["ENOENT", "ENOTDIR"].includes(String(error.code))) {
      return undefined;
    }
    throw error;
  }
}

/** Reads single files of one pack; what is wrong with them gathers in `problems`. */
const partReader =
  (directory: string, problems: Problem[]) =>
  async <S extends z.ZodType>(file: string, schema: S): Promise<Part<z.infer<S>>[]> => {
    const read = await readJson(directory, file, schema);
    if (read.ok) return [{ file, value: read.value }];
    problems.push(...read.problems);
    return [];
  };

/** Reads every file, gathering problems; undefined when a file could not be used. */
async function readParts(
  directory: string,
  names: readonly string[],
  problems: Problem[],
): Promise<Parts | undefined> {
  const read = partReader(directory, problems);
  const [pack] = await read("pack.json", packSchema);
  const [tracks] = await read("tracks.json", tracksSchema);
  const [turns] = await read("turns.json", turnsSchema);
  const [castings] = await ifThere(names, "castings.json", (file) => read(file, castingsSchema));
  const [moveFields] = await ifThere(names, "move-fields.json", (file) => read(file, moveFieldsSchema));
  const injects: Part<InjectEntry[]>[] = [];
  for (const file of injectFiles(names)) injects.push(...(await read(file, injectsSchema)));
  // Without a readable pack.json nobody can say which role files belong.
  if (pack === undefined) return undefined;
  const roles: Part<RoleFile>[] = [];
  for (const id of new Set(pack.value.roles)) roles.push(...(await read(`roles/${id}.json`, roleSchema)));
  problems.push(...strays(names, pack.value));
  if (problems.length > 0 || !tracks || !turns || !castings || !moveFields) return undefined;
  return { pack, roles, tracks, turns, injects, castings, moveFields };
}

/** A list that a pack may leave out. */
const ifThere = async <T>(
  names: readonly string[],
  file: string,
  read: (file: string) => Promise<Part<T[]>[]>,
): Promise<Part<T[]>[]> => (names.includes(file) ? read(file) : [{ file, value: [] }]);

const injectFile = /^injects\/turn-([1-9]\d*)\.json$/;
const turnOf = (file: string): number => Number(injectFile.exec(file)?.[1]);

/** Inject files in the order of their turns, so that the order of a folder listing never shows. */
const injectFiles = (names: readonly string[]): string[] =>
  names.filter((name) => injectFile.test(name)).sort((one, other) => turnOf(one) - turnOf(other));

const lists = ["pack.json", "tracks.json", "turns.json", "castings.json", "move-fields.json"];

/** A misspelt name must not silently leave a role or a turn's injects out. */
function strays(names: readonly string[], pack: PackFile): Problem[] {
  const roles = pack.roles.map((id) => `roles/${id}.json`);
  const known = new Set([...lists, ...roles]);
  return names
    .filter((name) => !known.has(name) && !injectFile.test(name))
    .sort()
    .map((file) => ({ file, path: "", message: strayMessage(file) }));
}

function strayMessage(file: string): string {
  if (file.endsWith("/")) return "is no folder of a pack";
  return file.startsWith("roles/") ? "is a role that pack.json does not name" : "is no file of a pack";
}

function assemble({ pack, roles, tracks, turns, injects, castings, moveFields }: Parts): Scenario {
  return {
    ...pack.value,
    roles: roles.map(({ value }) => value),
    tracks: tracks.value,
    turns: turns.value,
    injects: injects.flatMap(({ value }) => value),
    castings: castings.value,
    moveFields: moveFields.value,
  };
}

function hashOf(scenario: Scenario): string {
  const canonical = canonicalize(scenario);
  if (canonical === undefined) throw new Error("A scenario is an object and always has canonical JSON.");
  return createHash("sha256").update(canonical).digest("hex");
}
