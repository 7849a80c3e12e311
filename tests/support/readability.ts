import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import type { Face } from "@/lib/game/scenario";

/** Words as a reader counts them: what stands between spaces. */
export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== "").length;

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/** Points that end no sentence: those of a numbered paragraph and of a shortened month. */
const pointless = (text: string): string =>
  text.replace(/^\d+\. /gm, "").replace(/\b(Jan|Feb|Nov|Dec|No)\. /g, "$1 ");

/** Sentences of a text; each paragraph and each point of a list ends one. */
const sentencesIn = (text: string): number =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .reduce((sum, line) => sum + [...sentences.segment(line)].length, 0);

/**
 * Flesch–Kincaid grade: about how many years of school in English it takes to read this
 * once and understand. Names of people and places count like other words.
 */
export function gradeOf(written: string): number {
  const text = pointless(written);
  return fleschKincaid({ sentence: sentencesIn(text), word: wordsIn(text), syllable: syllable(text) });
}

/** What one side of a card says, a line for each point; headings, which are no sentences, left out. */
export const faceText = ({ summary, sections }: Face): string =>
  [summary, ...sections.flatMap(({ items }) => items)].join("\n");

/** What stands below the summary, headings and all. */
export const pointsOf = ({ sections }: Face): string =>
  sections.flatMap(({ heading, items }) => [heading, ...items]).join("\n");
