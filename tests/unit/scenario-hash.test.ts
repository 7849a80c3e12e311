import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadPack } from "@/lib/scenario/load";
import { darkCoast } from "../support/packs";

async function hashOf(directory: string): Promise<string> {
  const loaded = await loadPack(directory);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2));
  return loaded.hash;
}

const hash = await hashOf(darkCoast);

/** Each kind of file, and a word of it that can be another. */
const words = [
  ["pack.json", "invented", "imagined"],
  ["roles/traders.json", "Friday", "Monday"],
  ["tracks.json", "Rammed", "Sunk"],
  ["turns.json", "failed", "broke"],
  ["injects/turn-1.json", "midnight", "noon"],
  ["injects/turn-2.json", "Nobody is hurt", "Nobody was seen"],
  ["castings.json", "share a table", "sit together"],
  ["move-fields.json", "sentence", "word"],
  ["tags.json", "Candour", "Openness"],
  ["dynamics.json", "income", "work"],
  ["running-orders.json", "Welcome", "Arrival"],
  ["control-cards.json", "Insurers", "Lenders"],
  ["baseline.json", "midnight", "noon"],
  ["debrief.json", "Whose", "Which"],
  ["map.json", "nine", "ten"],
  ["guides/facilitator.md", "once", "twice"],
  ["guides/player.md", "Talk", "Listen"],
  ["guides/cheat-sheet.md", "argue", "reason"],
] as const;

describe("the hash of a pack", () => {
  async function loadChanged(file: string, change: (source: string) => string): Promise<string> {
    const directory = await mkdtemp(join(tmpdir(), "whitecell-hash-"));
    try {
      await cp(darkCoast, directory, { recursive: true });
      await writeFile(join(directory, file), change(await readFile(join(directory, file), "utf8")));
      return await hashOf(directory);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }

  const reversed = (source: string): string =>
    JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(source) as object).reverse()));

  it("is 64 hex digits and the same at every reading", async () => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await hashOf(darkCoast)).toBe(hash);
  });

  it("does not depend on spacing, the order of keys, or notes", async () => {
    expect(await loadChanged("roles/tower.json", reversed)).toBe(hash);
    expect(await loadChanged("notes.md", () => "Other notes.")).toBe(hash);
  });

  it("does not depend on how a checkout ends the lines of a guide", async () => {
    const turned = (source: string): string => source.replaceAll("\n", "\r\n");
    expect(await loadChanged("guides/player.md", turned)).toBe(hash);
  });

  it.each(words)("changes with one word of %s", async (file, word, other) => {
    const change = (source: string): string => {
      expect(source).toContain(word);
      return source.replace(word, other);
    };
    expect(await loadChanged(file, change)).not.toBe(hash);
  });
});
