import { expect, test } from "vitest";
import type { ScenarioMap } from "@/lib/game/scenario-book";
import { plateOf } from "@/lib/server/plate";

const map: ScenarioMap = {
  title: "Iraq and its neighbours",
  caption: "A sketch.",
  bounds: { west: 33, south: 23.5, east: 62, north: 40 },
  marked: ["Iraq", "Iran"],
  places: [
    { id: "baghdad", name: "Baghdad", lon: 44.4, lat: 33.3, kind: "capital", anchor: "start" },
    { id: "tehran", name: "Tehran", lon: 51.4, lat: 35.7, kind: "capital", anchor: "end" },
    { id: "gulf", name: "The Gulf", lon: 51.5, lat: 27, kind: "water", anchor: "middle" },
    { id: "london", name: "London", lon: -0.1, lat: 51.5, kind: "capital", anchor: "start" },
  ],
};

/** Every coordinate of a path, in the order drawn. */
function pointsOf(path: string): [number, number][] {
  return [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

/** Whether a point lies within the rings of a path, by the even-odd rule. */
function contains(path: string, x: number, y: number): boolean {
  let inside = false;
  for (const ring of path.split("Z")) {
    const points = pointsOf(ring);
    points.forEach(([x1, y1], at) => {
      const [x2, y2] = points[(at + 1) % points.length] ?? [x1, y1];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    });
  }
  return inside;
}

test("a plate is small, rounded and cut off at its bounds", async () => {
  const { around, marked, borders, width, height } = await plateOf(map);
  const all = around + marked + borders;
  expect(all.length).toBeLessThan(40_000);
  expect(all).not.toMatch(/\.\d\d|NaN/);
  for (const [x, y] of pointsOf(all)) {
    expect(x >= 0 && x <= width, `x ${x}`).toBe(true);
    expect(y >= 0 && y <= height, `y ${y}`).toBe(true);
  }
});

test("north is up and east is right, and a place outside the bounds is left out", async () => {
  const { places } = await plateOf(map);
  const at = (id: string) => places.find((place) => place.id === id);
  expect(places.map(({ id }) => id)).toEqual(["baghdad", "tehran", "gulf"]);
  expect(at("tehran")?.x).toBeGreaterThan(at("baghdad")?.x ?? Number.NaN);
  expect(at("tehran")?.y).toBeLessThan(at("baghdad")?.y ?? Number.NaN);
});

test("marked land holds the places of marked countries, land around it does not, and water neither", async () => {
  const { marked, around, places } = await plateOf(map);
  const lies = (id: string) => {
    const { x = 0, y = 0 } = places.find((place) => place.id === id) ?? {};
    return contains(marked, x, y) ? "marked" : contains(around, x, y) ? "around" : "water";
  };
  expect([lies("baghdad"), lies("tehran"), lies("gulf")]).toEqual(["marked", "marked", "water"]);
});

test("a country is named within its borders, clear of places, and not where there is no room", async () => {
  const { countries, places, marked, around } = await plateOf(map);
  const names = countries.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Iran", "Iraq", "Saudi Arabia"]));
  expect(names).not.toContain("Kuwait");
  for (const { name, x, y, marked: isMarked } of countries) {
    expect(contains(isMarked ? marked : around, x, y), name).toBe(true);
    for (const place of places)
      expect(Math.abs(place.y - y) >= 9 || Math.abs(place.x - x) >= 9, `${name} on ${place.id}`).toBe(true);
  }
});

test("a name gives way to a place in the middle of its country", async () => {
  const spot = async (places: ScenarioMap["places"]) =>
    (await plateOf({ ...map, places })).countries.find(({ name }) => name === "Iraq");
  const free = await spot([]);
  const { x = 0, y = 0 } = free ?? {};
  const baghdad = (await plateOf(map)).places.find(({ id }) => id === "baghdad");
  // Baghdad's own name runs over the middle of Iraq.
  expect(Math.hypot((baghdad?.x ?? 0) - x, (baghdad?.y ?? 0) - y)).toBeLessThan(40);
  expect(await spot(map.places)).not.toEqual(free);
});

test("a map that is the same is drawn once", async () => {
  expect(await plateOf(structuredClone(map))).toBe(await plateOf(map));
  expect(await plateOf({ ...map, marked: ["Iraq"] })).not.toBe(await plateOf(map));
});
