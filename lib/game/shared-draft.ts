import type { CellId, RoleId, SeatId } from "./audience";
import type { DraftContent } from "./command-schemas";

type FieldValue = DraftContent["fields"][string];

export const reasonParts = ["reasons.0", "reasons.1", "reasons.2"] as const;

/** The parts every draft has, each with what it holds. */
type OwnParts = Omit<DraftContent, "reasons" | "fields"> & Record<(typeof reasonParts)[number], string>;
/** A part that the scenario adds. */
type FieldPart = `fields.${string}`;

/**
 * A draft's parts: what its last writer replaces as one, so that two who write at once in
 * different parts both keep their words. A field that was cleared holds null or blanks.
 */
export type DraftPart = keyof OwnParts | FieldPart;

/**
 * A move as a cell writes it together, each part with who wrote it last. It is not in
 * the log: it changes with every word, and lapses or is sent.
 */
export interface SharedDraft {
  readonly cellId: CellId;
  readonly roleId: RoleId;
  readonly turn: number;
  /** Grows with every change. */
  readonly version: number;
  readonly fields: DraftFields;
}

/** What was written, by part. */
export type DraftFields = { readonly [P in keyof OwnParts]?: WrittenField<OwnParts[P]> } & {
  readonly [P in FieldPart]: WrittenField<FieldValue | null>;
};

export interface WrittenField<T> {
  readonly value: T;
  readonly by: SeatId;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A change: the parts that were written, and no others. */
export type PartChanges = { readonly [P in keyof OwnParts]?: OwnParts[P] | undefined } & {
  readonly [P in FieldPart]: FieldValue | null;
};

/** A change as the door takes it: a list of reasons stands for all three, fields for those it names. */
export type DraftChanges = PartChanges & {
  readonly reasons?: readonly string[] | undefined;
  readonly fields?: DraftContent["fields"] | undefined;
};

/** Any parts by their names; what was never written has none. */
export type Parts = Readonly<Record<string, PartValue>>;
export type PartValue = FieldValue | readonly string[] | null | undefined;

export const blankDraftContent: DraftContent = {
  kind: "act",
  action: "",
  effect: "",
  reasons: [],
  targets: [],
  instruments: [],
  attribution: null,
  resources: "",
  fields: {},
};

const fieldPrefix = "fields.";

/** A draft by its parts; reasons at the end and fields that were left empty have none. */
export function partsOf({ reasons, fields, ...rest }: DraftContent): Parts {
  const written = Object.entries(fields).filter(([, value]) => !isNothing(value));
  return {
    ...rest,
    ...Object.fromEntries(withoutEmptyEnd(reasons).map((reason, at) => [`reasons.${at}`, reason])),
    ...Object.fromEntries(written.map(([id, value]) => [fieldPrefix + id, value])),
  };
}

/** The draft of parts; what is missing is blank. */
export function joinParts(parts: Parts): DraftContent {
  const { reasons: _reasons, fields: _fields, ...plain } = blankDraftContent;
  const named = Object.keys(plain).filter((part) => parts[part] !== undefined);
  const fields = Object.entries(parts).flatMap(([part, value]) =>
    part.startsWith(fieldPrefix) && !isNothing(value) ? [[part.slice(fieldPrefix.length), value]] : [],
  );
  return {
    ...blankDraftContent,
    ...Object.fromEntries(named.map((part) => [part, parts[part]])),
    reasons: withoutEmptyEnd(reasonParts.map((part) => String(parts[part] ?? ""))),
    fields: Object.fromEntries(fields),
  };
}

/** A change by its parts alone; a part that is named itself goes before a list that holds it. */
export function inParts({ reasons, fields, ...parts }: DraftChanges): PartChanges {
  const listed = reasons ? reasonParts.map((part, at) => [part, reasons[at] ?? ""]) : [];
  const named = Object.entries(fields ?? {}).map(([id, value]) => [fieldPrefix + id, value]);
  return { ...Object.fromEntries([...listed, ...named]), ...parts };
}

/** The fields of the scenario's that a change is about, by id. */
export const fieldIdsIn = (changes: PartChanges): string[] =>
  Object.keys(changes).flatMap((part) =>
    part.startsWith(fieldPrefix) ? [part.slice(fieldPrefix.length)] : [],
  );

/** The words of a shared draft without their authors. */
export const wordsOf = ({ fields }: SharedDraft): DraftContent =>
  joinParts(Object.fromEntries(Object.entries(fields).map(([part, { value }]) => [part, value])));

/** Everyone who wrote a part as it stands. */
export const authorsOf = ({ fields }: SharedDraft): SeatId[] => [
  ...new Set(Object.values(fields).map((field) => field.by)),
];

/** Whether nothing of substance was written. */
export const isBlankDraft = (draft: DraftContent): boolean =>
  [draft.action, draft.effect, draft.resources, ...draft.reasons].every((text) => text.trim() === "") &&
  Object.keys(draft.fields).length === 0;

/** Whether nothing was written or chosen. */
export const isNothing = (value: PartValue): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0);

function withoutEmptyEnd(texts: readonly string[]): string[] {
  const last = texts.findLastIndex((text) => text.trim() !== "");
  return texts.slice(0, last + 1);
}
