import { describe, expect, it } from "vitest";
import type { Audience } from "@/lib/game/audience";
import { standing } from "@/lib/game/decide/moves";
import type { GameEvent } from "@/lib/game/events";
import {
  called,
  content,
  control,
  deliberating,
  gameOf,
  given,
  minutes,
  moved,
  played,
  revealed,
  running,
  seat,
  seated,
  submitted,
  turnEnded,
} from "../../support/given";
import { noon } from "../../support/random-game";

const withdrawn: GameEvent = {
  type: "MoveWithdrawn",
  moveId: "move-weir",
  roleId: "weir",
  seatId: "seat-weir",
};
/** Control gives the roles more time after time was called. */
const reopened: GameEvent = {
  type: "ClockExtended",
  seconds: 60,
  clock: running(4, noon + minutes(30), minutes(21)),
};

describe("SubmitMove", () => {
  const submit = (by: string, ...events: readonly GameEvent[]) =>
    given(...events).when(seat(by), "SubmitMove", { turn: 1, ...content });
  const secondTurn: readonly GameEvent[] = [
    ...called,
    turnEnded,
    { type: "TurnStarted", turn: 2 },
    { type: "PhaseOpened", phase: "deliberate", clock: running(5, noon + minutes(15), minutes(15)) },
  ];

  it("seals the role's move under the fresh id, and says whose hand it was", () => {
    submit("seat-weir-2", ...deliberating).thenEvents(submitted("id-1", "weir", "seat-weir-2"));
  });
  it("takes one move of a role a turn, whoever of it asks", () => {
    submit("seat-weir", ...moved).thenRefused("already-moved");
    submit("seat-weir-2", ...moved).thenRefused("already-moved");
  });
  it("takes another once the first was withdrawn, and another every turn", () => {
    submit("seat-weir", ...moved, withdrawn).thenEvents(submitted("id-1", "weir"));
    given(...secondTurn)
      .when(seat("seat-weir"), "SubmitMove", { turn: 2, ...content })
      .thenEvents(submitted("id-1", "weir", "seat-weir", 2));
  });
  it("is refused for another turn: words that waited for a network are not the next turn's move", () => {
    submit("seat-weir", ...secondTurn).thenRefused("moves-closed");
  });
  it("is refused outside deliberation", () => {
    submit("seat-weir", ...seated).thenRefused("moves-closed");
    submit("seat-gauge", ...called).thenRefused("moves-closed");
    submit("seat-gauge", ...played).thenRefused("moves-closed");
    submit("seat-gauge", ...moved, {
      type: "PhaseOpened",
      phase: "argue",
      clock: { kind: "none", version: 3 },
    }).thenRefused("moves-closed");
  });
  it("is refused to those without a role or a seat", () => {
    submit("seat-waiting", ...deliberating).thenRefused("waiting-seat");
    submit("nobody", ...deliberating).thenRefused("unknown-seat");
  });
  it("is refused for a target or an instrument the scenario does not have", () => {
    const submitWith = (change: Partial<typeof content>) =>
      given(...deliberating).when(seat("seat-weir"), "SubmitMove", { turn: 1, ...content, ...change });
    submitWith({ targets: ["plain", "nobody"] }).thenRefused("unknown-role");
    submitWith({ instruments: ["catapult"] }).thenRefused("unknown-instrument");
  });
});

