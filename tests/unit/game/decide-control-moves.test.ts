import { describe, it } from "vitest";
import { toPublic } from "@/lib/game/audience";
import type { GameEvent } from "@/lib/game/events";
import { control, given, minutes, seat } from "../../support/given";
import {
  content,
  floorTo,
  revealed,
  ruled,
  running,
  set,
  submitted,
  withdrawn,
} from "../../support/happened";
import { briefing, called, deliberating, ended, moved, seated, turnEnded } from "../../support/histories";
import { noon } from "../../support/random-game";

const enter = (roleId: string | undefined, ...events: readonly GameEvent[]) =>
  given(...events).when(control, "SubmitMove", { turn: 1, ...content, roleId });
const entered = (moveId: string, roleId: string) => submitted(moveId, roleId, { seatId: null });
const argue: GameEvent = { type: "PhaseOpened", phase: "argue", clock: { kind: "none", version: 7 } };

describe("a move that control enters", () => {
  it("is of the role it names, at any time of the turn, and never late", () => {
    for (const events of [briefing, deliberating, called, [...called, argue]])
      enter("gauge", ...events).thenEvents(entered("id-1", "gauge"));
  });
  it("counts as the role's, and needs as much in it", () => {
    enter("weir", ...called).thenRefused("already-moved");
    enter("weir", ...called, set({ movesPerTurn: 2 })).thenEvents(entered("id-1", "weir"));
    given(...called)
      .when(control, "SubmitMove", { turn: 1, ...content, roleId: "gauge", fields: {} })
      .thenRefused("wrong-field");
  });
  it("is refused without a role, for one the scenario does not have, and outside the turn", () => {
    enter(undefined, ...called).thenRefused("unknown-role");
    enter("nobody", ...called).thenRefused("unknown-role");
    enter("gauge", ...seated).thenRefused("moves-closed");
    enter("gauge", ...called, turnEnded).thenRefused("moves-closed");
    enter("gauge", ...ended).thenRefused("game-over");
  });
  it("passes the floor on where its role had it, and not elsewhere", () => {
    const inTurns = [...deliberating, set({ order: "sequential" }), floorTo("weir")];
    enter("weir", ...inTurns).thenEvents(entered("id-1", "weir"), floorTo("plain"));
    enter("barge", ...inTurns).thenEvents(entered("id-1", "barge"));
  });
  it("is sealed while its role is moving, and may be shown when it is not", () => {
    const show = (...events: readonly GameEvent[]) =>
      given(...events).when(control, "RevealMove", { moveId: "move-1", audience: toPublic, named: true });
    show(...deliberating, entered("move-1", "gauge")).thenRefused("moves-sealed");
    show(...briefing, entered("move-1", "gauge")).thenEvents(revealed("move-1", "gauge"));
    show(
      ...deliberating,
      set({ order: "sequential" }),
      floorTo("weir"),
      entered("move-1", "gauge"),
    ).thenEvents(revealed("move-1", "gauge"));
  });
  it("does not keep control from giving more time when it is out: its role could not take it back", () => {
    const clock = running(4, noon + minutes(1), minutes(21));
    given(...called, entered("move-1", "gauge"), revealed("move-1", "gauge"))
      .when(control, "ExtendClock", { seconds: 60 })
      .thenEvents({ type: "ClockExtended", seconds: 60, clock });
  });
});

describe("WithdrawMove by control", () => {
  const withdraw = (moveId: string, ...events: readonly GameEvent[]) =>
    given(...events).when(control, "WithdrawMove", { moveId });

  it("takes back what it entered, and what a role sent, while nobody else has seen it", () => {
    withdraw("move-1", ...called, entered("move-1", "gauge")).thenEvents(withdrawn("move-1", "gauge", null));
    withdraw("move-weir", ...moved).thenEvents(withdrawn("move-weir", "weir", null));
    withdraw("move-weir", ...called, argue).thenEvents(withdrawn("move-weir", "weir", null));
  });
  it("is refused once it is out, whoever entered it", () => {
    withdraw("move-weir", ...called, revealed("move-weir", "weir")).thenRefused("move-is-out");
    withdraw("move-weir", ...called, ruled("ruling-1", "move-weir", "weir")).thenRefused("move-is-out");
    withdraw("move-1", ...called, entered("move-1", "gauge"), revealed("move-1", "gauge")).thenRefused(
      "move-is-out",
    );
  });
  it("takes back a late move that waits", () => {
    withdraw("move-1", ...called, submitted("move-1", "gauge", { late: true })).thenEvents(
      withdrawn("move-1", "gauge", null),
    );
  });
  it("happens once, within the turn", () => {
    withdraw("move-weir", ...moved, withdrawn("move-weir", "weir")).thenRefused("already-withdrawn");
    withdraw("move-weir", ...called, turnEnded).thenRefused("moves-closed");
    withdraw("none", ...moved).thenRefused("unknown-move");
  });
});

describe("WithdrawMove by a seat of what control entered", () => {
  const withdraw = (by: string, ...events: readonly GameEvent[]) =>
    given(...events).when(seat(by), "WithdrawMove", { moveId: "move-1" });
  const open = [...deliberating, entered("move-1", "gauge")];

  it("is refused in the same words whether or not others have seen it", () => {
    withdraw("seat-gauge", ...open).thenRefused("entered-by-control");
    withdraw("seat-gauge", ...open, revealed("move-1", "gauge")).thenRefused("entered-by-control");
    withdraw("seat-gauge", ...open, argue).thenRefused("entered-by-control");
  });
  it("is unknown to other roles", () => void withdraw("seat-weir", ...open).thenRefused("unknown-move"));
});
