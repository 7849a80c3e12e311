import { readFile } from "node:fs/promises";
import path from "node:path";
import { type GeoProjection, geoMercator, geoPath } from "d3-geo";
import { feature, merge, mesh } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import type { Place, ScenarioMap } from "@/lib/game/scenario-book";
import { spotFor } from "./plate-names";

/** A scenario's map as path data and points, in units of the plate: `width` by `height`. */
export interface Plate {
  readonly title: string;
  readonly caption: string;
  readonly width: number;
  readonly height: number;
  /** Land of the countries around. */
  readonly around: string;
  /** Land of the countries the scenario marks. */
  readonly marked: string;
  /** Borders between any two countries. */
  readonly borders: string;
  readonly countries: readonly CountryName[];
  readonly places: readonly PlacePoint[];
}

/** Where a country's name may stand without touching a place. */
export interface CountryName {
  readonly name: string;
  readonly marked: boolean;
  readonly x: number;
  readonly y: number;
}

export interface PlacePoint extends Pick<Place, "id" | "name" | "kind" | "anchor"> {
  readonly x: number;
  readonly y: number;
}

/** One decimal of this width is finer than any screen or paper the plate is shown on. */
const plateWidth = 720;

type Country = (Polygon | MultiPolygon) & { readonly properties?: { readonly name?: string } };
type World = Topology<{ countries: { type: "GeometryCollection"; geometries: Country[] } }>;

const drawn = new Map<string, Promise<Plate>>();

/** The plate of a map, drawn once per process for each map. Fails where the geography cannot be read. */
export function plateOf(map: ScenarioMap): Promise<Plate> {
  const key = JSON.stringify(map);
  const known = drawn.get(key);
  if (known) return known;
  const drawing = drawPlate(map);
  drawn.set(key, drawing);
  drawing.catch(() => drawn.delete(key));
  return drawing;
}

async function drawPlate(map: ScenarioMap): Promise<Plate> {
  const world = await readWorld();
  const { projection, height } = frameOf(map.bounds);
  const draw = geoPath(projection).digits(1);
  const all = world.objects.countries.geometries.filter((country) => touches(world, country, map.bounds));
  const isMarked = (country: Country) => map.marked.includes(nameOf(country));
  const land = (countries: Country[]) => draw(merge(world, countries)) ?? "";
  const places = placesIn(map, projection, height);
  return {
    title: map.title,
    caption: map.caption,
    width: plateWidth,
    height,
    around: land(all.filter((country) => !isMarked(country))),
    marked: land(all.filter(isMarked)),
    borders: draw(mesh(world, bordering(all), (one, other) => one !== other)) ?? "",
    countries: all.flatMap((country) => {
      const name = { name: nameOf(country), marked: isMarked(country) };
      const spot = spotFor(name, feature(world, country), projection, places);
      return spot ? [{ ...name, x: rounded(spot.x), y: rounded(spot.y) }] : [];
    }),
    places,
  };
}

const bordering = (geometries: Country[]): GeometryCollection => ({ type: "GeometryCollection", geometries });

/** Whether the span of a country meets the bounds: the others are most of the work of drawing. */
function touches(
  from: World,
  country: Country,
  { west, south, east, north }: ScenarioMap["bounds"],
): boolean {
  const rings = ringsOf(from, country);
  const meets = (at: 0 | 1, low: number, high: number) => {
    const values = rings.flatMap((ring) => ring.map((point) => point[at] ?? Number.NaN));
    return least(values) <= high && -least(values.map((value) => -value)) >= low;
  };
  return meets(0, west, east) && meets(1, south, north);
}

/** Degrees, ring by ring. */
function ringsOf(from: World, country: Country): number[][][] {
  if (country.type === "Polygon") return feature(from, country).geometry.coordinates;
  return feature(from, country).geometry.coordinates.flat();
}

const least = (values: readonly number[]): number =>
  values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);

let world: Promise<World> | undefined;

/** Public geography, read once: Natural Earth at 1:50 million, as packed by world-atlas. */
function readWorld(): Promise<World> {
  const file = path.join(process.cwd(), "node_modules", "world-atlas", "countries-50m.json");
  world ??= readFile(file, "utf8").then((text) => JSON.parse(text) as World);
  world.catch(() => {
    world = undefined;
  });
  return world;
}

/** Mercator, so that north is up everywhere; what lies outside the bounds is cut off. */
function frameOf({ west, south, east, north }: ScenarioMap["bounds"]) {
  const unit = geoMercator().scale(1).translate([0, 0]);
  const [left, top] = pointIn(unit, west, north);
  const [right, bottom] = pointIn(unit, east, south);
  const scale = plateWidth / (right - left);
  const height = rounded((bottom - top) * scale);
  const projection = geoMercator()
    .scale(scale)
    .translate([-left * scale, -top * scale])
    .clipExtent([
      [0, 0],
      [plateWidth, height],
    ]);
  return { projection, height };
}

/** Clipping leaves points alone, so a point outside has coordinates outside the plate. */
const pointIn = (projection: GeoProjection, lon: number, lat: number): [number, number] =>
  projection([lon, lat]) ?? [Number.NaN, Number.NaN];

const rounded = (value: number): number => Math.round(value * 10) / 10;

const nameOf = ({ properties }: Country): string => properties?.name ?? "";

function placesIn({ places }: ScenarioMap, projection: GeoProjection, height: number): PlacePoint[] {
  return places.flatMap(({ id, name, kind, anchor, lon, lat }) => {
    const [x, y] = pointIn(projection, lon, lat).map(rounded) as [number, number];
    const inside = x >= 0 && x <= plateWidth && y >= 0 && y <= height;
    return inside ? [{ id, name, kind, anchor, x, y }] : [];
  });
}
