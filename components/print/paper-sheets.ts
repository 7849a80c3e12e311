import { ballots } from "./ballots";
import { controlCards } from "./control-cards";
import { debrief } from "./debrief";
import { injectSlips } from "./inject-slips";
import { moveSlips } from "./move-slips";
import { msel } from "./msel";
import type { PaperContext } from "./paper-context";
import type { PaperId } from "./papers";
import { roleCards } from "./role-cards";
import type { SheetSpec } from "./sheet";
import { timetable } from "./timetable";
import { trackPaper } from "./tracks";

/** The sheets of a paper, in order. */
export function sheetsOf(id: PaperId, paper: PaperContext): SheetSpec[] {
  switch (id) {
    case "role-cards":
      return roleCards(paper);
    case "move-slips":
      return moveSlips(paper);
    case "ballots":
      return ballots(paper);
    case "msel":
      return msel(paper);
    case "inject-slips":
      return injectSlips(paper);
    case "tracks":
      return trackPaper(paper);
    case "control-cards":
      return controlCards(paper);
    case "timetable":
      return timetable(paper);
    case "debrief":
      return debrief(paper);
    default:
      return id satisfies never;
  }
}
