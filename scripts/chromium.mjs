import { existsSync } from "node:fs";
import { run, tool } from "./run.mjs";

/**
 * Finds a Chromium for browser tests, or brings one: Playwright's own, and where that
 * download cannot be reached, Debian's package when run as root.
 *
 * @returns {Promise<{path: string} | {reason: string}>} where it is, or why there is none
 */
export async function findChromium() {
  if (process.env.CHROMIUM) return { path: process.env.CHROMIUM };
  const { chromium } = await import("playwright");
  const known = () => [chromium.executablePath(), "/usr/bin/chromium"].find((path) => existsSync(path));
  if (known()) return { path: known() };
  const reasons = [];
  for (const [what, attempt] of [
    ["Playwright's download", installPlaywrights],
    ["Debian's package", installDebians],
  ]) {
    console.log(`Looking for Chromium: ${what} …`);
    try {
      await attempt();
    } catch (error) {
      reasons.push(`${what}: ${error.message}`);
    }
    if (known()) return { path: known() };
  }
  return { reason: reasons.join("; ") };
}

async function installPlaywrights() {
  const [node, args] = tool("playwright/cli.js", "install", "chromium");
  await run("the download", node, args, { quiet: "silent", timeoutMs: 180_000 });
}

async function installDebians() {
  if (process.getuid?.() !== 0) throw new Error("only root may install it");
  if (!existsSync("/usr/bin/apt-get")) throw new Error("this is not Debian");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("reading the package lists", "apt-get", ["update", "-qq"], {
    quiet: "silent",
    env,
    timeoutMs: 180_000,
  });
  await run("installing it", "apt-get", ["install", "-y", "-qq", "chromium"], {
    quiet: "silent",
    env,
    timeoutMs: 600_000,
  });
}
