import { describe, expect, it } from "vitest";
import { cellsOf, inPlay, orderIn, playedByCasting } from "@/lib/game/cells";
import { decide } from "@/lib/game/decide";
import type { GameEvent } from "@/lib/game/events";
import type { Scenario } from "@/lib/game/scenario";
import { newGame } from "@/lib/game/state";
import { rolesInPlay } from "@/lib/game/view/read";
import { facilitator, screen, seatOf, seen } from "../../support/eyes";
import { control, door, gameOf, given, seat } from "../../support/given";
import {
  assigned,
  cast,
  claimed,
  content,
  floorTo,
  leads,
  running,
  set,
  submitted,
} from "../../support/happened";
import { called, created, deliberating, lobby, seated, turnEnded } from "../../support/histories";
import { noon } from "../../support/random-game";
import { lowWater } from "../../support/scenario";

const choose = (castingId: string | null, switchedOn: string[], ...events: readonly GameEvent[]) =>
  given(...events).when(control, "ChooseCasting", { castingId, switchedOn });
const ferryCell = { id: "ferry", name: "Lower Ferry", roles: ["ferry"], desks: [], seats: 1 };
const usualOrder = ["weir", "plain", "barge", "gauge"];
const ordered = (...roles: string[]): GameEvent => ({ type: "OrderSet", roles });
/** The ferry is switched on, and somebody sits in it. */
const ferried = [...lobby, cast(null, "ferry"), claimed("seat-ferry", "ferry"), leads("ferry", "seat-ferry")];

describe("an optional role", () => {
  it("has no cell, no place in the order and nobody in it, unless it is wanted", () => {
    const game = gameOf(...lobby);
    expect(Object.keys(game.cells)).toEqual(usualOrder);
    expect(game.order).toEqual(usualOrder);
    given(...lobby)
      .when(door, "ClaimSeat", { personId: "person-1", cellId: "ferry" })
      .thenRefused("unknown-cell");
  });
  it("has a cell of its own once it is switched on, with a casting and without", () => {
    expect(cellsOf(lowWater, null, ["ferry"])?.at(-1)).toEqual(ferryCell);
    expect(cellsOf(lowWater, "few", ["ferry"])?.map(({ id }) => id)).toEqual([
      "keepers",
      "plain",
      "barge",
      "ferry",
    ]);
    const on = cast("few", "ferry");
    expect(on).toMatchObject({ cells: [{}, {}, {}, ferryCell], switchedOn: ["ferry"] });
    choose("few", ["ferry"], created).thenEvents(on);
    choose("few", ["ferry", "ferry"], created).thenEvents(on);
  });
  it("takes people from then on, and a move from them", () => {
    given(...lobby, cast(null, "ferry"))
      .when(door, "ClaimSeat", { personId: "person-1", cellId: "ferry" })
      .thenEvents(
        { type: "SeatClaimed", seatId: "id-1", personId: "person-1", cellId: "ferry" },
        leads("ferry", "id-1"),
      );
    given(...ferried)
      .when(door, "ClaimSeat", { personId: "person-1", cellId: "ferry" })
      .thenRefused("cell-full");
    given(...ferried, ...deliberating.slice(seated.length))
      .when(seat("seat-ferry"), "SubmitMove", { turn: 1, ...content })
      .thenEvents(submitted("id-1", "ferry"));
  });
  it("keeps everyone in place as it comes, and the game as it is run", () => {
    choose(null, ["ferry"], ...seated, set({ order: "sequential" })).thenEvents(
      cast(null, "ferry"),
      ...usualOrder.map((cellId) => leads(cellId, `seat-${cellId}`)),
    );
    const before = gameOf(...seated, set({ order: "sequential", movesPerTurn: 2 }));
    const after = gameOf(...seated, set({ order: "sequential", movesPerTurn: 2 }), cast(null, "ferry"));
    expect(after.settings).toEqual(before.settings);
    expect(after.seats).toEqual(before.seats);
  });
  it("comes after the others in the order, and goes out of it again", () => {
    const order = (...events: readonly GameEvent[]) => gameOf(...lobby, ...events).order;
    expect(order(cast(null, "ferry"))).toEqual([...usualOrder, "ferry"]);
    const turned = ordered("gauge", "barge", "plain", "weir");
    expect(order(turned, cast("few", "ferry"))).toEqual(["gauge", "barge", "plain", "weir", "ferry"]);
    expect(order(turned, cast("crowd"))).toEqual(["gauge", "barge", "plain", "weir", "ferry"]);
    const first = [cast(null, "ferry"), ordered("ferry", ...usualOrder)];
    expect(order(...first, cast("few", "ferry"))).toEqual(["ferry", ...usualOrder]);
    expect(order(...first, cast("few"))).toEqual(usualOrder);
    expect(order(...first, cast("few"), cast(null, "ferry"))).toEqual([...usualOrder, "ferry"]);
    expect(orderIn(lowWater, [], ["barge", "nobody"])).toEqual(["barge", "weir", "plain", "gauge"]);
  });
  it("has the floor in its turn, and none before it is in the game", () => {
    const clock = running(1, noon + 20 * 60_000, 20 * 60_000);
    const inTurns = set({ order: "sequential", phases: ["deliberate"] });
    given(...ferried, inTurns)
      .when(control, "StartTurn", { turn: 1 })
      .thenEvents(
        { type: "TurnStarted", turn: 1 },
        { type: "PhaseOpened", phase: "deliberate", clock },
        floorTo("ferry"),
      );
    const playing = [...deliberating, set({ order: "sequential" }), floorTo("weir")];
    const give = given(...playing).when(control, "GiveFloor", { turn: 1, roleId: "ferry" });
    give.thenRefused("unknown-role");
    given(...playing)
      .when(control, "SetOrder", { roles: ["ferry"] })
      .thenRefused("unknown-role");
    given(...ferried)
      .when(control, "SetOrder", { roles: ["ferry"] })
      .thenEvents(ordered("ferry", ...usualOrder));
  });
  it("leaves whoever sat in it to wait when it is switched off", () => {
    choose(null, [], ...ferried).thenEvents(cast(null), assigned("seat-ferry", null));
    choose("few", [], ...ferried, claimed("seat-weir", "weir")).thenEvents(
      cast("few"),
      assigned("seat-ferry", null),
      assigned("seat-weir", "keepers"),
      leads("keepers", "seat-weir"),
    );
  });
  it("stays where a casting plays it: its people move to the cell that does", () => {
    choose("crowd", ["ferry"], ...ferried).thenEvents(
      cast("crowd"),
      assigned("seat-ferry", "crossing"),
      leads("crossing", "seat-ferry"),
    );
    expect(cast("crowd")).toMatchObject({ switchedOn: [] });
    expect(playedByCasting(lowWater, "crowd")).toEqual(["weir", "plain", "barge", "ferry", "gauge"]);
    expect(playedByCasting(lowWater, null)).toEqual([]);
  });
  it("moves back from a casting that plays it, if it is switched on", () => {
    const crossing = [...lobby, cast("crowd"), claimed("seat-1", "crossing"), claimed("seat-2", "crossing")];
    choose("few", ["ferry"], ...crossing).thenEvents(
      cast("few", "ferry"),
      assigned("seat-1", "barge"),
      assigned("seat-2", "barge"),
      leads("barge", "seat-1"),
    );
  });
  it("cannot be switched while a turn is open", () => {
    choose(null, ["ferry"], ...deliberating).thenRefused("turn-open");
    expect(choose(null, ["ferry"], ...called, turnEnded).decision.ok).toBe(true);
  });
  it("has nothing to do where it stands so already", () => {
    choose(null, ["ferry"], ...lobby, cast(null, "ferry")).thenNothing();
    choose("crowd", ["ferry"], ...lobby, cast("crowd")).thenNothing();
    choose(null, [], ...lobby).thenNothing();
  });
  it("is the only kind that can be switched on", () => {
    choose(null, ["weir"], ...lobby).thenRefused("unknown-role");
    choose(null, ["ferry", "nobody"], ...lobby).thenRefused("unknown-role");
    choose(null, ["__proto__"], ...lobby).thenRefused("unknown-role");
    choose("nobody", ["ferry"], ...lobby).thenRefused("unknown-casting");
  });
});

