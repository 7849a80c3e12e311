import { describe, it } from "vitest";
import type { GameEvent } from "@/lib/game/events";
import { given, minutes, seat } from "../../support/given";
import {
  announcement,
  assigned,
  cast,
  claimed,
  content,
  leads,
  running,
  set,
  submitted,
  withdrawn,
} from "../../support/happened";
import { called, deliberating, lobby, moved, played, seated, turnEnded } from "../../support/histories";
import { noon } from "../../support/random-game";

/** Control gives the roles more time after time was called. */
const reopened: GameEvent = {
  type: "ClockExtended",
  seconds: 60,
  clock: running(4, noon + minutes(30), minutes(21)),
};
const secondTurn: readonly GameEvent[] = [
  ...called,
  turnEnded,
  { type: "TurnStarted", turn: 2 },
  { type: "PhaseOpened", phase: "deliberate", clock: running(5, noon + minutes(15), minutes(15)) },
];
const submit = (by: string, ...events: readonly GameEvent[]) =>
  given(...events).when(seat(by), "SubmitMove", { turn: 1, ...content });

describe("SubmitMove", () => {
  it("seals the role's move under the fresh id, and says whose hand it was", () => {
    submit("seat-weir-2", ...deliberating).thenEvents(submitted("id-1", "weir", { seatId: "seat-weir-2" }));
  });
  it("is of the next turn when that is open", () => {
    const petition = { ...content, fields: { pace: "slow", petition: true } };
    given(...secondTurn)
      .when(seat("seat-weir"), "SubmitMove", { turn: 2, ...petition })
      .thenEvents(submitted("id-1", "weir", { turn: 2, content: petition }));
  });
  it("is refused for another turn: words that waited for a network are not the next turn's move", () => {
    submit("seat-weir", ...secondTurn).thenRefused("moves-closed");
  });
  it("is refused before deliberation and outside a turn", () => {
    submit("seat-weir", ...seated).thenRefused("moves-closed");
    submit("seat-gauge", ...played).thenRefused("moves-closed");
    submit("seat-gauge", ...called, turnEnded).thenRefused("moves-closed");
    const clock = { kind: "none", version: 1 } as const;
    submit(
      "seat-weir",
      ...seated,
      { type: "TurnStarted", turn: 1 },
      {
        type: "PhaseOpened",
        phase: "brief",
        clock,
      },
    ).thenRefused("moves-closed");
  });
  it("is refused to those without a cell or a seat", () => {
    submit("seat-waiting", ...deliberating).thenRefused("waiting-seat");
    submit("nobody", ...deliberating).thenRefused("unknown-seat");
  });
});

describe("the moves of a turn", () => {
  it("are as many acts as the settings say, whoever of the role sends them", () => {
    submit("seat-weir", ...moved).thenRefused("already-moved");
    submit("seat-weir-2", ...moved).thenRefused("already-moved");
    const two = [...moved, set({ movesPerTurn: 2 })];
    submit("seat-weir", ...two).thenEvents(submitted("id-1", "weir"));
    submit("seat-weir", ...two, submitted("move-2", "weir")).thenRefused("already-moved");
  });
  it("make room again when one was withdrawn", () => {
    submit("seat-weir", ...moved, withdrawn("move-weir", "weir")).thenEvents(submitted("id-1", "weir"));
  });
  it("count what control entered, and what came late and was not refused", () => {
    submit("seat-gauge", ...deliberating, submitted("move-1", "gauge", { seatId: null })).thenRefused(
      "already-moved",
    );
    const late = submitted("move-1", "gauge", { late: true });
    submit("seat-gauge", ...called, late).thenRefused("already-moved");
    submit("seat-gauge", ...called, late, {
      type: "MoveRefused",
      moveId: "move-1",
      roleId: "gauge",
      reason: "Too late.",
    }).thenEvents(submitted("id-1", "gauge", { late: true }));
  });
  it("do not count announcements, of which there are three", () => {
    const announce = (...events: readonly GameEvent[]) =>
      given(...events).when(seat("seat-weir"), "SubmitMove", { turn: 1, ...announcement });
    const said = (moveId: string) => submitted(moveId, "weir", { content: announcement });
    announce(...moved).thenEvents(said("id-1"));
    submit("seat-weir", ...deliberating, said("a"), said("b"), said("c")).thenEvents(
      submitted("id-1", "weir"),
    );
    announce(...moved, said("a"), said("b")).thenEvents(said("id-1"));
    announce(...moved, said("a"), said("b"), said("c")).thenRefused("announced-enough");
    announce(...moved, said("a"), said("b"), said("c"), withdrawn("b", "weir")).thenEvents(said("id-1"));
  });
});

