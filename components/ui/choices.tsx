import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { describedBy, FieldSentences, type FieldWords } from "./field-parts";
import { type ChipHue, hueClass } from "./hue";

interface GroupProps extends Omit<FieldWords, "label"> {
  /** Form name of every control in the group. */
  name: string;
  /** What is being chosen. */
  legend: string;
  /** Read aloud only, where the page already says it. */
  legendHidden?: boolean;
  size?: "touch" | "desk";
  /** The legend at the side instead of above. */
  inline?: boolean;
}

function Group(props: Omit<GroupProps, "name"> & { children: ReactNode }) {
  const { legend, legendHidden = false, size = "touch", inline = false, children, ...words } = props;
  const id = useId();
  const sentences = { label: legend, ...words };
  return (
    <fieldset
      className={classNames("choices", size === "desk" && "choices-desk", inline && "choices-inline")}
      aria-describedby={describedBy(id, sentences)}
    >
      <legend className={legendHidden ? "sr-only" : undefined}>{legend}</legend>
      {words.note ? (
        <p className="field-note" id={`${id}-note`}>
          {words.note}
        </p>
      ) : null}
      {children}
      <FieldSentences id={id} words={sentences} />
    </fieldset>
  );
}

export interface SegmentOption {
  value: string;
  label: string;
  disabled?: boolean;
}

interface SegmentsProps extends GroupProps {
  options: readonly SegmentOption[];
  /** Controlled where given, together with `onChange`. */
  value?: string | undefined;
  defaultValue?: string | undefined;
  onChange?: (value: string) => void;
  required?: boolean;
  /** `bar` is a printed bar; `wrap` breaks into lines where there are many; `faces` are two sides of a sheet. */
  form?: "bar" | "wrap" | "faces";
}

/** One of few: native radios under a printed bar. Arrow keys move, as in any radio group. */
export function Segments({
  name,
  options,
  value,
  defaultValue,
  onChange,
  required,
  form = "bar",
  ...group
}: SegmentsProps) {
  const faces = form === "faces";
  return (
    <Group {...group}>
      <div className={faces ? "faces" : classNames("segments", form === "wrap" && "segments-wrap")}>
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input
              className="choice-input"
              type="radio"
              name={name}
              value={option.value}
              disabled={option.disabled}
              required={required}
              {...(value === undefined
                ? { defaultChecked: option.value === defaultValue }
                : { checked: option.value === value })}
              {...(onChange && { onChange: () => onChange(option.value) })}
            />
            <span className={faces ? "face" : "segment"}>{option.label}</span>
          </label>
        ))}
      </div>
    </Group>
  );
}

export interface ChipOption {
  value: string;
  code: string;
  hue: ChipHue;
  /** What the code stands for; the accessible name. */
  name: string;
  disabled?: boolean;
}

interface ChipTogglesProps extends GroupProps {
  options: readonly ChipOption[];
  /** Controlled where given, together with `onChange`. */
  values?: readonly string[] | undefined;
  defaultValues?: readonly string[];
  /** The new selection, in the order of the options. */
  onChange?: (values: readonly string[]) => void;
}

/** Any of several roles: native checkboxes under chips. */
export function ChipToggles({
  name,
  options,
  values,
  defaultValues = [],
  onChange,
  ...group
}: ChipTogglesProps) {
  const toggled = (value: string, on: boolean): readonly string[] =>
    options.map((option) => option.value).filter((each) => (each === value ? on : values?.includes(each)));
  return (
    <Group {...group}>
      <div className="chip-toggles">
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input
              className="choice-input"
              type="checkbox"
              name={name}
              value={option.value}
              aria-label={option.name}
              disabled={option.disabled}
              {...(values === undefined
                ? { defaultChecked: defaultValues.includes(option.value) }
                : { checked: values.includes(option.value) })}
              {...(onChange && {
                onChange: (event) => onChange(toggled(option.value, event.currentTarget.checked)),
              })}
            />
            <span className={classNames("chip chip-toggle", hueClass(option.hue))}>{option.code}</span>
          </label>
        ))}
      </div>
    </Group>
  );
}
