import type { Known } from "./known";
import type { Parts } from "./parts";
import { placedEach, placedIn, problemAt, repeated } from "./placed";
import type { Problem } from "./problem";

/** What a pack has to read beside the game: cards of control, the record, questions, the map. */
export const checkBook = (parts: Parts, known: Known): Problem[] => [
  ...checkCards(parts),
  ...checkBaseline(parts, known),
  ...repeated("id", placedEach(parts.debrief.file, [], "id", parts.debrief.value)),
  ...checkMap(parts),
];

function checkCards({ controlCards: { file, value } }: Parts): Problem[] {
  return [
    ...repeated("id", placedEach(file, [], "id", value)),
    ...repeated("name", placedEach(file, [], "name", value)),
  ];
}

function checkBaseline({ baseline: { file, value } }: Parts, { turns }: Known): Problem[] {
  const last = turns.size;
  return [
    ...repeated("id", placedEach(file, [], "id", value)),
    ...value.flatMap(({ turn }, at) => {
      const before = value[at - 1]?.turn ?? 0;
      const problem = (message: string) => [problemAt(file, [at, "turn"], message)];
      if (turn > last) return problem(`is ${turn}, but the last turn is ${last}`);
      // After one beyond the last, every other would seem to come too early.
      if (turn >= before || before > last) return [];
      return problem(`is ${turn}, but the entry before falls in turn ${before}: they stand in order of time`);
    }),
  ];
}

function checkMap({ map: { file, value } }: Parts): Problem[] {
  if (value === null) return [];
  const { west, east, south, north } = value.bounds;
  const outside = (at: number, key: "lon" | "lat", degrees: number, from: number, to: number) =>
    degrees >= from && degrees <= to
      ? []
      : [problemAt(file, ["places", at, key], `is ${degrees}, outside the map from ${from} to ${to}`)];
  return [
    ...repeated("id", placedEach(file, ["places"], "id", value.places)),
    ...repeated("country", placedIn(file, ["marked"], value.marked)),
    ...value.places.flatMap(({ lon, lat }, at) => [
      ...outside(at, "lon", lon, west, east),
      ...outside(at, "lat", lat, south, north),
    ]),
  ];
}
