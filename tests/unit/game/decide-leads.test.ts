import { describe, expect, it } from "vitest";
import type { GameEvent } from "@/lib/game/events";
import { control, door, gameOf, given, seat } from "../../support/given";
import { assigned, claimed, leads } from "../../support/happened";
import { deliberating, ended, seated, turnEnded } from "../../support/histories";

const gone = (seatId: string): GameEvent => ({ type: "SeatReleased", seatId });

describe("MakeLead and TakeLead", () => {
  const make = (seatId: string) => given(...seated).when(control, "MakeLead", { seatId });
  const take = (by: string) => given(...seated).when(seat(by), "TakeLead", {});

  it("name another of the cell, whoever led it", () => {
    make("seat-weir-2").thenEvents(leads("weir", "seat-weir-2"));
    take("seat-weir-2").thenEvents(leads("weir", "seat-weir-2"));
  });
  it("have nothing to do for the lead", () => {
    make("seat-weir").thenNothing();
    take("seat-weir").thenNothing();
  });
  it("are refused to those who wait, and to strangers", () => {
    make("seat-waiting").thenRefused("waiting-seat");
    take("seat-waiting").thenRefused("waiting-seat");
    make("nobody").thenRefused("unknown-seat");
    take("nobody").thenRefused("unknown-seat");
  });
  it("are each for their own: control names, a seat takes", () => {
    given(...seated)
      .when(seat("seat-weir-2"), "MakeLead", { seatId: "seat-weir-2" })
      .thenRefused("not-yours");
    given(...seated)
      .when(control, "TakeLead", {})
      .thenRefused("not-yours");
  });
  it("are refused after the game", () => {
    given(...ended)
      .when(control, "MakeLead", { seatId: "seat-weir-2" })
      .thenRefused("game-over");
    given(...ended)
      .when(seat("seat-weir-2"), "TakeLead", {})
      .thenRefused("game-over");
  });
});

describe("ReplaceSeat", () => {
  const replace = (seatId: string, by: string, ...since: GameEvent[]) =>
    given(...seated, ...since).when(control, "ReplaceSeat", { seatId, by });

  it("gives a place, and the lead with it, to somebody who waits", () => {
    replace("seat-weir", "seat-waiting").thenEvents(
      gone("seat-weir"),
      assigned("seat-waiting", "weir"),
      leads("weir", "seat-waiting"),
    );
  });
  it("gives the place alone where another leads", () => {
    replace("seat-weir-2", "seat-waiting").thenEvents(gone("seat-weir-2"), assigned("seat-waiting", "weir"));
  });
  it("takes the heir out of its own cell, whose lead passes on", () => {
    replace("seat-plain", "seat-weir").thenEvents(
      gone("seat-plain"),
      assigned("seat-weir", "plain"),
      leads("plain", "seat-weir"),
      leads("weir", "seat-weir-2"),
    );
    replace("seat-plain", "seat-barge").thenEvents(
      gone("seat-plain"),
      assigned("seat-barge", "plain"),
      leads("plain", "seat-barge"),
      leads("barge", null),
    );
  });
  it("within a cell passes on the lead alone", () => {
    replace("seat-weir", "seat-weir-2").thenEvents(gone("seat-weir"), leads("weir", "seat-weir-2"));
    replace("seat-weir-2", "seat-weir").thenEvents(gone("seat-weir-2"));
  });
  it("works in a full cell, for one leaves as another comes", () => {
    expect(replace("seat-barge", "seat-waiting").decision.ok).toBe(true);
  });
  it("is refused for a seat nobody holds, and for one by itself", () => {
    replace("nobody", "seat-waiting").thenRefused("unknown-seat");
    replace("seat-weir", "nobody").thenRefused("unknown-seat");
    replace("seat-weir", "seat-weir").thenRefused("unknown-seat");
    replace("seat-weir", "seat-waiting", gone("seat-weir")).thenRefused("unknown-seat");
  });
  it("is refused after the game", () => {
    given(...ended)
      .when(control, "ReplaceSeat", { seatId: "seat-weir", by: "seat-waiting" })
      .thenRefused("game-over");
  });
});

describe("RejoinSeat and DenyRejoin", () => {
  const rejoined: GameEvent = { type: "SeatRejoined", seatId: "seat-weir" };
  const denied: GameEvent = { type: "RejoinDenied", seatId: "seat-weir" };

  it("tell that a seat was opened by its key, as often as it was", () => {
    given(...seated)
      .when(door, "RejoinSeat", { seatId: "seat-weir", generation: 1 })
      .thenEvents(rejoined);
    given(...seated, rejoined)
      .when(door, "RejoinSeat", { seatId: "seat-weir", generation: 1 })
      .thenEvents(rejoined);
  });
  it("make every key of the seat useless when its holder says it was somebody else", () => {
    given(...seated, rejoined)
      .when(seat("seat-weir"), "DenyRejoin", {})
      .thenEvents(denied);
    expect(gameOf(...seated).seats["seat-weir"]?.keyGeneration).toBe(1);
    expect(gameOf(...seated, rejoined, denied, denied).seats["seat-weir"]?.keyGeneration).toBe(3);
  });
  it("open nothing by a key from before its holder said so", () => {
    const rejoin = (generation: number) =>
      given(...seated, rejoined, denied).when(door, "RejoinSeat", { seatId: "seat-weir", generation });
    rejoin(1).thenRefused("unknown-key");
    rejoin(2).thenEvents(rejoined);
  });
  it("work after the game: a phone may be lost then too", () => {
    given(...ended)
      .when(door, "RejoinSeat", { seatId: "seat-weir", generation: 1 })
      .thenEvents(rejoined);
    given(...ended)
      .when(seat("seat-weir"), "DenyRejoin", {})
      .thenEvents(denied);
  });
  it("are refused for a seat nobody holds", () => {
    given(...seated, gone("seat-weir"))
      .when(door, "RejoinSeat", { seatId: "seat-weir", generation: 1 })
      .thenRefused("unknown-seat");
    given(...seated, gone("seat-weir"))
      .when(seat("seat-weir"), "DenyRejoin", {})
      .thenRefused("unknown-seat");
  });
  it("are for the door and the seat", () => {
    given(...seated)
      .when(control, "RejoinSeat", { seatId: "seat-weir", generation: 1 })
      .thenRefused("not-yours");
    given(...seated)
      .when(control, "DenyRejoin", {})
      .thenRefused("not-yours");
  });
});

it("the lead passes to who sat there first, not to who was named longest ago", () => {
  const third = [...seated, claimed("seat-gauge-2", "gauge"), claimed("seat-gauge-3", "gauge")];
  given(...third, leads("gauge", "seat-gauge-3"))
    .when(control, "ReleaseSeat", { seatId: "seat-gauge-3" })
    .thenEvents(gone("seat-gauge-3"), leads("gauge", "seat-gauge"));
});

it("a cell has its lead through turns", () => {
  expect(gameOf(...deliberating, turnEnded).leads).toEqual(gameOf(...seated).leads);
});
