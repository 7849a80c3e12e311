import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "@/tests/support/server";
import { ended, launch, SmallProject } from "@/tests/support/small-project";

const root = path.resolve(import.meta.dirname, "../..");

describe("what a start does", () => {
  const project = new SmallProject();

  it("on a fresh checkout installs without development packages, generates, builds and serves", async () => {
    const { code, out, err } = await project.start();
    expect(err).toMatch(/^Installing packages\..*\nGenerating .*\nBuilding\..*\n$/);
    expect({ code, out }).toEqual({ code: 0, out: "served in production\n" });
    expect(project.done()).toEqual(["ci --omit=dev", "generate", "build"]);
  });

  it("the next time does none of it, and says nothing of it", async () => {
    expect(await project.start()).toEqual({ code: 0, out: "served in production\n", err: "" });
    expect(project.done()).toEqual([]);
  });

  it("is not done again for the tests, which only add their packages", async () => {
    expect((await project.prepareTests()).code).toBe(0);
    expect(project.done()).toEqual(["ci --include=dev"]);
    await project.start();
    expect(project.done()).toEqual([]);
  });

  it.each([
    ["app/page.tsx", ["build"]],
    ["server.ts", ["build"]],
    ["prisma/migrations/0002_more/migration.sql", ["build"]],
    ["prisma/schema.prisma", ["generate", "build"]],
    ["package-lock.json", ["ci --omit=dev", "generate", "build"]],
  ])("after a change of %s is %j", async (file, expected) => {
    project.change(file);
    expect((await project.start()).code).toBe(0);
    expect(project.done()).toEqual(expected);
  });
});

describe("a step that fails", () => {
  it("is done again: a build that broke off is not taken for whole when its sources are put back", async () => {
    const project = new SmallProject();
    await project.start();
    project.done();
    project.write("app/broken.tsx", "");
    const { code, err } = await project.start();
    expect({ code, last: err.trim().split("\n").at(-1) }).toEqual({
      code: 1,
      last: "Building the app did not work (exit code 1).",
    });
    expect(project.done()).toEqual(["build"]);
    // Back to the very sources of the build before.
    rmSync(path.join(project.folder, "app/broken.tsx"));
    expect((await project.start()).code).toBe(0);
    expect(project.done()).toEqual(["build"]);
  });

  it("is done again: an installation without the internet", async () => {
    const project = new SmallProject();
    project.write("offline", "");
    for (const start of [project.start, project.start]) {
      const { code, err } = await start();
      expect({ code, last: err.trim().split("\n").at(-1) }).toEqual({
        code: 1,
        last: "Installing packages did not work (exit code 1).",
      });
      expect(project.done()).toEqual(["ci --omit=dev"]);
    }
  });
});

