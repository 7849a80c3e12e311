"use client";

import { ColumnHead } from "@/components/ui/headings";
import type { DraftContent } from "@/lib/game/command-schemas";
import { MoveReading, type ReadableMove } from "./move-reading";

interface KeptWordsProps {
  title: string;
  draft: DraftContent;
  /** Behind one tap, where something else comes first. */
  folded?: boolean;
}

/** Words that were typed and not sent: never lost. */
export function KeptWords({ title, draft, folded = false }: KeptWordsProps) {
  const words = <MoveReading content={writtenOf(draft)} />;
  if (folded) {
    return (
      <details className="fold mt-4 border-y border-rule">
        <summary className="text-small font-semibold">{title}</summary>
        {words}
      </details>
    );
  }
  return (
    <section className="mt-5">
      <ColumnHead title={title} level={3} open />
      {words}
    </section>
  );
}

/** As much of a draft as was written. */
export const writtenOf = ({ reasons, attribution, ...rest }: DraftContent): ReadableMove => ({
  ...rest,
  reasons: reasons.filter((reason) => reason.trim() !== ""),
  attribution: attribution ?? undefined,
});
