import { describe, expect, it } from "vitest";
import { reachesFurther } from "@/components/control/audience-reach";
import { carriedBefore, isCarried } from "@/components/control/desk-reading";
import { filtered, filterOf, queryOf } from "@/components/control/log-filter";
import { needsOf } from "@/components/control/needs";
import {
  firstSlip,
  isBlankSlip,
  isWhole,
  type Slip,
  slipCommand,
  slipGaps,
} from "@/components/control/paper-draft";
import { warningOf, worthSaying } from "@/components/control/time-warning";
import { dueOf, turnMinutes } from "@/components/control/turn-time";
import { lastStepOf, undoStepOf } from "@/components/control/undo-step";
import { reaches, toControl, toPublic, toRoles, toSome } from "@/lib/game/audience";
import { decide } from "@/lib/game/decide";
import type { Clock, GameEvent } from "@/lib/game/events";
import { circumstancesIn } from "@/lib/game/view/circumstances-in";
import { view } from "@/lib/game/view/feed";
import { movesOf } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";
import { facilitator } from "../support/eyes";
import { control, given, logOf, minutes } from "../support/given";
import { announcement, revealed, ruled, running, submitted } from "../support/happened";
import { briefing, deliberating, moved, seated } from "../support/histories";
import { law } from "../support/property-runs";
import { noon, playRandomGame } from "../support/random-game";
import { lowWater } from "../support/scenario";

const desk = (...events: readonly GameEvent[]): View => view(lowWater, logOf(...events), facilitator);

law(
  "L2",
  "the desk offers the step back exactly while the rules grant it, and says what comes back",
  12,
  (seed) => {
    const { scenario, log, states } = playRandomGame(seed);
    for (let length = 0; length <= log.length; length += 7) {
      const game = states[length];
      if (!game) continue;
      const seen = undoStepOf(view(scenario, log.slice(0, length), facilitator));
      const asked = { type: "UndoPhase", data: { turn: game.turn, phase: game.phase ?? "brief" } } as const;
      const decision = decide(game, control, asked, { at: game.at, ids: [] });
      expect(seen !== undefined, `after ${length} events`).toBe(decision.ok);
      const undone = decision.ok ? decision.events[0] : undefined;
      if (!seen || undone?.type !== "PhaseUndone") continue;
      expect(seen).toMatchObject({ undone: undone.undone, phase: undone.phase });
      expect({ ...seen.clock, version: 0 }).toEqual({ ...undone.clock, version: 0 });
    }
  },
);

describe("the time of the turn", () => {
  const at = (time: number, event: GameEvent) =>
    ({ ...logOf(event)[0], at: time }) as ReturnType<typeof logOf>[0];
  const paused: Clock = { kind: "paused", version: 5, leftMs: minutes(1), lengthMs: minutes(5) };

  it("counts from the start of the turn and stands while the clock is paused", () => {
    const log = [
      ...logOf(...briefing),
      at(noon + minutes(2), { type: "ClockPaused", clock: paused }),
      at(noon + minutes(10), { type: "ClockResumed", clock: running(6, noon + minutes(11), minutes(5)) }),
    ];
    const seen = (count: number) => view(lowWater, log.slice(0, log.length - count), facilitator);
    expect(turnMinutes(seen(2), noon + minutes(2))).toBe(2);
    expect(turnMinutes(seen(1), noon + minutes(9))).toBe(2);
    expect(turnMinutes(seen(0), noon + minutes(14))).toBe(6);
  });

  it("makes an inject due in its minute, overdue after it, and never without one", () => {
    expect(dueOf(8, 5.5)).toEqual({ kind: "in", minutes: 3 });
    expect(dueOf(8, 8)).toEqual({ kind: "now" });
    expect(dueOf(8, 10.2)).toEqual({ kind: "over", minutes: 2 });
    expect(dueOf(undefined, 10)).toEqual({ kind: "open" });
    expect(dueOf(8, null)).toEqual({ kind: "open" });
  });
});

