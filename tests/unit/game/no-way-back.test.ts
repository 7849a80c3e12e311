import { describe, expect, it } from "vitest";
import { toRoles } from "@/lib/game/audience";
import { type CommandType, idsNeeded } from "@/lib/game/commands";
import { decide } from "@/lib/game/decide";
import type { GameEvent } from "@/lib/game/events";
import { evolve } from "@/lib/game/evolve";
import { type Game, heldSeat, isOut } from "@/lib/game/state";
import { type Dice, diceOf } from "../../support/dice";
import { control, gameOf, given, seat } from "../../support/given";
import { content, floorTo, revealed, set, submitted } from "../../support/happened";
import { briefing, called, deliberating, moved, seated } from "../../support/histories";
import { law } from "../../support/property-runs";
import { askFor } from "../../support/random-commands";
import { noon, playRandomGame } from "../../support/random-game";

/** All that could lead back to a move: whatever opens, closes, shows, orders or reseats. */
const ways: readonly (readonly [number, CommandType])[] = [
  [12, "SubmitMove"],
  [4, "WithdrawMove"],
  [7, "RevealMove"],
  [3, "PublishRuling"],
  [4, "AcceptLateMove"],
  [1, "RefuseMove"],
  [3, "CallTime"],
  [4, "ExtendClock"],
  [1, "PauseClock"],
  [1, "ResumeClock"],
  [4, "OpenPhase"],
  [6, "UndoPhase"],
  [3, "ChangeSettings"],
  [5, "GiveFloor"],
  [2, "SetOrder"],
  [1, "AssignSeat"],
  [1, "ReplaceSeat"],
  [0.5, "EndTurn"],
  [2, "StartTurn"],
];

/** Every state a run of random steps goes through, each with what led to it. */
function* wander(dice: Dice, length: number): Generator<{ game: Game; events: readonly GameEvent[] }> {
  let game = gameOf(...seated, set({ order: dice.pick(["simultaneous", "sequential"]), movesPerTurn: 2 }));
  let at = noon;
  for (let step = 0; step < length; step++) {
    const { by, command } = askFor(dice, game, step === 0 ? "StartTurn" : dice.weighted(ways));
    at += dice.pick([0, 1000, 60_000]);
    const decision = decide(game, by, command, {
      at,
      ids: Array.from({ length: idsNeeded(command) }, () => dice.uuid()),
    });
    if (!decision.ok) continue;
    const before = game;
    game = decision.events.reduce((held, event) => evolve(held, { at, by, event }), before);
    expectKept(before, decision.events);
    yield { game, events: decision.events };
  }
}

/** Nothing that is out is taken back, by anyone. */
function expectKept(before: Game, events: readonly GameEvent[]): void {
  for (const event of events) {
    if (event.type !== "MoveWithdrawn") continue;
    const move = before.moves[event.moveId];
    expect(move && isOut(move), `withdrawn: ${JSON.stringify(move)}`).toBe(false);
  }
}

/** No seat is let to take back what is out, whoever asks. */
function expectRefused(game: Game, how: () => string): number {
  const out = Object.values(game.moves).filter(isOut);
  for (const move of out) {
    for (const { id } of Object.keys(game.seats).flatMap((each) => heldSeat(game, each) ?? [])) {
      const command = { type: "WithdrawMove", data: { moveId: move.id } } as const;
      const answer = decide(game, seat(id), command, { at: game.at, ids: [] });
      if (answer.ok) expect.fail(`Seat ${id} may take back ${JSON.stringify(move)}: ${how()}`);
    }
  }
  return out.length;
}

law("L3", "no route leads back to a move that is out", 150, (seed) => {
  const dice = diceOf(seed);
  const route: string[] = [];
  for (const { game, events } of wander(dice, 90)) {
    route.push(...events.map((event) => JSON.stringify(event)));
    expectRefused(game, () => route.slice(-14).join("\n"));
  }
});

it("[L3] the routes searched go back, extend, change the order and pass the floor while moves are out", () => {
  const seen = new Map<string, number>();
  for (let seed = 0; seed < 60; seed++) {
    for (const { game, events } of wander(diceOf(seed), 90)) {
      const out = Object.values(game.moves).some((move) => isOut(move) && move.turn === game.turn);
      for (const { type } of out ? events : []) seen.set(type, (seen.get(type) ?? 0) + 1);
    }
  }
  for (const type of ["PhaseUndone", "ClockExtended", "SettingsChanged", "FloorGiven", "PhaseOpened"])
    expect(seen.get(type) ?? 0, type).toBeGreaterThan(20);
});

