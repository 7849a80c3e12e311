import { after, type Circumstances, firstCircumstances, type Happening } from "../circumstances";
import { toldAlike } from "../happening";
import type { View } from "./view";
import type { ViewEvent } from "./view-event";

/**
 * How things stand, from control's own view: the same as the game's (tested). Anyone
 * else's view holds less, so nothing may be decided on it.
 */
export const circumstancesIn = (view: View): Circumstances =>
  view.rows.reduce<Circumstances>((now, { event }) => {
    const happening = happeningIn(event);
    return happening ? after(now, happening) : now;
  }, firstCircumstances(view));

/** Where control's view tells an event in other words than the log, it is put back into the log's. */
function happeningIn(event: ViewEvent): Happening | null {
  switch (event.type) {
    case "TurnStarted":
      return { kind: "turn", turn: event.turn.number };
    case "InjectReleased":
      return { kind: "inject", id: event.inject.id };
    case "RulingPublished":
      return event.moveId && event.grade
        ? { kind: "ruling", moveId: event.moveId, grade: event.grade }
        : null;
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
    default:
      return null;
  }
}
