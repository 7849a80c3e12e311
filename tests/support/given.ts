import { expect } from "vitest";
import type { Audience, RoleId } from "@/lib/game/audience";
import {
  type Actor,
  type CommandType,
  type Envelope,
  idsNeeded,
  type MoveContent,
} from "@/lib/game/commands";
import { type Decision, decide } from "@/lib/game/decide";
import type { Clock, GameEvent, LoggedEvent } from "@/lib/game/events";
import { replay } from "@/lib/game/evolve";
import type { RejectionCode } from "@/lib/game/rejections";
import type { Game } from "@/lib/game/state";
import { type CommandInput, commandOf } from "./command-of";
import { deepFreeze } from "./deep-freeze";
import { noon } from "./random-game";
import { lowWater } from "./scenario";

export const control: Actor = { kind: "control", facilitatorId: "facilitator-a" };
export const door: Actor = { kind: "door" };
export const deadline: Actor = { kind: "clock" };
export const seat = (seatId: string): Actor => ({ kind: "seat", seatId });

export const minutes = (count: number): number => count * 60_000;

/** Fresh ids a decision may use: `id-1`, `id-2` … */
const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `id-${index + 1}`);

/** Events as a log: all at noon, done by control. */
export const logOf = (...events: GameEvent[]): LoggedEvent[] =>
  events.map((event) => deepFreeze({ at: noon, by: control, event }));

/** The game those events lead to. */
export const gameOf = (...events: GameEvent[]): Game => deepFreeze(replay(lowWater, logOf(...events)));

/**
 * Given what happened, when somebody commands, then these events, a refusal, or nothing.
 * The command passes its schema first, as at the door, and comes at noon unless told otherwise.
 */
export function given(...events: readonly GameEvent[]) {
  const game = gameOf(...events);
  return {
    when<T extends CommandType>(by: Actor, type: T, data: CommandInput<T>, at: number = noon) {
      const command = commandOf(type, data);
      const envelope: Envelope = { at, ids: ids(idsNeeded(command)) };
      const decision = decide(game, by, deepFreeze(command), deepFreeze(envelope));
      return {
        decision,
        thenEvents: (...expected: GameEvent[]) => expectDecision(decision, { ok: true, events: expected }),
        thenNothing: () => expectDecision(decision, { ok: true, events: [] }),
        thenRefused: (code: RejectionCode) => expectDecision(decision, { ok: false, code }),
      };
    },
  };
}

const expectDecision = (decision: Decision, expected: Decision): void =>
  expect(decision).toStrictEqual(expected);

export const running = (version: number, endsAt: number, lengthMs: number): Clock => ({
  kind: "running",
  version,
  endsAt,
  lengthMs,
});

export const claimed = (seatId: string, roleId: RoleId | null): GameEvent => ({
  type: "SeatClaimed",
  seatId,
  personId: `person-of-${seatId}`,
  roleId,
});

export const content: MoveContent = {
  action: "Open the second weir for one night.",
  effect: "The bridge gauge rises by one.",
  reasons: ["The pond is full.", "Nobody watches at night."],
  targets: ["plain"],
  instruments: ["sluice"],
  attribution: "deniable",
};

export const submitted = (
  moveId: string,
  roleId: RoleId,
  seatId = `seat-${roleId}`,
  turn = 1,
): GameEvent => ({
  type: "MoveSubmitted",
  moveId,
  turn,
  roleId,
  seatId,
  content,
});

/** An acknowledgement; the inject is the role's unless it was addressed otherwise. */
export const acknowledged = (
  injectId: string,
  seatId: string,
  roleId: RoleId | null,
  audience: Audience = { kind: "some", roles: ["weir"], seats: [] },
): GameEvent => ({ type: "InjectAcknowledged", injectId, seatId, roleId, audience });

type Reveal = Extract<GameEvent, { type: "MoveRevealed" }>;
export const revealed = (moveId: string, roleId: RoleId, more: Partial<Reveal> = {}): GameEvent => ({
  type: "MoveRevealed",
  moveId,
  turn: 1,
  roleId,
  content,
  audience: { kind: "public" },
  named: true,
  ...more,
});

type Ruling = Extract<GameEvent, { type: "RulingPublished" }>;
export const ruled = (
  rulingId: string,
  moveId: string,
  roleId: RoleId,
  more: Partial<Ruling> = {},
): GameEvent => ({
  type: "RulingPublished",
  rulingId,
  moveId,
  roleId,
  method: "umpire",
  grade: "success",
  rationale: "The pond was full indeed.",
  publicText: "The river rose in the night.",
  texts: [],
  open: false,
  ...more,
});

export const created: GameEvent = {
  type: "GameCreated",
  title: "Tuesday's table",
  scenario: { id: "low-water", version: "1.0.0", hash: "hash-of-low-water" },
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
