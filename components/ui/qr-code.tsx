import { encode } from "uqr";

interface QrCodeProps {
  /** What a camera reads: an address. */
  text: string;
  /** Read aloud, e.g. "QR code to join". */
  label: string;
}

/** Light modules kept around the code; below four a camera may fail. */
const quiet = 4;

/** Dark modules as one path: a rectangle for every run of a row. */
function runsOf(modules: readonly (readonly boolean[])[]): string {
  return modules
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || (x > 0 && row[x - 1])) return [];
        const end = row.findIndex((next, at) => at > x && !next);
        const width = (end === -1 ? row.length : end) - x;
        return `M${x + quiet} ${y + quiet}h${width}v1h-${width}z`;
      }),
    )
    .join("");
}

/** A QR code that fills the width it is given, dark on white in either theme. */
export function QrCode({ text, label }: QrCodeProps) {
  const { data, size } = encode(text, { border: 0, ecc: "M" });
  const edge = size + 2 * quiet;
  return (
    <svg className="qr" viewBox={`0 0 ${edge} ${edge}`} role="img" aria-label={label}>
      <rect className="qr-ground" width={edge} height={edge} />
      <path className="qr-ink" d={runsOf(data)} />
    </svg>
  );
}
