import { describe, expect, it } from "vitest";
import { cellsOf } from "@/lib/game/cells";
import type { GameEvent } from "@/lib/game/events";
import { placeOf } from "@/lib/game/state";
import { control, door, gameOf, given } from "../../support/given";
import { assigned, cast, claimed, leads } from "../../support/happened";
import { created, deliberating, ended, lobby, seated, turnEnded } from "../../support/histories";
import { lowWater } from "../../support/scenario";

describe("the cells of a casting", () => {
  it("are the roles that are not optional, where none was chosen", () => {
    const cells = cellsOf(lowWater, null);
    expect(cells?.map(({ id, roles, seats }) => [id, roles, seats])).toEqual(
      lowWater.roles.filter(({ id }) => id !== "ferry").map(({ id, seats }) => [id, [id], seats]),
    );
    expect(cells?.[0]?.desks).toEqual(["weir-works", "weir-law"]);
  });
  it("know all desks of a role they play whole", () => {
    expect(cellsOf(lowWater, "few")?.[0]).toEqual({
      id: "keepers",
      name: "Keepers of the river",
      seats: 2,
      roles: ["weir", "gauge"],
      desks: ["weir-works", "weir-law"],
    });
  });
  it("play a role in part where they hold a desk of it", () => {
    expect(cellsOf(lowWater, "many")?.filter(({ id }) => id === "east" || id === "west")).toEqual([
      { id: "east", name: "East bank", seats: 2, roles: ["plain"], desks: ["plain-east"] },
      {
        id: "west",
        name: "West bank and barges",
        seats: 3,
        roles: ["barge", "plain"],
        desks: ["plain-west"],
      },
    ]);
  });
  it("are none of a casting the scenario does not have", () => {
    expect(cellsOf(lowWater, "toString")).toBeUndefined();
  });
});

describe("ChooseCasting", () => {
  const choose = (castingId: string | null, ...events: readonly GameEvent[]) =>
    given(...events).when(control, "ChooseCasting", { castingId });

  it("sets the cells, before anyone is there", () => {
    choose("few", created).thenEvents(cast("few"));
  });
  it("keeps those whose cell it has too, and moves the others with their role", () => {
    choose("many", ...seated).thenEvents(
      cast("many"),
      assigned("seat-plain", "west"),
      assigned("seat-barge", "west"),
      leads("weir", "seat-weir"),
      leads("west", "seat-plain"),
      leads("gauge", "seat-gauge"),
    );
  });
  it("fills the cells of a divided role evenly, the emptiest first", () => {
    const crowd = ["plain-1", "plain-2", "plain-3"].map((id) => claimed(id, "plain"));
    choose("many", ...lobby, ...crowd).thenEvents(
      cast("many"),
      assigned("plain-1", "west"),
      assigned("plain-2", "east"),
      assigned("plain-3", "west"),
      leads("east", "plain-2"),
      leads("west", "plain-1"),
    );
  });
  it("leaves those who wait waiting", () => {
    choose("many", ...lobby, claimed("seat-waiting", null)).thenEvents(cast("many"));
  });
  it("keeps the lead of whoever keeps the place", () => {
    choose("many", ...seated, leads("weir", "seat-weir-2")).thenEvents(
      cast("many"),
      assigned("seat-plain", "west"),
      assigned("seat-barge", "west"),
      leads("weir", "seat-weir-2"),
      leads("west", "seat-plain"),
      leads("gauge", "seat-gauge"),
    );
  });
  it("keeps as many as there is room, those who came first, and lets the rest wait", () => {
    choose("few", ...seated, claimed("seat-plain-2", "plain")).thenEvents(
      cast("few"),
      assigned("seat-weir", "keepers"),
      assigned("seat-weir-2", "keepers"),
      assigned("seat-gauge", null),
      assigned("seat-plain-2", null),
      leads("keepers", "seat-weir"),
      leads("plain", "seat-plain"),
      leads("barge", "seat-barge"),
    );
  });
  it("gives a released seat's room to others, and does not bring it back", () => {
    const left: GameEvent = { type: "SeatReleased", seatId: "seat-plain" };
    choose(
      "few",
      ...lobby,
      claimed("seat-plain", "plain"),
      claimed("seat-plain-2", "plain"),
      left,
    ).thenEvents(cast("few"), leads("plain", "seat-plain-2"));
  });
  it("leads back to a cell for each role", () => {
    choose(
      null,
      ...lobby,
      cast("many"),
      claimed("seat-east", "east"),
      claimed("seat-weir", "weir"),
    ).thenEvents(
      cast(null),
      assigned("seat-east", "plain"),
      leads("weir", "seat-weir"),
      leads("plain", "seat-east"),
    );
  });
  it("is refused while a turn is open, and works between turns", () => {
    choose("few", ...deliberating).thenRefused("turn-open");
    expect(choose("few", ...deliberating, turnEnded).decision.ok).toBe(true);
  });
  it("is refused before the game, after it, and for a casting the scenario does not have", () => {
    choose("few").thenRefused("not-created");
    choose("few", ...ended).thenRefused("game-over");
    choose("nobody", ...lobby).thenRefused("unknown-casting");
    choose("__proto__", ...lobby).thenRefused("unknown-casting");
  });
});

describe("once a casting was chosen", () => {
  it("a newcomer sits in its cells, and not in those of before", () => {
    const claim = (cellId: string) =>
      given(...lobby, cast("few")).when(door, "ClaimSeat", { personId: "person-1", cellId });
    claim("keepers").thenEvents(
      { type: "SeatClaimed", seatId: "id-1", personId: "person-1", cellId: "keepers" },
      leads("keepers", "id-1"),
    );
    claim("weir").thenRefused("unknown-cell");
  });
  it("a seat has the roles and desks of its cell", () => {
    const game = gameOf(...lobby, cast("many"), claimed("seat-west", "west"), claimed("seat-waiting", null));
    const place = (id: string) => {
      const seat = game.seats[id];
      return seat && placeOf(game, seat);
    };
    expect(place("seat-west")).toEqual({
      seatId: "seat-west",
      cellId: "west",
      roles: ["barge", "plain"],
      desks: ["plain-west"],
    });
    expect(place("seat-waiting")).toEqual({ seatId: "seat-waiting", cellId: null, roles: [], desks: [] });
  });
});