describe("the warning of the clock", () => {
  const ending = running(1, noon, minutes(20));
  it("comes at five minutes and at one, and stays until time is up", () => {
    expect(warningOf(ending, noon - minutes(5) - 1)).toBe("none");
    expect(warningOf(ending, noon - minutes(5))).toBe("five");
    expect(warningOf(ending, noon - minutes(1))).toBe("one");
    expect(warningOf({ kind: "called", version: 2, lengthMs: minutes(20) }, noon)).toBe("up");
    expect(warningOf({ kind: "none", version: 2 }, noon)).toBe("none");
  });
  it("is not said of a phase that is no longer than it", () => {
    expect(worthSaying("five", running(1, noon, minutes(5)))).toBe(false);
    expect(worthSaying("five", ending)).toBe(true);
    expect(worthSaying("one", running(1, noon, minutes(1)))).toBe(false);
  });
});

describe("widening an audience", () => {
  const room = desk(...seated);
  const weir = toRoles("weir");
  it("is told from naming the same people in other words, or fewer", () => {
    expect(reachesFurther(room, toRoles("weir", "plain"), weir)).toBe(true);
    expect(reachesFurther(room, toPublic, toRoles("weir", "plain", "barge", "gauge"))).toBe(true);
    expect(reachesFurther(room, toSome({ cells: ["weir"] }), weir)).toBe(false);
    expect(reachesFurther(room, toSome({ seats: ["seat-weir"] }), weir)).toBe(false);
    expect(reachesFurther(room, toSome({ seats: ["seat-waiting"] }), weir)).toBe(true);
    expect(reachesFurther(room, toControl, weir)).toBe(false);
    expect(reachesFurther(room, weir, toPublic)).toBe(false);
    expect(reaches(weir, { seatId: "x", cellId: "weir", roles: ["weir"], desks: [] })).toBe(true);
  });
});

describe("the log's filter", () => {
  it("comes back from its own address, and leaves out what it does not know", () => {
    const room = desk(...seated);
    const filter = { turn: 0, role: "weir", kind: "moves" } as const;
    expect(filterOf(queryOf(filter), room)).toEqual(filter);
    const strange = new URLSearchParams("turn=x&role=nobody&kind=gossip");
    expect(filterOf(strange, room)).toEqual({ turn: undefined, role: undefined, kind: undefined });
    expect(queryOf(filterOf(strange, room)).size).toBe(0);
  });
});

describe("the log of a role's rulings", () => {
  const of = (kind: "move" | "ruling", id: string): GameEvent => ({
    type: "RecordCorrected",
    correctionId: `of-${id}`,
    of: { kind, id },
    text: "It was the second weir.",
    audience: toControl,
  });
  const log = desk(
    ...moved,
    ruled("ruling-weir", "move-weir", "weir"),
    of("move", "move-weir"),
    of("ruling", "ruling-weir"),
    of("move", "move-plain"),
    of("ruling", "ruling-unknown"),
  );
  const corrections = (role: string) =>
    filtered(log, movesOf(log), { turn: undefined, role, kind: "rulings" }).flatMap(({ event }) =>
      event.type === "RecordCorrected" ? event.correctionId : [],
    );
  it("has what corrects its moves and their rulings, whoever reads it", () => {
    expect(corrections("weir")).toEqual(["of-move-weir", "of-ruling-weir"]);
    expect(corrections("plain")).toEqual(["of-move-plain"]);
    expect(corrections("gauge")).toEqual([]);
  });
});

describe("a step that cannot be taken back", () => {
  it("stays named, and barred, once something was told", () => {
    const told: GameEvent = {
      type: "TrackAdjusted",
      trackId: "level",
      from: 4,
      to: 5,
      reason: "Rain.",
      rulingId: null,
    };
    expect(lastStepOf(desk(...deliberating))).toMatchObject({ barred: false });
    expect(undoStepOf(desk(...deliberating, told))).toBeUndefined();
    expect(lastStepOf(desk(...deliberating, told))).toMatchObject({ undone: "deliberate", barred: true });
    expect(lastStepOf(desk(...seated))).toBeUndefined();
  });
});

