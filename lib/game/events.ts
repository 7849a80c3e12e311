import type { Audience, CellId, RoleId, SeatId } from "./audience";
import type { Cell } from "./cells";
import type { DraftContent, Grade, MoveContent, recordKinds } from "./command-schemas";
import type { Actor } from "./commands";
import type { Step } from "./proposals";
import type { InjectText, Phase } from "./scenario";
import type { Tagged } from "./scenario-book";
import type { Settings } from "./settings";
import type { Sees } from "./viewer";

/**
 * What happened. An event carries all that a later reader needs to know who may see
 * it (its role, its audience), so that redaction asks nothing of the state around it.
 * Times are milliseconds since 1970.
 */
export type GameEvent =
  | {
      readonly type: "GameCreated";
      readonly title: string;
      readonly scenario: ScenarioRef;
      /** The game and turn whose start this one begins from; null for a game from the beginning. */
      readonly from: { readonly gameId: string; readonly turn: number } | null;
    }
  | { readonly type: "LobbyOpened" }
  | { readonly type: "SettingsChanged"; readonly settings: Settings }
  | {
      readonly type: "CastingChosen";
      readonly castingId: string | null;
      readonly cells: readonly Cell[];
      /** Optional roles with a cell of their own besides the casting's. */
      readonly switchedOn: readonly RoleId[];
    }
  | {
      readonly type: "SeatClaimed";
      readonly seatId: SeatId;
      readonly personId: string;
      readonly cellId: CellId | null;
    }
  | { readonly type: "SeatAssigned"; readonly seatId: SeatId; readonly cellId: CellId | null }
  | { readonly type: "SeatReleased"; readonly seatId: SeatId }
  | { readonly type: "SeatRejoined"; readonly seatId: SeatId }
  | { readonly type: "RejoinDenied"; readonly seatId: SeatId }
  | { readonly type: "LeadNamed"; readonly cellId: CellId; readonly seatId: SeatId | null }
  | { readonly type: "ObserverAdmitted"; readonly observerId: string; readonly sees: Sees }
  | { readonly type: "ObserverDismissed"; readonly observerId: string }
  | { readonly type: "ScreenRenewed" }
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
  /** The turn went back to an earlier phase, with the clock as it was left. */
  | {
      readonly type: "PhaseUndone";
      readonly undone: Phase;
      readonly phase: Phase;
      readonly clock: Clock;
      readonly floor: RoleId | null;
    }
  | { readonly type: "OrderSet"; readonly roles: readonly RoleId[] }
  | { readonly type: "FloorGiven"; readonly roleId: RoleId | null }
  | {
      readonly type: "ReadySet";
      readonly seatId: SeatId;
      readonly cellId: CellId | null;
      readonly ready: boolean;
    }
  | { readonly type: "PauseAsked"; readonly seatId: SeatId }
  | { readonly type: "PauseAskSettled"; readonly seatId: SeatId }
  | { readonly type: "TurnEnded"; readonly turn: number }
  | { readonly type: "GameEnded" }
  | {
      readonly type: "InjectDrafted";
      readonly injectId: string;
      readonly text: InjectText;
      readonly audience: Audience;
    }
  /** An inject may be released again, to further people. */
  | {
      readonly type: "InjectReleased";
      readonly injectId: string;
      readonly audience: Audience;
      /** The text of one that control wrote, or the milder form; null where the scenario's own is meant. */
      readonly text: InjectText | null;
    }
  | {
      readonly type: "InjectAcknowledged";
      readonly injectId: string;
      readonly seatId: SeatId;
      readonly cellId: CellId | null;
      /** The inject's own: who was not to know of it shall not learn that someone read it. */
      readonly audience: Audience;
    }
  | {
      readonly type: "InjectRespondedTo";
      readonly injectId: string;
      readonly seatId: SeatId;
      readonly cellId: CellId | null;
      readonly audience: Audience;
      readonly text: string;
    }
  | {
      readonly type: "MoveSubmitted";
      readonly moveId: string;
      readonly turn: number;
      readonly roleId: RoleId;
      /** Null when control entered it for the role. */
      readonly seatId: SeatId | null;
      readonly content: MoveContent;
      /** Sent after moves had closed: it waits for control to accept or refuse it. */
      readonly late: boolean;
    }
  | {
      readonly type: "MoveWithdrawn";
      readonly moveId: string;
      readonly roleId: RoleId;
      readonly seatId: SeatId | null;
    }
  | { readonly type: "LateMoveAccepted"; readonly moveId: string; readonly roleId: RoleId }
  | {
      readonly type: "MoveRefused";
      readonly moveId: string;
      readonly roleId: RoleId;
      readonly reason: string;
    }
  | {
      readonly type: "DraftLapsed";
      readonly turn: number;
      readonly cellId: CellId;
      readonly roleId: RoleId;
      readonly draft: DraftContent;
      readonly seats: readonly SeatId[];
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
    }
  | {
      readonly type: "RecordCorrected";
      readonly correctionId: string;
      readonly of: RecordRef;
      readonly text: string;
      readonly audience: Audience;
    }
  /** All the tags it bears from here on. */
  | { readonly type: "RecordTagged"; readonly of: TaggedRef; readonly tags: readonly string[] }
  | {
      readonly type: "ProposalAccepted";
      readonly proposalId: string;
      readonly dynamicId: string;
      /** What the dynamic proposed; what control made of it follows as events of their own. */
      readonly proposed: readonly Step[];
    }
  | {
      readonly type: "ProposalDismissed";
      readonly proposalId: string;
      readonly dynamicId: string;
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

/** Something on the record that can be corrected. */
export interface RecordRef {
  readonly kind: (typeof recordKinds)[number];
  readonly id: string;
}

/** Something that can bear tags. */
export interface TaggedRef {
  readonly kind: Tagged;
  readonly id: string;
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
