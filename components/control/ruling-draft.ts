import type { Command, Grade } from "@/lib/game/commands";
import { type AudienceDraft, asAudience } from "./audience-draft";

/** A ruling in the making, as it is kept on this device until it is published. */
export interface RulingDraft {
  readonly grade: Grade | null;
  readonly rationale: string;
  readonly publicText: string;
  readonly texts: readonly TextDraft[];
  readonly tracks: readonly TrackDraft[];
  readonly facts: readonly FactDraft[];
  readonly open: boolean;
}

/** What some will read besides. `key` tells rows apart on the page and goes nowhere. */
export interface TextDraft {
  readonly key: string;
  readonly roles: readonly string[];
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
  open: false,
};

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
  for (const { key, roles, text } of draft.texts) {
    const why = whyNot(text, longest.text, roles.length > 0);
    if (why) gaps.push({ part: "text", key, why });
  }
  for (const { key, audience, text } of draft.facts) {
    const why = whyNot(text, longest.fact, audience.kind !== "some" || audience.roles.length > 0);
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
export function asCommand(moveId: string, draft: RulingDraft): Command | undefined {
  if (draft.grade === null) return undefined;
  return {
    type: "PublishRuling",
    data: {
      moveId,
      grade: draft.grade,
      rationale: draft.rationale,
      publicText: draft.publicText,
      texts: draft.texts.map(({ roles, text }) => ({ audience: asAudience({ kind: "some", roles }), text })),
      open: draft.open,
      tracks: draft.tracks.map(({ trackId, to }) => ({ trackId, to })),
      facts: draft.facts.map(({ text, audience }) => ({ text, audience: asAudience(audience) })),
    },
  };
}