law("L3", "in no random game is a move taken back that was out", 20, (seed) => {
  const { steps, states } = playRandomGame(seed);
  for (const { before, decision, command } of steps) {
    if (decision.ok && command.type !== "CreateGame") expectKept(before, decision.events);
  }
  for (const game of states) expectRefused(game, () => `seed ${seed}`);
});

describe("a move that is out stays out", () => {
  const toGauge = { audience: toRoles("gauge") };
  const out = revealed("move-weir", "weir", toGauge);
  const inTurns = [...deliberating, set({ order: "sequential" }), floorTo("weir")];
  const passed = [...inTurns, submitted("move-weir", "weir"), floorTo("plain")];
  const argue: GameEvent = { type: "PhaseOpened", phase: "argue", clock: { kind: "none", version: 7 } };
  const show = (moveId: string, ...events: readonly GameEvent[]) =>
    given(...events).when(control, "RevealMove", { moveId, audience: { kind: "public" }, named: true });

  it("by going back before deliberation: nothing comes out there that a role will have in hand again", () => {
    const clock = { kind: "none", version: 7 } as const;
    const back: GameEvent = { type: "PhaseUndone", undone: "deliberate", phase: "brief", clock, floor: null };
    show("move-weir", ...moved, back).thenRefused("moves-sealed");
    given(...moved, back)
      .when(control, "PublishRuling", {
        moveId: "move-weir",
        grade: "success",
        rationale: "It held.",
        publicText: "",
        texts: [],
        open: false,
        tracks: [],
        facts: [],
      })
      .thenRefused("moves-sealed");
  });
  it("by arguing late moves, then undoing that", () => {
    const skipped = [...briefing, argue, submitted("move-gauge", "gauge", { late: true })];
    const accepted: GameEvent = { type: "LateMoveAccepted", moveId: "move-gauge", roleId: "gauge" };
    const clock = { kind: "none", version: 8 } as const;
    const back: GameEvent = { type: "PhaseUndone", undone: "argue", phase: "brief", clock, floor: null };
    show("move-gauge", ...skipped, accepted, back).thenRefused("moves-sealed");
    given(...skipped, accepted, revealed("move-gauge", "gauge"))
      .when(control, "UndoPhase", { turn: 1, phase: "argue" })
      .thenRefused("already-disclosed");
  });
  it("by letting all move at once after the phase, then undoing that", () => {
    const undo = (...since: GameEvent[]) =>
      given(...passed, out, argue, ...since).when(control, "UndoPhase", { turn: 1, phase: "argue" });
    undo(set({})).thenRefused("moves-out");
    expect(undo().decision.ok).toBe(true);
  });
  it("by more time: for all, for whoever has the floor, and for whoever is still to have it", () => {
    const extend = (...events: readonly GameEvent[]) =>
      given(...events).when(control, "ExtendClock", { seconds: 60 });
    const time: GameEvent = {
      type: "TimeCalled",
      early: true,
      clock: { kind: "called", version: 3, lengthMs: 1 },
    };
    extend(...called, out).thenRefused("moves-out");
    extend(...inTurns, submitted("move-weir", "weir"), time, out).thenRefused("moves-out");
    extend(...passed, submitted("move-gauge", "gauge"), time, revealed("move-gauge", "gauge")).thenRefused(
      "moves-out",
    );
    expect(extend(...passed, time, out).decision.ok).toBe(true);
  });
  it("by the floor: given, or passed on", () => {
    given(...passed, out)
      .when(control, "GiveFloor", { turn: 1, roleId: "weir" })
      .thenRefused("moves-out");
    const jumped = [...inTurns, floorTo("plain"), submitted("move-plain", "plain"), floorTo("weir")];
    given(...jumped, revealed("move-plain", "plain", toGauge))
      .when(seat("seat-weir"), "SubmitMove", { turn: 1, ...content })
      .thenEvents(submitted("id-1", "weir"), floorTo("barge"));
  });
  it("by a change of the order of play while moves are open", () => {
    given(...passed, out)
      .when(control, "ChangeSettings", { order: "simultaneous" })
      .thenRefused("moves-out");
  });
});
