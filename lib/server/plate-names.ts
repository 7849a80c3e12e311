import { type GeoPermissibleObjects, type GeoProjection, geoPath } from "d3-geo";
import type { Place } from "@/lib/game/scenario-book";

interface Spot {
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Named = Pick<Place, "name" | "anchor"> & Spot;

/** How many times the room of its name a country must have: borders are never as straight as a name. */
const leastRoom = 2.2;
/** Steps between spots that are tried, in units of the plate. */
const step = 7;
/** How large text is, in units of the plate, where the plate fills a page. */
const letter = 7.4;
const line = 14;
/** On a phone text is about twice as large against the plate. Only marked countries are named there. */
const onPhone = 2;

/**
 * Where a country's name may stand: in the middle of what is seen of the country, or as near
 * to it as there is room, within its borders and clear of places. Undefined where there is none.
 */
export function spotFor(
  { name, marked }: { readonly name: string; readonly marked: boolean },
  shape: GeoPermissibleObjects,
  projection: GeoProjection,
  places: readonly Named[],
): Spot | undefined {
  const draw = geoPath(projection);
  const size = marked ? onPhone : 1;
  if (draw.area(shape) < leastRoom * name.length * letter * line * size ** 2) return undefined;
  const taken = places.map((place) => boxOf(place, size));
  const rings = ringsOf(shape, projection);
  const fits = (spot: Spot): boolean => {
    const box = boxOf({ ...spot, name, anchor: "middle" }, size);
    return (
      taken.every((other) => !meet(box, other)) && cornersOf(box).every((corner) => within(rings, corner))
    );
  };
  return spotsOf(draw.bounds(shape), draw.centroid(shape)).find(fits);
}

type Point = readonly [number, number];

/** What is seen of a shape on the plate, ring by ring. */
function ringsOf(shape: GeoPermissibleObjects, projection: GeoProjection): Point[][] {
  const rings: Point[][] = [];
  geoPath(projection, {
    beginPath: () => {},
    arc: () => {},
    closePath: () => {},
    moveTo: (x, y) => rings.push([[x, y]]),
    lineTo: (x, y) => rings.at(-1)?.push([x, y]),
  })(shape);
  return rings;
}

/** Whether a point lies within rings, by how often a line to the left of it crosses them. */
function within(rings: readonly Point[][], [x, y]: Point): boolean {
  let inside = false;
  for (const ring of rings) {
    let [x1, y1] = ring.at(-1) ?? [0, 0];
    for (const [x2, y2] of ring) {
      if (y1 > y !== y2 > y && x > ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
      [x1, y1] = [x2, y2];
    }
  }
  return inside;
}

/** Spots over what is seen of a shape, those nearest to its middle first. */
function spotsOf(
  [[left, top], [right, bottom]]: [[number, number], [number, number]],
  [midX, midY]: [number, number],
): Spot[] {
  const spots: Spot[] = [{ x: midX, y: midY }];
  for (let x = left + step; x < right; x += step)
    for (let y = top + step; y < bottom; y += step) spots.push({ x, y });
  const far = ({ x, y }: Spot) => Math.hypot(x - midX, y - midY);
  return spots.sort((one, other) => far(one) - far(other));
}

/** What a name takes up with its mark, at a size of text. */
function boxOf({ name, anchor, x, y }: Named, size: number): Box {
  const across = name.length * letter * size;
  const down = (line * size) / 2;
  const before = { start: down, middle: across / 2, end: across + down }[anchor];
  const after = { start: across + down, middle: across / 2, end: down }[anchor];
  return { left: x - before, right: x + after, top: y - down, bottom: y + down };
}

const meet = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const cornersOf = ({ left, right, top, bottom }: Box): [number, number][] => [
  [left, top],
  [right, top],
  [left, bottom],
  [right, bottom],
];
