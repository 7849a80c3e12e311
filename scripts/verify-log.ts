import { readFileSync } from "node:fs";
import type { ViewerClaim } from "@/lib/game/viewer";
import type { LogFile } from "@/lib/server/exports";
import { findHead, headsOf, verify, viewersOf } from "@/lib/server/verify-log";

/**
 * `npm run verify-log FILE [NOTED] [-- --heads]`: checks an exported log offline. NOTED is
 * what somebody wrote down from a log page, or its beginning. Exits 1 when the log was
 * altered, or never read so.
 */
function main([path, ...more]: string[]): number {
  if (!path) {
    console.error("Say which file: npm run verify-log FILE");
    return 2;
  }
  const file: unknown = JSON.parse(readFileSync(path, "utf8"));
  const verdict = verify(file);
  if (!verdict.ok) {
    console.log(`ALTERED at ${verdict.place}: ${verdict.problem}.`);
    return 1;
  }
  console.log(
    `The chain holds: ${verdict.count} ${verdict.kind === "log" ? "entries" : "positions"}, head ${verdict.head}.`,
  );
  if (verdict.kind === "feed") return 0;
  if (more.includes("--heads")) printHeads(file as LogFile);
  const noted = more.find((each) => !each.startsWith("--"));
  return noted === undefined || confirm(file as LogFile, noted) ? 0 : 1;
}

/** Says where what was noted stands. */
function confirm(file: LogFile, noted: string): boolean {
  const found = /^[0-9a-f]{6,64}$/i.test(noted) ? findHead(file, noted) : undefined;
  console.log(
    found
      ? `${noted} is what ${nameOf(found.viewer)} read at position ${found.position}.`
      : `NOT FOUND: no log page of this game ever read ${noted}.`,
  );
  return found !== undefined;
}

function nameOf(claim: ViewerClaim): string {
  if (claim.kind === "seat") return `seat ${claim.seatId} (${claim.cellId ?? "no cell"})`;
  return claim.kind === "observer" ? `observer ${claim.observerId}` : claim.kind;
}

/** What stood on each viewer's log page, to compare with what people noted. */
function printHeads(file: LogFile): void {
  for (const claim of viewersOf(file)) {
    for (const { turn, position, head } of headsOf(file, claim))
      console.log(`${nameOf(claim)}, turn ${turn}, position ${position}: ${head}`);
  }
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(`The file cannot be read: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
