import { describe, expect, it } from "vitest";
import { type CastingChoice, castingChoices, fittingCasting } from "@/components/control/room-castings";
import { mintViewer } from "@/lib/game/mint";
import { seatsIn } from "@/lib/game/state";
import { view } from "@/lib/game/view/feed";
import { Play } from "../support/pack-play";
import { flagship } from "../support/pack-play-flagship";

/** What the desk offers, and suggests for a number of people. */
const choices = castingChoices(
  view(flagship, [], mintViewer({ kind: "control", facilitatorId: "facilitator" })),
);

/** The casting that the desk suggests. */
function suggested(people: number): CastingChoice & { readonly id: string } {
  const choice = fittingCasting(choices, people);
  if (!choice?.id) throw new Error(`No casting is meant for ${people} people.`);
  return { ...choice, id: choice.id };
}

/** A game in its lobby where people came in one after the other, each to the emptiest cell. */
function seatedGame(people: number): Play {
  const play = new Play(flagship);
  play.give("ChooseCasting", { castingId: suggested(people).id });
  for (let person = 1; person <= people; person++) {
    const cells = Object.keys(play.game.cells);
    const inCell = (id: string) => seatsIn(play.game, id).length;
    const cellId = cells.reduce((least, id) => (inCell(id) < inCell(least) ? id : least));
    play.give("ClaimSeat", { personId: `person-${person}`, cellId }, { kind: "door" });
  }
  return play;
}

const everyNumber = Array.from({ length: 62 }, (_, at) => at + 4);

describe("a casting for every number of people from 4 to 65", () => {
  it.each(everyNumber)("%d people", (people) => {
    const { cells } = suggested(people);
    const seats = cells.reduce((sum, cell) => sum + cell.seats, 0);
    expect(cells.length).toBeLessThanOrEqual(people);
    expect(seats).toBeGreaterThanOrEqual(people);
  });

  it.each([3, 66])("none for %d", (people) => {
    expect(fittingCasting(choices, people)).toBeUndefined();
  });

  it.each([4, 6, 8, 12, 20, 30])("seats %d people, each of them, and leaves no cell empty", (people) => {
    const { game } = seatedGame(people);
    const filled = Object.values(game.cells).map(
      ({ id, seats }) => [seatsIn(game, id).length, seats] as const,
    );
    expect(filled.reduce((sum, [here]) => sum + here, 0)).toBe(people);
    for (const [here, seats] of filled) {
      expect(here).toBeGreaterThan(0);
      expect(here).toBeLessThanOrEqual(seats);
    }
    expect(Object.values(game.seats).map(({ cellId }) => cellId)).not.toContain(null);
  });

  it.each([4, 6, 8, 12, 20, 30])("for %d people every cell has somebody who leads it", (people) => {
    const { game } = seatedGame(people);
    for (const { id } of Object.values(game.cells)) {
      expect(seatsIn(game, id).map((seat) => seat.id)).toContain(game.leads[id]);
    }
  });
});
