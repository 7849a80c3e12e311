import type { DraftContent } from "@/lib/game/command-schemas";
import { moveLimits } from "@/lib/game/move-limits";
import {
  blankDraftContent,
  isNothing,
  joinParts,
  type PartChanges,
  type Parts,
  type PartValue,
  partsOf,
  type SharedDraft,
  type WrittenField,
  wordsOf,
} from "@/lib/game/shared-draft";
import { isText, type PartName, samePart } from "./draft-parts";

/** Who wrote a part last, and when by server time. */
export interface Writer {
  readonly by: string;
  readonly at: number;
}

/** The move a cell writes together, as one device has it. */
export interface CellDraft {
  /** The words as this device shows and keeps them. */
  readonly words: DraftContent;
  /** The shared words as they were last known here: what differs from them was written here and is not shared yet. */
  readonly base: DraftContent;
  /** Version of the shared draft that `base` shows; 0 before the first. */
  readonly version: number;
  /** The last writer of each shared part. */
  readonly writers: Readonly<Record<PartName, Writer>>;
  /** What was last written here in each part, whatever stands there now: typed words are never lost (law L8). */
  readonly written: Readonly<Record<PartName, Moment>>;
  /** What was lately sent from here: it may come back when something else was written since. */
  readonly sent: Readonly<Record<PartName, readonly Moment[]>>;
}

/** What a part held at a time. */
export interface Moment {
  readonly value: PartValue;
  readonly at: number;
}

export const blankCellDraft: CellDraft = {
  words: blankDraftContent,
  base: blankDraftContent,
  version: 0,
  writers: {},
  written: {},
  sent: {},
};

/** Whose device it is, and in which part of the form the reader stands. */
export interface Reader {
  readonly seatId: string;
  readonly inPart: PartName | undefined;
}

/** The draft after something was written here. */
export function wrote(draft: CellDraft, words: DraftContent, at: number): CellDraft {
  const [before, after] = [partsOf(draft.words), partsOf(words)];
  const changed = [...allParts(before, after)].filter((part) => before[part] !== after[part]);
  const written = Object.fromEntries(changed.map((part) => [part, { value: after[part], at }]));
  return { ...draft, words, written: { ...draft.written, ...written } };
}

/** Of a part, so many of the last values sent are known again: the door answers all within seconds. */
const mostSent = 8;

/** The draft after a change was sent to the door, which may or may not have taken it. */
export function sentOff(draft: CellDraft, changes: PartChanges, at: number): CellDraft {
  const sent = Object.entries(changes).map(([part, value]) => {
    const before = draft.sent[part] ?? [];
    return [part, [...before, { value, at }].slice(-mostSent)];
  });
  return { ...draft, sent: { ...draft.sent, ...Object.fromEntries(sent) } };
}

/**
 * The draft after the cell's shared words changed. What was not touched here follows at
 * once. What was written here and not shared yet stays while its writer is in that very
 * part, or wrote later than the other; else it gives way, and can be put back.
 */
export function heard(draft: CellDraft, shared: SharedDraft, reader: Reader): CellDraft {
  if (shared.version <= draft.version) return draft;
  const theirs = wordsOf(shared);
  const [base, mine, other] = [partsOf(draft.base), partsOf(draft.words), partsOf(theirs)];
  const words: Record<PartName, PartValue> = {};
  for (const part of allParts(base, mine, other)) {
    const keepsMine = staysMine(part, { base, mine, other }, draft, shared, reader);
    words[part] = keepsMine ? mine[part] : other[part];
  }
  const joined = withBoxes(joinParts(words), draft.words.reasons.length);
  return { ...draft, words: joined, base: theirs, version: shared.version, writers: writersOf(shared) };
}

/** An empty box for a reason stays where it is open: somebody may be about to write in it. */
const withBoxes = (words: DraftContent, boxes: number): DraftContent => ({
  ...words,
  reasons: [...words.reasons, ...Array<string>(Math.max(0, boxes - words.reasons.length)).fill("")],
});

