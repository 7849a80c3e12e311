"use client";

import type { RefObject } from "react";
import { useTranslations } from "use-intl/react";

interface MoveHeadingProps {
  heading: RefObject<HTMLHeadingElement | null>;
  turn: number;
  /** Opposite the title: whose it is, what will become of it. */
  note?: string | undefined;
}

/** The title of every stage of a move; the focus comes here when one follows another. */
export function MoveHeading({ heading, turn, note }: MoveHeadingProps) {
  const t = useTranslations("play.move");
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-3 border-b-2 border-ink pt-4 pb-2">
      <h2 ref={heading} tabIndex={-1} className="text-[1.125rem] leading-6 font-semibold">
        {t("title", { turn })}
      </h2>
      {note === undefined ? null : <span className="text-small text-ink-2">{note}</span>}
    </div>
  );
}
