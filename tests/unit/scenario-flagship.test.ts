import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Audience, toControl, toPublic, toRoles } from "@/lib/game/audience";
import { rungAt, type Scenario } from "@/lib/game/scenario";
import { loadPack } from "@/lib/scenario/load";

const flagship = join(import.meta.dirname, "../../scenarios/after-the-strike");

async function load(directory: string): Promise<{ scenario: Scenario; hash: string }> {
  const loaded = await loadPack(directory);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2));
  return loaded;
}

const { scenario, hash } = await load(flagship);

const words = (text: string): number => text.split(/\s+/).length;
const texts = (face: Scenario["roles"][number]["publicFace"]): string =>
  face.sections.flatMap(({ heading, items }) => [heading, ...items]).join(" ");

describe("After the Strike", () => {
  it("has seven roles of equal rank, in order", () => {
    expect(scenario.roles.map(({ id, code, hue, seats }) => `${id} ${code} ${hue} ${seats}`)).toEqual([
      "us US bronze 5",
      "ir IR violet 5",
      "iq IQ river 5",
      "kh KH clay 5",
      "aah AAH mulberry 5",
      "sad SAD olive 5",
      "uk UK petrol 5",
    ]);
  });

  it("starts each track where the fact base puts it, for whom it is meant", () => {
    const states = toRoles("us", "ir", "iq", "uk");
    const expected: Record<string, readonly [number, Audience]> = {
      escalation: [6, toPublic],
      "anger-us": [7, toPublic],
      "anger-iran": [6, toPublic],
      "state-authority": [3, toPublic],
      footprint: [3, toPublic],
      "force-protection": [3, toRoles("us", "uk")],
      "pressure-isis": [6, toRoles("us", "iq", "uk")],
      clarity: [3, toControl],
      "alignment-kh": [5, toRoles("kh")],
      "alignment-aah": [3, toRoles("aah")],
      "alignment-pmf": [2, toControl],
      "alignment-sadr": [0, toRoles("sad")],
      "quds-force": [5, toRoles("ir")],
      "narrative-iraq": [-1, toPublic],
      "narrative-europe": [0, states],
      "narrative-un": [-2, states],
      "narrative-us": [2, states],
      "narrative-iran": [-4, states],
      rules: [5, toPublic],
      nuclear: [2, toPublic],
      sanctions: [8, toPublic],
      "uk-us-trust": [3, toRoles("uk")],
      "uk-e3-trust": [3, toRoles("uk")],
      "uk-parliament": [2, toRoles("uk")],
      "uk-safety": [3, toRoles("uk")],
    };
    expect(
      Object.fromEntries(scenario.tracks.map(({ id, start, audience }) => [id, [start, audience]])),
    ).toEqual(expected);
  });

  it("names the rungs the turn opens on", () => {
    const opening = (id: string) => {
      const track = scenario.tracks.find((one) => one.id === id);
      return track && rungAt(track, track.start);
    };
    expect(opening("escalation")).toBe("Declared killing of a senior officer");
    expect(opening("nuclear")).toBe("Caps partly breached");
    expect(opening("clarity")).toBe("Groups cannot tell what makes a target");
    expect(opening("alignment-kh")).toBe("Bound to Iran");
    expect(opening("alignment-aah")).toBe("Leans to Iran");
    expect(opening("alignment-sadr")).toBe("Uncommitted");
  });

  it("sends each inject of turn 1 to those the fact base names", () => {
    expect(Object.fromEntries(scenario.injects.map(({ id, audience }) => [id, audience]))).toEqual({
      "two-vacancies": toRoles("ir", "kh", "aah", "sad"),
      "sealed-room-fax": toRoles("ir"),
      "no-warning": toRoles("uk"),
      "a-thousand-metres": toRoles("iq", "us", "uk"),
      "the-vote": toRoles("iq", "kh", "aah", "sad", "us", "uk"),
      "fifth-step": toPublic,
      "fifty-two": toRoles("ir", "uk", "us"),
      "who-is-next": toRoles("aah", "sad"),
    });
  });

  it("briefs each role privately once as turn 1 opens, and nobody beforehand about later turns", () => {
    const [first, ...later] = scenario.turns;
    expect(first?.privately.map(({ audience }) => audience)).toEqual(
      scenario.roles.map(({ id }) => toRoles(id)),
    );
    expect(later.flatMap(({ privately }) => privately)).toEqual([]);
  });

  it("gives every turn one hour in five phases", () => {
    expect(scenario.turns.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const { phases } of scenario.turns) {
      expect(phases.map(({ phase, minutes }) => `${phase} ${minutes}`)).toEqual([
        "brief 5",
        "deliberate 25",
        "argue 10",
        "adjudicate 15",
        "report 5",
      ]);
    }
  });
});

