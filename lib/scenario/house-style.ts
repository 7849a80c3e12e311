import type { Scenario } from "@/lib/game/scenario";
import { neutralTexts } from "./neutral-texts";

/** A word that takes a side, found where the scenario speaks for no side. */
export interface LoadedWord {
  /** Place in the scenario, e.g. `turns[0].situation`. */
  readonly path: string;
  readonly word: string;
  /** What a neutral text says. */
  readonly instead: string;
}

/**
 * Words that carry a verdict. A side may speak them in its own voice (private
 * cards and briefings, cables, posts, calls, letters); a text that speaks to
 * all, or for nobody, may not: see `neutral-texts.ts`. The sides' verdicts are
 * what the game is about.
 */
export const loadedWords: readonly { readonly pattern: RegExp; readonly instead: string }[] = [
  { pattern: /\bassassin\w*/giu, instead: "killing" },
  { pattern: /\bmurder\w*/giu, instead: "killing" },
  { pattern: /\bexecut(?:e|es|ed|ing|ions?)\b/giu, instead: "killing" },
  { pattern: /\bmartyr\w*/giu, instead: "the dead" },
  { pattern: /\bterror\w*/giu, instead: "name the act or the legal listing" },
  { pattern: /\bregimes?\b/giu, instead: "government" },
  { pattern: /\bprox(?:y|ies)\b/giu, instead: "armed group" },
  { pattern: /\bmilitias?\b/giu, instead: "armed group" },
];

/** Loaded words in the texts that must be neutral, in the scenario's order. */
export function findLoadedWords(scenario: Scenario): LoadedWord[] {
  return neutralTexts(scenario).flatMap(({ path, text }) =>
    loadedWords.flatMap(({ pattern, instead }) =>
      [...text.matchAll(pattern)].map(([word]) => ({ path, word, instead })),
    ),
  );
}
