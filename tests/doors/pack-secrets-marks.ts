import path from "node:path";
import { toRoles, toSome } from "@/lib/game/audience";
import type { LoggedEvent } from "@/lib/game/events";
import type { Scenario } from "@/lib/game/scenario";
import type { Dynamic } from "@/lib/game/scenario-book";
import type { ViewerClaim } from "@/lib/game/viewer";
import { loadPack } from "@/lib/scenario/load";
import { openDatabase } from "@/lib/server/db/open";
import type { Prisma } from "@/lib/server/generated/prisma/client";
import { learns } from "@/tests/support/learns";
import {
  entryFields,
  knowsDesk,
  type List,
  letsRead,
  maySee,
  reached,
} from "@/tests/support/scenario-visibility";
import { rewritten, stringsIn } from "@/tests/support/strings-in";

/** A word that is nowhere else and says where it stands: `Zq.roles.us.privateFace.Zq`. */
export const mark = (...where: (string | number)[]): string => `Zq.${where.join(".")}.Zq`;

/** Every mark in a text, once. */
export const marksIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/Zq\.[\w.-]+?\.Zq/g)].map(([found]) => found)),
];

const lists = Object.keys(entryFields) as List[];
/** Where an entry has words: elsewhere a text is an id, or one of a few kinds. */
const words =
  /(^|\.)(title|name|text|summary|heading|label|help|notes?|reason|body|contentNote|from|question|date|situation|dateline|gameTime|caption|unit|group|expected|contingency|teaches)$|(items|disputed)\[\d+\]$/;

const marked = (value: unknown, root: string, ...where: string[]): unknown =>
  rewritten(value, ({ path: at, text }) => (words.test(at) ? `${text} ${mark(...where)}` : text), root);

/** The same scenario with a mark behind every text of its lists and of its map. */
function planted(scenario: Scenario): Scenario {
  const all = lists.map((list) => [list, scenario[list].map((entry) => plantedEntry(list, entry))] as const);
  return { ...scenario, ...Object.fromEntries(all), map: marked(scenario.map, "", "map") } as Scenario;
}

function plantedEntry(list: List, entry: Scenario[List][number]): object {
  const id = "id" in entry ? entry.id : String(entry.number);
  const fields = Object.entries(entry).map(([field, value]) => [
    field,
    marked(value, field, list, id, field),
  ]);
  const desks =
    "desks" in entry && "publicFace" in entry
      ? { desks: entry.desks.map((desk) => ({ ...desk, face: marked(desk.face, "face", "desk", desk.id) })) }
      : {};
  const privately =
    "privately" in entry
      ? { privately: entry.privately.map((each, at) => marked(each, "", "privately", id, String(at))) }
      : {};
  return { ...Object.fromEntries(fields), ...desks, ...privately };
}

/** Proposed in every turn: a hidden track, an open one, and facts for a desk and for a role that others do not know. */
const proposing: Dynamic = {
  id: "always",
  title: "Always",
  reason: "So that there is something to accept.",
  sources: ["S1"],
  asked: "at-once",
  often: "each-turn",
  when: { kind: "turn", from: 1 },
  effects: [
    { kind: "track", track: "alignment-kh", by: 1 },
    { kind: "track", track: "escalation", by: 1 },
    { kind: "fact", text: "For a desk.", audience: toSome({ desks: ["ir-guards"] }) },
    { kind: "fact", text: "For a role.", audience: toRoles("uk") },
    { kind: "advice", text: "For control." },
  ],
};

/** A version of the flagship that no pack of the installation is any more, as after an update. */
export const storedHash = "5ec2e7".padEnd(64, "0");

/**
 * Lays the flagship with marks into a data directory that no server has open: in the place
 * of the version games are made with, and once more under a hash of its own.
 */
export async function layMarked(dataDirectory: string): Promise<Scenario> {
  const loaded = await loadPack(path.resolve("scenarios/after-the-strike"));
  if (!loaded.ok) throw new Error("The flagship pack does not load.");
  const { scenario, hash } = loaded;
  const content = planted({ ...scenario, dynamics: [proposing, ...scenario.dynamics] });
  const { prisma, close } = await openDatabase({ directory: path.join(dataDirectory, "database") });
  for (const named of [hash, storedHash]) {
    const data = { hash: named, scenarioId: scenario.id, version: scenario.version };
    await prisma.scenarioVersion.create({
      data: { ...data, content: content as unknown as Prisma.InputJsonObject },
    });
  }
  await close();
  return content;
}

/** Marks a viewer may come upon in a game: of its scenario and of its log, both by the tables of the tests. */
export function allowed(scenario: Scenario, log: readonly LoggedEvent[], viewer: ViewerClaim): Set<string> {
  const told = reached(scenario, log, viewer);
  const fields = lists.flatMap((list) =>
    scenario[list].flatMap((entry) =>
      Object.entries(entry)
        .filter(([field]) => field !== "desks" && field !== "privately")
        .filter(([field]) => maySee(Reflect.get(entryFields[list], field), entry, told))
        .map(([, value]) => value),
    ),
  );
  const desks = scenario.roles.flatMap((role) => role.desks).filter(({ id }) => knowsDesk(viewer, id));
  const texts = scenario.turns
    .filter(({ number }) => told.started.has(number))
    .flatMap(({ privately }) => privately.filter(({ audience }) => letsRead(audience, viewer)));
  const events = log.map(({ event }) => learns(event, viewer, { scenario }));
  return new Set(stringsIn([fields, desks, texts, events]).flatMap(({ text }) => marksIn(text)));
}
