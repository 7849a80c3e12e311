import { cellsReached } from "./cells-reached";
import { slipGroups } from "./inject-slips";
import type { PaperContext } from "./paper-context";
import type { PaperId } from "./papers";
import { slipKinds, slipSheets } from "./slip-kinds";
import type { SlipText } from "./slip-text";
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
    ? sum(casting.cells.map(({ seats }) => seats))
    : scenario.roles.filter(({ optional }) => !optional).length;

/** How often each paper is printed, from the number of its sheets. */
export function copiesOf(id: PaperId, paper: PaperContext, sheets: number): Copies {
  switch (id) {
    case "move-slips":
      return { sheets, all: 1 + sum(slipKinds(paper).map(slipSheets)) };
    case "ballots": {
      const seats = seatsOf(paper);
      // The page on their use and the ballots of roles once, cards for everyone.
      return { sheets, all: sheets - 2 + Math.ceil(seats / chanceSets) + Math.ceil(seats / opinionSets) };
    }
    case "inject-slips": {
      const groups = slipGroups(paper);
      return { sheets, all: sheets - groups.length + sum(groups.map((slips) => slipCopies(paper, slips))) };
    }
    case "role-cards":
    case "msel":
    case "tracks":
    case "control-cards":
    case "timetable":
    case "debrief":
      return { sheets, all: sheets };
    default:
      return id satisfies never;
  }
}

/** Copies of a sheet of slips: one for each cell that gets one; what all get is read aloud. */
function slipCopies({ scenario, casting }: PaperContext, slips: readonly SlipText[]): number {
  const copies = slips.map(({ inject }) =>
    !casting || inject.audience.kind === "public" ? 1 : cellsReached(scenario, casting.cells, inject).length,
  );
  return Math.max(1, ...copies);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
