import { describe, expect, it } from "vitest";
import { toControl } from "@/lib/game/audience";
import { type Condition, conditionsIn, type TaggedCondition } from "@/lib/game/condition";
import type { GameEvent } from "@/lib/game/events";
import { holds } from "@/lib/game/holds";
import { gameOf } from "../../support/given";
import { adjusted, established, marked, released, submitted, withdrawn } from "../../support/happened";
import { moved, seated } from "../../support/histories";

const turn = (number: number): GameEvent => ({ type: "TurnStarted", turn: number });
const over = (number: number): GameEvent => ({ type: "TurnEnded", turn: number });
/** Whether a condition is true after some events. */
const so = (condition: Condition, ...events: readonly GameEvent[]): boolean =>
  holds(condition, gameOf(...events).circumstances);

const yes: Condition = { kind: "turn" };
const no: Condition = { kind: "not", of: yes };

describe("all, any and not", () => {
  const combined = (kind: "all" | "any", ...of: Condition[]) => so({ kind, of }, ...seated);
  it("are what they say, within each other too", () => {
    expect([combined("all", yes, yes), combined("all", yes, no), combined("all")]).toEqual([
      true,
      false,
      true,
    ]);
    expect([combined("any", no, yes), combined("any", no, no), combined("any")]).toEqual([
      true,
      false,
      false,
    ]);
    expect([so({ kind: "not", of: no }, ...seated), so(no, ...seated)]).toEqual([true, false]);
    expect(combined("all", { kind: "any", of: [no, { kind: "not", of: no }] }, yes)).toBe(true);
  });
  it("can be taken apart, the outer ones first", () => {
    const inject: Condition = { kind: "inject", inject: "rumour" };
    const not: Condition = { kind: "not", of: inject };
    const any: Condition = { kind: "any", of: [yes, not] };
    const all: Condition = { kind: "all", of: [any, yes] };
    expect(conditionsIn(all)).toEqual([all, any, yes, not, inject, yes]);
  });
});

describe("a turn", () => {
  const between = (from?: number, to?: number) => (number: number) =>
    so({ kind: "turn", from, to }, ...seated, ...Array.from({ length: number }, (_, at) => turn(at + 1)));
  it("is between its bounds, both included; a bound left out is none", () => {
    const turns = [0, 1, 2, 3];
    expect(turns.map(between(1, 2))).toEqual([false, true, true, false]);
    expect(turns.map(between(2))).toEqual([false, false, true, true]);
    expect(turns.map(between(undefined, 1))).toEqual([true, true, false, false]);
    expect(turns.map(between())).toEqual([true, true, true, true]);
  });
  it("is the last one until the next begins", () => {
    expect(so({ kind: "turn", from: 1, to: 1 }, ...moved, over(1))).toBe(true);
  });
});

