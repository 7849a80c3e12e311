import { describe, expect, it } from "vitest";
import type { GameEvent } from "@/lib/game/events";
import { control, gameOf, given, seat } from "../../support/given";
import { assigned } from "../../support/happened";
import { called, deliberating, ended, seated, turnEnded } from "../../support/histories";

describe("SetReady", () => {
  const marked = (ready: boolean, seatId = "seat-weir"): GameEvent => ({
    type: "ReadySet",
    seatId,
    cellId: "weir",
    ready,
  });
  const mark = (by: string, ready: boolean, ...events: readonly GameEvent[]) =>
    given(...events).when(seat(by), "SetReady", { turn: 1, ready });

  it("tells the cell, each for themselves", () => {
    mark("seat-weir", true, ...deliberating).thenEvents(marked(true));
    mark("seat-weir-2", true, ...deliberating, marked(true)).thenEvents(marked(true, "seat-weir-2"));
    mark("seat-weir", false, ...deliberating, marked(true)).thenEvents(marked(false));
  });
  it("has nothing to do where it is so already", () => {
    mark("seat-weir", true, ...deliberating, marked(true)).thenNothing();
    mark("seat-weir", false, ...deliberating).thenNothing();
  });
  it("is over with the phase, and with the turn", () => {
    const clock = { kind: "none", version: 3 } as const;
    expect(gameOf(...deliberating, marked(true)).ready).toEqual(["seat-weir"]);
    expect(
      gameOf(...deliberating, marked(true), { type: "PhaseOpened", phase: "argue", clock }).ready,
    ).toEqual([]);
    expect(gameOf(...deliberating, marked(true), turnEnded).ready).toEqual([]);
  });
  it("is over for whoever leaves the cell, so that the next cell hears of it anew", () => {
    const away = [...deliberating, marked(true), assigned("seat-weir", "gauge")];
    expect(gameOf(...away).ready).toEqual([]);
    mark("seat-weir", true, ...away).thenEvents({
      type: "ReadySet",
      seatId: "seat-weir",
      cellId: "gauge",
      ready: true,
    });
    expect(
      gameOf(...deliberating, marked(true), { type: "SeatReleased", seatId: "seat-weir" }).ready,
    ).toEqual([]);
  });
  it("is refused to those who wait, between turns, and for another turn", () => {
    mark("seat-waiting", true, ...deliberating).thenRefused("waiting-seat");
    mark("seat-weir", true, ...seated).thenRefused("no-turn");
    mark("seat-weir", true, ...called, turnEnded).thenRefused("no-turn");
    given(...deliberating)
      .when(seat("seat-weir"), "SetReady", { turn: 2, ready: true })
      .thenRefused("turn-changed");
    mark("seat-weir", true, ...ended).thenRefused("game-over");
  });
});

describe("AskForPause and SettlePauseAsk", () => {
  const asked = (seatId = "seat-weir"): GameEvent => ({ type: "PauseAsked", seatId });
  const settled: GameEvent = { type: "PauseAskSettled", seatId: "seat-weir" };
  const ask = (by: string, ...events: readonly GameEvent[]) =>
    given(...events).when(seat(by), "AskForPause", {});
  const settle = (...events: readonly GameEvent[]) =>
    given(...events).when(control, "SettlePauseAsk", { seatId: "seat-weir" });

  it("put a wish to control, of anyone in the room, and take it off the list", () => {
    ask("seat-weir", ...deliberating).thenEvents(asked());
    ask("seat-waiting", ...deliberating).thenEvents(asked("seat-waiting"));
    settle(...deliberating, asked()).thenEvents(settled);
  });
  it("have nothing to do while the wish waits, and once it was heard", () => {
    ask("seat-weir", ...deliberating, asked()).thenNothing();
    settle(...deliberating).thenNothing();
    settle(...deliberating, asked(), settled).thenNothing();
  });
  it("may be asked again once heard, and after a pause", () => {
    const paused: GameEvent = {
      type: "ClockPaused",
      clock: { kind: "paused", version: 3, leftMs: 1, lengthMs: 2 },
    };
    ask("seat-weir", ...deliberating, asked(), settled).thenEvents(asked());
    ask("seat-weir", ...deliberating, asked(), asked("seat-plain"), paused).thenEvents(asked());
    expect(gameOf(...deliberating, asked(), asked("seat-plain"), paused).pauseAsks).toEqual([]);
  });
  it("are gone with whoever asked", () => {
    expect(gameOf(...deliberating, asked(), { type: "SeatReleased", seatId: "seat-weir" }).pauseAsks).toEqual(
      [],
    );
  });
  it("are refused between turns and after the game", () => {
    ask("seat-weir", ...seated).thenRefused("no-turn");
    ask("seat-weir", ...deliberating, turnEnded).thenRefused("no-turn");
    ask("seat-weir", ...ended).thenRefused("game-over");
    settle(...ended).thenRefused("game-over");
  });
});
