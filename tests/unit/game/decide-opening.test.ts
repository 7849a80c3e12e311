import { describe, it } from "vitest";
import {
  briefing,
  claimed,
  control,
  created,
  deliberating,
  door,
  ended,
  given,
  lobby,
  seat,
  seated,
} from "../../support/given";

const scenario = { id: "low-water", version: "1.0.0", hash: "hash-of-low-water" };

describe("CreateGame", () => {
  it("names the game and the exact version of its scenario", () => {
    given()
      .when(control, "CreateGame", { title: "  Tuesday's \t table ", scenario })
      .thenEvents({ type: "GameCreated", title: "Tuesday's table", scenario });
  });
  it("happens once", () => {
    given(created).when(control, "CreateGame", { title: "Again", scenario }).thenRefused("already-created");
    given(...ended)
      .when(control, "CreateGame", { title: "Again", scenario })
      .thenRefused("game-over");
  });
});

describe("OpenLobby", () => {
  it("opens a game that was created", () => {
    given(created).when(control, "OpenLobby", {}).thenEvents({ type: "LobbyOpened" });
  });
  it("has nothing to do where it is open already", () => {
    given(...lobby)
      .when(control, "OpenLobby", {})
      .thenNothing();
    given(...deliberating)
      .when(control, "OpenLobby", {})
      .thenNothing();
  });
  it("is refused before the game and after it", () => {
    given().when(control, "OpenLobby", {}).thenRefused("not-created");
    given(...ended)
      .when(control, "OpenLobby", {})
      .thenRefused("game-over");
  });
});

describe("ClaimSeat", () => {
  it("takes the fresh id for the seat, in the role asked for", () => {
    given(...lobby)
      .when(door, "ClaimSeat", { personId: "person-1", roleId: "barge" })
      .thenEvents({ type: "SeatClaimed", seatId: "id-1", personId: "person-1", roleId: "barge" });
  });
  it("lets a newcomer wait without a role", () => {
    given(...briefing)
      .when(door, "ClaimSeat", { personId: "person-1", roleId: null })
      .thenEvents({ type: "SeatClaimed", seatId: "id-1", personId: "person-1", roleId: null });
  });
  it("seats as many as the role has places, counting those held alone", () => {
    const one = [...lobby, claimed("seat-1", "weir")];
    const two = [...one, claimed("seat-2", "weir")];
    const data = { personId: "person-3", roleId: "weir" };
    const third = { type: "SeatClaimed", seatId: "id-1", ...data } as const;
    given(...one)
      .when(door, "ClaimSeat", data)
      .thenEvents(third);
    given(...two)
      .when(door, "ClaimSeat", data)
      .thenRefused("role-full");
    given(...two, { type: "SeatReleased", seatId: "seat-1" })
      .when(door, "ClaimSeat", data)
      .thenEvents(third);
    given(...two, { type: "SeatAssigned", seatId: "seat-2", roleId: null })
      .when(door, "ClaimSeat", data)
      .thenEvents(third);
  });
  it("is refused before the lobby, after the game, and while joining is locked", () => {
    const data = { personId: "person-1", roleId: null };
    given().when(door, "ClaimSeat", data).thenRefused("not-open");
    given(created).when(door, "ClaimSeat", data).thenRefused("not-open");
    given(...ended)
      .when(door, "ClaimSeat", data)
      .thenRefused("game-over");
    given(...lobby, { type: "JoiningLocked" })
      .when(door, "ClaimSeat", data)
      .thenRefused("joining-locked");
  });
  it("is refused for a role the scenario does not have, though every object inherits it", () => {
    for (const roleId of ["nobody", "constructor", "__proto__"]) {
      given(...lobby)
        .when(door, "ClaimSeat", { personId: "person-1", roleId })
        .thenRefused("unknown-role");
    }
  });
  it("is for the join door alone", () => {
    given(...lobby)
      .when(control, "ClaimSeat", { personId: "p", roleId: null })
      .thenRefused("not-yours");
    given(...seated)
      .when(seat("seat-weir"), "ClaimSeat", { personId: "p", roleId: null })
      .thenRefused("not-yours");
  });
});

describe("AssignSeat", () => {
  it("moves a seat to a role, or to wait", () => {
    given(...seated)
      .when(control, "AssignSeat", { seatId: "seat-waiting", roleId: "gauge" })
      .thenEvents({ type: "SeatAssigned", seatId: "seat-waiting", roleId: "gauge" });
    given(...deliberating)
      .when(control, "AssignSeat", { seatId: "seat-plain", roleId: null })
      .thenEvents({ type: "SeatAssigned", seatId: "seat-plain", roleId: null });
  });
  it("has nothing to do for a seat that is there, even in a full role", () => {
    given(...seated)
      .when(control, "AssignSeat", { seatId: "seat-weir", roleId: "weir" })
      .thenNothing();
    given(...seated)
      .when(control, "AssignSeat", { seatId: "seat-waiting", roleId: null })
      .thenNothing();
  });
  it("is refused for a full role, a role or seat nobody knows, and after the game", () => {
    const assign = (seatId: string, roleId: string) =>
      given(...seated).when(control, "AssignSeat", { seatId, roleId });
    assign("seat-waiting", "weir").thenRefused("role-full");
    assign("seat-waiting", "nobody").thenRefused("unknown-role");
    assign("nobody", "gauge").thenRefused("unknown-seat");
    assign("__proto__", "gauge").thenRefused("unknown-seat");
    given(...ended)
      .when(control, "AssignSeat", { seatId: "seat-waiting", roleId: "gauge" })
      .thenRefused("game-over");
  });
  it("is refused for a seat that was released", () => {
    given(...seated, { type: "SeatReleased", seatId: "seat-barge" })
      .when(control, "AssignSeat", { seatId: "seat-barge", roleId: "gauge" })
      .thenRefused("unknown-seat");
  });
});

describe("ReleaseSeat", () => {
  it("frees a seat", () => {
    given(...seated)
      .when(control, "ReleaseSeat", { seatId: "seat-barge" })
      .thenEvents({ type: "SeatReleased", seatId: "seat-barge" });
  });
  it("is refused for a seat nobody holds", () => {
    given(...seated)
      .when(control, "ReleaseSeat", { seatId: "nobody" })
      .thenRefused("unknown-seat");
    given(...seated, { type: "SeatReleased", seatId: "seat-barge" })
      .when(control, "ReleaseSeat", { seatId: "seat-barge" })
      .thenRefused("unknown-seat");
  });
  it("leaves its holder unknown to every command", () => {
    given(...deliberating, { type: "SeatReleased", seatId: "seat-barge" })
      .when(seat("seat-barge"), "AcknowledgeInject", { injectId: "rumour" })
      .thenRefused("unknown-seat");
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
