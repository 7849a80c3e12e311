import { classNames } from "./class-names";

interface RungsProps {
  /** Read aloud as the name of the list. */
  label: string;
  /** The named steps of a track, in any order. */
  rungs: readonly { readonly at: number; readonly name: string }[];
  /** The value of the track; the highest step not above it is the current one. */
  value: number;
  /** Under the current name, e.g. since when. */
  note?: string | undefined;
  /** The ink of the current step runs off the edge of the page. Only where the list ends there. */
  bleed?: boolean;
}

/** A track with names as a ladder, highest first: what has not happened is lighter, now is ink. */
export function Rungs({ label, rungs, value, note, bleed = false }: RungsProps) {
  const falling = [...rungs].sort((one, other) => other.at - one.at);
  const current = falling.find((rung) => rung.at <= value);
  const place = (at: number): "above" | "now" | "below" =>
    at > value ? "above" : at === current?.at ? "now" : "below";
  return (
    <ol className={classNames("rungs", bleed && "rungs-bleed")} aria-label={label}>
      {falling.map((rung) => (
        <li key={rung.at} data-place={place(rung.at)} aria-current={rung === current ? "true" : undefined}>
          <b>{rung.at}</b>
          <span>
            {rung.name}
            {note !== undefined && rung === current ? <small>{note}</small> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
