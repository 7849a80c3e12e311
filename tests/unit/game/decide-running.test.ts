import { describe, expect, it } from "vitest";
import type { GameEvent } from "@/lib/game/events";
import { control, given, minutes } from "../../support/given";
import { running, set } from "../../support/happened";
import {
  briefing,
  called,
  created,
  deliberating,
  ended,
  lobby,
  played,
  seated,
  turnEnded,
} from "../../support/histories";
import { noon } from "../../support/random-game";

const later = noon + minutes(40);

describe("StartTurn", () => {
  it("opens the turn and its first phase with the scenario's minutes, counted from now", () => {
    given(...seated)
      .when(control, "StartTurn", { turn: 1 }, later)
      .thenEvents(
        { type: "TurnStarted", turn: 1 },
        { type: "PhaseOpened", phase: "brief", clock: running(1, later + minutes(5), minutes(5)) },
      );
  });
  it("opens the next turn after the last, at the first phase that turn has", () => {
    given(...called, turnEnded)
      .when(control, "StartTurn", { turn: 2 }, later)
      .thenEvents(
        { type: "TurnStarted", turn: 2 },
        { type: "PhaseOpened", phase: "deliberate", clock: running(5, later + minutes(15), minutes(15)) },
      );
  });
  it("opens at the first phase that is played", () => {
    given(...seated, set({ phases: ["deliberate", "report"] }))
      .when(control, "StartTurn", { turn: 1 }, later)
      .thenEvents(
        { type: "TurnStarted", turn: 1 },
        { type: "PhaseOpened", phase: "deliberate", clock: running(1, later + minutes(20), minutes(20)) },
      );
  });
  it("is refused to a desk that means another turn: two desks that press at once start one", () => {
    given(...called, turnEnded)
      .when(control, "StartTurn", { turn: 1 })
      .thenRefused("turn-changed");
    given(...lobby)
      .when(control, "StartTurn", { turn: 2 })
      .thenRefused("turn-changed");
    given(...deliberating)
      .when(control, "OpenPhase", { turn: 2, phase: "argue" })
      .thenRefused("turn-changed");
    given(...deliberating)
      .when(control, "EndTurn", { turn: 2 })
      .thenRefused("turn-changed");
  });
  it("needs nobody in the room", () => {
    expect(given(...lobby).when(control, "StartTurn", { turn: 1 }).decision.ok).toBe(true);
  });
  it("is refused while a turn is open, before the lobby, after the last turn and after the game", () => {
    given(...briefing)
      .when(control, "StartTurn", { turn: 1 })
      .thenRefused("turn-open");
    given().when(control, "StartTurn", { turn: 1 }).thenRefused("not-open");
    given(created).when(control, "StartTurn", { turn: 1 }).thenRefused("not-open");
    given(...played)
      .when(control, "StartTurn", { turn: 1 })
      .thenRefused("no-more-turns");
    given(...ended)
      .when(control, "StartTurn", { turn: 1 })
      .thenRefused("game-over");
  });
});

describe("OpenPhase", () => {
  const clockOf = (data: { phase: "argue" | "report"; minutes?: number | null }) =>
    given(...deliberating).when(control, "OpenPhase", { turn: 1, ...data }, later);

  it("opens a later phase with the scenario's minutes", () => {
    const clock = running(3, later + minutes(10), minutes(10));
    clockOf({ phase: "argue" }).thenEvents({ type: "PhaseOpened", phase: "argue", clock });
  });
  it("takes other minutes, or none", () => {
    const three = running(3, later + minutes(3), minutes(3));
    const none = { kind: "none", version: 3 } as const;
    clockOf({ phase: "argue", minutes: 3 }).thenEvents({ type: "PhaseOpened", phase: "argue", clock: three });
    clockOf({ phase: "argue", minutes: null }).thenEvents({
      type: "PhaseOpened",
      phase: "argue",
      clock: none,
    });
  });
  it("may skip phases", () => {
    const clock = running(3, later + minutes(5), minutes(5));
    clockOf({ phase: "report" }).thenEvents({ type: "PhaseOpened", phase: "report", clock });
  });
  it("opens a phase the turn leaves out without a clock", () => {
    given(...called, turnEnded, { type: "TurnStarted", turn: 2 })
      .when(control, "OpenPhase", { turn: 2, phase: "argue" })
      .thenEvents({ type: "PhaseOpened", phase: "argue", clock: { kind: "none", version: 5 } });
  });
  it("never goes back, nor opens the same phase again", () => {
    given(...deliberating)
      .when(control, "OpenPhase", { turn: 1, phase: "brief" })
      .thenRefused("phase-behind");
    given(...deliberating)
      .when(control, "OpenPhase", { turn: 1, phase: "deliberate" })
      .thenRefused("phase-behind");
  });
  it("is refused between turns", () => {
    given(...seated)
      .when(control, "OpenPhase", { turn: 1, phase: "argue" })
      .thenRefused("no-turn");
    given(...called, turnEnded)
      .when(control, "OpenPhase", { turn: 1, phase: "argue" })
      .thenRefused("no-turn");
    given(...ended)
      .when(control, "OpenPhase", { turn: 1, phase: "argue" })
      .thenRefused("game-over");
  });
});

describe("EndTurn", () => {
  it("ends the open turn", () => {
    given(...deliberating)
      .when(control, "EndTurn", { turn: 1 })
      .thenEvents(turnEnded);
  });
  it("is refused where none is open", () => {
    given(...seated)
      .when(control, "EndTurn", { turn: 1 })
      .thenRefused("no-turn");
    given(...called, turnEnded)
      .when(control, "EndTurn", { turn: 1 })
      .thenRefused("no-turn");
  });
});

describe("EndGame", () => {
  const over: GameEvent = { type: "GameEnded" };

  it("ends the open turn with the game", () => {
    given(...deliberating)
      .when(control, "EndGame", {})
      .thenEvents(turnEnded, over);
  });
  it("ends a game between turns, or one that never began", () => {
    given(...called, turnEnded)
      .when(control, "EndGame", {})
      .thenEvents(over);
    given(...lobby)
      .when(control, "EndGame", {})
      .thenEvents(over);
    given(created).when(control, "EndGame", {}).thenEvents(over);
  });
  it("is refused for no game, and for one that is over", () => {
    given().when(control, "EndGame", {}).thenRefused("not-created");
    given(...ended)
      .when(control, "EndGame", {})
      .thenRefused("game-over");
  });
});
