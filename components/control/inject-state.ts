import type { Circumstances } from "@/lib/game/circumstances";
import type { Condition } from "@/lib/game/condition";
import { holds } from "@/lib/game/holds";
import { type DeskInject, lastTurnOf } from "./inject-list";
import { dueOf } from "./turn-time";

/** How an inject stands that is not out. */
export type InjectState =
  /** Its minute has come, and what it waits for is so; `late` counts the minutes since, null where it has none. */
  | { readonly kind: "due"; readonly late: number | null; readonly because: readonly Condition[] }
  /** Its minute is still to come. */
  | { readonly kind: "in"; readonly minutes: number }
  /** What it waits for is not so: of that, what is missing. */
  | { readonly kind: "waits"; readonly missing: readonly Condition[] }
  /** At control's discretion. */
  | { readonly kind: "open" }
  /** Its turn is still to come. */
  | { readonly kind: "later"; readonly turn: number }
  /** The last turn it may come in is over. */
  | { readonly kind: "past" };

/** How an inject stands, against what has happened and the minutes the turn has lasted. */
export function stateOf(inject: DeskInject, now: Circumstances, turnTime: number | null): InjectState {
  const { planned, minute } = inject;
  if (!planned) return { kind: "open" };
  if (planned.turn > now.turn) return { kind: "later", turn: planned.turn };
  if (lastTurnOf(planned) < now.turn) return { kind: "past" };
  const { trigger } = planned;
  if (trigger && !holds(trigger, now)) return { kind: "waits", missing: missingOf(trigger, now) };
  const because = trigger ? reasonsOf(trigger, now) : [];
  if (planned.turn !== now.turn) return trigger ? { kind: "due", late: null, because } : { kind: "open" };
  return atMinute(minute, turnTime, because, trigger !== undefined);
}

/** Of an inject of the running turn that waits for nothing but the clock. */
function atMinute(
  minute: number | undefined,
  turnTime: number | null,
  because: readonly Condition[],
  triggered: boolean,
): InjectState {
  const due = dueOf(minute, turnTime);
  switch (due.kind) {
    case "open":
      return triggered && minute === undefined ? { kind: "due", late: null, because } : { kind: "open" };
    case "in":
      return { kind: "in", minutes: due.minutes };
    case "now":
      return { kind: "due", late: 0, because };
    case "over":
      return { kind: "due", late: due.minutes, because };
    default:
      return due satisfies never;
  }
}

/** What makes a condition so: of parts that must all be so each one, of alternatives those that are. */
export function reasonsOf(condition: Condition, now: Circumstances): Condition[] {
  switch (condition.kind) {
    case "all":
      return condition.of.flatMap((part) => reasonsOf(part, now));
    case "any":
      return condition.of.filter((part) => holds(part, now)).flatMap((part) => reasonsOf(part, now));
    case "not":
    case "turn":
    case "track":
    case "tagged":
    case "move":
    case "inject":
      return [condition];
    default:
      return condition satisfies never;
  }
}

/** What a condition that is not so still lacks: of parts that must all be so the missing ones, of alternatives all. */
export function missingOf(condition: Condition, now: Circumstances): Condition[] {
  if (condition.kind !== "all") return [condition];
  return condition.of.filter((part) => !holds(part, now)).flatMap((part) => missingOf(part, now));
}
