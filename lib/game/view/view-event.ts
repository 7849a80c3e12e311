import type { Audience } from "../audience";
import type { Cell } from "../cells";
import type { DraftContent, Grade, MoveContent } from "../command-schemas";
import type { AddressedText, Clock, RecordRef, TaggedRef } from "../events";
import type { Step } from "../proposals";
import type { Inject, InjectText, Phase } from "../scenario";
import type { Settings } from "../settings";
import type { Sees } from "../viewer";

/**
 * An event as one viewer may know it. A field that only some may see is optional
 * here and simply absent for the others: hidden things have no shape to be held in.
 */
export type ViewEvent =
  | {
      readonly type: "GameCreated";
      readonly title: string;
      readonly from?: { readonly gameId: string; readonly turn: number } | null;
    }
  | { readonly type: "LobbyOpened" }
  | { readonly type: "SettingsChanged"; readonly settings: Settings }
  | {
      readonly type: "CastingChosen";
      readonly castingId: string | null;
      readonly cells: readonly Cell[];
      readonly switchedOn: readonly string[];
    }
  | {
      readonly type: "SeatClaimed";
      readonly seatId: string;
      readonly personId: string;
      readonly cellId: string | null;
    }
  | { readonly type: "SeatAssigned"; readonly seatId: string; readonly cellId: string | null }
  | { readonly type: "SeatReleased"; readonly seatId: string }
  | { readonly type: "SeatRejoined"; readonly seatId: string }
  | { readonly type: "RejoinDenied"; readonly seatId: string }
  | { readonly type: "LeadNamed"; readonly cellId: string; readonly seatId: string | null }
  | { readonly type: "ObserverAdmitted"; readonly observerId: string; readonly sees: Sees }
  | { readonly type: "ObserverDismissed"; readonly observerId: string }
  | { readonly type: "ScreenRenewed" }
  | { readonly type: "JoiningLocked" }
  | { readonly type: "JoiningUnlocked" }
  | { readonly type: "TurnStarted"; readonly turn: TurnView }
  | { readonly type: "PhaseOpened"; readonly phase: Phase; readonly clock: Clock }
  | { readonly type: "ClockExtended"; readonly seconds: number; readonly clock: Clock }
  | { readonly type: "ClockPaused"; readonly clock: Clock }
  | { readonly type: "ClockResumed"; readonly clock: Clock }
  | { readonly type: "TimeCalled"; readonly early: boolean; readonly clock: Clock }
  | { readonly type: "ClockOverran"; readonly clock: Clock }
  | {
      readonly type: "PhaseUndone";
      readonly undone: Phase;
      readonly phase: Phase;
      readonly clock: Clock;
      readonly floor: string | null;
    }
  | { readonly type: "OrderSet"; readonly roles: readonly string[] }
  | { readonly type: "FloorGiven"; readonly roleId: string | null }
  | {
      readonly type: "ReadySet";
      readonly seatId: string;
      readonly cellId: string | null;
      readonly ready: boolean;
    }
  | { readonly type: "PauseAsked"; readonly seatId: string }
  | { readonly type: "PauseAskSettled"; readonly seatId: string }
  | { readonly type: "TurnEnded"; readonly turn: number }
  | { readonly type: "GameEnded" }
  | {
      readonly type: "InjectDrafted";
      readonly injectId: string;
      readonly text: InjectText;
      readonly audience: Audience;
    }
  | { readonly type: "InjectReleased"; readonly inject: InjectView; readonly audience?: Audience }
  | { readonly type: "InjectAcknowledged"; readonly injectId: string; readonly seatId: string }
  | {
      readonly type: "InjectRespondedTo";
      readonly injectId: string;
      readonly seatId: string;
      readonly text: string;
    }
  | {
      readonly type: "MoveSubmitted";
      readonly moveId: string;
      readonly turn: number;
      readonly roleId: string;
      readonly seatId: string | null;
      readonly content: MoveContent;
      readonly late: boolean;
    }
  | {
      readonly type: "MoveWithdrawn";
      readonly moveId: string;
      readonly roleId: string;
      readonly seatId: string | null;
    }
  | { readonly type: "LateMoveAccepted"; readonly moveId: string; readonly roleId: string }
  | {
      readonly type: "MoveRefused";
      readonly moveId: string;
      readonly roleId: string;
      readonly reason: string;
    }
  | {
      readonly type: "DraftLapsed";
      readonly turn: number;
      readonly cellId: string;
      readonly roleId: string;
      readonly draft: DraftContent;
      readonly seats: readonly string[];
    }
  | {
      readonly type: "MoveRevealed";
      readonly moveId: string;
      readonly turn: number;
      readonly roleId: string | null;
      readonly content: RevealedContent;
      readonly toAll: boolean;
      readonly audience?: Audience;
      readonly named?: boolean;
    }
  | {
      readonly type: "RulingPublished";
      readonly rulingId: string;
      readonly moveId: string | null;
      readonly publicText: string;
      readonly texts: readonly string[];
      readonly grade?: Grade;
      readonly rationale?: string;
      readonly addressed?: readonly AddressedText[];
      readonly open?: boolean;
    }
  | {
      readonly type: "TrackAdjusted";
      readonly trackId: string;
      readonly from: number;
      readonly to: number;
      readonly reason?: string;
      readonly rulingId?: string | null;
    }
  | {
      readonly type: "FactEstablished";
      readonly factId: string;
      readonly text: string;
      readonly toAll: boolean;
      readonly audience?: Audience;
      readonly rulingId?: string | null;
    }
  | { readonly type: "FactEnded"; readonly factId: string; readonly reason?: string }
  | {
      readonly type: "RecordCorrected";
      readonly correctionId: string;
      readonly text: string;
      readonly toAll: boolean;
      readonly of?: RecordRef;
      readonly audience?: Audience;
    }
  | { readonly type: "RecordTagged"; readonly of: TaggedRef; readonly tags: readonly string[] }
  | {
      readonly type: "ProposalAccepted";
      readonly proposalId: string;
      readonly dynamicId: string;
      readonly proposed: readonly Step[];
    }
  | {
      readonly type: "ProposalDismissed";
      readonly proposalId: string;
      readonly dynamicId: string;
      readonly reason: string;
    };

export interface TurnView {
  readonly number: number;
  readonly title: string;
  readonly gameTime: string;
  readonly dateline: string;
  readonly situation: string;
  /** What this viewer knows besides; for control, every addressed text. */
  readonly privately: readonly string[];
}

export interface InjectView extends InjectText {
  readonly id: string;
  readonly toAll: boolean;
  /** For control, of an inject the scenario has. */
  readonly control?: Inject["control"];
}

/** What a reveal shows. Of a move without a name only the act itself: its reasons would tell whose it is. */
export type RevealedContent = Pick<MoveContent, "action"> & Partial<MoveContent>;