describe("a track", () => {
  it("stands within its bounds, both included", () => {
    const stands = (atLeast?: number, atMost?: number) =>
      so({ kind: "track", track: "level", atLeast, atMost }, ...moved);
    expect([stands(4), stands(5), stands(undefined, 4), stands(undefined, 3)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect([stands(2, 6), stands(4, 4), stands(5, 6), stands()]).toEqual([true, true, false, true]);
  });
  it("is looked at as it stands now, and one that is none never stands", () => {
    expect(so({ kind: "track", track: "level", atLeast: 7 }, ...moved, adjusted("level", 4, 7))).toBe(true);
    expect(so({ kind: "track", track: "nothing" }, ...moved)).toBe(false);
  });
  it("of two turns must have stood so as this one began, too", () => {
    const low = { kind: "track", track: "level", atMost: 3, turns: 2 } as const;
    const fell = adjusted("level", 4, 2);
    const rose = adjusted("level", 2, 9);
    expect(so(low, ...moved, fell)).toBe(false);
    expect(so(low, ...moved, fell, over(1))).toBe(false);
    expect(so(low, ...moved, fell, over(1), turn(2))).toBe(true);
    expect(so(low, ...moved, fell, over(1), turn(2), rose)).toBe(false);
    // What it did between is not looked at.
    expect(so(low, ...moved, fell, over(1), turn(2), rose, adjusted("level", 9, 3))).toBe(true);
  });
  it("of more turns must have stood so as each of them began; a younger game has not", () => {
    const high = (turns: number) => ({ kind: "track", track: "level", atLeast: 4, turns }) as const;
    const three = [...moved, over(1), turn(2), over(2), turn(3)];
    expect([1, 2, 3, 4, 5].map((turns) => so(high(turns), ...three))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    expect([1, 2, 3].map((turns) => so(high(turns), ...moved))).toEqual([true, true, false]);
    expect([1, 2].map((turns) => so(high(turns), ...seated))).toEqual([true, false]);
    const dip = [
      ...moved,
      adjusted("level", 4, 1),
      over(1),
      turn(2),
      adjusted("level", 1, 5),
      over(2),
      turn(3),
    ];
    expect([2, 3, 4].map((turns) => so(high(turns), ...dip))).toEqual([true, false, false]);
  });
});

describe("an inject", () => {
  it("is out from its first release on, for good", () => {
    const out: Condition = { kind: "inject", inject: "rumour" };
    expect(so(out, ...moved)).toBe(false);
    expect(so(out, ...moved, released("rumour"))).toBe(true);
    expect(so(out, ...moved, released("rumour"), over(1), turn(2))).toBe(true);
    expect(so({ kind: "inject", inject: "toString" }, ...moved)).toBe(false);
  });
});

describe("a tag", () => {
  const tagged = (more: Partial<TaggedCondition> = {}): Condition => {
    return { kind: "tagged", tag: "gossip", within: "game", ...more };
  };
  const rumour = [released("rumour"), marked("inject", "rumour", "gossip")];
  const fact = [established("fact-1", "It is dry.", toControl), marked("fact", "fact-1", "gossip")];
  const move = marked("move", "move-weir", "gossip");

  it("is counted over moves, injects and facts", () => {
    const three = [...moved, ...rumour, ...fact, move];
    const least = (atLeast: number, ...events: readonly GameEvent[]) => so(tagged({ atLeast }), ...events);
    expect([1, 3, 4].map((atLeast) => least(atLeast, ...three))).toEqual([true, true, false]);
    expect(so(tagged(), ...moved, ...rumour)).toBe(true);
    expect(so(tagged(), ...moved)).toBe(false);
    expect(so(tagged({ tag: "flood" }), ...three)).toBe(false);
  });
  it("of a role is on its moves alone", () => {
    expect(so(tagged({ role: "weir" }), ...moved, move)).toBe(true);
    expect(so(tagged({ role: "plain" }), ...moved, move, ...rumour, ...fact)).toBe(false);
  });
  it("falls in the turn of the move, of the first release, or of the fact", () => {
    const spans = ["this-turn", "last-turn", "game"] as const;
    const falls = (...events: readonly GameEvent[]) =>
      spans.map((within) => so(tagged({ within }), ...events));
    expect(falls(...moved, move)).toEqual([true, false, true]);
    expect(falls(...moved, over(1), turn(2), move)).toEqual([false, true, true]);
    expect(falls(...moved, over(1), turn(2), ...fact)).toEqual([true, false, true]);
    const again = [...moved, ...rumour, over(1), turn(2), released("rumour", { kind: "public" })];
    expect(falls(...again)).toEqual([false, true, true]);
    expect(falls(...again, over(2), turn(3))).toEqual([false, false, true]);
  });
  it("does not count on a move that is taken back, refused, or waits", () => {
    const late = submitted("move-gauge", "gauge", { late: true });
    const asked = [...moved, late, marked("move", "move-gauge", "gossip")];
    const accepted: GameEvent = { type: "LateMoveAccepted", moveId: "move-gauge", roleId: "gauge" };
    const refused: GameEvent = { type: "MoveRefused", moveId: "move-gauge", roleId: "gauge", reason: "No." };
    expect(so(tagged(), ...asked)).toBe(false);
    expect(so(tagged(), ...asked, accepted)).toBe(true);
    expect(so(tagged(), ...asked, refused)).toBe(false);
    expect(so(tagged(), ...moved, move, withdrawn("move-weir", "weir"))).toBe(false);
  });
});
