import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Audience } from "@/lib/game/audience";
import { toSome } from "@/lib/game/audience";
import type { Scenario } from "@/lib/game/scenario";
import { loadPack } from "@/lib/scenario/load";
import { set } from "./scenario-breaks/making";

const flagship = join(import.meta.dirname, "../../scenarios/after-the-strike");
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "whitecell-pack-"));
  await cp(flagship, directory, { recursive: true });
});

afterEach(() => rm(directory, { recursive: true, force: true }));

async function load(): Promise<Scenario> {
  const loaded = await loadPack(directory);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2));
  return loaded.scenario;
}

const change = async (file: string, edit: (source: string) => string): Promise<void> =>
  writeFile(join(directory, file), edit(await readFile(join(directory, file), "utf8")));

describe("what a pack may leave out is there when it is loaded", () => {
  it("a pack without castings, desks, minutes and fields has none, rather than nothing", async () => {
    await rm(join(directory, "castings.json"));
    await rm(join(directory, "injects/turn-2.json"));
    for (const id of ["us", "ir", "uk"]) await set(`roles/${id}.json`, ["desks"], undefined)(directory);
    await change("injects/turn-1.json", (source) =>
      source.replace(/"minute": \d+,/g, "").replace('"desks": ["ir-ministry"]', '"roles": ["ir"]'),
    );
    const { castings, moveFields, roles, injects } = await load();
    expect({ castings, moveFields }).toEqual({ castings: [], moveFields: [] });
    expect(roles.map(({ desks }) => desks)).toEqual(Array(7).fill([]));
    expect(injects.map(({ minute }) => minute)).toEqual(Array(8).fill(undefined));
  });

  it("every audience of some has its four lists", async () => {
    const { injects, tracks, turns } = await load();
    const audiences: Audience[] = [
      ...[...injects, ...tracks].map(({ audience }) => audience),
      ...turns.flatMap(({ privately }) => privately.map(({ audience }) => audience)),
    ];
    const some = audiences.filter((audience) => audience.kind === "some");
    expect(some.length).toBeGreaterThan(20);
    for (const { roles, desks, cells, seats } of some) {
      expect({ cells, seats }).toEqual({ cells: [], seats: [] });
      expect(roles.length + desks.length).toBeGreaterThan(0);
    }
  });

  it("an audience may name roles and desks together", async () => {
    const both = { kind: "some", roles: ["iq"], desks: ["us-state", "uk-fco"] };
    await set("injects/turn-2.json", [1, "audience"], both)(directory);
    const visa = (await load()).injects.find(({ id }) => id === "visa-refused");
    expect(visa?.audience).toEqual(toSome({ roles: ["iq"], desks: ["us-state", "uk-fco"] }));
  });
});

describe("what a pack may add", () => {
  it("fields of a move, of every kind, as they stand in its file", async () => {
    const some = { required: true, secret: true, roles: ["ir"], turns: [1, 2] };
    const all = { required: false, secret: false };
    const options = [
      { id: "back", name: "Back them" },
      { id: "quiet", name: "Stay quiet" },
    ];
    const fields = [
      { id: "reply", label: "Their reply", help: "In a word", kind: { type: "text", limit: 80 }, ...some },
      { id: "choice", label: "Back or quiet", kind: { type: "choice", options }, ...all },
      { id: "rung", label: "Which rung", kind: { type: "number", min: 0, max: 10 }, ...all },
      { id: "warn", label: "Warn them", kind: { type: "yes-no" }, ...all },
    ];
    await writeFile(join(directory, "move-fields.json"), JSON.stringify(fields));
    expect((await load()).moveFields).toEqual(fields);
  });

  it("a casting may leave a whole role, with its desks, to control", async () => {
    await change("castings.json", (source) => {
      const castings = JSON.parse(source) as { cells: { id: string }[] }[];
      const divided = castings[4];
      if (divided) divided.cells = divided.cells.filter(({ id }) => !id.startsWith("uk-"));
      return JSON.stringify(castings).replace('"from":25,"to":39', '"from":25,"to":30');
    });
    const cells = (await load()).castings[4]?.cells ?? [];
    expect(cells.map(({ id }) => id)).not.toContain("uk-mod");
    expect(cells).toHaveLength(10);
  });
});
