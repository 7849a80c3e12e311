import { describe, expect, it } from "vitest";
import {
  type Audience,
  joined,
  type Place,
  reaches,
  sameAudience,
  toControl,
  toPublic,
  toRoles,
  toSome,
} from "@/lib/game/audience";
import { cellsOf, placeIn } from "@/lib/game/cells";
import { type Actor, actorKey, actorOf } from "@/lib/game/commands";
import { rungAt } from "@/lib/game/scenario";
import {
  isSeat,
  knowsCell,
  knowsDesk,
  knowsRole,
  mayRead,
  type Sees,
  type ViewerClaim,
  viewerKey,
} from "@/lib/game/viewer";
import { lowWater } from "../../support/scenario";

/** The place of a seat in a cell of the casting for many; of none, one that waits. */
const place = (seatId: string, cellId?: string): Place =>
  placeIn(
    seatId,
    cellsOf(lowWater, "many")?.find((cell) => cell.id === cellId),
  );
const seat = (seatId: string, cellId?: string): ViewerClaim => ({ kind: "seat", ...place(seatId, cellId) });
const control: ViewerClaim = { kind: "control", facilitatorId: "facilitator-a" };
const screen: ViewerClaim = { kind: "screen" };
const observer = (sees: Sees, observerId = "watcher"): ViewerClaim => ({
  kind: "observer",
  observerId,
  sees,
  place: place("", sees.kind === "cell" ? sees.cellId : undefined),
});
const ofAll = observer({ kind: "public" });
const ofCells = observer({ kind: "cells" });
const ofWest = observer({ kind: "cell", cellId: "west" });

describe("an audience", () => {
  const mixed = toSome({ roles: ["weir"], desks: ["plain-east"], cells: ["gauge"], seats: ["seat-9"] });
  const cases: readonly (readonly [string, Audience, ViewerClaim, boolean])[] = [
    ["the public is everyone", toPublic, screen, true],
    ["the public is a waiting seat too", toPublic, seat("seat-1"), true],
    ["the public is whoever observes", toPublic, ofAll, true],
    ["control alone is no seat", toControl, seat("seat-1", "weir"), false],
    ["control alone is not the screen", toControl, screen, false],
    ["control alone is no observer, whatever it sees", toControl, ofCells, false],
    ["control reads what is for control", toControl, control, true],
    ["control reads what is for some", mixed, control, true],
    ["a role is its seats", toRoles("weir", "plain"), seat("seat-1", "weir"), true],
    ["a role is the seats of its desks, in whatever cell", toRoles("plain"), seat("seat-1", "west"), true],
    ["a role is not another's seat", toRoles("weir"), seat("seat-1", "gauge"), false],
    ["a role is not a waiting seat", toRoles("weir"), seat("seat-1"), false],
    ["a desk is those at it", mixed, seat("seat-1", "east"), true],
    ["a desk is not its role's other desk", mixed, seat("seat-1", "west"), false],
    [
      "a desk of a role is not reached by the role's name",
      toRoles("plain-east"),
      seat("seat-1", "east"),
      false,
    ],
    ["a cell is its seats", mixed, seat("seat-1", "gauge"), true],
    ["a cell is not a role of that name", toSome({ cells: ["barge"] }), seat("seat-1", "west"), false],
    ["a seat is reached by name", mixed, seat("seat-9"), true],
    ["a seat is not reached by the name of a role", toRoles("seat-1"), seat("seat-1"), false],
    ["some are never the screen", mixed, screen, false],
    ["some are not who observes what all see", mixed, ofAll, false],
    ["a cell's observer reads what the cell does", toRoles("barge"), ofWest, true],
    ["a cell's observer does not read what other cells do", mixed, ofWest, false],
    [
      "a cell's observer does not read what is for one of its seats",
      toSome({ seats: ["seat-1"] }),
      ofWest,
      false,
    ],
    ["every cell's observer reads what any cell does", toSome({ desks: ["weir-law"] }), ofCells, true],
    [
      "every cell's observer does not read what is for a seat alone",
      toSome({ seats: ["seat-1"] }),
      ofCells,
      false,
    ],
    ["nobody is nobody", toSome({}), seat("seat-1", "weir"), false],
  ];
  it.each(cases)("%s", (_, audience, viewer, expected) => {
    expect(mayRead(viewer, audience)).toBe(expected);
    if (viewer.kind === "seat") expect(reaches(audience, viewer)).toBe(expected);
  });

  it("is the same by the same names, in whatever order", () => {
    const one = toSome({ roles: ["weir", "plain"], seats: ["seat-1"] });
    expect(sameAudience(one, { ...one, roles: ["plain", "weir", "plain"] })).toBe(true);
    expect(sameAudience(one, { ...one, desks: ["weir-law"] })).toBe(false);
    expect(sameAudience(toRoles("weir"), toSome({ cells: ["weir"] }))).toBe(false);
    expect(sameAudience(toPublic, toPublic)).toBe(true);
    expect(sameAudience(toPublic, toControl)).toBe(false);
    expect(sameAudience(toSome({}), toControl)).toBe(false);
  });

  it("joined with another is everyone either reaches", () => {
    expect(joined(toRoles("weir"), toPublic)).toEqual(toPublic);
    expect(joined(toControl, toRoles("weir"))).toEqual(toRoles("weir"));
    expect(joined(toRoles("weir"), toControl)).toEqual(toRoles("weir"));
    expect(joined(toControl, toControl)).toEqual(toControl);
    expect(
      joined(toRoles("weir"), toSome({ roles: ["gauge", "weir"], desks: ["plain-east"], cells: ["west"] })),
    ).toEqual(toSome({ roles: ["weir", "gauge"], desks: ["plain-east"], cells: ["west"] }));
  });
});

