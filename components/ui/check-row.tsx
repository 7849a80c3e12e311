import { type ComponentPropsWithRef, useId } from "react";

type CheckRowProps = Omit<ComponentPropsWithRef<"input">, "type" | "className"> & {
  label: string;
  hint?: string | undefined;
};

/** A yes or no with its sentence; the whole row is the target. Takes every attribute of a checkbox. */
export function CheckRow({ label, hint, ...input }: CheckRowProps) {
  const id = useId();
  return (
    <label className="check-row">
      <input
        {...input}
        type="checkbox"
        className="check-box"
        aria-labelledby={`${id}-label`}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <span>
        <span id={`${id}-label`}>{label}</span>
        {hint ? (
          <span className="field-hint block" id={`${id}-hint`}>
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}
