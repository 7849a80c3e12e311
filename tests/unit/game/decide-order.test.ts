import { describe, it } from "vitest";
import type { GameEvent } from "@/lib/game/events";
import { control, given, minutes, seat } from "../../support/given";
import {
  announcement,
  content,
  floorTo,
  revealed,
  running,
  set,
  submitted,
  withdrawn,
} from "../../support/happened";
import { briefing, called, created, deliberating, ended, lobby, seated } from "../../support/histories";
import { noon } from "../../support/random-game";

const sequential = set({ order: "sequential" });
const ordered = (...roles: string[]): GameEvent => ({ type: "OrderSet", roles });
/** Deliberation of turn one in sequential play; the weirs move first. */
const inTurns: readonly GameEvent[] = [...deliberating, sequential, floorTo("weir")];
const send = (by: string, ...events: readonly GameEvent[]) =>
  given(...events).when(seat(by), "SubmitMove", { turn: 1, ...content });

describe("SetOrder", () => {
  const order = (roles: string[], ...events: readonly GameEvent[]) =>
    given(...(events.length > 0 ? events : lobby)).when(control, "SetOrder", { roles });

  it("puts the roles named first, each once, and the others after them as they were", () => {
    order(["gauge", "plain", "gauge"]).thenEvents(ordered("gauge", "plain", "weir", "barge"));
    order(["barge"], ...lobby, ordered("gauge", "plain", "weir", "barge")).thenEvents(
      ordered("barge", "gauge", "plain", "weir"),
    );
  });
  it("has nothing to do where it is so already", () => {
    order(["weir", "plain"]).thenNothing();
    order([]).thenNothing();
  });
  it("is refused for a role the scenario does not have, before the game and after it", () => {
    order(["nobody"]).thenRefused("unknown-role");
    order(["plain"], ...ended).thenRefused("game-over");
    given().when(control, "SetOrder", { roles: [] }).thenRefused("not-created");
  });
});

