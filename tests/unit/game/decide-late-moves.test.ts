import { describe, it } from "vitest";
import type { GameEvent } from "@/lib/game/events";
import { control, deadline, given, seat } from "../../support/given";
import { cast, content, floorTo, lapsed, set, submitted, withdrawn } from "../../support/happened";
import {
  briefing,
  called,
  deliberating,
  ended,
  lobby,
  moved,
  seated,
  turnEnded,
} from "../../support/histories";

const late = submitted("move-gauge", "gauge", { late: true });
const acceptedLate: GameEvent = { type: "LateMoveAccepted", moveId: "move-gauge", roleId: "gauge" };
const refusedLate: GameEvent = {
  type: "MoveRefused",
  moveId: "move-gauge",
  roleId: "gauge",
  reason: "The weirs had opened by then.",
};
const phase = (name: "argue" | "adjudicate" | "report"): GameEvent => ({
  type: "PhaseOpened",
  phase: name,
  clock: { kind: "none", version: 7 },
});
const secondTurn: readonly GameEvent[] = [turnEnded, { type: "TurnStarted", turn: 2 }];

describe("a move after time", () => {
  const send = (...events: readonly GameEvent[]) =>
    given(...events).when(seat("seat-gauge"), "SubmitMove", { turn: 1, ...content });
  const kept = submitted("id-1", "gauge", { late: true });

  it("is kept as late, once time was called and in every phase after", () => {
    send(...called).thenEvents(kept);
    for (const each of ["argue", "adjudicate", "report"] as const)
      send(...moved, phase(each)).thenEvents(kept);
  });
  it("is refused where late moves are not taken, and after the turn", () => {
    send(...called, set({ lateMoves: false })).thenRefused("moves-closed");
    send(...moved, phase("report"), set({ lateMoves: false })).thenRefused("moves-closed");
    send(...called, turnEnded).thenRefused("moves-closed");
  });
  it("is not late while another has the floor", () => {
    const inTurns = [...deliberating, set({ order: "sequential" }), floorTo("weir")];
    send(...inTurns).thenRefused("floor-elsewhere");
    send(...inTurns, {
      type: "TimeCalled",
      early: true,
      clock: { kind: "called", version: 3, lengthMs: 1 },
    }).thenEvents(kept);
  });
  it("does not pass the floor on", () => {
    send(...called, set({ order: "sequential" }), floorTo("gauge")).thenEvents(kept);
  });
  it("is taken back by its role until the turn ends, undecided as it is", () => {
    const withdraw = (...since: readonly GameEvent[]) =>
      given(...called, late, ...since).when(seat("seat-gauge"), "WithdrawMove", { moveId: "move-gauge" });
    withdraw().thenEvents(withdrawn("move-gauge", "gauge"));
    withdraw(phase("report")).thenEvents(withdrawn("move-gauge", "gauge"));
    withdraw(acceptedLate).thenRefused("moves-closed");
    withdraw(refusedLate).thenRefused("moves-closed");
    withdraw(turnEnded).thenRefused("moves-closed");
  });
});

