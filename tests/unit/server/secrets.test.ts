import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadSecrets } from "@/lib/server/secrets";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(os.tmpdir(), "whitecell-secrets-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const place = () => path.join(directory, "secrets.json");

describe("the secrets of an installation", () => {
  it("are made once, for their owner alone, and leave nothing else behind", async () => {
    const made = await loadSecrets(directory);
    expect(made.session).not.toBe(made.token);
    expect(await loadSecrets(directory)).toEqual(made);
    expect(JSON.parse(readFileSync(place(), "utf8"))).toEqual(made);
    expect(readdirSync(directory)).toEqual(["secrets.json"]);
    if (process.platform !== "win32") expect(statSync(place()).mode & 0o777).toBe(0o600);
  });

  it("are the same for all that start at once in a folder not there yet", async () => {
    const deeper = path.join(directory, "a", "b");
    const all = await Promise.all(Array.from({ length: 30 }, () => loadSecrets(deeper)));
    expect(new Set(all.map(({ token }) => token)).size).toBe(1);
    expect(readdirSync(deeper)).toEqual(["secrets.json"]);
  });

  it("do not mind what a start that died left unfinished", async () => {
    writeFileSync(`${place()}.0011aabbccdd.new`, "");
    const made = await loadSecrets(directory);
    expect(await loadSecrets(directory)).toEqual(made);
  });

  it.each(["", "{}", '{"installation":"short","session":"","token":""}'])(
    "are never made anew over a file that cannot be read: %j",
    async (content) => {
      writeFileSync(place(), content);
      await expect(loadSecrets(directory)).rejects.toThrow(
        /secrets\.json cannot be read; restore it from a backup/,
      );
      expect(readFileSync(place(), "utf8")).toBe(content);
    },
  );
});
