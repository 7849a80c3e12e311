import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reaches } from "@/lib/game/audience";
import { type Cell, cellsOf, placeIn } from "@/lib/game/cells";
import { loadPack } from "@/lib/scenario/load";

const loaded = await loadPack(join(import.meta.dirname, "../../scenarios/after-the-strike"));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2));
const { scenario } = loaded;

const cellsIn = (castingId: string | null): Cell[] => {
  const cells = cellsOf(scenario, castingId);
  if (cells === undefined) throw new Error(`There is no casting ${castingId}.`);
  return cells;
};
const seatsIn = (cells: readonly Cell[]): number => cells.reduce((sum, { seats }) => sum + seats, 0);

/** Every way the flagship can be cast; `null` is a cell for each role. */
const ways = [null, ...scenario.castings.map(({ id }) => id)].map((id) => ({ id, cells: cellsIn(id) }));

const seven = ["us", "ir", "iq", "kh", "aah", "sad", "uk"];
const optional = ["pmf", "pro", "naj", "krg"];
/** Castings that play the optional roles too, and the one that leaves a role to control. */
const withOptional = ["fourteen-cells", "seventeen-cells", "seventeen-large-cells"];
const withoutUk = ["four-cells"];

/** Which roles players play in a casting. */
function playedIn(id: string | null): string[] {
  if (id !== null && withoutUk.includes(id)) return seven.filter((role) => role !== "uk");
  return id !== null && withOptional.includes(id) ? [...seven, ...optional] : seven;
}

const desksOf = (roles: readonly string[]): string[] =>
  scenario.roles.filter(({ id }) => roles.includes(id)).flatMap(({ desks }) => desks.map(({ id }) => id));

describe("the castings of After the Strike", () => {
  it("go from a table of four to a hall of sixty-five, with one for every number between", () => {
    const ranges = scenario.castings.map(({ id, people }) => [id, people.from, people.to]);
    expect(ranges).toEqual([
      ["four-cells", 4, 5],
      ["five-cells", 5, 5],
      ["six-cells", 6, 7],
      ["seven-cells", 7, 14],
      ["twelve-cells", 12, 15],
      ["ten-cells", 16, 24],
      ["fourteen-cells", 16, 24],
      ["thirteen-cells", 25, 39],
      ["seventeen-cells", 25, 39],
      ["thirteen-large-cells", 40, 65],
      ["seventeen-large-cells", 40, 65],
    ]);
    for (let people = 4; people <= 65; people++) {
      const fitting = scenario.castings.filter((one) => one.people.from <= people && people <= one.people.to);
      expect(fitting, `${people} people`).not.toEqual([]);
    }
  });

  it("say who merges, who gains seats, and what control plays", () => {
    for (const { id, note } of scenario.castings) expect(note, id).toMatch(/\bControl\b/);
  });

  it("seat sixty people without a casting, too", () => {
    expect(cellsIn(null).map(({ id }) => id)).toEqual(seven);
    expect(seatsIn(cellsIn(null))).toBeGreaterThanOrEqual(60);
  });

  it.each(scenario.castings)(
    "$id: its cells seat its people, in cells of nearly one size",
    ({ id, people }) => {
      const cells = cellsIn(id);
      expect(seatsIn(cells)).toBeGreaterThanOrEqual(people.to);
      expect(cells.length).toBeLessThanOrEqual(people.from);
      const seats = cells.map((cell) => cell.seats);
      expect(Math.max(...seats) - Math.min(...seats)).toBeLessThanOrEqual(1);
    },
  );

  it.each(ways)("$id: players play the roles they should, with every desk of them", ({ id, cells }) => {
    const played = playedIn(id);
    expect(new Set(cells.flatMap((cell) => cell.roles))).toEqual(new Set(played));
    expect(cells.flatMap((cell) => cell.desks).toSorted()).toEqual(desksOf(played).toSorted());
  });

  it.each(ways)("$id: what is sent reaches somebody, unless control plays all it is for", ({ id, cells }) => {
    const addressed = [
      ...scenario.injects.map((inject) => ({ what: inject.id, audience: inject.audience })),
      ...scenario.turns.flatMap(({ title, privately }) =>
        privately.map(({ audience }) => ({ what: title, audience })),
      ),
    ];
    expect(addressed.length).toBeGreaterThan(90);
    const played = playedIn(id);
    for (const { what, audience } of addressed) {
      const named = audience.kind === "some" ? [...audience.roles, ...audience.desks] : played;
      const isPlayed = named.some((one) => [...played, ...desksOf(played)].includes(one));
      const reached = cells.some((cell) => reaches(audience, placeIn("somebody", cell)));
      expect(reached, `${what} for ${named.join()}`).toBe(isPlayed);
    }
  });

  it("let Iraqi groups share a cell where people are few, and nowhere else", () => {
    const sharing = ways.flatMap(({ id, cells }) =>
      cells.filter(({ roles }) => roles.length > 1).map(({ roles }) => [id, ...roles]),
    );
    expect(sharing).toEqual([
      ["four-cells", "kh", "aah", "sad"],
      ["five-cells", "kh", "aah", "sad"],
      ["six-cells", "aah", "sad"],
    ]);
  });

  it.each(["twelve-cells", "ten-cells", "thirteen-cells", "thirteen-large-cells"])(
    "%s: the Foreign Ministry alone gets its fax, and the Guards do not",
    (id) => {
      const fax = scenario.injects.find((inject) => inject.id === "sealed-room-fax");
      const reached = cellsIn(id).filter((cell) => fax && reaches(fax.audience, placeIn("somebody", cell)));
      expect(reached.map(({ desks }) => desks)).toEqual([["ir-ministry"]]);
    },
  );
});
