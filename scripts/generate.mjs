// Generates the Prisma client into lib/server/generated/prisma.
//
// Prisma's command line tries to download a native schema engine even for commands that
// run on the WASM engine it ships with. Naming any existing file as that engine skips the
// download; `generate` never executes it.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const prisma = createRequire(import.meta.url).resolve("prisma/build/index.js");

const run = spawnSync(process.execPath, [prisma, "generate", "--no-hints"], {
  cwd: root,
  encoding: "utf8",
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  },
});

if (run.status !== 0) {
  process.stderr.write(`${run.stdout}${run.stderr}`);
  process.stderr.write("The Prisma client could not be generated.\n");
  process.exit(1);
}
