import type { Audience } from "../audience";
import type { Grade, MoveContent } from "../commands";
import type { AddressedText, Clock } from "../events";
import type { Channel, Inject, Phase } from "../scenario";

/**
 * An event as one viewer may know it. A field that only some may see is optional
 * here and simply absent for the others: hidden things have no shape to be held in.
 */
export type ViewEvent =
  | { readonly type: "GameCreated"; readonly title: string }
  | { readonly type: "LobbyOpened" }
  | {
      readonly type: "SeatClaimed";
      readonly seatId: string;
      readonly personId: string;
      readonly roleId: string | null;
    }
  | { readonly type: "SeatAssigned"; readonly seatId: string; readonly roleId: string | null }
  | { readonly type: "SeatReleased"; readonly seatId: string }
  | { readonly type: "JoiningLocked" }
  | { readonly type: "JoiningUnlocked" }
  | { readonly type: "TurnStarted"; readonly turn: TurnView }
  | { readonly type: "PhaseOpened"; readonly phase: Phase; readonly clock: Clock }
  | { readonly type: "ClockExtended"; readonly seconds: number; readonly clock: Clock }
  | { readonly type: "ClockPaused"; readonly clock: Clock }
  | { readonly type: "ClockResumed"; readonly clock: Clock }
  | { readonly type: "TimeCalled"; readonly early: boolean; readonly clock: Clock }
  | { readonly type: "ClockOverran"; readonly clock: Clock }
  | { readonly type: "TurnEnded"; readonly turn: number }
  | { readonly type: "GameEnded" }
  | { readonly type: "InjectReleased"; readonly inject: InjectView; readonly audience?: Audience }
  | { readonly type: "InjectAcknowledged"; readonly injectId: string; readonly seatId: string }
  | {
      readonly type: "MoveSubmitted";
      readonly moveId: string;
      readonly turn: number;
      readonly roleId: string;
      readonly seatId: string;
      readonly content: MoveContent;
    }
  | {
      readonly type: "MoveWithdrawn";
      readonly moveId: string;
      readonly roleId: string;
      readonly seatId: string;
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
  | { readonly type: "FactEnded"; readonly factId: string; readonly reason?: string };

export interface TurnView {
  readonly number: number;
  readonly title: string;
  readonly gameTime: string;
  readonly dateline: string;
  readonly situation: string;
  /** What this viewer knows besides; for control, every addressed text. */
  readonly privately: readonly string[];
}

export interface InjectView {
  readonly id: string;
  readonly title: string;
  readonly channel: Channel;
  readonly from: string;
  readonly body: string;
  readonly toAll: boolean;
  readonly contentNote?: string | undefined;
  readonly control?: Inject["control"];
}

/** What a reveal shows. Of a move without a name only the act itself: its reasons would tell whose it is. */
export type RevealedContent = Pick<MoveContent, "action"> & Partial<MoveContent>;
