import { describe, expect, it } from "vitest";
import { Bucket } from "@/lib/server/limits";

/** A bucket of 60 that gets one try back per second, on a clock the test moves. */
function given() {
  const clock = { now: 1_000_000 };
  return { clock, bucket: new Bucket(60, 1000, () => clock.now) };
}

describe("a bucket of tries", () => {
  it("gives sixty at once and then says how long to wait", () => {
    const { bucket } = given();
    const waits = Array.from({ length: 61 }, () => bucket.spend("room"));
    expect(waits.slice(0, 60)).toEqual(Array(60).fill(0));
    expect(waits[60]).toBe(1);
  });

  it("gets one back per second", () => {
    const { bucket, clock } = given();
    for (let n = 0; n < 60; n++) bucket.spend("room");
    clock.now += 999;
    expect(bucket.spend("room")).toBe(1);
    clock.now += 1;
    expect(bucket.spend("room")).toBe(0);
    expect(bucket.spend("room")).toBe(1);
  });

  it("lets a room of any size in, as right tries are given back", () => {
    const { bucket } = given();
    for (let n = 0; n < 500; n++) {
      expect(bucket.spend("room")).toBe(0);
      bucket.giveBack("room");
    }
  });

  it("never holds more than its size, and counts each address alone", () => {
    const { bucket, clock } = given();
    bucket.giveBack("room");
    clock.now += 3_600_000;
    const tries = Array.from({ length: 61 }, () => bucket.spend("room"));
    expect(tries.filter((wait) => wait === 0)).toHaveLength(60);
    expect(bucket.spend("elsewhere")).toBe(0);
  });

  it("keeps its memory bounded by forgetting addresses that are full again", () => {
    const { bucket, clock } = given();
    for (let n = 0; n < 10_001; n++) bucket.spend(`address ${n}`);
    clock.now += 60_000;
    expect(bucket.spend("one more")).toBe(0);
    expect(bucket.size).toBe(1);
  });
});
