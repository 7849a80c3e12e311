import type { ReactNode } from "react";

interface DialProps {
  /** Ends of the scale: integers, `min` below `max`. */
  min: number;
  max: number;
  value: number;
  /** Where it stood before; drawn as a ring where it differs. */
  was?: number | undefined;
  /** The value in words and figures, under the arc. Left out where it stands beside the dial. */
  children?: ReactNode;
}

/** The middle of the dial and its radius, in the drawing's own units. */
const [middle, foot, radius] = [60, 58, 48];

/** Beyond this many steps a tick for each would be a hatching. */
const mostTicks = 20;

/** A half-round gauge: ink as far as the value, a ring for before. Stands beside another of its kind. */
export function Dial({ min, max, value, was, children }: DialProps) {
  const turn = (at: number): number => Math.PI * (1 - (Math.min(max, Math.max(min, at)) - min) / (max - min));
  const point = (at: number, far: number): string =>
    `${round(middle + Math.cos(turn(at)) * far)} ${round(foot - Math.sin(turn(at)) * far)}`;
  const arc = (to: number): string => `M${point(min, radius)}A${radius} ${radius} 0 0 1 ${point(to, radius)}`;
  const steps = max - min <= mostTicks ? Array.from({ length: max - min + 1 }, (_, step) => min + step) : [];
  const [ringX, ringY] = point(was ?? value, radius).split(" ");
  return (
    <div className="dial">
      <svg viewBox="0 0 120 64" aria-hidden="true">
        <path className="dial-ground" d={arc(max)} />
        {value > min ? <path className="dial-is" d={arc(value)} /> : null}
        {steps.map((at) => (
          <path key={at} className="dial-tick" d={`M${point(at, radius + 6)}L${point(at, radius + 9)}`} />
        ))}
        <path className="dial-hand" d={`M${point(value, radius - 8)}L${point(value, radius + 9)}`} />
        {was === undefined || was === value ? null : (
          <circle className="dial-was" cx={ringX} cy={ringY} r="4.5" />
        )}
      </svg>
      {children === undefined ? null : <p className="dial-value">{children}</p>}
    </div>
  );
}

/** The same on the server and in every browser: trigonometry differs in its last digits. */
const round = (value: number): number => Math.round(value * 100) / 100;
