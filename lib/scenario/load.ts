import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import canonicalize from "canonicalize";
import type { z } from "zod";
import type { Scenario } from "@/lib/game/scenario";
import { crossCheck } from "./cross-checks";
import type { Part, Parts } from "./parts";
import type { Problem } from "./problem";
import { guideFiles, isGuide, readGuides } from "./read-guides";
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
import {
  baselineSchema,
  controlCardsSchema,
  debriefSchema,
  dynamicsSchema,
  mapSchema,
  runningOrdersSchema,
  tagsSchema,
} from "./schema-book";

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
 * `injects/turn-<number>.json` and, where it has them, the files of `readLists` and
 * `guides/*.md`. Other files that are not JSON, such as notes, are left alone.
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

const folders: readonly string[] = ["roles/", "injects/", "guides/"];

async function list(directory: string, folder: string): Promise<string[] | undefined> {
  try {
    const entries = await readdir(join(directory, folder), { withFileTypes: true });
    return entries
      .filter(({ name }) => !name.startsWith("."))
      .map((entry) => `${folder}${entry.name}${entry.isDirectory() ? "/" : ""}`)
      .filter((name) => name.endsWith(".json") || name.endsWith("/") || isGuide(name));
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
  const lists = await readLists(names, read);
  const injects: Part<InjectEntry[]>[] = [];
  for (const file of injectFiles(names)) injects.push(...(await read(file, injectsSchema)));
  const guides = await readGuides(directory, names, problems);
  // Without a readable pack.json nobody can say which role files belong.
  if (pack === undefined) return undefined;
  const roles: Part<RoleFile>[] = [];
  for (const id of new Set(pack.value.roles)) roles.push(...(await read(`roles/${id}.json`, roleSchema)));
  problems.push(...strays(names, pack.value));
  if (problems.length > 0 || !tracks || !turns || !lists) return undefined;
  return { pack, roles, tracks, turns, injects, guides, ...lists };
}

type Lists = Omit<Parts, "pack" | "roles" | "tracks" | "turns" | "injects" | "guides">;

/** Files that a pack may leave out, each with its schema. */
async function readLists(
  names: readonly string[],
  read: ReturnType<typeof partReader>,
): Promise<Lists | undefined> {
  const list = async <S extends z.ZodType<unknown[]>>(file: string, schema: S) => {
    const [part] = names.includes(file) ? await read(file, schema) : [{ file, value: [] as z.infer<S> }];
    return part;
  };
  const castings = await list("castings.json", castingsSchema);
  const moveFields = await list("move-fields.json", moveFieldsSchema);
  const tags = await list("tags.json", tagsSchema);
  const dynamics = await list("dynamics.json", dynamicsSchema);
  const runningOrders = await list("running-orders.json", runningOrdersSchema);
  const controlCards = await list("control-cards.json", controlCardsSchema);
  const baseline = await list("baseline.json", baselineSchema);
  const debrief = await list("debrief.json", debriefSchema);
  const [map] = names.includes("map.json")
    ? await read("map.json", mapSchema)
    : [{ file: "map.json", value: null }];
  if (!castings || !moveFields || !tags || !dynamics) return undefined;
  if (!runningOrders || !controlCards || !baseline || !debrief || !map) return undefined;
  return { castings, moveFields, tags, dynamics, runningOrders, controlCards, baseline, debrief, map };
}

const injectFile = /^injects\/turn-([1-9]\d*)\.json$/;
const turnOf = (file: string): number => Number(injectFile.exec(file)?.[1]);

/** Inject files in the order of their turns, so that the order of a folder listing never shows. */
const injectFiles = (names: readonly string[]): string[] =>
  names.filter((name) => injectFile.test(name)).sort((one, other) => turnOf(one) - turnOf(other));

const knownFiles: readonly string[] = [
  "pack.json",
  "tracks.json",
  "turns.json",
  "castings.json",
  "move-fields.json",
  "tags.json",
  "dynamics.json",
  "running-orders.json",
  "control-cards.json",
  "baseline.json",
  "debrief.json",
  "map.json",
  ...guideFiles,
];

/** A misspelt name must not silently leave a role or a turn's injects out. */
function strays(names: readonly string[], pack: PackFile): Problem[] {
  const roles = pack.roles.map((id) => `roles/${id}.json`);
  const known = new Set([...knownFiles, ...roles]);
  return names
    .filter((name) => !known.has(name) && !injectFile.test(name))
    .sort()
    .map((file) => ({ file, path: "", message: strayMessage(file) }));
}

function strayMessage(file: string): string {
  if (file.endsWith("/")) return "is no folder of a pack";
  return file.startsWith("roles/") ? "is a role that pack.json does not name" : "is no file of a pack";
}

function assemble(parts: Parts): Scenario {
  return {
    ...parts.pack.value,
    roles: parts.roles.map(({ value }) => value),
    tracks: parts.tracks.value,
    turns: parts.turns.value,
    injects: parts.injects.flatMap(({ value }) => value),
    castings: parts.castings.value,
    moveFields: parts.moveFields.value,
    tags: parts.tags.value,
    dynamics: parts.dynamics.value,
    runningOrders: parts.runningOrders.value,
    controlCards: parts.controlCards.value,
    baseline: parts.baseline.value,
    debrief: parts.debrief.value,
    map: parts.map.value,
    guides: parts.guides.map(({ value }) => value),
  };
}

function hashOf(scenario: Scenario): string {
  const canonical = canonicalize(scenario);
  if (canonical === undefined) throw new Error("A scenario is an object and always has canonical JSON.");
  return createHash("sha256").update(canonical).digest("hex");
}
