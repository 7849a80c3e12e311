import { readFileSync } from "node:fs";
import type { LogFile } from "@/lib/server/exports";
import { headsOf, verify, viewersOf } from "@/lib/server/verify-log";

/** `npm run verify-log FILE [-- --heads]`: checks an exported log offline; exits 1 when it was altered. */
function main([path, ...flags]: string[]): number {
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
  if (flags.includes("--heads") && verdict.kind === "log") printHeads(file as LogFile);
  return 0;
}

/** What stood on each viewer's log page, to compare with what people noted. */
function printHeads(file: LogFile): void {
  for (const claim of viewersOf(file)) {
    const name = claim.kind === "seat" ? `seat ${claim.seatId} (${claim.roleId ?? "no role"})` : claim.kind;
    for (const { turn, position, head } of headsOf(file, claim))
      console.log(`${name}, turn ${turn}, position ${position}: ${head}`);
  }
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(`The file cannot be read: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
