import { describe, expect, it } from "vitest";
import { toControl, toPublic } from "@/lib/game/audience";
import type { Clock, GameEvent, LoggedEvent } from "@/lib/game/events";
import { evolve } from "@/lib/game/evolve";
import type { Phase } from "@/lib/game/scenario";
import type { Game } from "@/lib/game/state";
import { control, gameOf, given, minutes, seat } from "../../support/given";
import { floorTo, released, revealed, ruled, running, set, submitted } from "../../support/happened";
import { briefing, called, deliberating, moved, seated, turnEnded } from "../../support/histories";
import { noon } from "../../support/random-game";

const opened = (phase: Phase, clock: Clock): GameEvent => ({ type: "PhaseOpened", phase, clock });
const arguing = opened("argue", running(9, noon + minutes(10), minutes(10)));
const adjudicating = opened("adjudicate", running(10, noon + minutes(15), minutes(15)));
const undo = (phase: Phase, ...events: readonly GameEvent[]) =>
  given(...events).when(control, "UndoPhase", { turn: 1, phase });
const undone = (undoing: Phase, phase: Phase, clock: Clock, floor: string | null = null): GameEvent => ({
  type: "PhaseUndone",
  undone: undoing,
  phase,
  clock,
  floor,
});
const lengthMs = minutes(20);

describe("UndoPhase", () => {
  it("goes back to the phase before, its clock standing as it was left", () => {
    const left = { kind: "paused", version: 10, leftMs: minutes(20), lengthMs } as const;
    undo("argue", ...deliberating, arguing).thenEvents(undone("argue", "deliberate", left));
  });
  it("keeps what was left at the moment the phase was left, however long ago that is", () => {
    const at = (event: GameEvent, time: number): LoggedEvent => ({ at: time, by: control, event });
    const game: Game = evolve(gameOf(...deliberating), at(arguing, noon + minutes(13)));
    expect(game.left.at(-1)?.clock).toEqual({ kind: "paused", version: 2, leftMs: minutes(7), lengthMs });
    const late: Game = evolve(gameOf(...deliberating), at(arguing, noon + minutes(50)));
    expect(late.left.at(-1)?.clock).toMatchObject({ kind: "paused", leftMs: 0 });
  });
  it("gives back a clock that stood, was called, or was none, as it was", () => {
    const phaseWith = (clock: Clock) => [...briefing, opened("deliberate", clock), arguing];
    for (const clock of [
      { kind: "paused", version: 2, leftMs: 77, lengthMs },
      { kind: "called", version: 2, lengthMs },
      { kind: "overran", version: 2, endedAt: noon, lengthMs },
      { kind: "none", version: 2 },
    ] as const) {
      undo("argue", ...phaseWith(clock)).thenEvents(undone("argue", "deliberate", { ...clock, version: 10 }));
    }
  });
  it("goes back phase by phase to the first, and no further", () => {
    const deliberate = undone("argue", "deliberate", running(10, noon, lengthMs));
    const brief = undone("deliberate", "brief", running(11, noon, minutes(5)));
    expect(undo("deliberate", ...deliberating, arguing, deliberate).decision).toMatchObject({
      ok: true,
      events: [{ undone: "deliberate", phase: "brief" }],
    });
    undo("brief", ...deliberating, arguing, deliberate, brief).thenRefused("nothing-to-undo");
    undo("brief", ...briefing).thenRefused("nothing-to-undo");
  });
  it("gives back the floor, and who had it", () => {
    const inTurns = [...deliberating, set({ order: "sequential" }), floorTo("weir"), floorTo("barge")];
    undo("argue", ...inTurns, arguing).thenEvents(
      undone("argue", "deliberate", { kind: "paused", version: 10, leftMs: lengthMs, lengthMs }, "barge"),
    );
    const back = undone("argue", "deliberate", running(10, noon, lengthMs), "barge");
    expect(gameOf(...inTurns, arguing).hadFloor).toEqual([]);
    expect(gameOf(...inTurns, arguing, back)).toMatchObject({ floor: "barge", hadFloor: ["weir", "barge"] });
  });
  it("lets roles send again, and forgets who was ready", () => {
    const ready: GameEvent = { type: "ReadySet", seatId: "seat-weir", cellId: "weir", ready: true };
    const back = undone("argue", "deliberate", running(10, noon, lengthMs));
    const game = gameOf(...moved, arguing, ready, back);
    expect(game.ready).toEqual([]);
    given(...moved, arguing, back)
      .when(seat("seat-weir"), "WithdrawMove", { moveId: "move-weir" })
      .thenEvents({ type: "MoveWithdrawn", moveId: "move-weir", roleId: "weir", seatId: "seat-weir" });
  });
  it("is refused once anything was disclosed since", () => {
    const fact: GameEvent = {
      type: "FactEstablished",
      factId: "fact-1",
      text: "It rained.",
      audience: toControl,
      rulingId: null,
    };
    const disclosures: GameEvent[] = [
      released("rumour"),
      revealed("move-weir", "weir"),
      ruled("ruling-1", "move-weir", "weir"),
      { type: "TrackAdjusted", trackId: "level", from: 4, to: 5, rulingId: null, reason: "Rain." },
      fact,
      { type: "FactEnded", factId: "fact-1", audience: toControl, reason: "It dried." },
      {
        type: "RecordCorrected",
        correctionId: "correction-1",
        of: { kind: "track", id: "level" },
        text: "It stood at three.",
        audience: toPublic,
      },
    ];
    for (const each of disclosures) undo("argue", ...called, arguing, each).thenRefused("already-disclosed");
  });
  it("counts what was disclosed in the phase it would leave, and remembers the one before", () => {
    const disclosed = [...moved, released("rumour"), arguing];
    expect(undo("argue", ...disclosed).decision.ok).toBe(true);
    const back = undone("argue", "deliberate", running(10, noon, lengthMs));
    undo("deliberate", ...disclosed, back).thenRefused("already-disclosed");
    undo("argue", ...called, arguing, released("rumour"), adjudicating, {
      ...undone("adjudicate", "argue", running(11, noon, lengthMs)),
    }).thenRefused("already-disclosed");
  });
  it("is no disclosure when moves come, go, or wait", () => {
    const since = [submitted("move-gauge", "gauge", { late: true })];
    expect(undo("argue", ...called, arguing, ...since).decision.ok).toBe(true);
  });
  it("is refused to a desk that means another phase or turn, and where there is none", () => {
    undo("deliberate", ...deliberating, arguing).thenRefused("phase-changed");
    given(...deliberating, arguing)
      .when(control, "UndoPhase", { turn: 2, phase: "argue" })
      .thenRefused("turn-changed");
    undo("argue", ...seated).thenRefused("no-turn");
    undo("argue", ...deliberating, arguing, turnEnded).thenRefused("no-turn");
  });
  it("leaves nothing to undo in the next turn", () => {
    const next = [turnEnded, { type: "TurnStarted", turn: 2 } as const];
    const first = opened("deliberate", running(12, noon, lengthMs));
    given(...deliberating, arguing, ...next, first)
      .when(control, "UndoPhase", { turn: 2, phase: "deliberate" })
      .thenRefused("nothing-to-undo");
  });
});