describe("WithdrawMove", () => {
  const withdraw = (by: string, moveId: string, ...events: readonly GameEvent[]) =>
    given(...events).when(seat(by), "WithdrawMove", { moveId });

  it("takes the role's move back, by any of its hands", () => {
    withdraw("seat-weir-2", "move-weir", ...moved).thenEvents({ ...withdrawn, seatId: "seat-weir-2" });
  });
  it("answers alike for another role's move and for none", () => {
    withdraw("seat-plain", "move-weir", ...moved).thenRefused("unknown-move");
    withdraw("seat-plain", "none", ...moved).thenRefused("unknown-move");
    withdraw("seat-plain", "__proto__", ...moved).thenRefused("unknown-move");
    withdraw("seat-waiting", "move-weir", ...moved).thenRefused("unknown-move");
  });
  it("happens once", () =>
    void withdraw("seat-weir", "move-weir", ...moved, withdrawn).thenRefused("already-withdrawn"));
  it("is refused once moves are closed, and for a move of an earlier turn", () => {
    withdraw("seat-weir", "move-weir", ...called).thenRefused("moves-closed");
    withdraw(
      "seat-weir",
      "move-weir",
      ...called,
      turnEnded,
      { type: "TurnStarted", turn: 2 },
      { type: "PhaseOpened", phase: "deliberate", clock: running(5, noon + minutes(15), minutes(15)) },
    ).thenRefused("moves-closed");
  });
  it("works again while control gives more time", () => {
    withdraw("seat-weir", "move-weir", ...called, reopened).thenEvents(withdrawn);
  });
});

describe("RevealMove", () => {
  const toAll = { kind: "public" } as const;
  const reveal = (moveId: string, ...events: readonly GameEvent[]) =>
    given(...events).when(control, "RevealMove", { moveId, audience: toAll, named: false });

  it("carries what it discloses, to whom, and whether with a name", () => {
    reveal("move-weir", ...called).thenEvents(revealed("move-weir", "weir", { named: false }));
    const some = { kind: "some", roles: ["gauge"], seats: ["seat-plain"] } as const;
    given(...called)
      .when(control, "RevealMove", {
        moveId: "move-plain",
        audience: { ...some, roles: ["gauge"], seats: ["seat-plain"] },
        named: true,
      })
      .thenEvents(revealed("move-plain", "plain", { audience: some }));
  });
  it("works in later turns, and after the game", () => {
    reveal("move-weir", ...called, turnEnded).thenEvents(revealed("move-weir", "weir", { named: false }));
    reveal("move-weir", ...played, { type: "GameEnded" }).thenEvents(
      revealed("move-weir", "weir", { named: false }),
    );
  });
  it("has nothing to do for those who were shown it the same way", () => {
    const some = (...roles: string[]) => ({ kind: "some" as const, roles, seats: [] });
    const shown = revealed("move-weir", "weir", { audience: some("gauge", "barge") });
    const again = (audience: Audience, named: boolean) =>
      given(...called, shown).when(control, "RevealMove", { moveId: "move-weir", audience, named });
    again(some("barge", "gauge"), true).thenNothing();
    again(some("barge"), true).thenEvents(revealed("move-weir", "weir", { audience: some("barge") }));
    again(some("gauge", "barge"), false).thenEvents({ ...shown, named: false } as GameEvent);
    again(toAll, true).thenEvents(revealed("move-weir", "weir"));
  });
  it("is refused while roles may still change their moves", () => {
    reveal("move-weir", ...moved).thenRefused("moves-sealed");
    reveal("move-weir", ...called, reopened).thenRefused("moves-sealed");
  });
  it("is refused for a move that was withdrawn, and for none", () => {
    reveal("move-weir", ...moved, withdrawn).thenRefused("unknown-move");
    reveal("none", ...called).thenRefused("unknown-move");
  });
  it("is refused for an audience that names a stranger, or nobody", () => {
    const to = (roles: string[], seats: string[]) =>
      given(...called).when(control, "RevealMove", {
        moveId: "move-weir",
        audience: { kind: "some", roles, seats },
        named: true,
      });
    to(["nobody"], []).thenRefused("unknown-role");
    to([], ["nobody"]).thenRefused("unknown-seat");
    to([], []).thenRefused("says-nothing");
  });
});

it("a withdrawn move does not stand", () => {
  expect(standing(gameOf(...moved), "move-weir")?.roleId).toBe("weir");
  expect(standing(gameOf(...moved, withdrawn), "move-weir")).toBeUndefined();
  expect(standing(gameOf(...moved), "constructor")).toBeUndefined();
});
