import type { MoveContent } from "@/lib/game/commands";
import { type Attribution, moveLimits } from "@/lib/game/move-limits";
import type { RevealedContent } from "@/lib/game/view/view-event";

/** A move in the making: everything as typed, the choice of attribution still open. */
export interface MoveDraft {
  readonly action: string;
  readonly effect: string;
  readonly reasons: readonly string[];
  readonly targets: readonly string[];
  readonly instruments: readonly string[];
  readonly attribution: Attribution | null;
}

export const blankDraft: MoveDraft = {
  action: "",
  effect: "",
  reasons: [""],
  targets: [],
  instruments: [],
  attribution: null,
};

/** From this share of a limit on, what is left is shown. */
const nearShare = 0.85;

/** Characters left once the limit is near, negative beyond it; undefined before. */
export function charactersLeft(text: string, limit: number): number | undefined {
  const length = text.trim().length;
  return length >= limit * nearShare ? limit - length : undefined;
}

export const isBlank = (draft: MoveDraft): boolean =>
  draft.action.trim() === "" &&
  draft.effect.trim() === "" &&
  draft.reasons.every((reason) => reason.trim() === "") &&
  draft.targets.length === 0 &&
  draft.instruments.length === 0 &&
  draft.attribution === null;

/** The draft without reasons that were left empty. */
export function tidied(draft: MoveDraft): MoveDraft {
  const reasons = draft.reasons.filter((reason) => reason.trim() !== "");
  return { ...draft, reasons: reasons.length > 0 ? reasons : [""] };
}

/** A place in the form by its name: `action`, `reasons.0`, `attribution`. */
export type DraftField =
  | "action"
  | "effect"
  | "attribution"
  | "targets"
  | "instruments"
  | `reasons.${number}`;
type Need = "need-action" | "need-effect" | "need-reason" | "need-attribution";
export type DraftProblem = Need | "too-long" | "refused-field";
export type DraftProblems = Partial<Record<DraftField, DraftProblem>>;

/** What the door would refuse, told beside each field before anything is sent. */
export function problemsOf(draft: MoveDraft): DraftProblems {
  const problems: DraftProblems = {};
  const check = (field: DraftField, text: string, limit: number, need?: Need) => {
    if (need && text.trim() === "") problems[field] = need;
    if (text.trim().length > limit) problems[field] = "too-long";
  };
  check("action", draft.action, moveLimits.action, "need-action");
  check("effect", draft.effect, moveLimits.effect, "need-effect");
  draft.reasons.forEach((reason, index) => {
    check(`reasons.${index}`, reason, moveLimits.reason);
  });
  if (draft.reasons.every((reason) => reason.trim() === "")) problems["reasons.0"] = "need-reason";
  if (draft.attribution === null) problems.attribution = "need-attribution";
  return problems;
}

/** The move of a draft without problems; null while something is missing. */
export function contentOf(draft: MoveDraft): MoveContent | null {
  const { attribution } = draft;
  if (attribution === null || Object.keys(problemsOf(draft)).length > 0) return null;
  const { action, effect, reasons, targets, instruments } = tidied(draft);
  return {
    action: action.trim(),
    effect: effect.trim(),
    reasons: reasons.map((reason) => reason.trim()),
    targets: [...targets],
    instruments: [...instruments],
    attribution,
  };
}

/** The words of a move as a draft again. */
export const draftOf = (content: RevealedContent): MoveDraft => ({ ...blankDraft, ...content });

const fields = /^data\.(action|effect|attribution|targets|instruments|reasons(?:\.\d+)?)/;

/** Fields the door refused, by the paths it named. */
export function problemsFrom(issues: readonly { readonly path: string }[]): DraftProblems {
  const problems: DraftProblems = {};
  for (const { path } of issues) {
    const name = fields.exec(path)?.[1];
    if (name !== undefined)
      problems[(name === "reasons" ? "reasons.0" : name) as DraftField] = "refused-field";
  }
  return problems;
}
