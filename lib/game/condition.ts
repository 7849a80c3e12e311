import type { RoleId } from "./audience";
import type { Grade } from "./command-schemas";
import type { Attribution, MoveKind } from "./move-limits";

/** How far back a condition looks: by the turn a move was made or a record was released in. */
export const spans = ["this-turn", "last-turn", "game"] as const;
export type Span = (typeof spans)[number];

/**
 * What a scenario can ask of the state of a game. Pure data: `holds` in
 * `circumstances.ts` says whether it is so.
 */
export type Condition =
  | { readonly kind: "all" | "any"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition }
  | { readonly kind: "turn"; readonly from?: number | undefined; readonly to?: number | undefined }
  | TrackCondition
  | TaggedCondition
  | MoveCondition
  /** The inject has been released. */
  | { readonly kind: "inject"; readonly inject: string };

/** A track stands within bounds, both included. */
export interface TrackCondition {
  readonly kind: "track";
  readonly track: string;
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
  /** Of how many turns it must be true: 2 asks for the start of this turn besides, 3 for that of the turn before too. */
  readonly turns?: number | undefined;
}

/** Control marked moves, injects or facts with a tag. */
export interface TaggedCondition {
  readonly kind: "tagged";
  readonly tag: string;
  readonly within: Span;
  /** How many at least; left out, one. */
  readonly atLeast?: number | undefined;
  /** Only moves of this role count. */
  readonly role?: RoleId | undefined;
}

/** A move that stands and has everything named here. */
export interface MoveCondition {
  readonly kind: "move";
  readonly within: Span;
  readonly role?: RoleId | undefined;
  readonly attribution?: Attribution | undefined;
  readonly act?: MoveKind | undefined;
  readonly target?: RoleId | undefined;
  readonly instrument?: string | undefined;
  readonly tag?: string | undefined;
  readonly field?: { readonly id: string; readonly is: string | number | boolean } | undefined;
  /** It was ruled, with one of these grades. */
  readonly grade?: readonly Grade[] | undefined;
}

/** Every condition inside a condition, itself first. */
export function conditionsIn(condition: Condition): Condition[] {
  switch (condition.kind) {
    case "all":
    case "any":
      return [condition, ...condition.of.flatMap(conditionsIn)];
    case "not":
      return [condition, ...conditionsIn(condition.of)];
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
