interface StepsProps {
  /** Read aloud as the name of the list. */
  label: string;
  /** The named steps of a track, lowest first. */
  rungs: readonly { readonly at: number; readonly name: string }[];
  value: number;
  /** Where it stood before; outlined where it differs. */
  was?: number | undefined;
}

type Place = "now" | "was" | "below" | "above";

const placeOf = ({ rungs, value, was }: Pick<StepsProps, "rungs" | "value" | "was">, at: number): Place => {
  const on = (stands: number) => rungs.findLast((rung) => rung.at <= stands)?.at;
  if (at === on(value)) return "now";
  if (was !== undefined && at === on(was)) return "was";
  return at < value ? "below" : "above";
};

/** A few named steps side by side: the one it stands on is ink, the one before is outlined. */
export function Steps({ label, ...steps }: StepsProps) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.rungs.map(({ at, name }) => {
        const place = placeOf(steps, at);
        return (
          <li key={at} data-place={place} aria-current={place === "now" ? "true" : undefined}>
            {name}
          </li>
        );
      })}
    </ol>
  );
}

/** The same without names, where there is no room for them. For the eye alone: the page says it beside. */
export function StepMarks(steps: Omit<StepsProps, "label">) {
  return (
    <span className="step-marks" aria-hidden="true">
      {steps.rungs.map(({ at }) => (
        <span key={at} data-place={placeOf(steps, at)} />
      ))}
    </span>
  );
}
