import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const flagship = join(root, "scenarios/after-the-strike");

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the check as an author would, in a process of its own. */
const scenario = (...words: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ["--import", "tsx", "scripts/scenario.ts", ...words],
      { cwd: root },
      (_error, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });

describe("scenario check", () => {
  it("counts what a sound pack holds and gives its hash", async () => {
    const { code, out, err } = await scenario("check", flagship);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(
      /^After the Strike \d+\.\d+\.\d+: 7 roles, 25 tracks, 6 turns, 13 injects\.\nsha256 [0-9a-f]{64}\n$/,
    );
  });

  it("prints file, path and message of a problem, and fails", async () => {
    const directory = await mkdtemp(join(tmpdir(), "whitecell-check-"));
    try {
      await cp(flagship, directory, { recursive: true });
      await writeFile(join(directory, "injects/turn-1.json"), '[{ "id": 7 }]');
      const { code, out, err } = await scenario("check", directory);
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err.split("\n")).toContain("injects/turn-1.json: [0].id: is not a string");
      expect(err).toMatch(/^injects\/turn-1\.json: \[0\]\.body: is missing$/m);
      expect(err).toMatch(/nothing was loaded\.\n$/);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  });

  it("says how it is called when called otherwise", async () => {
    const { code, err } = await scenario("chek", flagship);
    expect(code).toBe(2);
    expect(err).toMatch(/^Usage: /);
  });
}, 30_000);
