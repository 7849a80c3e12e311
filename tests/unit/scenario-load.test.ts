import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Audience, toControl, toRoles, toSome } from "@/lib/game/audience";
import type { Scenario } from "@/lib/game/scenario";
import { loadPack } from "@/lib/scenario/load";
import { darkCoast } from "../support/packs";
import { add, set, write } from "./scenario-breaks/making";

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "whitecell-pack-"));
  await cp(darkCoast, directory, { recursive: true });
});

afterEach(() => rm(directory, { recursive: true, force: true }));

async function load(): Promise<Scenario> {
  const loaded = await loadPack(directory);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2));
  return loaded.scenario;
}

async function without(...files: readonly string[]): Promise<void> {
  for (const file of files) await rm(join(directory, file), { recursive: true });
}

describe("what a pack may leave out is there when it is loaded", () => {
  it("whole files, as empty lists and no map", async () => {
    await without("castings.json", "running-orders.json", "dynamics.json", "injects", "tags.json");
    await without("move-fields.json", "control-cards.json", "baseline.json", "debrief.json", "map.json");
    await without("guides");
    const { roles, tracks, turns, instruments, id, version, title, setting, disclaimer, ...others } =
      await load();
    expect(others).toEqual({
      injects: [],
      castings: [],
      moveFields: [],
      tags: [],
      dynamics: [],
      runningOrders: [],
      controlCards: [],
      baseline: [],
      debrief: [],
      map: null,
      guides: [],
    });
  });

  it("desks, whether a role is optional, how a track is drawn", async () => {
    await set("tracks.json", [3, "drawn"], undefined)(directory);
    const { roles, tracks } = await load();
    expect(roles.map(({ id, desks, optional }) => [id, desks.length, optional])).toEqual([
      ["harbour", 3, false],
      ["island", 3, false],
      ["fishers", 0, false],
      ["tower", 0, false],
      ["traders", 0, true],
    ]);
    expect(tracks[3]).toMatchObject({ id: "fog", drawn: "scale" });
  });

  it("every audience of some has its four lists", async () => {
    const { injects, tracks, turns, dynamics } = await load();
    const audiences: Audience[] = [
      ...[...injects, ...tracks].map(({ audience }) => audience),
      ...turns.flatMap(({ privately }) => privately.map(({ audience }) => audience)),
      ...dynamics.flatMap(({ effects }) =>
        effects.flatMap((effect) => (effect.kind === "fact" ? [effect.audience] : [])),
      ),
    ];
    const some = audiences.filter((audience) => audience.kind === "some");
    expect(some).toHaveLength(11);
    for (const { roles, desks, cells, seats } of some) {
      expect({ cells, seats }).toEqual({ cells: [], seats: [] });
      expect(roles.length + desks.length).toBeGreaterThan(0);
    }
  });
});

describe("what a pack says is there as it stands in its files", () => {
  it("an audience may name roles, optional ones too, and desks together", async () => {
    const { injects } = await load();
    const audienceOf = (id: string) => injects.find((inject) => inject.id === id)?.audience;
    expect(audienceOf("inquiry")).toEqual(toSome({ roles: ["tower"], desks: ["harbour-purse"] }));
    expect(audienceOf("empty-nets")).toEqual(toRoles("fishers", "traders"));
  });

  it("when an inject may come in, and its milder form", async () => {
    const lost = (await load()).injects.find(({ id }) => id === "boat-lost");
    expect(lost).toMatchObject({
      number: 5,
      turn: 2,
      lastTurn: 3,
      trigger: {
        kind: "all",
        of: [
          { kind: "turn", from: 2 },
          { kind: "track", track: "fog", atLeast: 4 },
        ],
      },
      substitute: { title: "A boat is late", body: "A boat is late. Nobody is hurt." },
    });
    expect(lost?.minute).toBeUndefined();
  });

  it("conditions as deep as a reader can follow", async () => {
    const inner = { kind: "any", of: [{ kind: "not", of: { kind: "turn", to: 1 } }] };
    const when = { kind: "all", of: [{ kind: "not", of: inner }] };
    await set("dynamics.json", [0, "when"], when)(directory);
    expect((await load()).dynamics[0]?.when).toEqual(when);
  });

  it("a trigger may ask that another inject is not out yet, and wait for one of several", async () => {
    const out = (inject: string) => ({ kind: "inject", inject });
    const first = { kind: "not", of: out("inquiry") };
    const later = { kind: "all", of: [out("boat-lost"), { kind: "turn", from: 2 }] };
    const either = { kind: "any", of: [out("boat-lost"), later, { kind: "turn", from: 3 }] };
    await set("injects/turn-2.json", [0, "trigger"], { kind: "all", of: [first, either] })(directory);
    await set("injects/turn-2.json", [1, "trigger"], either)(directory);
    expect((await load()).injects.find(({ id }) => id === "inquiry")?.trigger).toEqual(either);
  });

  it("fields of a move, of every kind", async () => {
    const { moveFields } = await load();
    expect(moveFields.map(({ id, kind }) => [id, kind.type])).toEqual([
      ["pace", "choice"],
      ["expect", "number"],
      ["promise", "text"],
      ["sign", "yes-no"],
    ]);
    expect(moveFields[3]).toEqual({
      id: "sign",
      label: "Do you sign the lease?",
      kind: { type: "yes-no" },
      required: true,
      roles: ["harbour", "island"],
      turns: [3],
      secret: false,
    });
  });

  it("guides, in one order, with the title of their first line", async () => {
    const { guides } = await load();
    expect(guides.map(({ id, title }) => [id, title])).toEqual([
      ["facilitator", "Running Dark Coast"],
      ["player", "Playing Dark Coast"],
      ["cheat-sheet", "Dark Coast on one page"],
    ]);
    expect(guides[0]?.text).toMatch(/^# Running Dark Coast\n\nRead this once/);
  });

  it("a guide keeps its indents and may lead to its own headings", async () => {
    const text = "# Guide\n\n- One\n   - Two: see [below](#below).\n\n## Below\n\nA *last* word.\n";
    await write("guides/player.md", text)(directory);
    expect((await load()).guides.find(({ id }) => id === "player")?.text).toBe(text);
  });

  it("a dynamic that tells control alone", async () => {
    const told = { kind: "fact", text: "The oil was bad.", audience: { kind: "control" } };
    await set("dynamics.json", [1, "effects", 1], told)(directory);
    expect((await load()).dynamics[1]?.effects[1]).toEqual({ ...told, audience: toControl });
  });
});

describe("who need not be played", () => {
  it("a casting may leave a whole role, with its desks, to control", async () => {
    const cells = [
      { id: "harbour", name: "Harbour Board", roles: ["harbour"], seats: 2 },
      { id: "fishers", name: "Fishers’ League", roles: ["fishers"], seats: 2 },
    ];
    const casting = { id: "two", title: "Two tables", people: { from: 2, to: 4 }, cells };
    await add("castings.json", casting)(directory);
    expect((await load()).castings.at(-1)?.cells.map(({ id }) => id)).toEqual(["harbour", "fishers"]);
  });

  it("an optional role is played where a casting says so", async () => {
    const played = (await load()).castings.map(({ id, cells }) => [
      id,
      cells.some(({ roles }) => roles.includes("traders")),
    ]);
    expect(played).toEqual([
      ["three-tables", false],
      ["five-tables", true],
      ["seven-tables", false],
    ]);
  });
});