describe("starting Whitecell itself", () => {
  const dataDirectory = temporaryFolder();
  // The packages these tests run on must not be installed anew under them.
  const noNpm = path.join(temporaryFolder(), "npm-cli.js");
  let running: ChildProcess;
  let printed = "";

  const begin = (env: Record<string, string>) =>
    launch(root, noNpm, ["scripts/start.mjs"], {
      HOST: "127.0.0.1",
      PORT: "0",
      WHITECELL_DATA: dataDirectory,
      ...env,
    });
  const refused = async (env: Record<string, string>): Promise<string> => {
    const { code, out, err } = await ended(begin(env));
    expect({ code, out }).toEqual({ code: 1, out: "" });
    return err;
  };
  const portOf = (text: string) => /On this machine {3}http:\/\/localhost:(\d+)\n/.exec(text)?.[1];

  async function ready(child: ChildProcess): Promise<void> {
    printed = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (data: Buffer) => {
        printed += data.toString();
      });
    while (portOf(printed) === undefined) {
      if (child.exitCode !== null) throw new Error(`It did not start:\n${printed}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async function stop(child: ChildProcess): Promise<void> {
    const closed = once(child, "close");
    child.kill("SIGTERM");
    await closed;
  }

  beforeAll(async () => {
    writeFileSync(noNpm, 'console.error("Nothing may be installed now."); process.exit(1);');
    running = begin({});
    await ready(running);
  });
  afterAll(() => stop(running));

  it("again builds nothing, and tells a machine that listens to itself so", async () => {
    await stop(running);
    const results = ["dist/server.js", "dist/.stamps/build", "dist/.stamps/generate", ".next/BUILD_ID"];
    const times = () => results.map((file) => statSync(path.join(root, file)).mtimeMs);
    const before = times();
    running = begin({});
    await ready(running);
    expect(times()).toEqual(before);
    expect(printed).not.toMatch(/Installing|Generating|Building/);
    expect(printed).toContain("On the network    closed, as HOST is this machine alone");
    expect(printed).not.toContain("█");
    const link = /http:\/\/localhost:\d+\/set-up\/[\w-]{22}/.exec(printed)?.[0] ?? "";
    expect(await (await fetch(link)).text()).toContain('type="password"');
  });

  it("twice on one data directory is refused", async () => {
    expect(await refused({})).toMatch(/^The data directory .* is already open in another Whitecell\. /);
  });

  it("on a port in use is refused before anything is made", async () => {
    const port = portOf(printed) ?? "";
    const elsewhere = path.join(temporaryFolder(), "not made");
    expect(await refused({ PORT: port, WHITECELL_DATA: elsewhere })).toBe(
      `Port ${port} is in use. Stop the other program or choose another: PORT=${Number(port) + 1} npm start\n`,
    );
    expect(existsSync(elsewhere)).toBe(false);
  });

  it.each([
    [{ WHITECELL_TLS_CERT: "cert.pem" }, /^WHITECELL_TLS_CERT is set and WHITECELL_TLS_KEY is not; .*\n$/],
    [
      { WHITECELL_ADMIN_EMAIL: "a@example.org" },
      /^WHITECELL_ADMIN_EMAIL is set and WHITECELL_ADMIN_PASSWORD is not; .*\n$/,
    ],
    [
      { WHITECELL_TLS_CERT: "/no/cert.pem", WHITECELL_TLS_KEY: "/no/key.pem" },
      /^WHITECELL_TLS_CERT is "\/no\/cert\.pem", which cannot be read as a file\.\n$/,
    ],
    [
      { WHITECELL_TLS_CERT: "package.json", WHITECELL_TLS_KEY: "package.json" },
      /^WHITECELL_TLS_CERT \(package\.json\) and .* are no certificate with its key\.\n$/,
    ],
    [{ DATABASE_URL: "localhost/whitecell" }, /^DATABASE_URL is not an address like postgresql:.*\n$/],
    [{ HOST: "host.invalid" }, /^HOST is "host\.invalid", which is no address of this machine\. .*\n$/],
  ])("with %j is refused with a sentence", async (env: Record<string, string>, sentence) => {
    expect(await refused(env)).toMatch(sentence);
  });
});

describe("the programs beside the server", () => {
  const noNpm = path.join(temporaryFolder(), "npm-cli.js");
  const program = (...args: string[]) => {
    writeFileSync(noNpm, "process.exit(1);");
    return ended(launch(root, noNpm, args));
  };

  it("check a scenario and say so by their exit code", async () => {
    const sound = await program("scripts/scenario.mjs", "check", "scenarios/after-the-strike");
    expect(sound).toMatchObject({ code: 0, err: "" });
    expect(sound.out).toMatch(/\nsha256 [0-9a-f]{64}\n$/);
    expect((await program("scripts/scenario.mjs", "chek")).code).toBe(2);
  });

  it("check a log and say so by their exit code", async () => {
    const altered = path.join(temporaryFolder(), "log.json");
    writeFileSync(altered, "{}");
    expect(await program("scripts/verify-log.mjs", altered)).toMatchObject({ code: 1, err: "" });
    expect(await program("scripts/verify-log.mjs")).toMatchObject({ code: 2, out: "" });
  });
});
