"use client";

import { useTranslations } from "use-intl/react";
import { classNames } from "@/components/ui/class-names";
import { useSecondsLeft } from "@/lib/client/use-clock";
import { clockTime, useMoment } from "@/lib/client/use-moment";
import { useDesk } from "./desk-context";
import { phasesOf } from "./desk-reading";

interface Mark {
  readonly phase: ReturnType<typeof phasesOf>[number]["phase"];
  readonly from: number;
  readonly minutes: number;
}

const percent = (share: number): string => `${Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100}%`;

/**
 * The whole turn as a ruler, a tick to the minute: what has passed is ink, the hand is now.
 * Phases have the scenario's minutes; the running one has those it really got.
 */
export function PhaseRuler() {
  const t = useTranslations("desk");
  const common = useTranslations("common");
  const { view, game } = useDesk();
  const left = useSecondsLeft(view.clock, game.serverNow);
  const now = useMoment(game.serverNow, 5000);
  const length = view.clock.kind === "none" ? undefined : view.clock.lengthMs / 60_000;
  const marks = marksOf(phasesOf(view), view.phase, length);
  const total = marks.reduce((sum, mark) => sum + mark.minutes, 0);
  const current = marks.find((mark) => mark.phase === view.phase);
  if (!current || total === 0) return <div className="ruler" />;
  const leftMinutes = left === null ? current.minutes : Math.min(current.minutes, left / 60);
  const at = current.from + current.minutes - leftMinutes;
  const x = (minute: number) => percent(minute / total);
  const opened = view.rows.findLast(
    ({ event }) => event.type === "PhaseOpened" && event.phase === view.phase,
  )?.at;
  /** The running phase began when it began; later ones follow from what is left. */
  const clockAt = (mark: Mark): string => {
    if (now === null) return "";
    if (mark === current && opened) return clockTime(opened);
    // While the clock runs its end is known to the second: the ruler says the same minute as the clock.
    const { clock } = view;
    const end = current.from + current.minutes;
    return clockTime(
      clock.kind === "running" && mark !== current
        ? clock.endsAt + (mark.from - end) * 60_000
        : now + (mark.from - at) * 60_000,
    );
  };
  return (
    <svg
      className="ruler"
      role="img"
      aria-label={t("ruler", { phase: common(`phase.${current.phase}`) })}
      data-live=""
    >
      <rect className="ruler-ground" width="100%" y="20.5" height="6" />
      <rect className="ruler-past" width={x(at)} y="20" height="7" />
      {[...Array(Math.floor(total) + 1).keys()].map((minute) => (
        <line
          key={minute}
          className="ruler-tick"
          x1={x(minute)}
          x2={x(minute)}
          y1="27"
          y2={minute % 5 === 0 ? 33 : 30}
        />
      ))}
      {marks.map((mark) => (
        <g
          key={mark.phase}
          className={classNames(
            "ruler-phase",
            isLonger(common(`phase.${mark.phase}`), mark, total, usualWidth) && "ruler-short",
            isLonger(common(`phase.${mark.phase}`), mark, total, smallWidth) && "ruler-tight",
          )}
          data-place={placeOf(mark, current)}
        >
          <line x1={x(mark.from)} x2={x(mark.from)} y1="2" y2="40" />
          <text x={x(mark.from)} dx="4" y="13">
            {common(`phase.${mark.phase}`)}
          </text>
          {mark.from < current.from ? null : (
            <text className="ruler-time" x={x(mark.from)} y="50">
              {clockAt(mark)}
            </text>
          )}
        </g>
      ))}
      <line className="ruler-end" x1="100%" x2="100%" y1="18" y2="40" />
      <svg x={x(at)} aria-hidden="true">
        <path className="ruler-hand" d="M0 17V36" />
        <path className="ruler-point" d="M0 36l-4.5 7h9z" />
      </svg>
    </svg>
  );
}

function marksOf(
  phases: ReturnType<typeof phasesOf>,
  current: string | null,
  currentMinutes: number | undefined,
): Mark[] {
  let from = 0;
  return phases.map(({ phase, minutes }) => {
    const mark = { phase, from, minutes: phase === current && currentMinutes ? currentMinutes : minutes };
    from += mark.minutes;
    return mark;
  });
}

/** What the ruler measures on the desk's usual screen, in pixels; names are measured by their letters. */
const usualWidth = 420;
/** The same in a window half as wide. */
const smallWidth = 300;

/** Whether a phase's name is longer than the phase on a ruler of so many pixels. */
const isLonger = (name: string, mark: Mark, total: number, width: number): boolean =>
  (mark.minutes / total) * width < name.length * 6.2 + 4;

const placeOf = (mark: Mark, current: Mark): "past" | "now" | "ahead" =>
  mark === current ? "now" : mark.from < current.from ? "past" : "ahead";
