import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { darkCoast } from "../support/packs";
import { type Break, set, write } from "./scenario-breaks/making";

const root = join(import.meta.dirname, "../..");

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

/** Checks a copy of the small pack with one thing changed. */
async function checkChanged(edit: Break["edit"]): Promise<Ran> {
  const directory = await mkdtemp(join(tmpdir(), "whitecell-check-"));
  try {
    await cp(darkCoast, directory, { recursive: true });
    await edit(directory);
    return await scenario("check", directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

describe("scenario check", () => {
  it("counts what a sound pack holds and gives its hash", async () => {
    const { code, out, err } = await scenario("check", darkCoast);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(
      /^Dark Coast 1\.0\.0: 5 roles, 7 tracks, 3 turns, 7 injects, 3 castings, 4 tags, 4 dynamics, 2 running orders\.\nsha256 [0-9a-f]{64}\n$/,
    );
  });

  it("prints file, path and message of a problem, and fails", async () => {
    const edit = set("injects/turn-2.json", [0, "trigger"], { kind: "inject", inject: "inquiry" });
    expect(await checkChanged(edit)).toEqual({
      code: 1,
      out: "",
      err: "injects/turn-2.json: [0].trigger: is circular: boat-lost → inquiry → boat-lost\n1 problem; nothing was loaded.\n",
    });
  });

  it("prints no path where a whole file is meant", async () => {
    const { code, err } = await checkChanged((directory) => rm(join(directory, "tracks.json")));
    expect({ code, err }).toEqual({
      code: 1,
      err: "tracks.json: is missing\n1 problem; nothing was loaded.\n",
    });
  });

  it("names every problem that a file has", async () => {
    const { code, err } = await checkChanged(write("injects/turn-1.json", '[{ "id": 7 }]'));
    expect(code).toBe(1);
    expect(err.split("\n")).toContain("injects/turn-1.json: [0].id: is not a string");
    expect(err.split("\n")).toContain("injects/turn-1.json: [0].channel: is missing");
    expect(err).toMatch(/\n9 problems; nothing was loaded\.\n$/);
  });

  it("says where a neutral text takes a side, which does not stop a pack", async () => {
    const { code, out } = await checkChanged(set("tags.json", [2, "help"], "A proxy owns up."));
    expect(code).toBe(0);
    expect(out).toMatch(
      /^House style: tags\[2\]\.help says “proxy” in a neutral text; say: armed group\.\nDark Coast /,
    );
  });

  it("says how it is called when called otherwise", async () => {
    const { code, err } = await scenario("chek", darkCoast);
    expect(code).toBe(2);
    expect(err).toMatch(/^Usage: /);
  });
}, 30_000);
