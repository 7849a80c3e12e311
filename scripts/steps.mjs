import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

const stamps = path.join(root, "node_modules", ".whitecell");

/** What a build is made of. A change in any of these files means the build is old. */
const sources = [
  "app",
  "components",
  "lib",
  "public",
  "server.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

/**
 * Runs a program to its end; rejects with what was being done when it fails. `quiet`
 * keeps its output back and shows it on failure; "silent" never shows it.
 */
export function run(what, command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const { quiet = false, env = {}, timeoutMs } = options;
    const child = spawn(command, args, {
      cwd: root,
      stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
      shell: process.platform === "win32",
      ...(timeoutMs ? { timeout: timeoutMs } : {}),
    });
    let output = "";
    const collect = (data) => {
      output += data;
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) return resolve(output);
      if (quiet === true) process.stderr.write(output);
      reject(new Error(`${what} did not work (exit code ${code})`));
    });
  });
}

/** A tool of the installed packages, run with this very Node. */
export const tool = (name, ...args) => [
  process.execPath,
  [path.join(root, "node_modules", ...name.split("/")), ...args],
];

/** Installs packages unless what is installed is already what the lock file says. */
export async function install({ withTests = false } = {}) {
  const lock = hashFiles(["package-lock.json"]);
  const wanted = withTests ? ["all"] : ["all", "app"];
  if (wanted.some((kind) => readStamp(`install-${kind}`) === lock)) return;
  console.log("Installing packages. This happens once and needs the internet …");
  const args = [
    "ci",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    ...(withTests ? ["--include=dev"] : ["--omit=dev"]),
  ];
  await run("Installing packages", process.platform === "win32" ? "npm.cmd" : "npm", args);
  writeStamp(`install-${withTests ? "all" : "app"}`, lock);
}

/** Generates the database client unless it is up to date. */
export async function generate() {
  const wanted = hashFiles(["prisma/schema.prisma", "package-lock.json"]);
  if (
    readStamp("generate") === wanted &&
    existsSync(path.join(root, "lib/server/generated/prisma/client.ts"))
  )
    return;
  await run("Generating the database client", process.execPath, [path.join(root, "scripts/generate.mjs")], {
    quiet: true,
  });
  writeStamp("generate", wanted);
}

/** Builds the app and the server unless no source changed since. */
export async function build() {
  await generate();
  const wanted = hashFiles(sources);
  if (
    readStamp("build") === wanted &&
    existsSync(path.join(root, ".next/BUILD_ID")) &&
    existsSync(path.join(root, "dist/server.js"))
  )
    return;
  console.log("Building. This takes about half a minute, and happens again only when the sources change …");
  const [node, args] = tool("next/dist/bin/next", "build");
  await run("Building the app", node, args, { quiet: true });
  await bundle("server.ts", "dist/server.js");
  writeStamp("build", wanted);
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

function hashFiles(names) {
  const hash = createHash("sha256");
  for (const name of names)
    for (const file of filesOf(path.join(root, name)))
      hash.update(path.relative(root, file)).update(readFileSync(file));
  return hash.digest("hex");
}

function filesOf(entry) {
  if (!existsSync(entry)) return [];
  if (!statSync(entry).isDirectory()) return [entry];
  const names = readdirSync(entry)
    .filter((name) => name !== "generated")
    .sort();
  return names.flatMap((name) => filesOf(path.join(entry, name)));
}

function readStamp(name) {
  const file = path.join(stamps, name);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function writeStamp(name, value) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(path.join(stamps, name), value);
}
