import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./run.mjs";
import { bundle, install } from "./steps.mjs";

/**
 * Runs `scripts/NAME.ts` in this process, with its arguments and its exit code, on
 * nothing but the packages of the app; installs those first where they are missing.
 */
export async function runProgram(name) {
  try {
    // Whatever is installed will do; replacing it would take a developer's packages away.
    if (!existsSync(path.join(root, "node_modules", "esbuild"))) await install();
    await bundle(`scripts/${name}.ts`, `dist/${name}.js`);
    await import(pathToFileURL(path.join(root, "dist", `${name}.js`)).href);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