describe("what a viewer knows of", () => {
  const west = seat("seat-1", "west");
  it.each([
    ["a seat, its own roles", west, "plain", true],
    ["a seat, no other", west, "weir", false],
    ["a waiting seat, none", seat("seat-1"), "weir", false],
    ["a cell's observer, the cell's", ofWest, "barge", true],
    ["every cell's observer, all", ofCells, "weir", true],
    ["an observer of what all see, none", ofAll, "weir", false],
    ["the screen, none", screen, "weir", false],
    ["control, all", control, "weir", true],
  ] as const)("roles: %s", (_, viewer, roleId, expected) => {
    expect(knowsRole(viewer, roleId)).toBe(expected);
  });
  it("desks: those of its cell", () => {
    expect(knowsDesk(west, "plain-west")).toBe(true);
    expect(knowsDesk(west, "plain-east")).toBe(false);
    expect(knowsDesk(ofWest, "plain-west")).toBe(true);
    expect([ofCells, control].map((viewer) => knowsDesk(viewer, "plain-east"))).toEqual([true, true]);
    expect([ofAll, screen, seat("s")].map((viewer) => knowsDesk(viewer, "plain-east"))).toEqual([
      false,
      false,
      false,
    ]);
  });
  it("cells: its own, and never of those who wait, who are no cell", () => {
    expect(knowsCell(west, "west")).toBe(true);
    expect(knowsCell(west, "east")).toBe(false);
    for (const viewer of [control, ofCells, seat("seat-1"), ofAll, screen])
      expect(knowsCell(viewer, null), viewerKey(viewer)).toBe(false);
  });
  it("seats: itself", () => {
    expect(isSeat(west, "seat-1")).toBe(true);
    expect(isSeat(west, "seat-2")).toBe(false);
    expect(isSeat(ofWest, "")).toBe(false);
  });
});

it("a viewer's key tells apart whoever may see different things", () => {
  const viewers = [
    control,
    screen,
    seat("seat-1"),
    seat("seat-1", "west"),
    seat("seat-1", "east"),
    seat("seat-2", "west"),
    ofAll,
    ofCells,
    ofWest,
    observer({ kind: "cell", cellId: "east" }),
    observer({ kind: "public" }, "another"),
  ];
  expect(new Set(viewers.map(viewerKey)).size).toBe(viewers.length);
  expect(viewerKey({ kind: "control", facilitatorId: "facilitator-b" })).toBe(viewerKey(control));
});

describe("an actor's key", () => {
  const actors: readonly Actor[] = [
    { kind: "control", facilitatorId: "facilitator-a" },
    { kind: "seat", seatId: "seat-1" },
    { kind: "seat", seatId: "a:b" },
    { kind: "door" },
    { kind: "clock" },
  ];
  it.each(actors)("tells $kind again", (actor) => expect(actorOf(actorKey(actor))).toStrictEqual(actor));
  it("tells every actor apart", () => expect(new Set(actors.map(actorKey)).size).toBe(actors.length));
  it.each(["", "screen", "door:1", "clock:", "seat", "control"])(
    "is an error if no version wrote it: '%s'",
    (key) => {
      expect(() => actorOf(key)).toThrow();
    },
  );
});

it("a track stands on the highest rung not above its value", () => {
  const level = {
    rungs: [
      { at: 0, name: "Dry bed" },
      { at: 3, name: "Low" },
    ],
  };
  expect([-1, 0, 2, 3, 99].map((value) => rungAt(level, value))).toEqual([
    undefined,
    "Dry bed",
    "Dry bed",
    "Low",
    "Low",
  ]);
});
