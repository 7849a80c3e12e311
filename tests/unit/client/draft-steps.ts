import { asideOf, type CellDraft } from "@/lib/client/cell-draft";
import type { DraftContent } from "@/lib/game/command-schemas";
import { joinParts, partsOf } from "@/lib/game/shared-draft";

/** Parts of each kind that hold words, and what is written in them. */
export const parts = ["action", "effect", "reasons.0", "reasons.1", "reasons.2", "fields.terms"] as const;
export const texts = ["", "north", "south", "east", "west", "north by east"] as const;

/** The words once something else stands in a part. */
export const changed = (words: DraftContent, part: string, text: string): DraftContent =>
  joinParts({ ...partsOf(words), [part]: text });

/** Whether a text stands in a part of a phone's, or can be put back there. */
export const isKept = (phone: CellDraft, part: string, text: string): boolean =>
  String(partsOf(phone.words)[part] ?? "").includes(text) || asideOf(phone, part) === text;
