import type { TimetableLine } from "./timetable";

interface OrderRulerProps {
  lines: readonly TimetableLine[];
  minutes: number;
  /** The whole in words, e.g. "Half a day, 3 h in all". */
  label: string;
}

const percent = (part: number, whole: number): string => `${Math.round((part / whole) * 10_000) / 100}%`;

/** A session as a ruler, true to the minute: turns are ink, with a notch where a phase begins. */
export function OrderRuler({ lines, minutes, label }: OrderRulerProps) {
  const hours = Array.from({ length: Math.floor(minutes / 60) + 1 }, (_, hour) => hour);
  return (
    <svg className="order-ruler" height="44" role="img" aria-label={label}>
      {lines.map(({ key, kind, at, minutes: length, turn }) => (
        <g key={key}>
          <rect
            className={`ruler-${kind}`}
            x={percent(at, minutes)}
            y={kind === "turn" ? 0 : 7}
            width={percent(length, minutes)}
            height={kind === "turn" ? 20 : 6}
          />
          {turn === undefined ? null : (
            <>
              {notches(turn.phases).map((notch) => (
                <rect
                  key={notch}
                  className="ruler-notch"
                  x={percent(at + notch, minutes)}
                  width="1.5"
                  height="20"
                />
              ))}
              <rect className="ruler-edge" x={percent(at, minutes)} width="4" height="20" />
              <text
                className="ruler-number"
                x={percent(at + middleOfLongest(turn.phases), minutes)}
                y="15"
                textAnchor="middle"
              >
                {turn.number}
              </text>
            </>
          )}
        </g>
      ))}
      {hours.map((hour) => (
        <g key={hour}>
          <rect className="ruler-hour" x={percent(hour * 60, minutes)} y="24" width="1" height="5" />
          <text
            className="ruler-time"
            x={percent(hour * 60, minutes)}
            y="40"
            textAnchor={hour === 0 ? "start" : hour * 60 === minutes ? "end" : "middle"}
          >
            {hour}:00
          </text>
        </g>
      ))}
    </svg>
  );
}

type Phases = readonly { readonly minutes: number }[];

/** Minutes into a turn at which its longest phase is half over: there is the most room. */
function middleOfLongest(phases: Phases): number {
  const longest = phases.reduce(
    (best, { minutes }, at) => (minutes > (phases[best]?.minutes ?? 0) ? at : best),
    0,
  );
  const before = phases.slice(0, longest).reduce((sum, { minutes }) => sum + minutes, 0);
  return before + (phases[longest]?.minutes ?? 0) / 2;
}

/** Minutes into a turn at which its phases after the first begin. */
function notches(phases: Phases): number[] {
  let at = 0;
  return phases.slice(0, -1).map(({ minutes }) => {
    at += minutes;
    return at;
  });
}