describe("AcceptLateMove and RefuseMove", () => {
  const accept = (moveId: string, ...events: readonly GameEvent[]) =>
    given(...events).when(control, "AcceptLateMove", { moveId });
  const refuse = (moveId: string, ...events: readonly GameEvent[]) =>
    given(...events).when(control, "RefuseMove", { moveId, reason: "The weirs had opened by then." });

  it("decide a late move, in its turn or later", () => {
    accept("move-gauge", ...called, late).thenEvents(acceptedLate);
    refuse("move-gauge", ...called, late).thenEvents(refusedLate);
    accept("move-gauge", ...called, late, ...secondTurn).thenEvents(acceptedLate);
    refuse("move-gauge", ...called, late, ...secondTurn).thenEvents(refusedLate);
  });
  it("decide it once", () => {
    accept("move-gauge", ...called, late, acceptedLate).thenRefused("not-late");
    refuse("move-gauge", ...called, late, acceptedLate).thenRefused("not-late");
    accept("move-gauge", ...called, late, refusedLate).thenRefused("unknown-move");
    refuse("move-gauge", ...called, late, refusedLate).thenRefused("unknown-move");
  });
  it("are not for a move that came in time, was taken back, or is none", () => {
    accept("move-weir", ...called).thenRefused("not-late");
    refuse("move-weir", ...called).thenRefused("not-late");
    accept("move-gauge", ...called, late, withdrawn("move-gauge", "gauge")).thenRefused("unknown-move");
    refuse("none", ...called).thenRefused("unknown-move");
    accept("constructor", ...called).thenRefused("unknown-move");
  });
  it("come before anything else may happen to it", () => {
    const rule = (...since: readonly GameEvent[]) =>
      given(...called, late, ...since).when(control, "PublishRuling", {
        moveId: "move-gauge",
        grade: "failure",
        rationale: "It came too late.",
        publicText: "",
        texts: [],
        open: false,
        tracks: [],
        facts: [],
      });
    rule().thenRefused("late-undecided");
    rule(...secondTurn).thenRefused("late-undecided");
    rule(refusedLate).thenRefused("unknown-move");
  });
  it("are refused after the game", () => {
    accept("move-gauge", ...ended).thenRefused("game-over");
    refuse("move-gauge", ...ended).thenRefused("game-over");
  });
});

describe("LapseDraft", () => {
  const lapse = (events: readonly GameEvent[], cellId = "gauge", roleId = "gauge", turn = 1) => {
    const { type: _type, ...data } = lapsed(cellId, roleId, turn);
    return given(...events).when(deadline, "LapseDraft", {
      ...data,
      draft: data.draft,
      seats: [...data.seats],
    });
  };

  it("keeps what a cell wrote and did not send, once its moves are closed", () => {
    lapse(called).thenEvents(lapsed("gauge", "gauge"));
    lapse([...moved, phase("argue")]).thenEvents(lapsed("gauge", "gauge"));
    lapse([...deliberating, turnEnded]).thenEvents(lapsed("gauge", "gauge"));
  });
  it("is not too late when the next turn has begun, or the game is over", () => {
    lapse([...called, ...secondTurn]).thenEvents(lapsed("gauge", "gauge"));
    lapse(ended).thenEvents(lapsed("gauge", "gauge"));
  });
  it("keeps it for each role of a cell, and each cell of a role", () => {
    const over = [{ type: "TurnStarted", turn: 1 } as const, turnEnded];
    lapse([...lobby, cast("few"), ...over], "keepers", "weir").thenEvents(lapsed("keepers", "weir"));
    lapse([...lobby, cast("many"), ...over], "west", "plain").thenEvents(lapsed("west", "plain"));
    lapse([...lobby, cast("many"), ...over], "west", "none").thenRefused("unknown-role");
  });
  it("keeps it also where people sit otherwise by now", () => {
    const over = [{ type: "TurnStarted", turn: 1 } as const, turnEnded];
    lapse([...lobby, ...over, cast("many")], "plain", "plain").thenEvents(lapsed("plain", "plain"));
    lapse([...lobby, ...over, cast("many")], "east", "barge").thenEvents(lapsed("east", "barge"));
  });
  it("is refused while the role may yet send", () => {
    lapse(briefing).thenRefused("time-left");
    lapse(moved).thenRefused("time-left");
    const inTurns = [...deliberating, set({ order: "sequential" }), floorTo("weir")];
    lapse(inTurns).thenRefused("time-left");
    lapse([...inTurns, floorTo("plain")], "weir", "weir").thenEvents(lapsed("weir", "weir"));
  });
  it("is refused for a turn that is not there yet, and is the clock's", () => {
    lapse(seated).thenRefused("turn-changed");
    lapse(called, "gauge", "gauge", 2).thenRefused("turn-changed");
    const { type: _type, ...data } = lapsed("gauge", "gauge");
    given(...called)
      .when(control, "LapseDraft", { ...data, seats: [...data.seats] })
      .thenRefused("not-yours");
  });
});
