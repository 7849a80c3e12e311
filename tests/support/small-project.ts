import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { temporaryFolder } from "./server";

const root = path.resolve(import.meta.dirname, "../..");

/** A program that came to its end: its exit code and what it printed. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Waits for the end of a program. */
export async function ended(child: ChildProcess): Promise<Ran> {
  let [out, err] = ["", ""];
  child.stdout?.on("data", (data: Buffer) => {
    out += data.toString();
  });
  child.stderr?.on("data", (data: Buffer) => {
    err += data.toString();
  });
  const [code] = await once(child, "close");
  return { code, out, err };
}

/** Runs Node in a project's folder, with the file `npm` in place of the real npm. */
export function launch(
  project: string,
  npm: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  const ours = /^(WHITECELL_|DATABASE_|OIDC_|PORT$|HOST$|NODE_OPTIONS$|VITEST|NODE_ENV$|npm_)/;
  const kept = Object.entries(process.env).filter(([name]) => !ours.test(name));
  const environment = Object.fromEntries(kept) as NodeJS.ProcessEnv;
  return spawn(process.execPath, args, {
    cwd: project,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...environment, npm_execpath: npm, ...env },
  });
}

/**
 * A small project with our scripts, in a folder with a blank in its name. Its npm, Next and
 * Prisma write down that they were called and make just the files that a start looks for.
 * npm fails while there is a file `offline`, and Next half-way while there is `app/broken.tsx`.
 */
export class SmallProject {
  readonly folder = path.join(temporaryFolder(), "a folder");
  readonly #npm = path.join(this.folder, "npm of ours", "npm-cli.js");
  #seen = 0;

  constructor() {
    cpSync(path.join(root, "scripts"), path.join(this.folder, "scripts"), { recursive: true });
    this.write("package.json", '{ "type": "module" }');
    this.write("package-lock.json", "{}");
    this.write("prisma/schema.prisma", "");
    this.write("app/page.tsx", "");
    this.write("server.ts", 'console.log("served in", process.env.NODE_ENV);');
    this.write("npm of ours/npm-cli.js", npmSource);
  }

  write(file: string, content: string): void {
    mkdirSync(path.dirname(path.join(this.folder, file)), { recursive: true });
    writeFileSync(path.join(this.folder, file), content);
  }

  /** Makes a file, or a longer one of it. */
  change(file: string): void {
    mkdirSync(path.dirname(path.join(this.folder, file)), { recursive: true });
    appendFileSync(path.join(this.folder, file), "\n");
  }

  start = (): Promise<Ran> => ended(launch(this.folder, this.#npm, ["scripts/start.mjs"]));

  /** What the test runner does before the tests. */
  prepareTests(): Promise<Ran> {
    const steps = pathToFileURL(path.join(this.folder, "scripts/steps.mjs")).href;
    const source = `const steps = await import(${JSON.stringify(steps)});
      await steps.install({ withTests: true });
      await steps.build();`;
    return ended(launch(this.folder, this.#npm, ["--input-type=module", "-e", source]));
  }

  /** What was done since the last question. */
  done(): string[] {
    const file = path.join(this.folder, "done");
    const all = existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
    const fresh = all.slice(this.#seen);
    this.#seen = all.length;
    return fresh;
  }
}

const nextSource = `const fs = require("fs");
fs.appendFileSync("done", "build\\n");
fs.mkdirSync(".next", { recursive: true });
fs.writeFileSync(".next/BUILD_ID", "1");
if (fs.existsSync("app/broken.tsx")) process.exit(1);
`;

const prismaSource = `const fs = require("fs");
fs.appendFileSync("done", "generate\\n");
fs.mkdirSync("lib/server/generated/prisma", { recursive: true });
fs.writeFileSync("lib/server/generated/prisma/client.ts", "");
`;

const npmSource = `import fs from "node:fs";
const words = process.argv.slice(2).filter((word) => word === "ci" || word.endsWith("dev"));
fs.appendFileSync("done", words.join(" ") + "\\n");
fs.rmSync("node_modules", { recursive: true, force: true });
if (fs.existsSync("offline")) process.exit(1);
fs.mkdirSync("node_modules/next/dist/bin", { recursive: true });
fs.mkdirSync("node_modules/prisma/build", { recursive: true });
fs.symlinkSync(${JSON.stringify(path.join(root, "node_modules/esbuild"))}, "node_modules/esbuild", "junction");
fs.writeFileSync("node_modules/next/dist/bin/next", ${JSON.stringify(nextSource)});
fs.writeFileSync("node_modules/prisma/build/index.js", ${JSON.stringify(prismaSource)});
`;
