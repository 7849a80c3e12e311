import type { ReactNode } from "react";
import { Mark } from "./mark";

interface PageFrameProps {
  /** The word of the exercise mark. */
  mark: string;
  /** Sets margins and text size: 16 px and 15, 20 px and 13, or units of the projector. */
  kind: "phone" | "desk" | "wall";
  /** Stays above the part that scrolls: who, which phase, the clock. */
  head?: ReactNode;
  children: ReactNode;
  /** Stays below it: the main act, in a `.dock`, and the places. */
  foot?: ReactNode;
  /** Whether the main part scrolls as one. A desk that lays out its own panels says no. */
  scroll?: boolean;
  /** Words of the link that jumps over the head to the main part. */
  skip?: string;
  className?: string;
}

/** A whole page between two exercise marks that never scroll away. Put one in the body, nothing beside it. */
export function PageFrame({
  mark,
  kind,
  head,
  children,
  foot,
  scroll = true,
  skip,
  className,
}: PageFrameProps) {
  return (
    <div className={`frame frame-${kind}`}>
      <header className="frame-end">
        {skip === undefined ? null : (
          <a className="skip" href="#main">
            {skip}
          </a>
        )}
        <Mark>{mark}</Mark>
        {head}
      </header>
      {/* Focusable, because a part that scrolls must be reachable by keys in every browser. */}
      <main
        id="main"
        className={className === undefined ? "frame-main" : `frame-main ${className}`}
        data-scroll={scroll ? "" : undefined}
        tabIndex={scroll ? 0 : -1}
      >
        {children}
      </main>
      <footer className="frame-end">
        {foot}
        <Mark plain={kind !== "wall"}>{mark}</Mark>
      </footer>
    </div>
  );
}
