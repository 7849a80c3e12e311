import type { Parts } from "./parts";
import { type Place, placedEach, problemAt, repeated } from "./placed";
import type { Problem } from "./problem";
import type { TrackEntry } from "./schema";

/** Scales that nothing could stand on, or that could not be drawn. */
export function checkTracks({ tracks: { file, value } }: Parts): Problem[] {
  return [
    ...repeated("id", placedEach(file, [], "id", value)),
    ...value.flatMap((track, at) => {
      const place = { file, keys: [at] };
      return [...checkScale(place, track), ...checkUnit(place, track), ...checkDrawn(place, track)];
    }),
  ];
}

function checkScale({ file, keys }: Place, { min, max, start, rungs }: TrackEntry): Problem[] {
  const problem = (key: string, message: string) => [problemAt(file, [...keys, key], message)];
  if (min >= max) return problem("min", `is ${min}, which is not below the maximum ${max}`);
  if (start < min || start > max) {
    return problem("start", `is ${start}, outside the scale from ${min} to ${max}`);
  }
  return rungs.flatMap(({ at }, step) => {
    const below = rungs[step - 1];
    const fault = (message: string) => [problemAt(file, [...keys, "rungs", step, "at"], message)];
    if (at < min || at > max) return fault(`is ${at}, outside the scale from ${min} to ${max}`);
    if (below === undefined || at > below.at) return [];
    return fault(`is ${at}, but rungs rise and the one before stands at ${below.at}`);
  });
}

function checkUnit({ file, keys }: Place, { drawn, unit }: TrackEntry): Problem[] {
  if ((drawn === "figure") === (unit !== undefined)) return [];
  const message =
    unit === undefined
      ? "is missing: a figure says what it counts"
      : `is for a figure, and this is drawn as “${drawn}”`;
  return [problemAt(file, [...keys, "unit"], message)];
}

/** A ladder and steps are drawn by their names, a balance by its middle. */
function checkDrawn({ file, keys }: Place, { drawn, rungs, min, max }: TrackEntry): Problem[] {
  if ((drawn === "ladder" || drawn === "steps") && rungs.length < 2) {
    return [problemAt(file, [...keys, "rungs"], `are fewer than two, and “${drawn}” shows nothing else`)];
  }
  if (drawn === "balance" && min < max && min !== -max) {
    return [problemAt(file, [...keys, "min"], `is ${min}, but a balance up to ${max} begins at ${-max}`)];
  }
  return [];
}
