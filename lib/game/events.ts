import type { Audience, RoleId, SeatId } from "./audience";
import type { Actor, Grade, MoveContent } from "./commands";
import type { Phase } from "./scenario";

/**
 * What happened. An event carries all that a later reader needs to know who may see
 * it (its role, its audience), so that redaction asks nothing of the state around it.
 * Times are milliseconds since 1970.
 */
export type GameEvent =
  | { readonly type: "GameCreated"; readonly title: string; readonly scenario: ScenarioRef }
  | { readonly type: "LobbyOpened" }
  | {
      readonly type: "SeatClaimed";
      readonly seatId: SeatId;
      readonly personId: string;
      readonly roleId: RoleId | null;
    }
  | { readonly type: "SeatAssigned"; readonly seatId: SeatId; readonly roleId: RoleId | null }
  | { readonly type: "SeatReleased"; readonly seatId: SeatId }
  | { readonly type: "JoiningLocked" }
  | { readonly type: "JoiningUnlocked" }
  | { readonly type: "TurnStarted"; readonly turn: number }
  | { readonly type: "PhaseOpened"; readonly phase: Phase; readonly clock: Clock }
  | { readonly type: "ClockExtended"; readonly seconds: number; readonly clock: Clock }
  | { readonly type: "ClockPaused"; readonly clock: Clock }
  | { readonly type: "ClockResumed"; readonly clock: Clock }
  | { readonly type: "TimeCalled"; readonly early: boolean; readonly clock: Clock }
  /** The deadline passed while nobody watched (a closed lid): control is asked what to do. */
  | { readonly type: "ClockOverran"; readonly clock: Clock }
  | { readonly type: "TurnEnded"; readonly turn: number }
  | { readonly type: "GameEnded" }
  | { readonly type: "InjectReleased"; readonly injectId: string; readonly audience: Audience }
  | {
      readonly type: "InjectAcknowledged";
      readonly injectId: string;
      readonly seatId: SeatId;
      readonly roleId: RoleId | null;
      /** The inject's own: who was not to know of it shall not learn that someone read it. */
      readonly audience: Audience;
    }
  | {
      readonly type: "MoveSubmitted";
      readonly moveId: string;
      readonly turn: number;
      readonly roleId: RoleId;
      readonly seatId: SeatId;
      readonly content: MoveContent;
    }
  | {
      readonly type: "MoveWithdrawn";
      readonly moveId: string;
      readonly roleId: RoleId;
      readonly seatId: SeatId;
    }
  | {
      readonly type: "MoveRevealed";
      readonly moveId: string;
      /** The turn it was made in, which may be over. */
      readonly turn: number;
      readonly roleId: RoleId;
      readonly content: MoveContent;
      readonly audience: Audience;
      readonly named: boolean;
    }
  | {
      readonly type: "RulingPublished";
      readonly rulingId: string;
      readonly moveId: string;
      readonly roleId: RoleId;
      readonly method: "umpire";
      readonly grade: Grade;
      readonly rationale: string;
      readonly publicText: string;
      readonly texts: readonly AddressedText[];
      readonly open: boolean;
    }
  | {
      readonly type: "TrackAdjusted";
      readonly trackId: string;
      readonly from: number;
      readonly to: number;
      readonly rulingId: string | null;
      readonly reason: string;
    }
  | {
      readonly type: "FactEstablished";
      readonly factId: string;
      readonly text: string;
      readonly audience: Audience;
      readonly rulingId: string | null;
    }
  | {
      readonly type: "FactEnded";
      readonly factId: string;
      readonly audience: Audience;
      readonly reason: string;
    };

export type EventType = GameEvent["type"];

/** An event as the log holds it. */
export interface LoggedEvent {
  readonly at: number;
  readonly by: Actor;
  readonly event: GameEvent;
}

/** The exact version of a scenario; `hash` is the SHA-256 of its canonical JSON. */
export interface ScenarioRef {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
}

export interface AddressedText {
  readonly audience: Audience;
  readonly text: string;
}

/**
 * The time of a phase. `version` grows with every change, so that a deadline set
 * before a change cannot act after it.
 */
export type Clock =
  | { readonly kind: "none"; readonly version: number }
  | { readonly kind: "running"; readonly version: number; readonly endsAt: number; readonly lengthMs: number }
  | { readonly kind: "paused"; readonly version: number; readonly leftMs: number; readonly lengthMs: number }
  | { readonly kind: "called"; readonly version: number; readonly lengthMs: number }
  | {
      readonly kind: "overran";
      readonly version: number;
      readonly endedAt: number;
      readonly lengthMs: number;
    };
