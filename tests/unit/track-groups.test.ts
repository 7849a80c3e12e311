import { describe, expect, it } from "vitest";
import {
  change,
  hasMoved,
  leaning,
  movedFirst,
  polesOf,
  rungsAround,
  said,
  sharedPoles,
  signed,
  trackGroups,
} from "@/components/game/track-groups";
import type { TrackView } from "@/lib/game/view/view";

const rungs = (...names: string[]) => names.map((name, at) => ({ at, name }));
const track = (id: string, more: Partial<TrackView> = {}): TrackView => {
  return { id, name: id, min: -5, max: 5, rungs: [], drawn: "scale", start: 0, value: 0, was: 0, ...more };
};

describe("groups of tracks", () => {
  it("stand where their first one stands", () => {
    const groups = trackGroups([track("a", { group: "g" }), track("b"), track("c", { group: "g" })]);
    expect(groups.map(({ members }) => members.map(({ id }) => id))).toEqual([["a", "c"], ["b"]]);
  });

  it("that moved come first, in their order, if only one of their tracks did", () => {
    const groups = trackGroups([
      track("a"),
      track("b", { group: "g" }),
      track("c", { group: "g", was: 1 }),
      track("d"),
      track("e", { value: 2 }),
    ]);
    expect(groups.map(hasMoved)).toEqual([false, true, false, true]);
    expect(movedFirst(groups).map(({ members }) => members[0]?.id)).toEqual(["b", "e", "a", "d"]);
  });
});

describe("what a track says", () => {
  it("is a number with a true minus; few named steps say their names", () => {
    const posture = track("p", { drawn: "steps", rungs: rungs("Quiet", "Talk", "Strike") });
    expect([said(track("t"), -2), said(posture, 2), said({ ...posture, rungs: [] }, 1)]).toEqual([
      "−2",
      "Strike",
      "1",
    ]);
    expect([signed(-2), signed(0)]).toEqual(["−2", "0"]);
  });

  it("of a change always has a sign", () => {
    expect(change({ value: 72, was: 68 })).toBe("+4");
    expect(change({ value: 60, was: 68 })).toBe("−8");
  });
});

describe("a ladder that is folded", () => {
  const around = (value: number, room: number) =>
    rungsAround({ rungs: rungs(..."abcdefghijk"), value }, room).map(({ at }) => at);

  it("keeps the rung it stands on in sight, at either end too", () => {
    expect([around(6, 5), around(0, 3), around(10, 3)]).toEqual([
      [4, 5, 6, 7, 8],
      [0, 1, 2],
      [8, 9, 10],
    ]);
  });
});

describe("the poles of a balance", () => {
  const balance = (id: string, low: string, high: string, more: Partial<TrackView> = {}) =>
    track(id, {
      drawn: "balance",
      group: "g",
      rungs: [
        { at: 4, name: high },
        { at: -5, name: low },
        { at: 0, name: "Between" },
      ],
      ...more,
    });

  it("are its lowest and its highest name, in whatever order they are written", () => {
    expect(polesOf(balance("a", "Tehran", "Washington"))).toEqual({ low: "Tehran", high: "Washington" });
    expect(polesOf(track("t"))).toBeUndefined();
  });

  it("are named once for a group only where all its balances share them", () => {
    const one = balance("a", "Tehran", "Washington");
    const group = (...members: TrackView[]) => ({ group: "g", members });
    expect(sharedPoles(group(one, balance("b", "Tehran", "Washington")))).toEqual(polesOf(one));
    expect(sharedPoles(group(one, balance("b", "Tehran", "London")))).toBeUndefined();
    expect(sharedPoles(group(one, balance("b", "Tehran", "Washington", { drawn: "scale" })))).toBeUndefined();
    expect(sharedPoles(group(one))).toBeUndefined();
  });

  it("are leaned to on either side of the middle, and not in it", () => {
    expect([-1, 0, 3].map(leaning)).toEqual(["low", undefined, "high"]);
  });
});
