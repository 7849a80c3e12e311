import type { ReactNode } from "react";

interface ObservePlaceProps {
  title: string;
  /** Whether a phone shows this place; a wide window shows them all. */
  here: boolean;
  children: ReactNode;
}

/** One place of the page. It scrolls by itself, so it must be reachable by keys. */
export function ObservePlace({ title, here, children }: ObservePlaceProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys in every browser
    <section className="observe-place" aria-label={title} data-here={here ? "" : undefined} tabIndex={0}>
      {children}
    </section>
  );
}
