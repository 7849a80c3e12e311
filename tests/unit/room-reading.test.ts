import { describe, expect, it } from "vitest";
import {
  castingChoices,
  castingEffect,
  cellsWith,
  fittingCasting,
  optionalRoles,
  switchable,
} from "@/components/control/room-castings";
import {
  desksApart,
  emptiestCell,
  isHere,
  isLost,
  placesForWaiting,
  unplayedRoles,
} from "@/components/control/room-reading";
import type { Cell } from "@/lib/game/cells";
import { decide } from "@/lib/game/decide";
import type { GameEvent } from "@/lib/game/events";
import { evolve } from "@/lib/game/evolve";
import { view } from "@/lib/game/view/feed";
import type { View } from "@/lib/game/view/view";
import { facilitator } from "../support/eyes";
import { control, logOf } from "../support/given";
import { cast } from "../support/happened";
import { law } from "../support/property-runs";
import { noon, playRandomGame } from "../support/random-game";
import { lowWater } from "../support/scenario";

const desk = (...events: readonly GameEvent[]): View => view(lowWater, logOf(...events), facilitator);

const joined = (seatId: string, cellId: string | null): GameEvent => {
  return { type: "SeatClaimed", seatId, personId: `person-${seatId}`, cellId };
};

law("L2", "what the desk says a casting will do to the room is what choosing it does", 12, (seed) => {
  const { scenario, log, states } = playRandomGame(seed);
  for (let length = 0; length <= log.length; length += 9) {
    const game = states[length];
    if (!game || game.turnOpen || game.status === "new" || game.status === "ended") continue;
    const seen = view(scenario, log.slice(0, length), facilitator);
    for (const { id: castingId } of castingChoices(seen)) {
      for (const wanted of [[], ["ferry"]]) {
        const switchedOn = switchable(seen, castingId, wanted);
        // The desk says nothing of what is in force.
        if (castingId === seen.castingId && switchedOn.join() === seen.switchedOn.join()) continue;
        const asked = { type: "ChooseCasting", data: { castingId, switchedOn } } as const;
        const decision = decide(game, control, asked, { at: game.at, ids: [] });
        if (!decision.ok) throw new Error(`After ${length} events: ${decision.code}.`);
        expectSaid(seen, cellsWith(seen, castingId, switchedOn), decision.events);
      }
    }
  }
});

/** The desk names the cells there will be, and everyone who will sit elsewhere. */
function expectSaid(seen: View, cells: readonly Cell[], events: readonly GameEvent[]): void {
  const place = `after ${seen.rows.length} events`;
  expect(events[0], place).toMatchObject({ type: "CastingChosen", cells });
  const done = events.flatMap((event) =>
    event.type === "SeatAssigned" ? [[event.seatId, event.cellId] as const] : [],
  );
  const { stay, move, rise } = castingEffect(seen, cells);
  const said = [
    ...move.flatMap(({ cell, seats }) => seats.map(({ id }) => [id, cell.id] as const)),
    ...rise.map(({ id }) => [id, null] as const),
  ];
  expect(Object.fromEntries(said), place).toEqual(Object.fromEntries(done));
  expect(said.length).toBe(done.length);
  expect(stay.length + said.length).toBe(seen.seats.filter(({ cellId }) => cellId !== null).length);
}

law("L8", "the places offered to those who wait are all granted, one after the other", 12, (seed) => {
  const { scenario, log, states } = playRandomGame(seed);
  for (let length = 0; length <= log.length; length += 9) {
    let game = states[length];
    if (!game || game.status === "new" || game.status === "ended") continue;
    const seen = view(scenario, log.slice(0, length), facilitator);
    for (const data of placesForWaiting(seen)) {
      const { at } = game;
      const decision = decide(game, control, { type: "AssignSeat", data }, { at, ids: [] });
      if (!decision.ok) throw new Error(`After ${length} events: ${decision.code}.`);
      for (const event of decision.events) game = evolve(game, { at, by: control, event });
    }
  }
});