describe("announcements to show", () => {
  const said = submitted("said", "gauge", { content: announcement });
  it("are those of the turn that are out of their role's hands and not shown to all", () => {
    const needs = (...events: readonly GameEvent[]) => {
      const seen = desk(...events);
      const circumstances = circumstancesIn(seen);
      const state = { view: seen, moves: movesOf(seen), injects: [], circumstances, proposals: [] };
      return needsOf(state, { warning: "none", turnTime: 0 }).filter(({ kind }) => kind === "unshown");
    };
    const shown = revealed("said", "gauge", { content: announcement });
    const timeCalled: GameEvent = {
      type: "TimeCalled",
      early: true,
      clock: { kind: "called", version: 3, lengthMs: minutes(20) },
    };
    expect(needs(...deliberating, said)).toEqual([]);
    expect(needs(...deliberating, said, timeCalled)).toEqual([{ kind: "unshown", moveIds: ["said"] }]);
    expect(needs(...deliberating, said, timeCalled, shown)).toEqual([]);
  });
});

describe("what was carried from another game", () => {
  it("is what was played before the turn this one begins from", () => {
    const from = (turn: number | undefined): View =>
      desk({
        type: "GameCreated",
        title: "Again",
        scenario: { id: "low-water", version: "1.0.0", hash: "hash-of-low-water" },
        from: turn === undefined ? null : { gameId: "first", turn },
      });
    expect([1, 2, 3].map((turn) => isCarried(from(3), turn))).toEqual([true, true, false]);
    expect(isCarried(from(undefined), 1)).toBe(false);
    expect(carriedBefore(desk())).toBeUndefined();
  });
});

describe("a paper slip", () => {
  const asked = lowWater.moveFields.map((field) => ({ ...field, required: false }));
  const full: Slip = {
    ...firstSlip("weir"),
    action: "Open the second weir.",
    effect: "The gauge rises.",
    reasons: ["The pond is full.", "", " "],
    attribution: "deniable",
  };

  it("is blank until something is on it, and whole once the rules would take it", () => {
    expect(isBlankSlip(firstSlip("weir"))).toBe(true);
    expect(isBlankSlip(full)).toBe(false);
    expect(isWhole(slipGaps(full, asked, 1))).toBe(true);
    expect(slipGaps({ ...full, reasons: ["", " "] }, asked, 1).reasons).toBe("missing");
    expect(slipGaps({ ...full, attribution: null }, asked, 1).attribution).toBe("missing");
    expect(slipGaps({ ...full, effect: "" }, asked, 1).effect).toBe("missing");
    expect(slipGaps({ ...full, action: "x".repeat(1001) }, asked, 1).action).toBe("long");
  });

  it("needs of an announcement its words alone, which are owned by saying them", () => {
    const said = { ...firstSlip("weir"), kind: "announcement", action: "We are counting." } as const;
    expect(isWhole(slipGaps(said, asked, 1))).toBe(true);
    const command = slipCommand(said, 1);
    expect(command.type).toBe("SubmitMove");
    if (command.type !== "SubmitMove") return;
    expect(command.data).toMatchObject({ roleId: "weir", attribution: "declared", reasons: [] });
    expect(given(...deliberating).when(control, "SubmitMove", command.data).decision.ok).toBe(true);
  });

  it("marks what the scenario asks and the slip leaves open", () => {
    const required = [
      {
        id: "count",
        label: "Count",
        kind: { type: "number", min: 0, max: 9 },
        required: true,
        secret: false,
      },
    ] as const;
    expect(slipGaps(full, required, 1).fields).toEqual(["count"]);
    expect(slipGaps({ ...full, fields: { count: 0 } }, required, 1).fields).toEqual([]);
  });
});
