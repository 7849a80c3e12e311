import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadPack } from "@/lib/scenario/load";
import { darkCoast } from "../support/packs";
import { betweenFiles } from "./scenario-breaks/between-files";
import { books } from "./scenario-breaks/books";
import { conditions } from "./scenario-breaks/conditions";
import { desksAndCastings } from "./scenario-breaks/desks-and-castings";
import { filesAndTexts } from "./scenario-breaks/files-and-texts";
import { injectsAndTriggers } from "./scenario-breaks/injects-and-triggers";
import { set, write } from "./scenario-breaks/making";
import { moveFields } from "./scenario-breaks/move-fields";
import { runningOrders } from "./scenario-breaks/running-orders";
import { tagsAndDynamics } from "./scenario-breaks/tags-and-dynamics";
import { tracksAndRoles } from "./scenario-breaks/tracks-and-roles";

const breaks = [
  ...filesAndTexts,
  ...betweenFiles,
  ...desksAndCastings,
  ...moveFields,
  ...tracksAndRoles,
  ...injectsAndTriggers,
  ...conditions,
  ...tagsAndDynamics,
  ...runningOrders,
  ...books,
];

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "whitecell-pack-"));
  await cp(darkCoast, directory, { recursive: true });
});

afterEach(() => rm(directory, { recursive: true, force: true }));

describe("a broken pack gives one clear message and loads nothing", () => {
  it.each(breaks)("$broken", async ({ edit, problem }) => {
    await edit(directory);
    expect(await loadPack(directory)).toEqual({ ok: false, problems: [problem] });
  });

  it("says where JSON breaks off, in the reader's own words", async () => {
    await write("turns.json", '[{ "number": 1,')(directory);
    const loaded = await loadPack(directory);
    expect(loaded).toMatchObject({ ok: false, problems: [{ file: "turns.json", path: "" }] });
    expect(!loaded.ok && loaded.problems[0]?.message).toMatch(/^is not valid JSON: \S/);
  });

  it("names the folder when there is none", async () => {
    const loaded = await loadPack(join(directory, "nowhere"));
    expect(loaded).toEqual({ ok: false, problems: [{ file: ".", path: "", message: "is not a folder" }] });
  });

  it("names every problem of every file at once", async () => {
    await set("roles/tower.json", ["seats"], 0)(directory);
    await set("turns.json", [0, "title"], "")(directory);
    const loaded = await loadPack(directory);
    expect(!loaded.ok && loaded.problems.map(({ file }) => file)).toEqual(["turns.json", "roles/tower.json"]);
  });
});
