import { describe, expect, it } from "vitest";
import type { GameEvent } from "@/lib/game/events";
import { phasesIn } from "@/lib/game/running-order";
import type { Phase } from "@/lib/game/scenario";
import { plannedPhases } from "@/lib/game/view/read";
import type { CommandInput } from "../../support/command-of";
import { facilitator, screen, seatOf, seen } from "../../support/eyes";
import { control, given, minutes } from "../../support/given";
import { running, set } from "../../support/happened";
import { deliberating, lobby, seated, turnEnded } from "../../support/histories";
import { noon } from "../../support/random-game";
import { lowWater } from "../../support/scenario";

const brisk = set({ runningOrder: "brisk" });
const opened = (phase: Phase, version: number, length: number | null): GameEvent => ({
  type: "PhaseOpened",
  phase,
  clock:
    length === null ? { kind: "none", version } : running(version, noon + minutes(length), minutes(length)),
});

describe("ChangeSettings of the running order", () => {
  const change = (data: CommandInput<"ChangeSettings">, ...events: readonly GameEvent[]) =>
    given(...lobby, ...events).when(control, "ChangeSettings", data);

  it("chooses one the scenario has, or none again; what else is set stays", () => {
    change({ runningOrder: "brisk" }).thenEvents(brisk);
    change({ runningOrder: null }, brisk).thenEvents(set({}));
    change({ runningOrder: "brisk" }, set({ movesPerTurn: 2 })).thenEvents(
      set({ movesPerTurn: 2, runningOrder: "brisk" }),
    );
    change({ movesPerTurn: 2 }, brisk).thenEvents(set({ movesPerTurn: 2, runningOrder: "brisk" }));
  });
  it("has nothing to do for the one that is played", () => {
    change({ runningOrder: null }).thenNothing();
    change({ runningOrder: "brisk" }, brisk).thenNothing();
  });
  it("is refused for one the scenario does not have", () => {
    for (const runningOrder of ["nobody", "__proto__", "constructor"])
      change({ runningOrder }).thenRefused("unknown-running-order");
  });
});

describe("the minutes of a phase", () => {
  const start = (turn: number, ...events: readonly GameEvent[]) =>
    given(...events).when(control, "StartTurn", { turn });
  const open = (phase: Phase, ...events: readonly GameEvent[]) =>
    given(...events).when(control, "OpenPhase", { turn: 1, phase });

  it("are the turn's own where no running order is chosen", () => {
    start(1, ...seated).thenEvents({ type: "TurnStarted", turn: 1 }, opened("brief", 1, 5));
    open("argue", ...deliberating).thenEvents(opened("argue", 3, 10));
  });
  it("are the running order's, which may begin with another phase", () => {
    start(1, ...seated, brisk).thenEvents({ type: "TurnStarted", turn: 1 }, opened("deliberate", 1, 8));
    const later: GameEvent[] = [
      { type: "TurnStarted", turn: 2 },
      { type: "TurnEnded", turn: 2 },
    ];
    start(3, ...seated, { type: "TurnStarted", turn: 1 }, turnEnded, ...later, brisk).thenEvents(
      { type: "TurnStarted", turn: 3 },
      opened("deliberate", 3, 5),
    );
  });
  it("are none for a phase the running order leaves out, unless control says how many", () => {
    open("argue", ...deliberating, brisk).thenEvents(opened("argue", 3, null));
    given(...deliberating, brisk)
      .when(control, "OpenPhase", { turn: 1, phase: "argue", minutes: 4 })
      .thenEvents(opened("argue", 3, 4));
  });
  it("change with the running order in the middle of a turn, for the phases to come", () => {
    open("deliberate", ...seated, brisk, { type: "TurnStarted", turn: 1 }, opened("brief", 1, 5)).thenEvents(
      opened("deliberate", 2, 8),
    );
  });
  it("begin with the first phase of the running order that is played, or its first where none is", () => {
    const played = (...phases: Phase[]) => set({ runningOrder: "brisk", phases });
    start(1, ...seated, played("brief", "deliberate")).thenEvents(
      { type: "TurnStarted", turn: 1 },
      opened("deliberate", 1, 8),
    );
    start(1, ...seated, played("argue")).thenEvents(
      { type: "TurnStarted", turn: 1 },
      opened("deliberate", 1, 8),
    );
  });
});

describe("the timetable", () => {
  const phases = (runningOrder: string | null, turn: number) =>
    phasesIn(lowWater, runningOrder, turn).map(({ phase, minutes: length }) => `${phase} ${length}`);

  it("has the phases of a turn; none of a turn there is not", () => {
    expect(phases(null, 2)).toEqual(["deliberate 15", "adjudicate 10"]);
    expect(phases("brisk", 2)).toEqual(["deliberate 9"]);
    expect(phases("brisk", 3)).toEqual(["deliberate 5", "report 2"]);
    expect([phases(null, 4), phases("brisk", 0)]).toEqual([[], []]);
  });
  it("is known to all: the phases of the running turn, by what is played", () => {
    for (const viewer of [facilitator, screen, seatOf("weir")]) {
      const planned = (...events: readonly GameEvent[]) =>
        plannedPhases(seen(viewer, ...events)).map(({ phase, minutes: length }) => `${phase} ${length}`);
      expect(planned(...seated)).toEqual([]);
      expect(planned(...deliberating)).toEqual([
        "brief 5",
        "deliberate 20",
        "argue 10",
        "adjudicate 15",
        "report 5",
      ]);
      expect(planned(...deliberating, brisk)).toEqual(["deliberate 8"]);
      expect(planned(...deliberating, brisk, set({})).length).toBe(5);
    }
  });
  it("[L3] is known to all with its pauses, and without what control plans in it", () => {
    const [order] = lowWater.runningOrders;
    const told = { id: order?.id, title: order?.title, minutes: order?.minutes, turns: order?.turns };
    for (const viewer of [facilitator, screen, seatOf("weir")])
      expect(seen(viewer, ...lobby).scenario.timetables).toEqual([told]);
    expect(order?.turns[0]?.pauseAfter).toBe(2);
    expect(seen(facilitator, ...lobby).scenario.runningOrders).toEqual([order]);
    for (const viewer of [screen, seatOf("weir")])
      expect(seen(viewer, ...lobby).scenario.runningOrders).toBeUndefined();
  });
});
