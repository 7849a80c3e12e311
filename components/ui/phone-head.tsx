import type { ReactNode } from "react";

interface PhoneHeadProps {
  /** A large chip, or nothing for a seat that waits. */
  chip?: ReactNode;
  /** The phase. */
  title: string;
  /** Turn and game time. */
  note?: string;
  /** A `ClockFace`. */
  clock?: ReactNode;
  /** A `ConnectionDot`. */
  connection?: ReactNode;
  /** A `ClockRule`, drawn from edge to edge under the rest. */
  rule?: ReactNode;
}

/** The head of every page of a phone in play. */
export function PhoneHead({ chip, title, note, clock, connection, rule }: PhoneHeadProps) {
  return (
    <>
      <div className="phone-head">
        {chip ?? <span />}
        <div>
          <p className="phone-head-title">{title}</p>
          {note === undefined ? null : <p className="phone-head-note">{note}</p>}
        </div>
        <div className="phone-head-end">
          {clock}
          {connection}
        </div>
      </div>
      {rule}
    </>
  );
}
