import { describe, expect, it } from "vitest";
import { toRoles } from "@/lib/game/audience";
import type { Clock, GameEvent } from "@/lib/game/events";
import { evolve } from "@/lib/game/evolve";
import { control, deadline, gameOf, given, logOf, minutes, seat } from "../../support/given";
import { content, revealed, ruled, running, set } from "../../support/happened";
import { called, deliberating, moved, seated, turnEnded } from "../../support/histories";
import { noon } from "../../support/random-game";

/** The deliberation of turn one ends twenty minutes after noon; its clock is the second of the game. */
const endsAt = noon + minutes(20);
const lengthMs = minutes(20);
const paused = (version: number, leftMs: number): Clock => ({ kind: "paused", version, leftMs, lengthMs });
const stopped = (clock: Clock): GameEvent => ({ type: "ClockPaused", clock });
const overran: GameEvent = {
  type: "ClockOverran",
  clock: { kind: "overran", version: 3, endedAt: endsAt, lengthMs },
};
const clockless: GameEvent = { type: "PhaseOpened", phase: "argue", clock: { kind: "none", version: 3 } };

describe("CallTime by the deadline", () => {
  const timeCalled: GameEvent = {
    type: "TimeCalled",
    early: false,
    clock: { kind: "called", version: 3, lengthMs },
  };
  const tell = (at: number, version = 2) =>
    given(...deliberating).when(deadline, "CallTime", { version }, at);

  it("acts at the very millisecond", () => void tell(endsAt).thenEvents(timeCalled));
  it("is refused a millisecond before", () => void tell(endsAt - 1).thenRefused("time-left"));
  it("still counts thirty seconds late", () => void tell(endsAt + 30_000).thenEvents(timeCalled));
  it("was slept through a millisecond after that, and control is asked", () => {
    tell(endsAt + 30_001).thenEvents(overran);
    tell(endsAt + minutes(600)).thenEvents(overran);
  });
  it("is refused for a clock that was changed since, or is not yet", () => {
    tell(endsAt, 1).thenRefused("clock-changed");
    tell(endsAt, 3).thenRefused("clock-changed");
  });
  it("acts once", () => {
    given(...called)
      .when(deadline, "CallTime", { version: 2 }, endsAt)
      .thenRefused("clock-changed");
    given(...called)
      .when(deadline, "CallTime", { version: 3 }, endsAt)
      .thenRefused("no-clock");
    given(...deliberating, overran)
      .when(deadline, "CallTime", { version: 3 }, endsAt)
      .thenRefused("not-running");
  });
  it("does not act on a paused clock, nor where there is none", () => {
    given(...deliberating, stopped(paused(3, 1)))
      .when(deadline, "CallTime", { version: 3 }, endsAt)
      .thenRefused("not-running");
    given(...deliberating, clockless)
      .when(deadline, "CallTime", { version: 3 }, endsAt)
      .thenRefused("no-clock");
  });
  it("does not act after the turn", () => {
    given(...deliberating, turnEnded)
      .when(deadline, "CallTime", { version: 2 }, endsAt)
      .thenRefused("no-turn");
  });
});

describe("CallTime by control", () => {
  const timeCalled = (early: boolean, version: number): GameEvent => ({
    type: "TimeCalled",
    early,
    clock: { kind: "called", version, lengthMs },
  });

  it("ends a running or paused clock early", () => {
    given(...deliberating)
      .when(control, "CallTime", { version: 2 }, noon + 1)
      .thenEvents(timeCalled(true, 3));
    given(...deliberating, stopped(paused(3, 1)))
      .when(control, "CallTime", { version: 3 })
      .thenEvents(timeCalled(true, 4));
  });
  it("settles a clock that overran, which is not early", () => {
    given(...deliberating, overran)
      .when(control, "CallTime", { version: 3 })
      .thenEvents(timeCalled(false, 4));
  });
  it("is refused for a clock it did not see, one called already, none, and no turn", () => {
    given(...deliberating)
      .when(control, "CallTime", { version: 1 })
      .thenRefused("clock-changed");
    given(...called)
      .when(control, "CallTime", { version: 3 })
      .thenRefused("no-clock");
    given(...deliberating, clockless)
      .when(control, "CallTime", { version: 3 })
      .thenRefused("no-clock");
    given(...seated)
      .when(control, "CallTime", { version: 0 })
      .thenRefused("no-turn");
  });
  it("is not for seats", () => {
    given(...deliberating)
      .when(seat("seat-weir"), "CallTime", { version: 2 })
      .thenRefused("not-yours");
  });
});

