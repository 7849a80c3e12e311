import type { ReactNode } from "react";
import { classNames } from "./class-names";

interface ColumnHeadProps {
  title: string;
  /** How far down the outline of the page it stands. */
  level?: 2 | 3;
  /** A count or scope, after the title. */
  note?: ReactNode;
  /** At the far end: a link, a sum. */
  end?: ReactNode;
  /** Without the hairline below, where rows begin at once. */
  open?: boolean;
}

/** Opens a section: a medium rule, a title, what it counts. */
export function ColumnHead({ title, level = 2, note, end, open = false }: ColumnHeadProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className={classNames("colhead", open && "colhead-open")}>
      <Heading className="colhead-title">{title}</Heading>
      {note === undefined ? null : <span>{note}</span>}
      {end === undefined ? null : <span className="colhead-end">{end}</span>}
    </div>
  );
}

/** The Whitecell word mark: an empty square and the name. */
export function Word({ children, small = false }: { children: string; small?: boolean }) {
  return <span className={small ? "word word-small" : "word"}>{children}</span>;
}

/** What to say where there is nothing yet, and what will put something there. */
export function EmptyState({ children }: { children: ReactNode }) {
  return <p className="empty">{children}</p>;
}