describe("the floor", () => {
  it("goes to the first of the order that somebody plays, as deliberation opens", () => {
    const clock = running(2, noon + minutes(20), minutes(20));
    const open = (...events: GameEvent[]) =>
      given(...briefing, sequential, ...events).when(control, "OpenPhase", { turn: 1, phase: "deliberate" });
    open().thenEvents({ type: "PhaseOpened", phase: "deliberate", clock }, floorTo("weir"));
    open(ordered("barge", "weir", "plain", "gauge"), {
      type: "SeatReleased",
      seatId: "seat-barge",
    }).thenEvents({ type: "PhaseOpened", phase: "deliberate", clock }, floorTo("weir"));
  });
  it("comes with the turn where that begins with deliberation, and to nobody in an empty room", () => {
    const deliberation = set({ order: "sequential", phases: ["deliberate"] });
    const clock = running(1, noon + minutes(20), minutes(20));
    given(...lobby, deliberation)
      .when(control, "StartTurn", { turn: 1 })
      .thenEvents(
        { type: "TurnStarted", turn: 1 },
        { type: "PhaseOpened", phase: "deliberate", clock },
        floorTo(null),
      );
  });
  it("does not come with any other phase, nor where all move at once", () => {
    given(...inTurns)
      .when(control, "OpenPhase", { turn: 1, phase: "argue", minutes: null })
      .thenEvents({ type: "PhaseOpened", phase: "argue", clock: { kind: "none", version: 3 } });
    given(...briefing)
      .when(control, "OpenPhase", { turn: 1, phase: "deliberate", minutes: null })
      .thenEvents({ type: "PhaseOpened", phase: "deliberate", clock: { kind: "none", version: 2 } });
  });
  it("passes on when its role has sent its move, by the order", () => {
    send("seat-weir", ...inTurns).thenEvents(submitted("id-1", "weir"), floorTo("plain"));
    send("seat-weir", ...inTurns, ordered("weir", "gauge", "plain", "barge")).thenEvents(
      submitted("id-1", "weir"),
      floorTo("gauge"),
    );
  });
  it("stays until all moves were sent that a role has", () => {
    const two = [...inTurns, set({ order: "sequential", movesPerTurn: 2 })];
    send("seat-weir", ...two).thenEvents(submitted("id-1", "weir"));
    send("seat-weir", ...two, submitted("move-weir", "weir")).thenEvents(
      submitted("id-1", "weir"),
      floorTo("plain"),
    );
    send("seat-weir", ...two, submitted("move-weir", "weir"), withdrawn("move-weir", "weir")).thenEvents(
      submitted("id-1", "weir"),
    );
  });
  it("stays for announcements, which are no move", () => {
    const said = (moveId: string) => submitted(moveId, "weir", { content: announcement });
    for (const before of [[], [said("move-1")]]) {
      given(...inTurns, ...before)
        .when(seat("seat-weir"), "SubmitMove", { turn: 1, ...announcement })
        .thenEvents(said("id-1"));
    }
  });
  it("passes over roles that nobody plays, and to nobody once all have had it", () => {
    const left: GameEvent = { type: "SeatReleased", seatId: "seat-plain" };
    send("seat-weir", ...inTurns, left).thenEvents(submitted("id-1", "weir"), floorTo("barge"));
    const all = [...inTurns, floorTo("plain"), floorTo("barge"), floorTo("gauge")];
    send("seat-gauge", ...all).thenEvents(submitted("id-1", "gauge"), floorTo(null));
  });
  it("goes back after the last to those who were passed over", () => {
    send("seat-gauge", ...inTurns, floorTo("gauge")).thenEvents(submitted("id-1", "gauge"), floorTo("plain"));
  });
  it("passes over whoever had it, and not over a role that control moved for unseen", () => {
    const jumped = [...inTurns, floorTo("plain"), floorTo("weir")];
    send("seat-weir", ...jumped).thenEvents(submitted("id-1", "weir"), floorTo("barge"));
    send("seat-weir", ...inTurns, submitted("move-plain", "plain", { seatId: null })).thenEvents(
      submitted("id-1", "weir"),
      floorTo("plain"),
    );
  });
  it("is what a role needs to send and take back; what it sent before stays", () => {
    send("seat-plain", ...inTurns).thenRefused("floor-elsewhere");
    send("seat-plain", ...inTurns, floorTo(null)).thenRefused("floor-elsewhere");
    const passed = [...inTurns, submitted("move-weir", "weir"), floorTo("plain")];
    given(...passed)
      .when(seat("seat-weir"), "WithdrawMove", { moveId: "move-weir" })
      .thenRefused("moves-closed");
  });
  it("keeps sealed what waits for it, and lets control show what has had it", () => {
    const passed = [...inTurns, submitted("move-weir", "weir"), floorTo("plain")];
    const show = (moveId: string, ...events: readonly GameEvent[]) =>
      given(...events).when(control, "RevealMove", { moveId, audience: { kind: "public" }, named: true });
    show("move-weir", ...inTurns, submitted("move-weir", "weir")).thenRefused("moves-sealed");
    show("move-weir", ...passed).thenEvents(revealed("move-weir", "weir"));
    show("move-gauge", ...passed, submitted("move-gauge", "gauge")).thenRefused("moves-sealed");
  });
});

describe("GiveFloor", () => {
  const give = (roleId: string | null, ...events: readonly GameEvent[]) =>
    given(...events).when(control, "GiveFloor", { turn: 1, roleId });
  const passed = [...inTurns, submitted("move-weir", "weir"), floorTo("plain")];

  it("gives it to any role, or to nobody", () => {
    give("gauge", ...inTurns).thenEvents(floorTo("gauge"));
    give(null, ...inTurns).thenEvents(floorTo(null));
    give("weir", ...passed).thenEvents(floorTo("weir"));
  });
  it("has nothing to do for the role that has it", () => void give("weir", ...inTurns).thenNothing());
  it("does not give it back to a role whose move is out", () => {
    give("weir", ...passed, revealed("move-weir", "weir")).thenRefused("moves-out");
    give("gauge", ...passed, revealed("move-weir", "weir")).thenEvents(floorTo("gauge"));
  });
  it("gives it to a role whose only open move control entered: that one is not the role's to take back", () => {
    const entered = submitted("move-weir", "weir", { seatId: null });
    give("weir", ...inTurns, floorTo("plain"), entered, revealed("move-weir", "weir")).thenEvents(
      floorTo("weir"),
    );
  });
  it("is refused where all move at once, once moves are closed, and for another turn", () => {
    give("weir", ...deliberating).thenRefused("moves-closed");
    give("weir", ...called, sequential).thenRefused("moves-closed");
    give("weir", ...seated, sequential).thenRefused("turn-changed");
    given(...inTurns)
      .when(control, "GiveFloor", { turn: 2, roleId: "plain" })
      .thenRefused("turn-changed");
    give("nobody", ...inTurns).thenRefused("unknown-role");
    given(created, { type: "TurnStarted", turn: 1 }, sequential)
      .when(control, "GiveFloor", { turn: 1, roleId: "plain" })
      .thenRefused("moves-closed");
  });
});
