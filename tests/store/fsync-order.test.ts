import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openEmbedded } from "@/lib/server/db/embedded";
import { reportToStderr } from "@/lib/server/db/report";
import { endChildrenAfterEach, startChild } from "./child";
import { range } from "./entries";
import { makeDirectory } from "./place";
import { long } from "./seed";

const appends = 10;

endChildrenAfterEach();

/** A folder that goes when the running test does. */
function temporaryDirectory(): string {
  const directory = makeDirectory();
  onTestFinished(() => fs.rmSync(directory, { recursive: true, force: true }));
  return directory;
}

test("L5: every commit on the embedded database is flushed before it is acknowledged", async () => {
  let flushes = 0;
  const fsync = (descriptor: number) => {
    fs.fsyncSync(descriptor);
    flushes += 1;
  };
  const { pool, close } = await openEmbedded(temporaryDirectory(), { report: reportToStderr, fsync });
  await pool.query("CREATE TABLE row (number int)");
  for (const number of range(appends)) {
    const before = flushes;
    await pool.query("INSERT INTO row VALUES ($1)", [number]);
    expect(flushes).toBeGreaterThan(before);
  }
  await close();
});

if (long) {
  test("L5: the kernel flushes the write-ahead log after its last write, before each acknowledgement", async ({
    skip,
  }) => {
    if (spawnSync("strace", ["-V"]).status !== 0) {
      console.info("The order of system calls was not looked at: strace is not installed.");
      skip("strace is not installed");
    }
    const order = orderOf(await traceWriter());
    expect(order).toEqual(range(appends).map(() => "flushed"));
  });
}

/** The system calls of a writer's appends, one a line. */
async function traceWriter(): Promise<string[]> {
  const directory = temporaryDirectory();
  const trace = path.join(directory, "trace");
  // -D leaves the writer itself as our child, so that it is the writer that `kill` ends.
  const strace = [
    "strace",
    "-D",
    "-f",
    "-y",
    "-e",
    "trace=write,pwrite64,pwritev,fsync,fdatasync",
    "-o",
    trace,
  ];
  const child = startChild("writer", ["traced", String(appends)], { WHITECELL_DIRECTORY: directory }, strace);
  await child.line("DONE");
  const calls = fs.readFileSync(trace, "utf8").split("\n");
  await child.kill();
  return calls;
}

/** For each acknowledgement, whether all that was written to the log before it was flushed. */
function orderOf(calls: readonly string[]): string[] {
  const order: string[] = [];
  let written = false;
  let flushed = false;
  for (const call of calls) {
    const ofLog = call.includes("/pg_wal/");
    if (ofLog && / p?write/.test(call)) written = true;
    if (ofLog && / f(data)?sync\(/.test(call)) {
      flushed ||= written;
      written = false;
    }
    if (!/ write\(1<[^>]*>, "ACK /.test(call)) continue;
    order.push(flushed && !written ? "flushed" : "not flushed");
    flushed = false;
  }
  return order;
}