describe("ExtendClock", () => {
  const extended = (clock: Clock): GameEvent => ({ type: "ClockExtended", seconds: 90, clock });
  const longer = lengthMs + 90_000;
  const at = noon + minutes(33);
  const add = (...since: GameEvent[]) =>
    given(...deliberating, ...since).when(control, "ExtendClock", { seconds: 90 }, at);

  it("moves a running deadline, from where it stood and not from now", () => {
    add().thenEvents(extended(running(3, endsAt + 90_000, longer)));
  });
  it("adds to what a paused clock has left", () => {
    const clock = { kind: "paused", version: 4, leftMs: 90_001, lengthMs: longer } as const;
    add(stopped(paused(3, 1))).thenEvents(extended(clock));
  });
  it("starts again from now after time was called or overran", () => {
    const clock = running(4, at + 90_000, longer);
    add({ type: "TimeCalled", early: true, clock: { kind: "called", version: 3, lengthMs } }).thenEvents(
      extended(clock),
    );
    add(overran).thenEvents(extended(clock));
  });
  it("is refused without a clock and without a turn", () => {
    add(clockless).thenRefused("no-clock");
    given(...seated)
      .when(control, "ExtendClock", { seconds: 90 })
      .thenRefused("no-turn");
  });
  it("does not reopen moves of which one is out: its role could take it back unseen", () => {
    const extend = (...since: GameEvent[]) =>
      given(...called, ...since).when(control, "ExtendClock", { seconds: 90 }, at);
    const toOne = { audience: toRoles("gauge") };
    extend(revealed("move-weir", "weir", toOne)).thenRefused("moves-out");
    extend(ruled("ruling-1", "move-weir", "weir")).thenRefused("moves-out");
    expect(
      extend(revealed("move-weir", "weir"), {
        type: "PhaseOpened",
        phase: "argue",
        clock: running(9, at, lengthMs),
      }).decision.ok,
    ).toBe(true);
  });
  it("lets roles send again after time was called", () => {
    const game = gameOf(...called);
    const decision = given(...called).when(control, "ExtendClock", { seconds: 90 }, at).decision;
    const events = decision.ok ? decision.events : [];
    expect(logOf(...events).reduce(evolve, game).clock.kind).toBe("running");
  });
});

describe("PauseClock and ResumeClock", () => {
  it("keep what is left, however long the pause", () => {
    given(...deliberating)
      .when(control, "PauseClock", {}, endsAt - 12_345)
      .thenEvents(stopped(paused(3, 12_345)));
    given(...deliberating, stopped(paused(3, 12_345)))
      .when(control, "ResumeClock", {}, endsAt + minutes(90))
      .thenEvents({ type: "ClockResumed", clock: running(4, endsAt + minutes(90) + 12_345, lengthMs) });
  });
  it("leave nothing of a clock paused past its deadline, and no debt", () => {
    given(...deliberating)
      .when(control, "PauseClock", {}, endsAt + 999)
      .thenEvents(stopped(paused(3, 0)));
  });
  it("are refused where there is nothing to pause or resume", () => {
    given(...called)
      .when(control, "PauseClock", {})
      .thenRefused("not-running");
    given(...deliberating, stopped(paused(3, 1)))
      .when(control, "PauseClock", {})
      .thenRefused("not-running");
    given(...deliberating, turnEnded)
      .when(control, "PauseClock", {})
      .thenRefused("not-running");
    given(...deliberating)
      .when(control, "ResumeClock", {})
      .thenRefused("not-paused");
    given(...deliberating, stopped(paused(3, 1)), turnEnded)
      .when(control, "ResumeClock", {})
      .thenRefused("not-paused");
  });
});

describe("moves and the clock", () => {
  const send = (at: number, ...since: GameEvent[]) =>
    given(...moved, ...since).when(seat("seat-gauge"), "SubmitMove", { turn: 1, ...content }, at);

  it("are taken until the deadline is told, and while the clock stands or overran", () => {
    for (const since of [[], [stopped(paused(3, 1))], [overran]]) {
      expect(send(endsAt + 1, ...since).decision.ok).toBe(true);
    }
  });
  it("are closed once time was called", () => {
    const clock: Clock = { kind: "called", version: 3, lengthMs };
    send(noon, set({ lateMoves: false }), { type: "TimeCalled", early: true, clock }).thenRefused(
      "moves-closed",
    );
  });
});
