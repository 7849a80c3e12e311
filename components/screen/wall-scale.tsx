interface WallScaleProps {
  min: number;
  max: number;
  value: number;
  was: number;
}

/** The drawing's own units; it is stretched to the width it is given. */
const width = 572;
const edge = 6;

/** Beyond this many steps a tick for each would be a hatching. */
const mostTicks = 40;

const placed =
  ({ min, max }: Pick<WallScaleProps, "min" | "max">) =>
  (at: number): number =>
    edge + ((at - min) / (max - min)) * (width - 2 * edge);

/** A scale to be seen from the back row: a tick for each step, a bar for now, a ring for before. The page says it in words. */
export function WallScale({ min, max, value, was }: WallScaleProps) {
  const x = placed({ min, max });
  const middle = (min + max) / 2;
  return (
    <svg className="wall-scale" viewBox={`0 2 ${width} 36`} aria-hidden="true">
      <Line min={min} max={max} tall={(at) => at === min || at === max || at === middle} />
      {was === value ? null : (
        <>
          <path className="wall-way" d={`M${x(was)} 20H${x(value)}`} />
          <circle className="wall-was" cx={x(was)} cy="20" r="9" />
        </>
      )}
      <rect className="wall-is" x={x(value) - 6} y="2" width="12" height="36" />
    </svg>
  );
}

/** A line between two poles: what leans to one of them is a bar from the middle. The page says it in words. */
export function WallBalance({ min, max, value, was }: WallScaleProps) {
  const x = placed({ min, max });
  return (
    <svg className="wall-scale" viewBox={`0 2 ${width} 36`} aria-hidden="true">
      <Line min={min} max={max} tall={(at) => at === min || at === max} />
      <path className="wall-tick" d={`M${x(0)} 2V38`} />
      <path className="wall-lean" d={`M${x(0)} 20H${x(value)}`} />
      {was === value ? null : <circle className="wall-was" cx={x(was)} cy="20" r="9" />}
      <rect className="wall-is" x={x(value) - 6} y="2" width="12" height="36" />
    </svg>
  );
}

function Line({ min, max, tall }: Pick<WallScaleProps, "min" | "max"> & { tall: (at: number) => boolean }) {
  const x = placed({ min, max });
  const steps =
    max - min <= mostTicks ? Array.from({ length: max - min + 1 }, (_, step) => min + step) : [min, max];
  return (
    <>
      <path className="wall-tick" d={`M${edge} 20H${width - edge}`} />
      {steps.map((at) => (
        <path key={at} className="wall-tick" d={tall(at) ? `M${x(at)} 9V31` : `M${x(at)} 14V26`} />
      ))}
    </>
  );
}
