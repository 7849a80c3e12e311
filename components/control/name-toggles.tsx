"use client";

import { useId } from "react";

interface NameTogglesProps {
  legend: string;
  options: readonly { readonly id: string; readonly name: string }[];
  values: readonly string[];
  onChange: (values: string[]) => void;
}

/** Any of several things that go by a name: native checkboxes under printed words. */
export function NameToggles({ legend, options, values, onChange }: NameTogglesProps) {
  const name = useId();
  const toggled = (id: string, on: boolean) =>
    options.map((option) => option.id).filter((each) => (each === id ? on : values.includes(each)));
  return (
    <fieldset className="choices choices-desk">
      <legend>{legend}</legend>
      <div className="name-toggles">
        {options.map((option) => (
          <label key={option.id} className="choice">
            <input
              className="choice-input"
              type="checkbox"
              name={name}
              value={option.id}
              checked={values.includes(option.id)}
              onChange={(event) => onChange(toggled(option.id, event.currentTarget.checked))}
            />
            <span className="segment">{option.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
