import { describe } from "vitest";
import { testAppendOnly } from "./contract/append-only";
import { testAppending } from "./contract/appending";
import { testValues } from "./contract/values";
import { testWatching } from "./contract/watching";
import { kinds, openBench } from "./place";
import { seed } from "./seed";

console.info(`SEED=${seed}`);

describe.each(kinds)("the event store on the %s database", (kind) => {
  const bench = openBench(kind);
  testAppending(bench);
  testAppendOnly(bench);
  testValues(bench);
  testWatching(bench);
});
