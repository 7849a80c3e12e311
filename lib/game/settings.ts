import { type Phase, phases } from "./scenario";

/** How one game is run; a facilitator may change it at any time. */
export interface Settings {
  /** Phases that are played, in the order of play; the others are skipped. Deliberation always is one. */
  readonly phases: readonly Phase[];
  /** All at once and sealed, or one role after the other. */
  readonly order: "simultaneous" | "sequential";
  /** Acts a role may send in a turn. */
  readonly movesPerTurn: number;
  /** Whether a move after time is kept for control to accept or refuse. */
  readonly lateMoves: boolean;
  /** Who of a cell may send its move. */
  readonly sending: "anyone" | "lead";
  /** Whether a release to everyone waits five seconds for second thoughts. */
  readonly holdReleases: boolean;
  /** The scenario's timetable that is played; null: the turns' own minutes. */
  readonly runningOrder: string | null;
}

export const usualSettings: Settings = {
  phases,
  order: "simultaneous",
  movesPerTurn: 1,
  lateMoves: true,
  sending: "anyone",
  holdReleases: true,
  runningOrder: null,
};