describe("castings", () => {
  const choices = castingChoices(desk());

  it("are those of the scenario and a cell for each role", () => {
    expect(choices.map(({ id }) => id)).toEqual(["few", "many", "crowd", null]);
    expect(choices.map(({ note }) => note)).toEqual([
      "The weirs and the gauges share a table.",
      null,
      null,
      null,
    ]);
  });

  it("offer the optional roles they do not play already", () => {
    const offered = (castingId: string | null) =>
      optionalRoles(desk(), castingId).map(({ role, played }) => [role.id, played]);
    expect(["few", "crowd", null].map(offered)).toEqual([
      [["ferry", false]],
      [["ferry", true]],
      [["ferry", false]],
    ]);
    expect(switchable(desk(), "few", ["ferry", "weir"])).toEqual(["ferry"]);
    expect(switchable(desk(), "crowd", ["ferry"])).toEqual([]);
    expect(cellsWith(desk(), "few", ["ferry"]).map(({ id }) => id)).toEqual([
      "keepers",
      "plain",
      "barge",
      "ferry",
    ]);
  });

  it("fit by the number of people, and none fits too few or too many", () => {
    expect(fittingCasting(choices, 2)).toBeUndefined();
    expect(fittingCasting(choices, 5)?.id).toBe("few");
    expect(fittingCasting(choices, 6)?.id).toBe("many");
    expect(fittingCasting(choices, 15)).toBeUndefined();
  });

  it("fit closest where several do", () => {
    const wide = { id: "wide", title: "Wide", people: { from: 1, to: 60 }, note: null, cells: [] };
    expect(fittingCasting([wide, ...choices], 4)?.id).toBe("few");
    expect(fittingCasting(choices, 11)?.id).toBe("crowd");
  });
});

describe("what a casting does to a room", () => {
  it("keeps people with their role as far as there is room", () => {
    const room = desk(joined("a", "plain"), joined("b", "plain"), joined("c", "gauge"), joined("d", null));
    const names = (id: string) => {
      const choice = castingChoices(room).find((each) => each.id === id);
      if (!choice) throw new Error(`No casting ${id}.`);
      const { stay, move, rise } = castingEffect(room, choice.cells);
      const ids = (seats: View["seats"]) => seats.map((seat) => seat.id);
      return { stay: ids(stay), move: move.map(({ cell, seats }) => [cell.id, ids(seats)]), rise: ids(rise) };
    };
    expect(names("many")).toEqual({
      stay: ["c"],
      move: [
        ["east", ["b"]],
        ["west", ["a"]],
      ],
      rise: [],
    });
    expect(names("few")).toEqual({ stay: ["a"], move: [["keepers", ["c"]]], rise: ["b"] });
  });
});

describe("cells", () => {
  const few = desk(cast("few"));
  const many = desk(cast("many"));

  it("name their desks only where a role sits in several of them", () => {
    expect(few.cells.flatMap((cell) => desksApart(few, cell))).toEqual([]);
    const east = many.cells.find(({ id }) => id === "east");
    expect(east && desksApart(many, east)).toEqual(["Eastern towns"]);
  });

  it("are filled from the emptiest, and a full one takes nobody", () => {
    const one = desk(joined("a", "weir"), joined("b", null));
    expect(emptiestCell(one)?.id).toBe("plain");
    const full = desk(
      ...lowWater.roles
        .filter(({ optional }) => !optional)
        .flatMap(({ id, seats }) => Array.from({ length: seats }, (_, at) => joined(`${id}${at}`, id))),
    );
    expect(emptiestCell(full)).toBeUndefined();
    expect(
      placesForWaiting({ ...full, seats: [...full.seats, { id: "x", personId: "x", cellId: null }] }),
    ).toEqual([]);
  });

  it("leave to control the roles in which nobody sits, whole or in part", () => {
    const seated = { ...many, seats: [{ id: "a", personId: "a", cellId: "west" }] };
    expect(unplayedRoles(seated).map(({ id }) => id)).toEqual(["weir", "gauge"]);
    const ferried = { ...desk(cast("few", "ferry")), seats: seated.seats };
    expect(unplayedRoles(ferried).map(({ id }) => id)).toEqual(["weir", "plain", "barge", "gauge", "ferry"]);
  });
});

describe("presence", () => {
  it("ends 35 seconds after somebody was last seen, and is not guessed before the time is known", () => {
    expect(isHere(noon, noon + 35_000)).toBe(true);
    expect(isHere(noon, noon + 35_001)).toBe(false);
    expect(isHere(noon, null)).toBe(false);
    expect(isHere(undefined, noon)).toBe(false);
  });

  it("is lost for a cell when nobody of it was seen for five minutes", () => {
    expect(isLost([noon, undefined], noon + 300_001)).toBe(true);
    expect(isLost([noon, noon + 2], noon + 300_001)).toBe(false);
    expect(isLost([], noon)).toBe(false);
    expect(isLost([undefined], null)).toBe(false);
  });
});
