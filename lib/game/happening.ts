import type { RoleId } from "./audience";
import type { Happening } from "./circumstances";
import type { MoveContent } from "./command-schemas";
import type { GameEvent, TaggedRef } from "./events";
import type { Phase } from "./scenario";

/** Events that the log and control's view tell in the same words, as far as conditions care. */
export type ToldAlike =
  | { readonly type: "PhaseOpened" | "PhaseUndone"; readonly phase: Phase }
  | { readonly type: "TurnEnded" }
  | { readonly type: "TrackAdjusted"; readonly trackId: string; readonly to: number }
  | {
      readonly type: "MoveSubmitted";
      readonly moveId: string;
      readonly turn: number;
      readonly roleId: RoleId;
      readonly content: MoveContent;
      readonly late: boolean;
    }
  | { readonly type: "MoveWithdrawn" | "MoveRefused" | "LateMoveAccepted"; readonly moveId: string }
  | { readonly type: "FactEstablished"; readonly factId: string }
  | { readonly type: "RecordTagged"; readonly of: TaggedRef; readonly tags: readonly string[] }
  | { readonly type: "ProposalAccepted" | "ProposalDismissed"; readonly proposalId: string };

/** What such an event tells conditions. */
export function toldAlike(event: ToldAlike): Happening {
  switch (event.type) {
    case "PhaseOpened":
    case "PhaseUndone":
      return { kind: "phase", phase: event.phase };
    case "TurnEnded":
      return { kind: "turn-end" };
    case "TrackAdjusted":
      return { kind: "track", track: event.trackId, to: event.to };
    case "MoveSubmitted": {
      const { moveId: id, turn, roleId, content, late } = event;
      return { kind: "move", id, turn, roleId, content, counts: !late };
    }
    case "MoveWithdrawn":
    case "MoveRefused":
      return { kind: "move-counts", id: event.moveId, counts: false };
    case "LateMoveAccepted":
      return { kind: "move-counts", id: event.moveId, counts: true };
    case "FactEstablished":
      return { kind: "fact", id: event.factId };
    case "RecordTagged":
      return { kind: "tags", of: event.of, tags: event.tags };
    case "ProposalAccepted":
      return { kind: "proposal", id: event.proposalId, to: "accepted" };
    case "ProposalDismissed":
      return { kind: "proposal", id: event.proposalId, to: "dismissed" };
    default:
      return event satisfies never;
  }
}

/** What an event of the log tells conditions; null where they do not care. */
export function happeningOf(event: GameEvent): Happening | null {
  switch (event.type) {
    case "TurnStarted":
      return { kind: "turn", turn: event.turn };
    case "RulingPublished":
      return { kind: "ruling", moveId: event.moveId, grade: event.grade };
    case "InjectReleased":
      return { kind: "inject", id: event.injectId };
    case "PhaseOpened":
    case "PhaseUndone":
    case "TurnEnded":
    case "TrackAdjusted":
    case "MoveSubmitted":
    case "MoveWithdrawn":
    case "MoveRefused":
    case "LateMoveAccepted":
    case "FactEstablished":
    case "RecordTagged":
    case "ProposalAccepted":
    case "ProposalDismissed":
      return toldAlike(event);
    case "GameCreated":
    case "LobbyOpened":
    case "SettingsChanged":
    case "CastingChosen":
    case "SeatClaimed":
    case "SeatAssigned":
    case "SeatReleased":
    case "SeatRejoined":
    case "RejoinDenied":
    case "LeadNamed":
    case "ObserverAdmitted":
    case "ObserverDismissed":
    case "ScreenRenewed":
    case "JoiningLocked":
    case "JoiningUnlocked":
    case "ClockExtended":
    case "ClockPaused":
    case "ClockResumed":
    case "TimeCalled":
    case "ClockOverran":
    case "OrderSet":
    case "FloorGiven":
    case "ReadySet":
    case "PauseAsked":
    case "PauseAskSettled":
    case "GameEnded":
    case "InjectDrafted":
    case "InjectAcknowledged":
    case "InjectRespondedTo":
    case "DraftLapsed":
    case "MoveRevealed":
    case "FactEnded":
    case "RecordCorrected":
      return null;
    default:
      return event satisfies never;
  }
}
