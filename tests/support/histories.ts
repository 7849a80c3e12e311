import type { GameEvent } from "@/lib/game/events";
import { minutes } from "./given";
import { claimed, leads, running, submitted } from "./happened";
import { noon } from "./random-game";

export const created: GameEvent = {
  type: "GameCreated",
  title: "Tuesday's table",
  scenario: { id: "low-water", version: "1.0.0", hash: "hash-of-low-water" },
  from: null,
};
export const turnEnded: GameEvent = { type: "TurnEnded", turn: 1 };

/** Histories to begin from, each going on from the one above it. */
export const lobby: readonly GameEvent[] = [created, { type: "LobbyOpened" }];
export const seated: readonly GameEvent[] = [
  ...lobby,
  claimed("seat-weir", "weir"),
  claimed("seat-weir-2", "weir"),
  claimed("seat-plain", "plain"),
  claimed("seat-barge", "barge"),
  claimed("seat-gauge", "gauge"),
  claimed("seat-waiting", null),
  ...["weir", "plain", "barge", "gauge"].map((cellId) => leads(cellId, `seat-${cellId}`)),
];
export const briefing: readonly GameEvent[] = [
  ...seated,
  { type: "TurnStarted", turn: 1 },
  { type: "PhaseOpened", phase: "brief", clock: running(1, noon + minutes(5), minutes(5)) },
];
export const deliberating: readonly GameEvent[] = [
  ...briefing,
  { type: "PhaseOpened", phase: "deliberate", clock: running(2, noon + minutes(20), minutes(20)) },
];
export const moved: readonly GameEvent[] = [
  ...deliberating,
  submitted("move-weir", "weir"),
  submitted("move-plain", "plain"),
];
export const called: readonly GameEvent[] = [
  ...moved,
  { type: "TimeCalled", early: true, clock: { kind: "called", version: 3, lengthMs: minutes(20) } },
];
/** Turn three has ended: nothing is left to play. */
export const played: readonly GameEvent[] = [
  ...called,
  turnEnded,
  { type: "TurnStarted", turn: 2 },
  { type: "TurnEnded", turn: 2 },
  { type: "TurnStarted", turn: 3 },
  { type: "TurnEnded", turn: 3 },
];
export const ended: readonly GameEvent[] = [...played, { type: "GameEnded" }];