describe("the flagship is short enough to be read", () => {
  it.each(scenario.roles)("card of $name", ({ publicFace, privateFace }) => {
    expect(words(publicFace.summary)).toBeLessThanOrEqual(75);
    expect(words(privateFace.summary)).toBeLessThanOrEqual(115);
    expect(words(texts(publicFace))).toBeLessThanOrEqual(80);
    expect(words(texts(privateFace))).toBeLessThanOrEqual(340);
  });

  it.each(scenario.roles)(
    "$name has one first question, a long-term aim, and every part of a card",
    ({ privateFace }) => {
      const section = (heading: string) =>
        privateFace.sections.find((one) => one.heading === heading)?.items ?? [];
      expect(privateFace.sections[0]?.heading).toBe("First question");
      expect(section("First question")).toHaveLength(1);
      expect(section("First question")[0]).toMatch(/\?$/);
      expect(section("What you want").filter((item) => item.startsWith("Long term: "))).toHaveLength(1);
      for (const heading of [
        "What you will not accept",
        "What binds you",
        "What you have",
        "What you know",
        "What you do not know",
        "Whom you can reach",
        "Your case",
      ]) {
        expect(section(heading), heading).not.toEqual([]);
      }
    },
  );

  it.each(scenario.turns)("turn $number", ({ number, situation, privately }) => {
    expect(words(situation)).toBeGreaterThanOrEqual(number === 1 ? 60 : 40);
    expect(words(situation)).toBeLessThanOrEqual(110);
    for (const { text } of privately) {
      expect(words(text)).toBeGreaterThanOrEqual(30);
      expect(words(text)).toBeLessThanOrEqual(70);
    }
  });

  it.each(scenario.injects)("inject $id", ({ body, channel }) => {
    expect(words(body)).toBeLessThanOrEqual(channel === "social" ? 80 : 120);
  });
});

describe("the hash of a pack", () => {
  async function loadChanged(file: string, change: (source: string) => string): Promise<string> {
    const directory = await mkdtemp(join(tmpdir(), "whitecell-hash-"));
    try {
      await cp(flagship, directory, { recursive: true });
      await writeFile(join(directory, file), change(await readFile(join(directory, file), "utf8")));
      return (await load(directory)).hash;
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }

  const reversed = (source: string): string =>
    JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(source) as object).reverse()));

  it("is 64 hex digits and the same at every reading", async () => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await load(flagship)).hash).toBe(hash);
  });

  it("does not depend on spacing, the order of keys, or notes", async () => {
    expect(await loadChanged("roles/uk.json", reversed)).toBe(hash);
    expect(await loadChanged("notes.md", () => "Other notes.")).toBe(hash);
  });

  it.each(["pack.json", "roles/uk.json", "tracks.json", "turns.json", "injects/turn-1.json"])(
    "changes with one word of %s",
    async (file) => {
      expect(await loadChanged(file, (source) => source.replace("the ", "that "))).not.toBe(hash);
    },
  );
});
