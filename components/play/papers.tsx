"use client";

import { createContext, type ReactNode, useContext } from "react";

/** What the scenario lays beside the game: drawn and worded by the page, since no view carries it. */
export interface Papers {
  /** The map, with the word it folds under. */
  readonly map?: { readonly label: string; readonly plate: ReactNode } | undefined;
  /** The guide for players. */
  readonly guide?: { readonly label: string; readonly href: string } | undefined;
}

const PapersContext = createContext<Papers>({});

/** Gives the phone below it what lies beside the game. */
export function PapersProvider({ papers, children }: { papers: Papers; children: ReactNode }) {
  return <PapersContext value={papers}>{children}</PapersContext>;
}

/** The map, folded away: where things are is asked for once or twice, not all the time. */
export function MapFold() {
  const { map } = useContext(PapersContext);
  if (!map) return null;
  return (
    <details className="fold border-t border-rule font-semibold">
      <summary>{map.label}</summary>
      <div className="pb-4 font-normal">{map.plate}</div>
    </details>
  );
}

/** The way to the player guide. */
export function GuideLink() {
  const { guide } = useContext(PapersContext);
  if (!guide) return null;
  return (
    <p className="mt-4 border-t border-rule">
      <a href={guide.href} className="inline-flex min-h-11 items-center">
        {guide.label}
      </a>
    </p>
  );
}
