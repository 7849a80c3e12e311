import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadPack } from "@/lib/scenario/load";

const flagship = join(import.meta.dirname, "../../scenarios/after-the-strike");

async function hashOf(directory: string): Promise<string> {
  const loaded = await loadPack(directory);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2));
  return loaded.hash;
}

const hash = await hashOf(flagship);

describe("the hash of a pack", () => {
  async function loadChanged(file: string, change: (source: string) => string): Promise<string> {
    const directory = await mkdtemp(join(tmpdir(), "whitecell-hash-"));
    try {
      await cp(flagship, directory, { recursive: true });
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
    expect(await hashOf(flagship)).toBe(hash);
  });

  it("does not depend on spacing, the order of keys, or notes", async () => {
    expect(await loadChanged("roles/uk.json", reversed)).toBe(hash);
    expect(await loadChanged("notes.md", () => "Other notes.")).toBe(hash);
  });

  it.each(["pack", "roles/uk", "tracks", "turns", "injects/turn-1", "injects/turn-2", "castings"])(
    "changes with one word of %s.json",
    async (file) => {
      const change = (source: string) => source.replace("the ", "that ");
      expect(await loadChanged(`${file}.json`, change)).not.toBe(hash);
    },
  );
});
