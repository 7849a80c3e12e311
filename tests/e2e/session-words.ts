import type { MoveWords } from "./steps";

const foresees = "What Washington will do next";

export const covert = {
  action: "Move the old launch teams apart.",
  effect: "Nothing stands where it was seen.",
  reason: "They know our roads.",
  owned: "Covert",
  answers: [{ asked: foresees, typed: "More aircraft and no troops." }],
} as const satisfies MoveWords;

export const deniable = {
  action: "Let a new name claim the rockets.",
  effect: "We are seen to act and not named.",
  reason: "Nobody can show the order.",
  owned: "Deniable",
} as const satisfies MoveWords;

export const declared = {
  action: "Call all sides to Baghdad.",
  effect: "They talk first.",
  reason: "They are our guests.",
  owned: "Declared",
} as const satisfies MoveWords;

export const late = {
  action: "Offer the Swiss channel.",
  effect: "A way to answer quietly.",
  reason: "It was used before.",
  owned: "Declared",
} as const satisfies MoveWords;

/** Written on a phone and still there when moves close. */
export const neverSent = "Close the offices in the south";
/** What Asa’ib Ahl al-Haq is asked each turn, in secret. */
export const backOrQuiet = "Kata’ib Hizbullah: back it, or go quiet?";

/** Says one thing in the open and chooses the other in secret. */
export const loud = {
  action: "Promise Kata’ib Hizbullah every help on every channel.",
  effect: "Nobody calls us afraid.",
  reason: "Words cost us nothing.",
  owned: "Declared",
  answers: [{ asked: backOrQuiet, chosen: "Go quiet" }],
} as const satisfies MoveWords;

/** In the open, with a reply foreseen in secret. */
export const bold = {
  action: "Close the strait to their warships.",
  effect: "They see what it costs.",
  reason: "We hold the coast.",
  owned: "Declared",
  answers: [{ asked: foresees, typed: "A convoy within the week." }],
} as const satisfies MoveWords;

/** What was chosen between backing and going quiet, as it stands in whatever a phone was sent. */
export const chose = (option: "back" | "quiet") => new RegExp(`"choice\\\\?":\\\\?"${option}`);