describe("a cell of several roles", () => {
  const merged: readonly GameEvent[] = [
    ...lobby,
    cast("few"),
    claimed("seat-keeper", "keepers"),
    { type: "TurnStarted", turn: 1 },
    { type: "PhaseOpened", phase: "deliberate", clock: { kind: "none", version: 1 } },
  ];
  const send = (roleId?: string, ...since: GameEvent[]) =>
    given(...merged, ...since).when(seat("seat-keeper"), "SubmitMove", { turn: 1, ...content, roleId });

  it("says for which it moves, and moves for each", () => {
    send("gauge").thenEvents(submitted("id-1", "gauge", { seatId: "seat-keeper" }));
    send("weir", submitted("move-1", "gauge")).thenEvents(
      submitted("id-1", "weir", { seatId: "seat-keeper" }),
    );
    send("gauge", submitted("move-1", "gauge")).thenRefused("already-moved");
  });
  it("is not guessed at, and plays no other", () => {
    send(undefined).thenRefused("unknown-role");
    send("plain").thenRefused("unknown-role");
    given(...deliberating)
      .when(seat("seat-weir"), "SubmitMove", { turn: 1, ...content, roleId: "plain" })
      .thenRefused("unknown-role");
  });
});

it("a role over two cells has one move: either sends it, and either takes it back", () => {
  const divided: readonly GameEvent[] = [
    ...lobby,
    cast("many"),
    claimed("seat-east", "east"),
    claimed("seat-west", "west"),
    { type: "TurnStarted", turn: 1 },
    { type: "PhaseOpened", phase: "deliberate", clock: { kind: "none", version: 1 } },
  ];
  const move = submitted("move-plain", "plain", { seatId: "seat-east" });
  given(...divided, move)
    .when(seat("seat-west"), "SubmitMove", { turn: 1, ...content, roleId: "plain" })
    .thenRefused("already-moved");
  given(...divided, move)
    .when(seat("seat-west"), "WithdrawMove", { moveId: "move-plain" })
    .thenEvents(withdrawn("move-plain", "plain", "seat-west"));
});

describe("where only a cell's lead may send", () => {
  const led = [...deliberating, set({ sending: "lead" })];

  it("others of the cell are refused, until they lead", () => {
    submit("seat-weir-2", ...led).thenRefused("not-the-lead");
    submit("seat-weir", ...led).thenEvents(submitted("id-1", "weir"));
    submit("seat-weir-2", ...led, leads("weir", "seat-weir-2")).thenEvents(
      submitted("id-1", "weir", { seatId: "seat-weir-2" }),
    );
  });
  it("a lead of another cell does not lead here", () => {
    submit("seat-plain", ...led, assigned("seat-plain", "gauge")).thenRefused("not-the-lead");
  });
});

describe("WithdrawMove", () => {
  const withdraw = (by: string, moveId: string, ...events: readonly GameEvent[]) =>
    given(...events).when(seat(by), "WithdrawMove", { moveId });

  it("takes the role's move back, by any of its hands", () => {
    withdraw("seat-weir-2", "move-weir", ...moved).thenEvents(withdrawn("move-weir", "weir", "seat-weir-2"));
  });
  it("answers alike for another role's move and for none", () => {
    withdraw("seat-plain", "move-weir", ...moved).thenRefused("unknown-move");
    withdraw("seat-plain", "none", ...moved).thenRefused("unknown-move");
    withdraw("seat-plain", "__proto__", ...moved).thenRefused("unknown-move");
    withdraw("seat-waiting", "move-weir", ...moved).thenRefused("unknown-move");
  });
  it("happens once", () => {
    withdraw("seat-weir", "move-weir", ...moved, withdrawn("move-weir", "weir")).thenRefused(
      "already-withdrawn",
    );
  });
  it("is refused once moves are closed, and for a move of an earlier turn", () => {
    withdraw("seat-weir", "move-weir", ...called).thenRefused("moves-closed");
    withdraw("seat-weir", "move-weir", ...secondTurn).thenRefused("moves-closed");
  });
  it("works again while control gives more time", () => {
    withdraw("seat-weir", "move-weir", ...called, reopened).thenEvents(withdrawn("move-weir", "weir"));
  });
});