describe("who knows of it", () => {
  it("everyone, and whether it is in the game", () => {
    for (const viewer of [facilitator, screen, seatOf("weir")]) {
      const on = seen(viewer, ...ferried);
      expect(rolesInPlay(on).map(({ id }) => id)).toEqual([...usualOrder, "ferry"]);
      expect(on.switchedOn).toEqual(["ferry"]);
      const off = seen(viewer, ...ferried, cast("few"));
      expect(rolesInPlay(off).map(({ id }) => id)).toEqual(usualOrder);
      expect(off.scenario.roles.find(({ id }) => id === "ferry")?.optional).toBe(true);
      const played = seen(viewer, ...lobby, cast("crowd"));
      expect([rolesInPlay(played).length, played.switchedOn]).toEqual([5, []]);
    }
  });
  it("[L3] and what it knows itself is its own", () => {
    const secret = "It counts who crosses at night";
    const knows = (roleId: string) => JSON.stringify(seen(seatOf(roleId), ...ferried)).includes(secret);
    expect([knows("weir"), knows("barge")]).toEqual([false, false]);
    expect(JSON.stringify(seen(facilitator, ...ferried))).toContain(secret);
  });
});

describe("an optional role with desks", () => {
  const desks = ["upper", "lower"].map((id) => {
    return { id, name: id, face: { summary: id, sections: [] } };
  });
  const roles = lowWater.roles.map((role) => (role.id === "ferry" ? { ...role, desks } : role));
  const cells = desks.map(({ id, name }) => ({ id, name, roles: [], desks: [id], seats: 1 }));
  const castings = [{ id: "landings", title: "A landing each", people: { from: 2, to: 2 }, cells }];
  const scenario: Scenario = { ...lowWater, roles, castings };

  it("is played by a casting that holds its desks, and gets no further cell", () => {
    expect(playedByCasting(scenario, "landings")).toEqual(["ferry", "ferry"]);
    const game = { ...newGame(scenario), status: "lobby" as const };
    const data = { castingId: "landings", switchedOn: ["ferry"] };
    const decision = decide(game, control, { type: "ChooseCasting", data }, { at: noon, ids: [] });
    expect(decision).toEqual({
      ok: true,
      events: [
        {
          type: "CastingChosen",
          castingId: "landings",
          cells: cellsOf(scenario, "landings"),
          switchedOn: [],
        },
      ],
    });
  });
  it("is in the game by one of its desks", () => {
    const ferry = { id: "ferry", optional: true };
    expect(inPlay(ferry, cellsOf(scenario, "landings") ?? [])).toBe(true);
    expect(inPlay(ferry, cellsOf(scenario, null) ?? [])).toBe(false);
    expect(inPlay({ id: "weir", optional: false }, [])).toBe(true);
  });
});
