/** Chances a voter may give, in per cent. */
export const chances = [10, 30, 50, 70, 90] as const;

export const opinions = ["agree", "unsure", "disagree"] as const;

/** Sets of cards on a sheet, one for each voter. */
export const chanceSets = 2;
export const opinionSets = 5;
