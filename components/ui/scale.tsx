interface ScaleProps {
  /** Ends of the scale: integers, `min` below `max`. */
  min: number;
  max: number;
  value: number;
  /** Where it stood before; drawn as a ring where it differs. */
  was?: number | undefined;
  /** The whole reading in words, e.g. "Escalation 6 of 10, was 5". Leave out where the page says it beside the drawing. */
  label?: string | undefined;
  /** Prints the ends and the middle. */
  numbers?: boolean;
}

/** Beyond this many steps a tick for each would be a hatching. */
const mostTicks = 40;

/** A scale of integers: a tick for each, a bar for now, a ring for before. Fills the width it is given. */
export function Scale({ min, max, value, was, label, numbers = false }: ScaleProps) {
  const x = (at: number): string =>
    `${Math.round(((Math.min(max, Math.max(min, at)) - min) / (max - min)) * 10_000) / 100}%`;
  const middle = (min + max) / 2;
  const long = (at: number): boolean => at === min || at === max || at === middle;
  const steps =
    max - min <= mostTicks
      ? Array.from({ length: max - min + 1 }, (_, step) => min + step)
      : [min, middle, max];
  return (
    <div className="scale-box">
      <svg
        className="scale"
        height={numbers ? 25 : 18}
        role={label === undefined ? "presentation" : "img"}
        aria-label={label}
        aria-hidden={label === undefined}
      >
        <line className="scale-line" x2="100%" y1="9" y2="9" />
        {steps.map((at) => (
          <line
            key={at}
            className="scale-line"
            x1={x(at)}
            x2={x(at)}
            y1={long(at) ? 5 : 6.5}
            y2={long(at) ? 13 : 11.5}
          />
        ))}
        {was === undefined || was === value ? null : (
          <>
            <line className="scale-way" x1={x(was)} x2={x(value)} y1="9" y2="9" />
            <circle className="scale-was" cx={x(was)} cy="9" r="4" />
          </>
        )}
        <rect className="scale-is" x={x(value)} y="1" width="5" height="16" transform="translate(-2.5 0)" />
        {numbers ? steps.filter(long).map((at) => <TickNumber key={at} x={x(at)} at={at} />) : null}
      </svg>
    </div>
  );
}

function TickNumber({ x, at }: { x: string; at: number }) {
  return (
    <text x={x} y="25" textAnchor="middle">
      {at < 0 ? `−${-at}` : at}
    </text>
  );
}

interface SpanProps {
  /** Ends of a probability in per cent, 0 to 100. */
  from: number;
  to: number;
  /** Printed under the bar and read aloud, e.g. "55–75 %". */
  label: string;
}

/** A probability as a span on a scale from 0 to 100, as an intelligence report gives it. */
export function ProbabilitySpan({ from, to, label }: SpanProps) {
  return (
    <div className="scale-box">
      <svg className="scale" height="25" role="img" aria-label={label}>
        <line className="scale-line" x2="100%" y1="9" y2="9" />
        {[0, 25, 50, 75, 100].map((at) => (
          <line
            key={at}
            className="scale-line"
            x1={`${at}%`}
            x2={`${at}%`}
            y1={at % 100 === 0 ? 5 : 6.5}
            y2={at % 100 === 0 ? 13 : 11.5}
          />
        ))}
        <rect className="scale-is" x={`${from}%`} y="4.5" width={`${to - from}%`} height="9" />
        <text className="span-text" x={`${(from + to) / 2}%`} y="25" textAnchor="middle">
          {label}
        </text>
      </svg>
    </div>
  );
}
