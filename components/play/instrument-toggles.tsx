import { useId } from "react";
import type { Instrument } from "@/lib/game/scenario";

interface InstrumentTogglesProps {
  legend: string;
  /** Opposite the legend. */
  note: string;
  instruments: readonly Instrument[];
  values: readonly string[];
  /** No more than this many at once. */
  most: number;
  mostHint: string;
  error?: string | undefined;
  onChange: (values: readonly string[]) => void;
}

/** Any of many means by name: native checkboxes under a printed table. */
export function InstrumentToggles(props: InstrumentTogglesProps) {
  const { legend, note, instruments, values, most, mostHint, error, onChange } = props;
  const id = useId();
  const full = values.length >= most;
  const toggled = (value: string, on: boolean) =>
    instruments.map((each) => each.id).filter((each) => (each === value ? on : values.includes(each)));
  const said = full || error ? `${id}-said` : undefined;
  const described = said === undefined ? `${id}-note` : `${id}-note ${said}`;
  return (
    <fieldset className="choices" aria-describedby={described}>
      <legend>{legend}</legend>
      <p className="field-note" id={`${id}-note`}>
        {note}
      </p>
      <div className="segments segments-wrap">
        {instruments.map((each) => (
          <label key={each.id} className="choice">
            <input
              className="choice-input"
              type="checkbox"
              name="instruments"
              value={each.id}
              checked={values.includes(each.id)}
              disabled={full && !values.includes(each.id)}
              onChange={(event) => onChange(toggled(each.id, event.currentTarget.checked))}
            />
            <span className="segment">{each.name}</span>
          </label>
        ))}
      </div>
      {said === undefined ? null : (
        <p id={said} className={error ? "field-error" : "field-hint"}>
          {error ?? mostHint}
        </p>
      )}
    </fieldset>
  );
}
