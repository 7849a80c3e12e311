import type { PaperContext } from "./paper-context";
import type { PaperId } from "./papers";
import { slipKinds, slipSheets } from "./slip-kinds";
import { chanceSets, opinionSets } from "./votes";

/** What a facilitator has to know to print a paper. */
export interface Copies {
  /** Sheets of the paper itself. */
  readonly sheets: number;
  /** Sheets of paper in all, once each is printed as often as it is needed. */
  readonly all: number;
}

/** Seats of the casting that was chosen, or of all roles with one seat each. */
export const seatsOf = ({ casting, scenario }: PaperContext): number =>
  casting
    ? casting.cells.reduce((sum, { seats }) => sum + seats, 0)
    : scenario.roles.filter(({ optional }) => !optional).length;

/** How often each paper is printed, from the number of its sheets. */
export function copiesOf(id: PaperId, paper: PaperContext, sheets: number): Copies {
  switch (id) {
    case "move-slips":
      return { sheets, all: 1 + slipKinds(paper.scenario).reduce((sum, kind) => sum + slipSheets(kind), 0) };
    case "ballots": {
      const seats = seatsOf(paper);
      // The page on their use and the ballots of roles once, cards for everyone.
      return { sheets, all: sheets - 2 + Math.ceil(seats / chanceSets) + Math.ceil(seats / opinionSets) };
    }
    case "role-cards":
    case "msel":
    case "inject-slips":
    case "tracks":
    case "control-cards":
    case "timetable":
    case "debrief":
      return { sheets, all: sheets };
    default:
      return id satisfies never;
  }
}
