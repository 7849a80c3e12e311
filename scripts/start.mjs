import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./run.mjs";
import { build, bundle, generate, install } from "./steps.mjs";

/**
 * `npm start`: does what is missing (install, generate, build), then becomes the
 * server. `--dev` skips the build and lets Next compile pages as they are asked for.
 */
async function main() {
  const dev = process.argv.includes("--dev");
  await install({ withTests: dev });
  if (dev) {
    await generate();
    await bundle("server.ts", "dist/server-dev.js");
  } else await build();
  // In this process, so that a signal, or the end of it, is the server's own.
  process.env.NODE_ENV = dev ? "development" : "production";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  if (dev) process.env.WHITECELL_DEV = "1";
  process.chdir(root);
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(path.join(root, dev ? "dist/server-dev.js" : "dist/server.js")).href);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
