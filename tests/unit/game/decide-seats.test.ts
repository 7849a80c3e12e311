import { describe, it } from "vitest";
import { control, door, given, seat } from "../../support/given";
import { assigned, claimed, leads } from "../../support/happened";
import { briefing, created, deliberating, ended, lobby, seated } from "../../support/histories";

const joined = (cellId: string | null) =>
  ({ type: "SeatClaimed", seatId: "id-1", personId: "person-1", cellId }) as const;

describe("ClaimSeat", () => {
  const claim = (cellId: string | null) => ({ personId: "person-1", cellId });

  it("takes the fresh id for the seat, in the cell asked for, whose first leads it", () => {
    given(...lobby)
      .when(door, "ClaimSeat", claim("barge"))
      .thenEvents(joined("barge"), leads("barge", "id-1"));
    given(...lobby, claimed("seat-1", "gauge"), leads("gauge", "seat-1"))
      .when(door, "ClaimSeat", claim("gauge"))
      .thenEvents(joined("gauge"));
  });
  it("lets a newcomer wait without a cell", () => {
    given(...briefing)
      .when(door, "ClaimSeat", claim(null))
      .thenEvents(joined(null));
  });
  it("seats as many as the cell has places, counting those held alone", () => {
    const two = [...lobby, claimed("seat-1", "weir"), claimed("seat-2", "weir"), leads("weir", "seat-1")];
    given(...two)
      .when(door, "ClaimSeat", claim("weir"))
      .thenRefused("cell-full");
    given(...two, { type: "SeatReleased", seatId: "seat-2" })
      .when(door, "ClaimSeat", claim("weir"))
      .thenEvents(joined("weir"));
    given(...two, assigned("seat-2", null))
      .when(door, "ClaimSeat", claim("weir"))
      .thenEvents(joined("weir"));
  });
  it("is refused before the lobby, after the game, and while joining is locked", () => {
    given().when(door, "ClaimSeat", claim(null)).thenRefused("not-open");
    given(created).when(door, "ClaimSeat", claim(null)).thenRefused("not-open");
    given(...ended)
      .when(door, "ClaimSeat", claim(null))
      .thenRefused("game-over");
    given(...lobby, { type: "JoiningLocked" })
      .when(door, "ClaimSeat", claim(null))
      .thenRefused("joining-locked");
  });
  it("is refused for a cell the game does not have, though every object inherits it", () => {
    for (const cellId of ["nobody", "constructor", "__proto__"]) {
      given(...lobby)
        .when(door, "ClaimSeat", claim(cellId))
        .thenRefused("unknown-cell");
    }
  });
  it("is for the join door alone", () => {
    given(...lobby)
      .when(control, "ClaimSeat", claim(null))
      .thenRefused("not-yours");
    given(...seated)
      .when(seat("seat-weir"), "ClaimSeat", claim(null))
      .thenRefused("not-yours");
  });
});

describe("AssignSeat", () => {
  const assign = (seatId: string, cellId: string | null) =>
    given(...seated).when(control, "AssignSeat", { seatId, cellId });

  it("moves a seat to a cell, or to wait; a cell left by its lead has another, or none", () => {
    assign("seat-waiting", "gauge").thenEvents(assigned("seat-waiting", "gauge"));
    assign("seat-weir", "gauge").thenEvents(assigned("seat-weir", "gauge"), leads("weir", "seat-weir-2"));
    assign("seat-plain", null).thenEvents(assigned("seat-plain", null), leads("plain", null));
  });
  it("makes the first of an empty cell its lead", () => {
    given(...lobby, claimed("seat-1", null))
      .when(control, "AssignSeat", { seatId: "seat-1", cellId: "plain" })
      .thenEvents(assigned("seat-1", "plain"), leads("plain", "seat-1"));
  });
  it("has nothing to do for a seat that is there, even in a full cell", () => {
    assign("seat-weir", "weir").thenNothing();
    assign("seat-waiting", null).thenNothing();
  });
  it("is refused for a full cell, a cell or seat nobody knows, and after the game", () => {
    assign("seat-waiting", "weir").thenRefused("cell-full");
    assign("seat-waiting", "nobody").thenRefused("unknown-cell");
    assign("nobody", "gauge").thenRefused("unknown-seat");
    assign("__proto__", "gauge").thenRefused("unknown-seat");
    given(...ended)
      .when(control, "AssignSeat", { seatId: "seat-waiting", cellId: "gauge" })
      .thenRefused("game-over");
  });
  it("is refused for a seat that was released", () => {
    given(...seated, { type: "SeatReleased", seatId: "seat-barge" })
      .when(control, "AssignSeat", { seatId: "seat-barge", cellId: "gauge" })
      .thenRefused("unknown-seat");
  });
});

describe("ReleaseSeat", () => {
  const release = (seatId: string) => given(...seated).when(control, "ReleaseSeat", { seatId });

  it("frees a seat; a lead's place goes to who sat there next", () => {
    release("seat-weir-2").thenEvents({ type: "SeatReleased", seatId: "seat-weir-2" });
    release("seat-weir").thenEvents(
      { type: "SeatReleased", seatId: "seat-weir" },
      leads("weir", "seat-weir-2"),
    );
    release("seat-barge").thenEvents({ type: "SeatReleased", seatId: "seat-barge" }, leads("barge", null));
  });
  it("is refused for a seat nobody holds", () => {
    release("nobody").thenRefused("unknown-seat");
    given(...seated, { type: "SeatReleased", seatId: "seat-barge" })
      .when(control, "ReleaseSeat", { seatId: "seat-barge" })
      .thenRefused("unknown-seat");
  });
  it("leaves its holder unknown to every command", () => {
    given(...deliberating, { type: "SeatReleased", seatId: "seat-barge" })
      .when(seat("seat-barge"), "AcknowledgeInject", { injectId: "rumour" })
      .thenRefused("unknown-seat");
  });
  it("lets people go after the game", () => {
    given(...ended)
      .when(control, "ReleaseSeat", { seatId: "seat-waiting" })
      .thenEvents({ type: "SeatReleased", seatId: "seat-waiting" });
  });
});

describe("LockJoining and UnlockJoining", () => {
  it("lock and unlock the door", () => {
    given(...lobby)
      .when(control, "LockJoining", {})
      .thenEvents({ type: "JoiningLocked" });
    given(...lobby, { type: "JoiningLocked" })
      .when(control, "UnlockJoining", {})
      .thenEvents({ type: "JoiningUnlocked" });
  });
  it("have nothing to do where it is so already", () => {
    given(...lobby, { type: "JoiningLocked" })
      .when(control, "LockJoining", {})
      .thenNothing();
    given(...lobby)
      .when(control, "UnlockJoining", {})
      .thenNothing();
  });
  it("are refused after the game", () => {
    given(...ended)
      .when(control, "LockJoining", {})
      .thenRefused("game-over");
    given(...ended)
      .when(control, "UnlockJoining", {})
      .thenRefused("game-over");
  });
  it("are refused before there is a game: its first event is its creation", () => {
    given().when(control, "LockJoining", {}).thenRefused("not-created");
  });
});
