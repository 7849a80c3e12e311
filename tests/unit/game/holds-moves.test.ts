import { describe, expect, it } from "vitest";
import type { Grade, MoveContent } from "@/lib/game/command-schemas";
import type { Condition, MoveCondition } from "@/lib/game/condition";
import type { GameEvent } from "@/lib/game/events";
import { holds } from "@/lib/game/holds";
import { gameOf } from "../../support/given";
import { announcement, content, marked, ruled, submitted, withdrawn } from "../../support/happened";
import { deliberating, moved } from "../../support/histories";

const turn = (number: number): GameEvent => ({ type: "TurnStarted", turn: number });
const over = (number: number): GameEvent => ({ type: "TurnEnded", turn: number });
/** Whether a condition is true after some events. */
const so = (condition: Condition, ...events: readonly GameEvent[]): boolean =>
  holds(condition, gameOf(...events).circumstances);

describe("a move", () => {
  const asked = (more: Partial<MoveCondition> = {}): Condition => ({
    kind: "move",
    within: "this-turn",
    ...more,
  });
  /** Whether a move of the weirs, otherwise as usual, is what is asked for. */
  const fits = (more: Partial<MoveCondition>, change: Partial<MoveContent> = {}) =>
    so(asked(more), ...deliberating, submitted("move-1", "weir", { content: { ...content, ...change } }));

  it("must be there", () => {
    expect([so(asked(), ...deliberating), so(asked(), ...moved)]).toEqual([false, true]);
  });
  it("is asked for by role, attribution, act, target and instrument", () => {
    expect([fits({ role: "weir" }), fits({ role: "plain" })]).toEqual([true, false]);
    expect([fits({ attribution: "deniable" }), fits({ attribution: "covert" })]).toEqual([true, false]);
    expect([fits({ act: "act" }), fits({ act: "announcement" })]).toEqual([true, false]);
    expect(fits({ act: "announcement" }, announcement)).toBe(true);
    expect([fits({ target: "plain" }), fits({ target: "barge" })]).toEqual([true, false]);
    expect([fits({ instrument: "sluice" }), fits({ instrument: "press" })]).toEqual([true, false]);
  });
  it("is asked for by the value of a field, of its very kind", () => {
    const is = (id: string, value: string | number | boolean) =>
      fits({ field: { id, is: value } }, { fields: { pace: "slow", forecast: 3, petition: false } });
    expect([is("pace", "slow"), is("pace", "fast")]).toEqual([true, false]);
    expect([is("forecast", 3), is("forecast", 4), is("forecast", "3")]).toEqual([true, false, false]);
    expect([is("petition", false), is("petition", true)]).toEqual([true, false]);
    expect([is("promise", ""), is("toString", "slow")]).toEqual([false, false]);
  });
  it("is asked for by its grade once it is ruled", () => {
    const grade: Grade[] = ["success", "backfire"];
    const ruling = (given: Grade) => ruled("ruling-1", "move-weir", "weir", { grade: given });
    const graded = (...events: GameEvent[]) => so(asked({ role: "weir", grade }), ...moved, ...events);
    expect(graded()).toBe(false);
    expect(graded(ruling("backfire"))).toBe(true);
    expect(graded(ruling("failure"))).toBe(false);
    expect(graded(ruled("ruling-1", "move-plain", "plain", { grade: "success" }))).toBe(false);
    expect(so(asked({ role: "weir" }), ...moved, ruling("failure"))).toBe(true);
  });
  it("is asked for by its own tag", () => {
    const flood = asked({ role: "weir", tag: "flood" });
    expect(so(flood, ...moved, marked("move", "move-weir", "kept", "flood"))).toBe(true);
    expect(so(flood, ...moved, marked("move", "move-plain", "flood"))).toBe(false);
    expect(so(flood, ...moved)).toBe(false);
  });
  it("must have all of it itself: two moves with half each are none", () => {
    const both = asked({ attribution: "covert", instrument: "press" });
    const half = (id: string, role: string, change: Partial<MoveContent>) =>
      submitted(id, role, { content: { ...content, ...change } });
    const halves = [
      half("move-1", "weir", { attribution: "covert" }),
      half("move-2", "plain", { instruments: ["press"] }),
    ];
    expect(so(both, ...deliberating, ...halves)).toBe(false);
    const whole = half("move-3", "barge", { attribution: "covert", instruments: ["decree", "press"] });
    expect(so(both, ...deliberating, ...halves, whole)).toBe(true);
  });
  it("falls in the turn it was made for", () => {
    const spans = ["this-turn", "last-turn", "game"] as const;
    const falls = (...events: readonly GameEvent[]) =>
      spans.map((within) => so(asked({ within }), ...events));
    expect(falls(...moved)).toEqual([true, false, true]);
    expect(falls(...moved, over(1))).toEqual([true, false, true]);
    expect(falls(...moved, over(1), turn(2))).toEqual([false, true, true]);
    expect(falls(...moved, over(1), turn(2), over(2), turn(3))).toEqual([false, false, true]);
  });
  it("counts only while it stands: not late and undecided, not refused, not taken back", () => {
    const late = [...deliberating, submitted("move-1", "weir", { late: true })];
    expect(so(asked(), ...late)).toBe(false);
    expect(so(asked(), ...late, { type: "LateMoveAccepted", moveId: "move-1", roleId: "weir" })).toBe(true);
    expect(
      so(asked(), ...late, { type: "MoveRefused", moveId: "move-1", roleId: "weir", reason: "No." }),
    ).toBe(false);
    expect(so(asked({ role: "weir" }), ...moved, withdrawn("move-weir", "weir"))).toBe(false);
    expect(so(asked({ role: "plain" }), ...moved, withdrawn("move-weir", "weir"))).toBe(true);
  });
});
