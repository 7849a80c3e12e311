import type { ReactNode } from "react";

/** Words around a field, all from its caller. */
export interface FieldWords {
  label: string;
  /** Stands opposite the label: a count, who else sees it. */
  note?: string | undefined;
  /** Stays, whether or not there is an error. */
  hint?: string | undefined;
  /** A sentence saying what to change. Its presence marks the field as invalid. */
  error?: string | undefined;
}

/** Ids of the sentences that describe a control, for `aria-describedby`; undefined where there are none. */
export function describedBy(id: string, { note, hint, error }: FieldWords): string | undefined {
  const ids = [note && `${id}-note`, hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** Hint and error under a control, with the ids `describedBy` names. */
export function FieldSentences({ id, words }: { id: string; words: FieldWords }) {
  return (
    <>
      {words.hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {words.hint}
        </p>
      ) : null}
      {words.error ? (
        <p className="field-error" id={`${id}-error`}>
          {words.error}
        </p>
      ) : null}
    </>
  );
}

interface FieldShellProps {
  id: string;
  words: FieldWords;
  className: string;
  children: ReactNode;
}

/** Label above, sentences below, the control between. */
export function FieldShell({ id, words, className, children }: FieldShellProps) {
  return (
    <div className={className}>
      <div className="field-head">
        <label className="field-label" htmlFor={id}>
          {words.label}
        </label>
        {words.note ? (
          <span className="field-note" id={`${id}-note`}>
            {words.note}
          </span>
        ) : null}
      </div>
      {children}
      <FieldSentences id={id} words={words} />
    </div>
  );
}
