/** The drawn arrow between a value before and after; read as `label`, e.g. "to". */
export function Arrow({ label }: { label: string }) {
  return (
    <svg className="arrow" viewBox="0 0 12 8" role="img" aria-label={label}>
      <path d="M0 4H11M7.5 .8L11 4L7.5 7.2" />
    </svg>
  );
}

type DieValue = 1 | 2 | 3 | 4 | 5 | 6;

/** Columns and rows, 0 to 2, of the pips of each face. */
const pips: Record<DieValue, readonly (readonly [number, number])[]> = {
  1: [[1, 1]],
  2: [
    [0, 0],
    [2, 2],
  ],
  3: [
    [0, 0],
    [1, 1],
    [2, 2],
  ],
  4: [
    [0, 0],
    [2, 0],
    [0, 2],
    [2, 2],
  ],
  5: [
    [0, 0],
    [2, 0],
    [1, 1],
    [0, 2],
    [2, 2],
  ],
  6: [
    [0, 0],
    [2, 0],
    [0, 1],
    [2, 1],
    [0, 2],
    [2, 2],
  ],
};

interface DieProps {
  value: DieValue;
  /** Read aloud, e.g. "die: 4". */
  label: string;
  /** Edge in pixels. */
  size?: number;
}

/** A six-sided die as it fell. */
export function Die({ value, label, size = 36 }: DieProps) {
  return (
    <svg className="die" width={size} height={size} viewBox="0 0 36 36" role="img" aria-label={label}>
      <rect className="die-face" x="1" y="1" width="34" height="34" />
      {pips[value].map(([column, row]) => (
        <circle
          key={`${column}${row}`}
          className="die-pip"
          cx={8.3 + column * 9.7}
          cy={8.3 + row * 9.7}
          r="3"
        />
      ))}
    </svg>
  );
}

export type SquareFill = "filled" | "half" | "open" | "crossed";

const squareInk: Record<SquareFill, string> = {
  filled: "M1 1h10v10H1z",
  half: "M1 6h10v5H1z",
  open: "",
  crossed: "",
};

/** The mark of a ruling: filled, half, open or crossed. The grade itself stands beside it in words. */
export function Square({ fill }: { fill: SquareFill }) {
  return (
    <svg className="square" viewBox="0 0 12 12" aria-hidden="true">
      {squareInk[fill] === "" ? null : <path className="square-ink" d={squareInk[fill]} />}
      <path
        strokeWidth="1.5"
        d={fill === "crossed" ? "M1 1h10v10H1zM1 1l10 10M11 1L1 11" : "M1 1h10v10H1z"}
      />
    </svg>
  );
}

/** The ring that stands for "before" on scales, for their legend. */
export function Ring() {
  return <span className="ring" aria-hidden="true" />;
}

interface SeatsProps {
  taken: number;
  total: number;
  /** One of the taken seats is the reader's own. */
  mine?: boolean;
  /** Read aloud, e.g. "2 of 3 seats taken". */
  label: string;
}

/** Places of a role: a filled box for each that is taken. */
export function Seats({ taken, total, mine = false, label }: SeatsProps) {
  const state = (index: number): "taken" | "mine" | "open" =>
    index >= taken ? "open" : mine && index === taken - 1 ? "mine" : "taken";
  return (
    <span className="seats" role="img" aria-label={label}>
      {Array.from({ length: total }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: boxes have no name but their place
        <span key={index} className="seat" data-seat={state(index)} />
      ))}
    </span>
  );
}