/** What was written here and not shared yet; empty when nothing was. Parts no door would take wait until they are mended. */
export function unshared({ words, base }: CellDraft): PartChanges {
  const [mine, known] = [partsOf(words), partsOf(base)];
  const differing = [...allParts(mine, known)].filter((part) => !samePart(part, mine[part], known[part]));
  const takeable = differing.filter((part) => isTakeable(part, mine[part]));
  return Object.fromEntries(takeable.map((part) => [part, mine[part] ?? emptyOf(part)])) as PartChanges;
}

/** What a part without a value is shared as. */
const emptyOf = (part: PartName): PartValue => (part.startsWith("fields.") ? null : "");

/** The last writer of a part as it stands here; undefined where that was this device, or nothing stands there. */
export function writerOf({ words, base, writers }: CellDraft, part: PartName): Writer | undefined {
  const [mine, known] = [partsOf(words)[part], partsOf(base)[part]];
  return isNothing(mine) || !samePart(part, mine, known) ? undefined : writers[part];
}

/** The draft once its words went elsewhere: sent, and so the log's. */
export const emptied = (draft: CellDraft): CellDraft => ({ ...blankCellDraft, version: draft.version });

/** Words written here that somebody else's have replaced, not built on. */
export function asideOf({ words, written }: CellDraft, part: PartName): PartValue {
  const value = written[part]?.value;
  return isText(part) && !contains(partsOf(words)[part], value) ? value : undefined;
}

/** Puts words back that somebody else's have replaced. */
export function putBack(draft: CellDraft, part: PartName, at: number): CellDraft {
  const value = asideOf(draft, part);
  if (value === undefined) return draft;
  const words = joinParts({ ...partsOf(draft.words), [part]: value });
  return wrote(draft, withBoxes(words, draft.words.reasons.length), at);
}

interface Three {
  readonly base: Parts;
  readonly mine: Parts;
  readonly other: Parts;
}

/** Whether a part keeps what this device shows. */
function staysMine(
  part: PartName,
  { base, mine, other }: Three,
  draft: CellDraft,
  shared: SharedDraft,
  reader: Reader,
): boolean {
  // Letter for letter what was typed: the door's own tidying must not move a caret.
  if (samePart(part, mine[part], other[part])) return true;
  const writer = lastIn(shared, part);
  // Emptied as a whole: it was sent, and whoever shows the act clears these words with it.
  if (!writer) return true;
  if (writer.by === reader.seatId && isEcho(draft, part, other[part])) return true;
  if (samePart(part, mine[part], base[part])) return false;
  if (samePart(part, other[part], base[part])) return true;
  // Written by this seat a moment ago, or the very part its reader stands in.
  if (writer.by === reader.seatId || reader.inPart === part) return true;
  return (draft.written[part]?.at ?? 0) > writer.at;
}

/** Whether a value was sent from here before something else was written. */
const isEcho = ({ sent, written }: CellDraft, part: PartName, value: PartValue): boolean =>
  (sent[part] ?? []).some((each) => samePart(part, each.value, value) && each.at < (written[part]?.at ?? 0));

const contains = (whole: PartValue, part: PartValue): boolean =>
  isNothing(part) ||
  whole === part ||
  (typeof part === "string" && String(whole ?? "").includes(part.trim()));

const lastIn = ({ fields }: SharedDraft, part: PartName): WrittenField<PartValue> | undefined =>
  (fields as Readonly<Record<PartName, WrittenField<PartValue>>>)[part];

const writersOf = ({ fields }: SharedDraft): CellDraft["writers"] =>
  Object.fromEntries(Object.entries(fields).map(([part, { by, at }]) => [part, { by, at }]));

const allParts = (...all: Parts[]): Set<PartName> => new Set(all.flatMap((parts) => Object.keys(parts)));

const limits: Readonly<Record<string, number>> = {
  action: moveLimits.action,
  effect: moveLimits.effect,
  resources: moveLimits.resources,
  reasons: moveLimits.reason,
  fields: moveLimits.field,
};

/** Whether the door would take a part as it stands: too long a text is not cut but kept back. */
function isTakeable(part: PartName, value: PartValue): boolean {
  const limit = limits[part.split(".", 1)[0] ?? ""];
  return limit === undefined || typeof value !== "string" || value.trim().length <= limit;
}
