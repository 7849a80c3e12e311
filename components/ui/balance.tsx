interface BalanceProps {
  /** Ends of the line: integers, zero between them. */
  min: number;
  max: number;
  value: number;
  /** Where it stood before; drawn as a ring where it differs. */
  was?: number | undefined;
}

/**
 * A line between two poles: what leans to one of them is a bar from the middle. For the
 * eye alone: the page says the value, and names the poles with `Poles`.
 */
export function Balance({ min, max, value, was }: BalanceProps) {
  const x = (at: number): string =>
    `${Math.round(((Math.min(max, Math.max(min, at)) - min) / (max - min)) * 10_000) / 100}%`;
  const steps = Array.from({ length: max - min + 1 }, (_, step) => min + step);
  return (
    <div className="scale-box">
      <svg className="scale" height="18" aria-hidden="true">
        <line className="scale-line" x2="100%" y1="9" y2="9" />
        {steps.map((at) => (
          <line
            key={at}
            className="scale-line"
            x1={x(at)}
            x2={x(at)}
            y1={at === 0 ? 0 : at === min || at === max ? 5 : 6.5}
            y2={at === 0 ? 18 : at === min || at === max ? 13 : 11.5}
          />
        ))}
        <line className="balance-lean" x1={x(0)} x2={x(value)} y1="9" y2="9" />
        {was === undefined || was === value ? null : (
          <circle className="scale-was" cx={x(was)} cy="9" r="4" />
        )}
        <rect className="scale-is" x={x(value)} y="1" width="5" height="16" transform="translate(-2.5 0)" />
      </svg>
    </div>
  );
}

interface PolesProps {
  /** What the low end and the high end stand for. */
  low: string;
  high: string;
  /** The pole that what is above them leans to, where it is one. */
  leans?: "low" | "high" | undefined;
}

/** The names of both poles under their ends. */
export function Poles({ low, high, leans }: PolesProps) {
  return (
    <p className="poles">
      <span data-leans={leans === "low" ? "" : undefined}>{low}</span>
      <span data-leans={leans === "high" ? "" : undefined}>{high}</span>
    </p>
  );
}
