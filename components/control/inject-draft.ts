import type { CommandInput } from "@/lib/game/commands";
import type { Channel } from "@/lib/game/scenario";
import { type AudienceDraft, asInput, isAddressed, unchosen } from "./audience-draft";

/** An inject in the making, as it is kept on this device until it is saved or out. */
export interface InjectDraft {
  readonly title: string;
  readonly channel: Channel;
  readonly from: string;
  readonly body: string;
  readonly contentNote: string;
  readonly audience: AudienceDraft;
}

export const blankInject: InjectDraft = {
  title: "",
  channel: "wire",
  from: "",
  body: "",
  contentNote: "",
  audience: unchosen,
};

/** Longest texts the door takes, in characters. */
export const longestInject = { title: 120, from: 120, body: 1200, contentNote: 220 } as const;

type Part = keyof typeof longestInject | "audience";

/** Why a part keeps an inject from going out; nothing named where it does not. */
export type InjectGaps = { readonly [P in Part]?: "missing" | "long" };

/** What is missing for a release; to be saved it needs no audience yet. */
export function injectGaps(draft: InjectDraft, toRelease: boolean): InjectGaps {
  const gaps: { [P in Part]?: "missing" | "long" } = {};
  for (const part of ["title", "from", "body"] as const)
    if (draft[part].trim() === "") gaps[part] = "missing";
  for (const part of ["title", "from", "body", "contentNote"] as const)
    if (draft[part].trim().length > longestInject[part]) gaps[part] = "long";
  const { kind } = draft.audience;
  const addressed = isAddressed(draft.audience) && kind !== "control";
  if (!addressed && (toRelease || kind === "some")) gaps.audience = "missing";
  return gaps;
}

/** The command that saves it. An audience that was not chosen yet is control alone. */
export function draftCommand({ contentNote, audience, ...text }: InjectDraft): CommandInput {
  const note = contentNote.trim() === "" ? {} : { contentNote };
  return { type: "DraftInject", data: { ...text, ...note, audience: asInput(audience) } };
}
