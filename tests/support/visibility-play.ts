import type { EventType } from "@/lib/game/events";
import { type Sight, to } from "./visibility-readers";
import type { Visibility } from "./visibility-table";

const nobody = to();
const control = to("control");
const addressed = to("control", "addressed");
/** The audience itself is control's; whoever is in it learns whether everyone is. */
const addressees: Sight = {
  whole: ["control"],
  outline: { of: "whether it is public", readers: ["addressed"] },
};

const byTheSeat = to("control", "own seat", "cell-mates addressed", "observers of every cell");
/** The cell at the time only decides who else may know. */
const itsCell: Sight = {
  whole: ["cell-mates addressed"],
  outline: { of: "whether it is a cell", readers: ["observers of every cell"] },
};

const ownMove = to("control", "own role");
const ownDraft = to("control", "own cell in the role");
const revealedInFull = to("control", "own role, addressed", "addressed, if named");
const trackStep = to("control", "the track's audience");
const rulingSeen = to(
  "control",
  "own role",
  "everyone, if open",
  "everyone, if it has a public text",
  "addressed in a text",
);
const rulingReasons = to("control", "own role", "everyone, if open");

/**
 * What is played. A role's affairs are its own, in whatever cells it sits, until control
 * shows them; a cell's unsent words stay with that cell; what is addressed reaches whom it
 * is addressed to, and tells them nothing of the others.
 */
export const playVisibility = {
  InjectDrafted: { seen: control, fields: { injectId: control, text: control, audience: control } },
  InjectReleased: {
    seen: addressed,
    fields: { injectId: addressed, audience: addressees, text: addressed },
  },
  InjectAcknowledged: {
    seen: byTheSeat,
    fields: { injectId: byTheSeat, seatId: byTheSeat, cellId: itsCell, audience: nobody },
  },
  InjectRespondedTo: {
    seen: byTheSeat,
    fields: { injectId: byTheSeat, seatId: byTheSeat, cellId: itsCell, audience: nobody, text: byTheSeat },
  },
  MoveSubmitted: {
    seen: ownMove,
    fields: {
      moveId: ownMove,
      turn: ownMove,
      roleId: ownMove,
      seatId: ownMove,
      late: ownMove,
      "content.kind": ownMove,
      "content.action": ownMove,
      "content.effect": ownMove,
      "content.reasons": ownMove,
      "content.targets": ownMove,
      "content.instruments": ownMove,
      "content.attribution": ownMove,
      "content.resources": ownMove,
      "content.fields": ownMove,
    },
  },
  MoveWithdrawn: { seen: ownMove, fields: { moveId: ownMove, roleId: ownMove, seatId: ownMove } },
  LateMoveAccepted: { seen: ownMove, fields: { moveId: ownMove, roleId: ownMove } },
  MoveRefused: { seen: ownMove, fields: { moveId: ownMove, roleId: ownMove, reason: ownMove } },
  DraftLapsed: {
    seen: ownDraft,
    fields: { turn: ownDraft, cellId: ownDraft, roleId: ownDraft, draft: ownDraft, seats: ownDraft },
  },
  MoveRevealed: {
    // A role is not told by this that others were shown its move: it may not know it was found out.
    seen: addressed,
    fields: {
      moveId: addressed,
      turn: addressed,
      roleId: revealedInFull,
      "content.action": addressed,
      "content.kind": revealedInFull,
      "content.effect": revealedInFull,
      "content.reasons": revealedInFull,
      "content.targets": revealedInFull,
      "content.instruments": revealedInFull,
      "content.attribution": revealedInFull,
      "content.resources": revealedInFull,
      // What a scenario asks in secret stays between the role and control, whatever is revealed.
      "content.fields": {
        whole: ["control", "own role, addressed"],
        outline: { of: "the fields that are no secret", readers: ["addressed, if named"] },
      },
      audience: addressees,
      // Outsiders know it by whether they got a name; the role itself knows its move anyway.
      named: to("control", "addressed from outside"),
    },
  },
  RulingPublished: {
    seen: rulingSeen,
    fields: {
      rulingId: rulingSeen,
      moveId: rulingReasons,
      // Control finds the role by the move; the role itself knows it by being shown the reasons.
      roleId: { whole: [], outline: { of: "whether it is one of mine", readers: ["own role, unless open"] } },
      method: nobody,
      grade: rulingReasons,
      rationale: rulingReasons,
      publicText: rulingSeen,
      texts: {
        whole: ["control"],
        outline: { of: "the texts addressed to me", readers: ["everyone"] },
      },
      // Outsiders know it by whether they got the reasons.
      open: to("control", "other roles"),
    },
  },
  TrackAdjusted: {
    seen: trackStep,
    fields: { trackId: trackStep, from: trackStep, to: trackStep, rulingId: control, reason: control },
  },
  FactEstablished: {
    seen: addressed,
    fields: { factId: addressed, text: addressed, audience: addressees, rulingId: control },
  },
  // Its audience repeats the fact's own.
  FactEnded: { seen: addressed, fields: { factId: addressed, audience: nobody, reason: control } },
  // What it corrects is named to control alone: that there is such a thing may be hidden itself.
  RecordCorrected: {
    seen: addressed,
    fields: { correctionId: addressed, of: control, text: addressed, audience: addressees },
  },
  // How control marks what happened, and what the scenario proposes to it, are its own.
  RecordTagged: { seen: control, fields: { of: control, tags: control } },
  ProposalAccepted: { seen: control, fields: { proposalId: control, dynamicId: control, proposed: control } },
  ProposalDismissed: { seen: control, fields: { proposalId: control, dynamicId: control, reason: control } },
} as const satisfies Partial<Visibility<EventType>>;
