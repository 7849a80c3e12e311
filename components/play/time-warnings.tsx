"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Clock } from "@/lib/game/events";

interface TimeWarningsProps {
  clock: Clock;
  seconds: number | null;
  /** Whether the reader still has to act: only then does the phone stir. */
  acting: boolean;
}

const marks = [300, 60] as const;
type Mark = (typeof marks)[number];

/** Says once each, for those who hear the page, that five minutes are left, and one. */
export function TimeWarnings({ clock, seconds, acting }: TimeWarningsProps) {
  const t = useTranslations("play.announce");
  const [said, setSaid] = useState<Mark>();
  const before = useRef<{ version: number; seconds: number }>(undefined);
  useEffect(() => {
    const last = before.current;
    before.current =
      clock.kind === "running" && seconds !== null ? { version: clock.version, seconds } : undefined;
    if (!before.current) return setSaid(undefined);
    // What was said of another clock is no longer so, and would not be said a second time.
    if (last?.version !== clock.version) return setSaid(undefined);
    const mark = crossed(last.seconds, before.current.seconds);
    if (mark === undefined || !worthSaying(mark, clock)) return;
    setSaid(mark);
    if (acting) stir(mark);
  }, [clock, seconds, acting]);
  return (
    <p className="sr-only" role="status" data-live="">
      {said === undefined ? "" : t(said === 300 ? "five-minutes" : "one-minute")}
    </p>
  );
}

/** The mark that was passed between two moments; after a long sleep the later of two. */
const crossed = (from: number, to: number): Mark | undefined =>
  marks.findLast((mark) => from > mark && to <= mark);

/** Of a phase that is no longer than that everybody was told so as it began. */
const worthSaying = (mark: Mark, clock: Clock): boolean =>
  clock.kind === "running" && clock.lengthMs > mark * 1000;

/** A short buzz, where the phone can and its holder has touched the page: else the browser complains. */
function stir(mark: Mark): void {
  if (!navigator.userActivation?.hasBeenActive) return;
  navigator.vibrate?.(mark === 60 ? [70, 90, 70] : 70);
}
