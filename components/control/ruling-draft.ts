import type { Grade } from "@/lib/game/command-schemas";
import type { CommandInput } from "@/lib/game/commands";
import { type AudienceDraft, asInput, isAddressed, someUnnamed, whole } from "./audience-draft";

/** A ruling in the making, as it is kept on this device until it is published. */
export interface RulingDraft {
  readonly grade: Grade | null;
  readonly rationale: string;
  readonly publicText: string;
  readonly texts: readonly TextDraft[];
  readonly tracks: readonly TrackDraft[];
  readonly facts: readonly FactDraft[];
  /** What the move is to be marked with; null leaves its tags as they are. */
  readonly tags: readonly string[] | null;
  readonly open: boolean;
}

/** What some will read besides. `key` tells rows apart on the page and goes nowhere. */
export interface TextDraft {
  readonly key: string;
  readonly audience: AudienceDraft;
  readonly text: string;
}

export interface TrackDraft {
  readonly trackId: string;
  readonly to: number;
}

export interface FactDraft {
  readonly key: string;
  readonly text: string;
  readonly audience: AudienceDraft;
}

export const blankRuling: RulingDraft = {
  grade: null,
  rationale: "",
  publicText: "",
  texts: [],
  tracks: [],
  facts: [],
  tags: null,
  open: false,
};

/** A draft as this version reads it: one kept by an earlier one named roles alone, and knew no tags. */
export const wholeRuling = (kept: RulingDraft): RulingDraft => ({
  ...kept,
  texts: kept.texts.map((each) => ({ ...each, audience: whole(each.audience ?? someUnnamed) })),
  facts: kept.facts.map((each) => ({ ...each, audience: whole(each.audience) })),
  tags: kept.tags ?? null,
});

/** Longest texts the door takes, in characters. */
export const longest = { rationale: 2000, publicText: 2000, text: 2000, fact: 300 } as const;

/** What keeps a draft from being published, by the part it concerns. */
export type RulingGap =
  | { readonly part: "grade" | "rationale"; readonly why: "missing" }
  | { readonly part: "rationale" | "publicText"; readonly why: "long" }
  | { readonly part: "text" | "fact"; readonly key: string; readonly why: "missing" | "long" | "nobody" };

export function gapsOf(draft: RulingDraft): RulingGap[] {
  const gaps: RulingGap[] = [];
  if (draft.grade === null) gaps.push({ part: "grade", why: "missing" });
  if (draft.rationale.trim() === "") gaps.push({ part: "rationale", why: "missing" });
  if (draft.rationale.trim().length > longest.rationale) gaps.push({ part: "rationale", why: "long" });
  if (draft.publicText.trim().length > longest.publicText) gaps.push({ part: "publicText", why: "long" });
  for (const { key, audience, text } of draft.texts) {
    const why = whyNot(text, longest.text, isAddressed(audience));
    if (why) gaps.push({ part: "text", key, why });
  }
  for (const { key, audience, text } of draft.facts) {
    const why = whyNot(text, longest.fact, isAddressed(audience));
    if (why) gaps.push({ part: "fact", key, why });
  }
  return gaps;
}

function whyNot(text: string, most: number, addressed: boolean): "missing" | "long" | "nobody" | undefined {
  if (text.trim() === "") return "missing";
  if (text.trim().length > most) return "long";
  return addressed ? undefined : "nobody";
}

/** The command a draft stands for; undefined while its grade is not chosen. */
export function asCommand(moveId: string, draft: RulingDraft): CommandInput | undefined {
  if (draft.grade === null) return undefined;
  return {
    type: "PublishRuling",
    data: {
      moveId,
      grade: draft.grade,
      rationale: draft.rationale,
      publicText: draft.publicText,
      texts: draft.texts.map(({ audience, text }) => ({ audience: asInput(audience), text })),
      open: draft.open,
      tracks: draft.tracks.map(({ trackId, to }) => ({ trackId, to })),
      facts: draft.facts.map(({ text, audience }) => ({ text, audience: asInput(audience) })),
      ...(draft.tags === null ? {} : { tags: [...draft.tags] }),
    },
  };
}
