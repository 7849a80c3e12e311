import { expect } from "vitest";
import { type Actor, type CommandType, type Envelope, idsNeeded } from "@/lib/game/commands";
import { type Decision, decide } from "@/lib/game/decide";
import type { GameEvent, LoggedEvent } from "@/lib/game/events";
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
