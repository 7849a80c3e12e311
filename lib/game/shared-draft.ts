import type { CellId, RoleId, SeatId } from "./audience";
import { type DraftContent, draftSchema } from "./command-schemas";

/**
 * A move as a cell writes it together, each field with who wrote it last. It is not in
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

export type DraftFields = {
  readonly [F in keyof DraftContent]?: WrittenField<DraftContent[F]>;
};

export interface WrittenField<T> {
  readonly value: T;
  readonly by: SeatId;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Shape of a change: the fields that were written, and no others. */
export const draftChangesSchema = draftSchema.partial();
export type DraftChanges = { readonly [F in keyof DraftContent]?: DraftContent[F] | undefined };

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

/** The words of a shared draft without their authors. */
export function wordsOf({ fields }: SharedDraft): DraftContent {
  const written = Object.entries(fields).map(([name, field]) => [name, field.value]);
  return { ...blankDraftContent, ...(Object.fromEntries(written) as Partial<DraftContent>) };
}

/** Everyone who wrote a field as it stands. */
export const authorsOf = ({ fields }: SharedDraft): SeatId[] => [
  ...new Set(Object.values(fields).map((field) => field.by)),
];

/** Whether nothing of substance was written. */
export const isBlankDraft = (draft: DraftContent): boolean =>
  [draft.action, draft.effect, draft.resources, ...draft.reasons].every((text) => text.trim() === "") &&
  Object.keys(draft.fields).length === 0;
