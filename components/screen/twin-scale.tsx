"use client";

import { useTranslations } from "use-intl/react";
import { signed } from "@/components/game/track-groups";
import type { TrackView } from "@/lib/game/view/view";

const width = 572;
/** Between the two, and at the outer ends. */
const gap = 18;
const edge = 23;

interface TwinScaleProps {
  title: string;
  left: TrackView;
  right: TrackView;
}

/** Two readings of one scale back to back: one is never seen without the other. */
export function TwinScale({ title, left, right }: TwinScaleProps) {
  return (
    <div className="screen-track">
      <p className="screen-track-head">
        <b>{title}</b>
      </p>
      <svg className="wall-scale" viewBox={`0 4 ${width} 36`} aria-hidden="true">
        <Half track={left} side={-1} />
        <Half track={right} side={1} />
      </svg>
      <p className="screen-track-note">
        <Reading track={left} />
        <Reading track={right} />
      </p>
    </div>
  );
}

/** Bars grow outwards; what the turn has added or taken is an outline. */
function Half({ track: { min, max, value, was }, side }: { track: TrackView; side: -1 | 1 }) {
  const step = (width / 2 - gap - edge) / (max - min);
  const x = (at: number): number => width / 2 + side * (gap + (at - min) * step);
  const bar = (from: number, to: number) => ({
    x: Math.min(x(from), x(to)),
    width: Math.abs(x(to) - x(from)),
  });
  const kept = Math.min(value, was);
  return (
    <>
      {Array.from({ length: max - min + 1 }, (_, at) => min + at).map((at) => (
        <path
          key={at}
          className="wall-tick"
          d={at === min || at === max ? `M${x(at)} 10V34` : `M${x(at)} 15V29`}
        />
      ))}
      <rect className="wall-is" y="10" height="24" {...bar(min, kept)} />
      {value === was ? null : (
        <rect className="wall-change" y="11.5" height="21" {...bar(kept, Math.max(value, was))} />
      )}
    </>
  );
}

function Reading({ track: { name, value, was } }: { track: TrackView }) {
  const t = useTranslations("screen");
  return (
    <span>
      {name} <b>{signed(value)}</b>
      {value === was ? null : `, ${t("was", { value: signed(was) })}`}
    </span>
  );
}
