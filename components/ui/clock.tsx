import { classNames } from "./class-names";

export type ClockState = "running" | "paused" | "stopped";

/** Seconds as mm:ss, or h:mm:ss from one hour on; never below zero. */
export function clockDigits(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const pair = (value: number): string => String(value).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0 ? `${hours}:${pair(minutes)}:${pair(whole % 60)}` : `${pair(minutes)}:${pair(whole % 60)}`;
}

interface ClockFaceProps {
  /** Seconds left; null where no phase has a clock. */
  seconds: number | null;
  state: ClockState;
  /** The time left in words, read in place of the digits, e.g. "13 minutes 24 seconds left". Not announced. */
  label: string;
  size?: "phone" | "desk" | "wall";
  /** Keeps the digits off the marker under five minutes: a phase in which nobody has to act. */
  quiet?: boolean;
}

const low = 5 * 60;

/** What is left of a phase. Its caller renders it again each second; nothing is announced, nothing moves. */
export function ClockFace({ seconds, state, label, size = "phone", quiet = false }: ClockFaceProps) {
  const pressing = !quiet && state === "running" && seconds !== null && seconds < low;
  return (
    <p
      className={classNames("clock", size !== "phone" && `clock-${size}`)}
      role="timer"
      aria-live="off"
      aria-label={label}
      data-state={state}
      data-live=""
    >
      <span className={pressing ? "clock-low" : undefined} aria-hidden="true">
        {seconds === null ? "––:––" : clockDigits(seconds)}
      </span>
    </p>
  );
}

interface ClockRuleProps {
  /** Share of the phase that is left, 0 to 1. */
  leftShare: number;
  /** Shares at which a notch is cut, e.g. five minutes and one of the whole phase. */
  notches?: readonly number[];
}

const percent = (share: number): string => `${Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100}%`;

/** The clock once more, as a rule whose ink is the time left. For the eye alone: the face says it in words. */
export function ClockRule({ leftShare, notches = [] }: ClockRuleProps) {
  return (
    <svg className="clock-rule" aria-hidden="true" data-live="">
      <rect className="clock-rule-ground" width="100%" height="100%" />
      <rect className="clock-rule-left" width={percent(leftShare)} height="100%" />
      {notches
        .filter((notch) => notch > 0 && notch < 1)
        .map((notch) => (
          <rect
            key={notch}
            className="clock-rule-notch"
            x={percent(notch)}
            width="2"
            height="100%"
            transform="translate(-1 0)"
          />
        ))}
    </svg>
  );
}
