import { root, run, tool } from "./run.mjs";
import { generate, install } from "./steps.mjs";

/** `npm run check`: types, lint and unit tests at once, for while you work. */
process.chdir(root);
await install({ withTests: true });
await generate();
const checks = [
  ["Types", tool("typescript/bin/tsc", "--noEmit", "-p", ".")],
  ["Lint and import rules", tool("@biomejs/biome/bin/biome", "check", "--error-on-warnings", ".")],
  ["Unit tests", tool("vitest/vitest.mjs", "run", "--project", "unit", "--reporter=dot")],
];
const results = await Promise.allSettled(
  checks.map(([title, [node, args]]) => run(title, node, args, { quiet: true })),
);
for (const [index, result] of results.entries())
  console.log(`${result.status === "fulfilled" ? "ok    " : "FAILED"} ${checks[index]?.[0]}`);
process.exitCode = results.every((result) => result.status === "fulfilled") ? 0 : 1;
