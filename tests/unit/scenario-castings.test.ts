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
const casting = (id: string) => scenario.castings.find((one) => one.id === id);

/** Every way the flagship can be cast; `null` is a cell for each role. */
const ways = [null, ...scenario.castings.map(({ id }) => id)].map((id) => ({ id, cells: cellsIn(id) }));

describe("the castings of After the Strike", () => {
  it("go from a table of five to a hall of sixty-five, with one for every number between", () => {
    const ranges = scenario.castings.map(({ people }) => [people.from, people.to]);
    expect(ranges).toEqual([
      [5, 8],
      [7, 14],
      [12, 15],
      [16, 24],
      [25, 39],
      [40, 65],
    ]);
    for (let people = 5; people <= 65; people++) {
      expect(ranges.filter(([from = 0, to = 0]) => from <= people && people <= to)).not.toEqual([]);
    }
  });

  it("seat sixty people without a casting, too", () => {
    expect(cellsIn(null).map(({ id }) => id)).toEqual(["us", "ir", "iq", "kh", "aah", "sad", "uk"]);
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

  it.each(ways)("$id: every role and every desk is played", ({ cells }) => {
    const roles = scenario.roles.map(({ id }) => id);
    expect(new Set(cells.flatMap((cell) => cell.roles))).toEqual(new Set(roles));
    const desks = scenario.roles.flatMap((role) => role.desks.map(({ id }) => id));
    expect(cells.flatMap((cell) => cell.desks).toSorted()).toEqual(desks.toSorted());
  });

  it.each(ways)("$id: every inject and every private text reaches somebody", ({ cells }) => {
    const addressed = [
      ...scenario.injects.map(({ id, audience }) => ({ id, audience })),
      ...scenario.turns.flatMap(({ title, privately }) =>
        privately.map(({ audience }) => ({ id: title, audience })),
      ),
    ];
    expect(addressed.length).toBeGreaterThan(13);
    for (const { id, audience } of addressed) {
      const reached = cells.filter((cell) => reaches(audience, placeIn("somebody", cell)));
      expect(reached, id).not.toEqual([]);
    }
  });

  it("lets the Iraqi groups share a cell in the smallest, and in no other", () => {
    const sharing = ways.filter(({ cells }) => cells.some((cell) => cell.roles.length > 1));
    expect(sharing.map(({ id }) => id)).toEqual(["five-cells"]);
    expect(casting("five-cells")?.cells.find(({ roles }) => roles.length > 1)?.roles).toEqual([
      "kh",
      "aah",
      "sad",
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
