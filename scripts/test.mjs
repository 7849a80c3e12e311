import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { findChromium } from "./chromium.mjs";
import { build, install, root, run, tool } from "./steps.mjs";

/**
 * `npm test`: types, lint, migrations, unit and property tests, stores on both
 * databases, doors, browsers. `--long` runs the long forms of the tests that have one.
 * Ends with one plain line of counts; in CI a skipped test counts as a failure to run.
 */
const long = process.argv.includes("--long");
const reports = mkdtempSync(path.join(os.tmpdir(), "whitecell-tests-"));
const total = { passed: 0, failed: 0, skipped: 0 };
const trouble = [];

async function main() {
  const began = Date.now();
  await install({ withTests: true });
  await build();
  if (long) await vitest("Long forms", "store", { WHITECELL_LONG: "1" }, longFiles);
  else await short();
  for (const line of trouble) console.log(line);
  console.log(`Took ${Math.round((Date.now() - began) / 1000)} s.`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  const incomplete = process.env.CI && total.skipped > 0;
  if (incomplete) console.log("In CI nothing may be skipped.");
  process.exitCode = total.failed > 0 || total.passed === 0 || incomplete ? 1 : 0;
}

const longFiles = [
  "tests/unit/game/laws",
  "tests/store/crash",
  "tests/store/fsync",
  "tests/store/contract",
  "tests/doors/crash",
];

async function short() {
  await step("Types", ...tool("typescript/bin/tsc", "--noEmit", "-p", "."));
  await step(
    "Lint and import rules",
    ...tool("@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."),
  );
  await step("Migrations match the schema", ...tool("tsx/dist/cli.mjs", "scripts/migration.ts", "--check"));
  await step(
    "The scenario packs",
    ...tool("tsx/dist/cli.mjs", "scripts/scenario.ts", "check", "scenarios/after-the-strike"),
  );
  await vitest("Unit and property tests", "unit");
  await vitest("Stores and doors", "store");
  await browsers();
}

/** A step that holds or does not: one test in the count. */
async function step(title, node, args) {
  console.log(`\n${title} …`);
  try {
    await run(title, node, args, { quiet: true });
    total.passed += 1;
  } catch (error) {
    total.failed += 1;
    trouble.push(`FAILED: ${error.message}`);
  }
}

async function vitest(title, project, env = {}, files = []) {
  console.log(`\n${title} …`);
  const report = path.join(reports, `${project}-${total.passed}.json`);
  const projects = files.length > 0 ? [] : ["--project", project];
  const args = [
    "run",
    ...projects,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...files,
  ];
  const failed = await tried(title, tool("vitest/vitest.mjs", ...args), env);
  const counts = readReport(report);
  if (!counts) return missing(title);
  total.passed += counts.numPassedTests;
  total.failed += counts.numFailedTests;
  total.skipped += counts.numPendingTests + counts.numTodoTests;
  // A file that does not load has no tests to fail.
  const broken = counts.testResults.filter(
    (each) => each.status === "failed" && each.assertionResults.length === 0,
  );
  total.failed += broken.length;
  if (failed && counts.numFailedTests + broken.length === 0) missing(title);
}

async function browsers() {
  const found = await findChromium();
  if (!found.path) {
    total.skipped += 1;
    trouble.push(`SKIPPED: browser tests, as there is no Chromium (${found.reason})`);
    return;
  }
  console.log("\nBrowser tests …");
  const report = path.join(reports, "browsers.json");
  const env = { CHROMIUM: found.path, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const failed = await tried(
    "Browser tests",
    tool("@playwright/test/cli.js", "test", "--config", "tests/e2e/playwright.config.ts"),
    env,
  );
  const counts = readReport(report)?.stats;
  if (!counts) return missing("Browser tests");
  total.passed += counts.expected;
  total.failed += counts.unexpected + counts.flaky;
  total.skipped += counts.skipped;
  if (failed && counts.unexpected + counts.flaky === 0) missing("Browser tests");
}

async function tried(title, [node, args], env) {
  return run(title, node, args, { env }).then(
    () => false,
    () => true,
  );
}

function missing(title) {
  total.failed += 1;
  trouble.push(`FAILED: ${title} ended without a full report`);
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

process.chdir(root);
main()
  .catch((error) => {
    console.error(error.message);
    console.log(`${total.passed} passed, ${total.failed + 1} failed, ${total.skipped} skipped`);
    process.exitCode = 1;
  })
  .finally(() => rmSync(reports, { recursive: true, force: true }));
