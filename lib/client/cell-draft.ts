import type { DraftContent } from "@/lib/game/command-schemas";
import { moveLimits } from "@/lib/game/move-limits";
import type { DraftChanges, SharedDraft } from "@/lib/game/shared-draft";
import {
  blankWords,
  isNothing,
  isText,
  joinParts,
  type PartName,
  type Parts,
  partsOf,
  samePart,
} from "./draft-parts";

/** A field of the draft: what is shared, and replaced by its last writer, as one. */
export type FieldName = keyof DraftContent;

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
  /** When each part was last written here. */
  readonly touched: Readonly<Record<PartName, number>>;
  /** Words written here that somebody else's have replaced: typed words are never lost (law L8). */
  readonly aside: Readonly<Record<PartName, string>>;
}

export const blankCellDraft: CellDraft = {
  words: blankWords,
  base: blankWords,
  version: 0,
  writers: {},
  touched: {},
  aside: {},
};

/** Whose device it is, and in which part of the form the reader stands. */
export interface Reader {
  readonly seatId: string;
  readonly inPart: PartName | undefined;
}

const fieldOf = (part: PartName): FieldName => part.split(".", 1)[0] as FieldName;

/** The draft after something was written here. */
export function wrote(draft: CellDraft, words: DraftContent, at: number): CellDraft {
  const [before, after] = [partsOf(draft.words), partsOf(words)];
  const changed = [...allParts(before, after)].filter((part) => before[part] !== after[part]);
  const touched = Object.fromEntries(changed.map((part) => [part, at]));
  return {
    ...draft,
    words,
    touched: { ...draft.touched, ...touched },
    aside: without(draft.aside, changed),
  };
}

/**
 * The draft after the cell's shared words changed. What was not touched here follows at
 * once. What was written here and not shared yet stays while its writer is in that very
 * part, or wrote later than the other; else it gives way, and is set aside.
 */
export function heard(draft: CellDraft, shared: SharedDraft, reader: Reader): CellDraft {
  if (shared.version <= draft.version) return draft;
  const theirs = sharedWords(shared);
  const [base, mine, other] = [partsOf(draft.base), partsOf(draft.words), partsOf(theirs)];
  const words: Record<PartName, Parts[PartName]> = {};
  const replaced: Record<PartName, string> = {};
  for (const part of allParts(base, mine, other)) {
    const keepsMine = staysMine(part, { base, mine, other }, draft, shared, reader);
    words[part] = keepsMine ? mine[part] : other[part];
    if (!keepsMine && isLost(part, { base, mine, other }, draft, shared, reader))
      replaced[part] = String(mine[part]);
  }
  const { version } = shared;
  const aside = stillLost({ ...draft.aside, ...replaced }, words);
  const joined = withBoxes(joinParts(words), draft.words.reasons.length);
  const writers = writersOf(draft, base, other, shared);
  return { ...draft, words: joined, base: theirs, version, writers, aside };
}

/** An empty box for a reason stays where it is open: somebody may be about to write in it. */
const withBoxes = (words: DraftContent, boxes: number): DraftContent => ({
  ...words,
  reasons: [...words.reasons, ...Array<string>(Math.max(0, boxes - words.reasons.length)).fill("")],
});

/** What was written here and not shared yet; empty when nothing was. Fields no door would take wait until they are mended. */
export function unshared({ words, base }: CellDraft): DraftChanges {
  const [mine, known] = [partsOf(words), partsOf(base)];
  const differing = [...allParts(mine, known)].filter((part) => !samePart(part, mine[part], known[part]));
  const fields = [...new Set(differing.map(fieldOf))].filter((field) => isTakeable(field, words));
  const clean = joinParts(mine);
  return Object.fromEntries(fields.map((field) => [field, clean[field]]));
}

/** The last writer of a part as it stands here; undefined where that was this device, or nothing stands there. */
export function writerOf({ words, base, writers }: CellDraft, part: PartName): Writer | undefined {
  const [mine, known] = [partsOf(words)[part], partsOf(base)[part]];
  return isNothing(mine) || !samePart(part, mine, known) ? undefined : writers[part];
}

/** The draft once its words went elsewhere: sent, and so the log's. */
export const emptied = (draft: CellDraft): CellDraft => ({ ...blankCellDraft, version: draft.version });

/** Puts words back that somebody else's have replaced. */
export function putBack(draft: CellDraft, part: PartName, at: number): CellDraft {
  const text = draft.aside[part];
  if (text === undefined) return draft;
  return wrote(draft, joinParts({ ...partsOf(draft.words), [part]: text }), at);
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
  const writer = shared.fields[fieldOf(part)];
  // Emptied as a whole: it was sent, and whoever shows the act clears these words with it.
  if (!writer) return true;
  if (samePart(part, mine[part], base[part])) return false;
  if (samePart(part, other[part], base[part])) return true;
  // An echo of what this seat wrote a moment ago, or the very part its reader stands in.
  if (writer.by === reader.seatId || reader.inPart === part) return true;
  return (draft.touched[part] ?? 0) > writer.at;
}

/** Whether what gives way was written here and stands nowhere any more. */
function isLost(
  part: PartName,
  { base, mine, other }: Three,
  draft: CellDraft,
  shared: SharedDraft,
  reader: Reader,
): boolean {
  const writer = shared.fields[fieldOf(part)];
  if (!isText(part) || !writer || writer.by === reader.seatId) return false;
  const own = !samePart(part, mine[part], base[part]) || draft.writers[part]?.by === reader.seatId;
  return own && !contains(other[part], mine[part]);
}

const stillLost = (aside: CellDraft["aside"], words: Parts): CellDraft["aside"] =>
  Object.fromEntries(Object.entries(aside).filter(([part, text]) => !contains(words[part], text)));

const contains = (whole: unknown, text: unknown): boolean =>
  String(whole ?? "").includes(String(text ?? "").trim());

const sharedWords = ({ fields }: SharedDraft): DraftContent => {
  const written = Object.entries(fields).map(([name, field]) => [name, field.value]);
  return { ...blankWords, ...(Object.fromEntries(written) as Partial<DraftContent>) };
};

/** A field's writer is the writer of those of its parts that changed; of the others he left what stood there. */
function writersOf(draft: CellDraft, base: Parts, other: Parts, shared: SharedDraft): CellDraft["writers"] {
  const writers: Record<PartName, Writer> = {};
  for (const part of Object.keys(other)) {
    const field = shared.fields[fieldOf(part)];
    const before = samePart(part, base[part], other[part]) ? draft.writers[part] : undefined;
    const writer = before ?? field;
    if (field && writer) writers[part] = { by: writer.by, at: writer.at };
  }
  return writers;
}

const allParts = (...all: Parts[]): Set<PartName> => new Set(all.flatMap((parts) => Object.keys(parts)));

const without = <T>(record: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));

/** Whether the door would take a field as it stands: too long a text is not cut but kept back. */
function isTakeable(field: FieldName, { action, effect, resources, reasons, fields }: DraftContent): boolean {
  const fits = (text: unknown, limit: number) => typeof text !== "string" || text.trim().length <= limit;
  switch (field) {
    case "action":
      return fits(action, moveLimits.action);
    case "effect":
      return fits(effect, moveLimits.effect);
    case "resources":
      return fits(resources, moveLimits.resources);
    case "reasons":
      return reasons.every((reason) => fits(reason, moveLimits.reason));
    case "fields":
      return Object.values(fields).every((value) => fits(value, moveLimits.field));
    case "kind":
    case "targets":
    case "instruments":
    case "attribution":
      return true;
    default:
      return field satisfies never;
  }
}
