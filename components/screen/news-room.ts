import type { View } from "@/lib/game/view/view";

/**
 * Heights of the left column in units of the wall at 16:9, as the style sheets set them.
 * A text that is cut must end in a line and with an ellipsis, and how many lines there is
 * room for depends on what stands above it.
 */
const height = {
  column: 850,
  clock: 316,
  word: 80,
  phase: 140,
  order: 152,
  around: 122,
  title: 55,
  line: 41,
  between: 19,
  correctionLine: 37,
  /** The heading of the facts, and one of them. */
  facts: 200,
} as const;

/** More corrections than this under it leave the newest headline its body. */
const mostHeld = 3;
/** About how many letters of a correction fit on a line, its mark counted in; and its lines at most. */
const lettersOfCorrection = 25;
const lettersOfMark = 13;
const linesOfCorrection = 4;

/** About how many letters of a headline fit on a line. */
const lettersOfTitle = 22;
const mostLines = 7;
/** One line of a report says nothing. */
const leastLines = 2;

/** What must find room below the newest headline. */
export interface BelowNews {
  /** Corrections that must stay on the wall. */
  readonly held: readonly string[];
  /** Whether facts stand there too. */
  readonly facts: boolean;
}

const nothing: BelowNews = { held: [], facts: false };

/** How many lines of its body the newest headline may show above what stands below it. */
export function newsLines({ clock, settings }: View, title: string, { held, facts } = nothing): number {
  const time = clock.kind === "none" ? height.phase : height.clock + height.word;
  const order = settings.order === "sequential" ? height.order : 0;
  const heading = Math.ceil(title.length / lettersOfTitle) * height.title;
  const corrections = held.slice(0, mostHeld).reduce((sum, text) => sum + heightOf(text), 0);
  const below = corrections + (facts ? height.facts : 0);
  const left = height.column - time - order - height.around - heading - below;
  const lines = Math.min(mostLines, Math.floor(left / height.line));
  return lines < leastLines ? 0 : lines;
}

function heightOf(correction: string): number {
  const lines = Math.ceil((correction.length + lettersOfMark) / lettersOfCorrection);
  return height.between + Math.min(lines, linesOfCorrection) * height.correctionLine;
}
