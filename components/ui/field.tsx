import { type ComponentPropsWithRef, useId } from "react";
import { classNames } from "./class-names";
import { describedBy, FieldShell, type FieldWords } from "./field-parts";

/** `box` is framed; `sheet` is a line to write on, from edge to edge of the page. */
type FieldForm = "box" | "sheet";
type FieldSize = "touch" | "desk";

interface FieldLook {
  form?: FieldForm;
  size?: FieldSize;
}

const shellClass = (form: FieldForm, size: FieldSize): string =>
  classNames("field", form === "sheet" && "field-sheet", size === "desk" && "field-desk");

type FieldProps = Omit<ComponentPropsWithRef<"input">, "size"> & FieldWords & FieldLook;

/** One line of text with its label. Takes every attribute of an `input`. */
export function Field({ label, note, hint, error, form = "box", size = "touch", ...input }: FieldProps) {
  const ownId = useId();
  const id = input.id ?? ownId;
  const words = { label, note, hint, error };
  return (
    <FieldShell id={id} words={words} className={shellClass(form, size)}>
      <input
        autoComplete="off"
        {...input}
        id={id}
        className={classNames("field-input", input.className)}
        aria-describedby={describedBy(id, words)}
        aria-invalid={error ? true : undefined}
      />
    </FieldShell>
  );
}

type TextAreaProps = Omit<ComponentPropsWithRef<"textarea">, "rows"> &
  FieldWords &
  FieldLook & {
    /** Lines it shows when empty; it grows with its content up to sixteen, then scrolls. */
    rows?: 1 | 2 | 3 | 4 | 6 | 10;
  };

/** Several lines, set in the serif: what a person writes here is content. Takes every attribute of a `textarea`. */
export function TextArea(props: TextAreaProps) {
  const { label, note, hint, error, form = "box", size = "touch", rows = 3, ...area } = props;
  const ownId = useId();
  const id = area.id ?? ownId;
  const words = { label, note, hint, error };
  return (
    <FieldShell id={id} words={words} className={shellClass(form, size)}>
      <textarea
        {...area}
        id={id}
        rows={rows}
        className={classNames("field-input field-area", `rows-${rows}`, area.className)}
        aria-describedby={describedBy(id, words)}
        aria-invalid={error ? true : undefined}
      />
    </FieldShell>
  );
}

type SelectProps = Omit<ComponentPropsWithRef<"select">, "size"> & FieldWords & { size?: FieldSize };

/** One of many, for the desk; where there are few, use `Segments`. Children are `option` elements. */
export function Select({ label, note, hint, error, size = "touch", children, ...select }: SelectProps) {
  const ownId = useId();
  const id = select.id ?? ownId;
  const words = { label, note, hint, error };
  return (
    <FieldShell id={id} words={words} className={shellClass("box", size)}>
      <select
        {...select}
        id={id}
        className={classNames("field-input", select.className)}
        aria-describedby={describedBy(id, words)}
        aria-invalid={error ? true : undefined}
      >
        {children}
      </select>
    </FieldShell>
  );
}
