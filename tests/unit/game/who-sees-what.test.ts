import { describe, expect, it } from "vitest";
import { type Audience, reachesSeat, toControl, toPublic, toRoles } from "@/lib/game/audience";
import { type Actor, actorKey, actorOf } from "@/lib/game/commands";
import type { GameEvent } from "@/lib/game/events";
import { mintViewer } from "@/lib/game/mint";
import { rungAt } from "@/lib/game/scenario";
import { feed } from "@/lib/game/view/feed";
import { mayRead, sitsIn, type ViewerClaim, viewerKey } from "@/lib/game/viewer";
import { acknowledged, claimed, logOf, seated } from "../../support/given";
import { lowWater } from "../../support/scenario";

const seat = (seatId: string, roleId: string | null): ViewerClaim => ({ kind: "seat", seatId, roleId });
const control: ViewerClaim = { kind: "control", facilitatorId: "facilitator-a" };
const screen: ViewerClaim = { kind: "screen" };

describe("an audience", () => {
  const mixed: Audience = { kind: "some", roles: ["weir"], seats: ["seat-9"] };
  const cases: readonly (readonly [string, Audience, ViewerClaim, boolean])[] = [
    ["the public is everyone", toPublic, screen, true],
    ["the public is a waiting seat too", toPublic, seat("seat-1", null), true],
    ["control alone is no seat", toControl, seat("seat-1", "weir"), false],
    ["control alone is not the screen", toControl, screen, false],
    ["control reads what is for control", toControl, control, true],
    ["control reads what is for some", mixed, control, true],
    ["a role is its seats", toRoles("weir", "plain"), seat("seat-1", "plain"), true],
    ["a role is not another's seat", toRoles("weir"), seat("seat-1", "plain"), false],
    ["a role is not a waiting seat", toRoles("weir"), seat("seat-1", null), false],
    ["a seat is reached by name", mixed, seat("seat-9", null), true],
    ["a seat is not reached by the name of a role", toRoles("seat-1"), seat("seat-1", null), false],
    ["some are never the screen", mixed, screen, false],
    ["nobody is nobody", { kind: "some", roles: [], seats: [] }, seat("seat-1", "weir"), false],
  ];
  it.each(cases)("%s", (_, audience, viewer, expected) => {
    expect(mayRead(viewer, audience)).toBe(expected);
    if (viewer.kind === "seat") expect(reachesSeat(audience, viewer.seatId, viewer.roleId)).toBe(expected);
  });

  it("of a role is for those who sit in it", () => {
    expect(sitsIn(seat("seat-1", "weir"), "weir")).toBe(true);
    expect(sitsIn(seat("seat-1", null), "weir")).toBe(false);
    expect(sitsIn(control, "weir")).toBe(false);
    expect(sitsIn(screen, "weir")).toBe(false);
  });
});

it("a viewer's key tells apart whoever may see different things", () => {
  const viewers = [control, screen, seat("seat-1", null), seat("seat-1", "weir"), seat("seat-2", "weir")];
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

describe("[L3] an inject to one seat alone", () => {
  const events: readonly GameEvent[] = [
    ...seated,
    claimed("seat-gauge-2", "gauge"),
    { type: "TurnStarted", turn: 1 },
    {
      type: "InjectReleased",
      injectId: "sealed-reading",
      audience: { kind: "some", roles: [], seats: ["seat-gauge"] },
    },
    acknowledged("sealed-reading", "seat-gauge", "gauge", { kind: "some", roles: [], seats: ["seat-gauge"] }),
  ];
  const bytes = (viewer: ViewerClaim) => JSON.stringify(feed(lowWater, logOf(...events), mintViewer(viewer)));

  it("reaches that seat, with its acknowledgement", () => {
    expect(bytes(seat("seat-gauge", "gauge")).match(/sealed-reading/g)?.length).toBeGreaterThan(1);
  });
  it("is not betrayed to its role-mates by the acknowledgement", () => {
    expect(bytes(seat("seat-gauge-2", "gauge"))).not.toContain("sealed-reading");
  });
});
