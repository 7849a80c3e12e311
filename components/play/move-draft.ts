import type { PartName } from "@/lib/client/draft-parts";
import type { DraftContent, MoveContent } from "@/lib/game/command-schemas";
import { moveLimits } from "@/lib/game/move-limits";
import type { MoveField } from "@/lib/game/scenario";
import { blankDraftContent } from "@/lib/game/shared-draft";
import type { RevealedContent } from "@/lib/game/view/view-event";

/** From this share of a limit on, what is left is shown. */
const nearShare = 0.85;

/** Characters left once the limit is near, negative beyond it; undefined before. */
export function charactersLeft(text: string, limit: number): number | undefined {
  const length = text.trim().length;
  return length >= limit * nearShare ? limit - length : undefined;
}

export const isBlank = (draft: DraftContent): boolean =>
  [draft.action, draft.effect, draft.resources, ...draft.reasons].every(isEmpty) &&
  draft.targets.length === 0 &&
  draft.instruments.length === 0 &&
  draft.attribution === null &&
  Object.keys(draft.fields).length === 0;

const isEmpty = (text: string): boolean => text.trim() === "";

/** The draft without reasons that were left empty. */
export const tidied = (draft: DraftContent): DraftContent => ({
  ...draft,
  reasons: draft.reasons.filter((reason) => !isEmpty(reason)),
});

type Need = "need-action" | "need-effect" | "need-reason" | "need-attribution" | "need-field";
export type DraftProblem = Need | "too-long" | "out-of-range" | "refused-field";
/** Problems by the part of the form they stand in. */
export type DraftProblems = Readonly<Record<PartName, DraftProblem>>;

/** What the door would refuse, told beside each field before anything is sent. */
export function problemsOf(draft: DraftContent, asked: readonly MoveField[]): DraftProblems {
  const problems: Record<PartName, DraftProblem> = {};
  const check = (part: PartName, text: string, limit: number, need?: Need) => {
    if (need && isEmpty(text)) problems[part] = need;
    if (text.trim().length > limit) problems[part] = "too-long";
  };
  check("action", draft.action, moveLimits.action, "need-action");
  check("effect", draft.effect, moveLimits.effect, "need-effect");
  check("resources", draft.resources, moveLimits.resources);
  draft.reasons.forEach((reason, index) => {
    check(`reasons.${index}`, reason, moveLimits.reason);
  });
  if (draft.reasons.every(isEmpty)) problems["reasons.0"] = "need-reason";
  if (draft.attribution === null) problems.attribution = "need-attribution";
  for (const field of asked) {
    const problem = fieldProblem(field, draft.fields[field.id]);
    if (problem) problems[`fields.${field.id}`] = problem;
  }
  return problems;
}

function fieldProblem(
  { kind, required }: MoveField,
  value: string | number | boolean | undefined,
): DraftProblem | undefined {
  const missing = value === undefined || (typeof value === "string" && isEmpty(value));
  if (missing) return required ? "need-field" : undefined;
  if (kind.type === "text" && String(value).trim().length > kind.limit) return "too-long";
  if (kind.type !== "number") return undefined;
  return Number(value) < kind.min || Number(value) > kind.max ? "out-of-range" : undefined;
}

/** The act of a draft without problems; null while something is missing. */
export function contentOf(draft: DraftContent, asked: readonly MoveField[]): MoveContent | null {
  const { attribution } = draft;
  if (attribution === null || Object.keys(problemsOf(draft, asked)).length > 0) return null;
  const { action, effect, reasons, targets, instruments, resources, fields } = tidied(draft);
  return {
    kind: "act",
    action: action.trim(),
    effect: effect.trim(),
    reasons: reasons.map((reason) => reason.trim()),
    targets: [...targets],
    instruments: [...instruments],
    attribution,
    resources: resources.trim(),
    fields: Object.fromEntries(asked.flatMap(({ id }) => written(id, fields[id]))),
  };
}

function written<T extends string | number | boolean>(
  id: string,
  value: T | undefined,
): [string, T | string][] {
  if (value === undefined) return [];
  if (typeof value !== "string") return [[id, value]];
  return isEmpty(value) ? [] : [[id, value.trim()]];
}

/** Something said and not done: it has words and is declared by saying it. */
export const announcementOf = (text: string): MoveContent => ({
  kind: "announcement",
  action: text.trim(),
  effect: "",
  reasons: [],
  targets: [],
  instruments: [],
  attribution: "declared",
  resources: "",
  fields: {},
});

/** The words of a move as a draft again. */
export const draftOf = (content: Partial<RevealedContent>): DraftContent => ({
  ...blankDraftContent,
  ...content,
  kind: "act",
});

/** Whether a move says what a draft does: then the words are the log's, and a draft beside them a second truth. */
export const saysTheSame = (content: RevealedContent, draft: DraftContent): boolean =>
  JSON.stringify(wordsIn(draftOf(content))) === JSON.stringify(wordsIn(tidied(draft)));

/**
 * Whether a sent move holds all words of a draft: the same, or one caught while it was
 * still being written. Such words are sent, and nothing of them would be lost.
 */
export function holdsAll(content: RevealedContent, draft: DraftContent): boolean {
  const sent = draftOf(content);
  const texts = (of: DraftContent) => [of.action, of.effect, of.resources].map(plain);
  const whole = texts(sent);
  const reasons = sent.reasons.map(plain);
  return (
    texts(draft).every((text, at) => whole[at]?.startsWith(text)) &&
    draft.reasons
      .map(plain)
      .every((text) => text === "" || reasons.some((reason) => reason.startsWith(text))) &&
    Object.entries(draft.fields).every(([id, value]) => plainly(sent.fields[id]).startsWith(plainly(value)))
  );
}

const plainly = (value: string | number | boolean | undefined): string => plain(String(value ?? ""));

const plain = (text: string): string =>
  text.normalize("NFC").replace(/\s+/g, " ").replace(/\p{C}/gu, "").trim();

/** What is said, however the door has tidied it. */
const wordsIn = ({ action, effect, reasons, attribution }: DraftContent): unknown[] =>
  [action, effect, ...reasons, attribution ?? ""].map(plain);

const partPath =
  /^data\.(action|effect|attribution|targets|instruments|resources|(?:reasons|fields)(?:\.[^.]+)?)/;

/** Parts the door refused, by the paths it named. */
export function problemsFrom(issues: readonly { readonly path: string }[]): DraftProblems {
  const parts = issues.flatMap(({ path }) => partPath.exec(path)?.[1] ?? []);
  return Object.fromEntries(
    parts.map((part) => [part === "reasons" ? "reasons.0" : part, "refused-field" as const]),
  );
}
