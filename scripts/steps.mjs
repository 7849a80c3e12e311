import { existsSync } from "node:fs";
import path from "node:path";
import { root, run, runNpm, tool } from "./run.mjs";
import { digest, Stamp } from "./stamps.mjs";

/** What a build is made of. A change in any of these means the build is old. */
const sources = [
  "app",
  "components",
  "lib",
  "prisma",
  "public",
  "scripts/steps.mjs",
  "server.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "tsconfig.build.json",
  "package-lock.json",
];

const installedAll = new Stamp("node_modules/.whitecell/install-all");
const installedApp = new Stamp("node_modules/.whitecell/install-app");
// Not in node_modules: installing the development packages leaves a build as good as it was.
const generated = new Stamp("dist/.stamps/generate");
const built = new Stamp("dist/.stamps/build");

const there = (...files) => files.every((file) => existsSync(path.join(root, file)));

/** What is being done, where it does not mix with what a program prints. */
const say = (line) => process.stderr.write(`${line}\n`);

/** @throws Error with a sentence when this Node is too old for the packages. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Whitecell needs Node 20.19 or newer; this is ${version}.`);
}

/** Installs packages unless what is installed is already what the lock file says. */
export async function install({ withTests = false } = {}) {
  checkNode();
  const lock = digest("package-lock.json");
  if (installedAll.says(lock) || (!withTests && installedApp.says(lock))) return;
  say("Installing packages. This happens once and needs the internet …");
  installedAll.remove();
  installedApp.remove();
  const kind = withTests ? "--include=dev" : "--omit=dev";
  await runNpm("Installing packages", "ci", "--no-audit", "--no-fund", "--loglevel=error", kind);
  (withTests ? installedAll : installedApp).write(lock);
}

/** Generates the database client unless it is up to date. */
export async function generate() {
  const wanted = digest("prisma/schema.prisma", "package-lock.json");
  if (generated.says(wanted) && there("lib/server/generated/prisma/client.ts")) return;
  say("Generating the database client …");
  generated.remove();
  const script = path.join(root, "scripts", "generate.mjs");
  await run("Generating the database client", process.execPath, [script], { quiet: true });
  generated.write(wanted);
}

/** Builds the app and the server unless no source changed since. */
export async function build() {
  await generate();
  const wanted = digest(...sources);
  if (built.says(wanted) && there(".next/BUILD_ID", "dist/server.js")) return;
  say("Building. This takes about half a minute, and happens again only when the sources change …");
  built.remove();
  const [node, args] = tool("next/dist/bin/next", "build");
  await run("Building the app", node, args, { quiet: true, env: { NODE_ENV: "production" } });
  await bundle("server.ts", "dist/server.js");
  built.write(wanted);
}

/** Compiles a program of ours into one file; packages stay outside it. */
export async function bundle(entry, outfile) {
  const { build: esbuild } = await import("esbuild");
  await esbuild({
    entryPoints: [path.join(root, entry)],
    outfile: path.join(root, outfile),
    absWorkingDir: root,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    sourcemap: true,
    logLevel: "warning",
    alias: { "@": root },
  });
}
