import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { findChromium } from "./chromium.mjs";
import { root, run, tool } from "./run.mjs";
import { build, install } from "./steps.mjs";

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
  if (long) await longForms();
  else await short();
  const incomplete = process.env.CI && total.skipped > 0;
  if (incomplete) trouble.push("In CI nothing may be skipped.");
  for (const line of trouble) console.log(line);
  console.log(`Took ${Math.round((Date.now() - began) / 1000)} s.`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed > 0 || total.passed === 0 || incomplete ? 1 : 0;
}

/** What the paths of the tests with a long form begin with, in either project. */
const longFiles = [
  "tests/unit/game/",
  "tests/unit/server/",
  "tests/store/crash",
  "tests/store/fsync",
  "tests/store/contract",
  "tests/store/laws",
  "tests/doors/crash",
];

async function longForms() {
  await vitest("Long forms", ["unit", "store"], { env: { WHITECELL_LONG: "1" }, files: longFiles });
}

/** The browsers mostly wait, so what only computes runs beside them; what opens databases comes after both. */
async function short() {
  await Promise.all([checks(), browsers()]);
  await vitest("Stores and doors", ["store"]);
}

async function checks() {
  await step("Types", ...tool("typescript/bin/tsc", "--noEmit", "-p", "."));
  await step(
    "Lint and import rules",
    ...tool("@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."),
  );
  await step("Migrations match the schema", ...tool("tsx/dist/cli.mjs", "scripts/migration.ts", "--check"));
  for (const pack of readdirSync(path.join(root, "scenarios"))) {
    await step(`The pack ${pack}`, process.execPath, ["scripts/scenario.mjs", "check", `scenarios/${pack}`]);
  }
  await vitest("Unit and property tests", ["unit"]);
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

async function vitest(title, projects, { env = {}, files = [] } = {}) {
  console.log(`\n${title} …`);
  const report = path.join(reports, `${projects.join("-")}.json`);
  const args = [
    "run",
    ...projects.flatMap((project) => ["--project", project]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...files,
  ];
  const failed = await tried(title, tool("vitest/vitest.mjs", ...args), env);
  const counts = readReport(report);
  if (!counts) return missing(title);
  const failures = countVitest(counts) + countUnmatched(counts, files);
  if (failed && failures === 0) missing(title);
}

/** Adds a report to the totals; returns how many failures it holds. */
function countVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  // A file that does not load has no tests to fail.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const failures = numFailedTests + broken.length;
  total.passed += numPassedTests;
  total.failed += failures;
  total.skipped += numPendingTests + numTodoTests;
  return failures;
}

/** The runner passes over a named file that is not there; we do not. */
function countUnmatched({ testResults }, files) {
  const ran = testResults.map(({ name }) => path.relative(root, name).replaceAll(path.sep, "/"));
  const unmatched = files.filter((file) => !ran.some((name) => name.startsWith(file)));
  for (const file of unmatched) trouble.push(`FAILED: no test file is named ${file}…`);
  total.failed += unmatched.length;
  return unmatched.length;
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
