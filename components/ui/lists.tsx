import type { ReactNode } from "react";

export interface DefinitionRow {
  label: string;
  value: ReactNode;
}

/** Names and what they stand for, a hairline between rows. */
export function DefinitionList({ rows }: { rows: readonly DefinitionRow[] }) {
  return (
    <dl className="deflist">
      {rows.map((row) => (
        <div key={row.label} className="deflist-row">
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface LogRowProps {
  /** As printed, e.g. "14:41:12" or "turn 4". */
  time: string;
  /** The same for machines, ISO 8601, where it is an instant. */
  dateTime?: string | undefined;
  title: string;
  note?: ReactNode;
  /** A decision rather than a step towards one. */
  filled?: boolean;
  children?: ReactNode;
}

/** One entry of a log on its line of time. Put it in an `ol`. */
export function LogRow({ time, dateTime, title, note, filled = false, children }: LogRowProps) {
  return (
    <li className="logrow">
      {dateTime === undefined ? (
        <span className="logrow-time">{time}</span>
      ) : (
        <time className="logrow-time" dateTime={dateTime}>
          {time}
        </time>
      )}
      <span className="logrow-node" data-filled={filled ? "" : undefined} />
      <div>
        <p className="logrow-title">
          {title}
          {note === undefined ? null : <span className="logrow-note"> {note}</span>}
        </p>
        {children}
      </div>
    </li>
  );
}
