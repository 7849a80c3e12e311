import { describe, expect, it } from "vitest";
import { Bucket, CodeTries } from "@/lib/server/limits";

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

/** The tries of addresses at codes, on a clock the test moves, with a phone that knows the code. */
function givenCodes() {
  const clock = { now: 1_000_000 };
  const tries = new CodeTries(new Bucket(60, 1000, () => clock.now), () => clock.now);
  const spendAll = () => {
    for (let n = 0; n < 60; n++) tries.spend("room", `wrong ${n}`);
  };
  return { clock, tries, spendAll };
}

/** Codes a guesser at "room" tries, every 2 ms one. */
const guessers: [string, (n: number) => string][] = [
  ["a new code every time", (n) => `guess ${n}`],
  ["one code again and again", () => "guess"],
  ["ten codes by turns", (n) => `guess ${n % 10}`],
];

/** Runs for some seconds beside a guesser; answers how often it was answered, and when a phone's asks were let through. */
function beside(guess: (n: number) => string, seconds: number, asksAt: readonly number[]) {
  const { clock, tries, spendAll } = givenCodes();
  spendAll();
  const began = clock.now;
  const waitedMs: number[] = [];
  let answered = 0;
  let next = asksAt[0] ?? Number.POSITIVE_INFINITY;
  for (let n = 0; clock.now < began + seconds * 1000; n++, clock.now += 2) {
    if (tries.spend("room", guess(n)) === 0) answered++;
    if (clock.now - began < next) continue;
    const wait = tries.spend("room", "right");
    next = clock.now - began + wait * 1000;
    if (wait > 0) continue;
    tries.giveBack("room", "right");
    waitedMs.push(clock.now - began - (asksAt[waitedMs.length] ?? 0));
    next = asksAt[waitedMs.length] ?? Number.POSITIVE_INFINITY;
  }
  return { answered, waitedMs };
}

describe("tries at codes, by address", () => {
  it("cost as in a bucket while there are any", () => {
    const { tries } = givenCodes();
    const waits = Array.from({ length: 61 }, (_, n) => tries.spend("room", `wrong ${n}`));
    expect(waits).toEqual([...Array(60).fill(0), 1]);
    expect(tries.spend("elsewhere", "wrong 60")).toBe(0);
  });

  it.each(guessers)("let a right code through within seconds beside a guesser of %s", (_how, guess) => {
    const { waitedMs } = beside(guess, 60, [0, 20_000, 40_000]);
    expect(waitedMs).toHaveLength(3);
    // The first time it waits its turn among those that come back; from then on it goes first.
    expect(waitedMs[0]).toBeLessThanOrEqual(12_000);
    expect(Math.max(...waitedMs.slice(1))).toBeLessThanOrEqual(2000);
  });

  it.each(guessers)(
    "answer no more wrong codes than the bucket has tries, to a guesser of %s",
    (_how, guess) => {
      expect(beside(guess, 60, []).answered).toBeLessThanOrEqual(60);
      expect(beside(guess, 60, [0, 20_000, 40_000]).answered).toBeLessThanOrEqual(60);
    },
  );

  it("take no notice of a code that comes back before its time", () => {
    const { tries, clock, spendAll } = givenCodes();
    spendAll();
    expect(tries.spend("room", "early")).toBe(1);
    expect(tries.spend("room", "patient")).toBe(1);
    clock.now += 900;
    expect(tries.spend("room", "early")).toBe(1);
    clock.now += 100;
    expect(tries.wait("room", "patient")).toBe(0);
    expect(tries.spend("room", "new")).toBe(1);
    expect(tries.spend("room", "patient")).toBe(0);
  });

  it("are anybody's again once nobody is told to wait", () => {
    const { tries, clock, spendAll } = givenCodes();
    spendAll();
    expect(tries.spend("room", "one more")).toBe(1);
    clock.now += 3000;
    expect(tries.spend("room", "another")).toBe(0);
  });

  it("wait three seconds for whoever is first in line, and no longer", () => {
    const { tries, clock, spendAll } = givenCodes();
    spendAll();
    for (const code of ["served", "leaves", "stays"]) tries.spend("room", code);
    clock.now += 1000;
    expect(["served", "leaves", "stays"].map((code) => tries.spend("room", code))).toEqual([0, 1, 1]);
    clock.now += 2000;
    expect(tries.spend("room", "stays")).toBe(1);
    clock.now += 1000;
    expect(tries.spend("room", "stays")).toBe(0);
  });

  it("remember no more than they must", () => {
    const { tries, spendAll } = givenCodes();
    spendAll();
    for (let n = 0; n < 60_000; n++) tries.spend("room", `guess ${n}`);
    for (let n = 0; n < 60_000; n++) tries.wasRight(`room ${n}`, "right");
    expect(tries.size).toBeLessThanOrEqual(100_001);
  });
});
