import { describe, expect, it } from "vitest";
import { toRoles } from "@/lib/game/audience";
import type { GameEvent } from "@/lib/game/events";
import { newGame } from "@/lib/game/state";
import { view } from "@/lib/game/view/feed";
import {
  cellNamesAt,
  cellOf,
  correctionsOf,
  injectsOf,
  lapsedDrafts,
  observersOf,
  pauseAsks,
  seatsInRole,
  writtenInjects,
} from "@/lib/game/view/read";
import { diceOf } from "../../support/dice";
import { facilitator, seatOf, seen } from "../../support/eyes";
import { assigned, cast, claimed, lapsed } from "../../support/happened";
import { called, deliberating, lobby, seated, turnEnded } from "../../support/histories";
import { law } from "../../support/property-runs";
import { noon, playRandomGame } from "../../support/random-game";
import { viewersOf } from "../../support/viewers";

law("L2", "what control reads of the room is what the game holds", 20, (seed) => {
  const { scenario, log, states } = playRandomGame(seed);
  const dice = diceOf(seed);
  for (const length of [dice.int(0, log.length), dice.int(0, log.length), log.length]) {
    const game = states[length] ?? newGame(scenario);
    const full = view(scenario, log.slice(0, length), facilitator);
    const injects = injectsOf(full).map(({ inject, audience, acknowledgedBy }) => [
      inject.id,
      { audience, acknowledgedBy },
    ]);
    const held = Object.entries(game.injects).map(([id, { audience, acknowledgedBy }]) => [
      id,
      { audience, acknowledgedBy },
    ]);
    expect(injects).toEqual(held);
    expect(writtenInjects(full).map((each) => each.injectId)).toEqual(Object.keys(game.written));
    expect(pauseAsks(full).map((each) => each.seatId)).toEqual(game.pauseAsks);
    expect(observersOf(full).map((each) => [each.observerId, each.sees])).toEqual(
      Object.entries(game.observers),
    );
  }
});

law("L2", "every viewer knows who sits in which cell and role", 10, (seed) => {
  const { scenario, log, live } = playRandomGame(seed);
  const held = Object.values(live.seats).filter((seat) => !seat.released);
  for (const viewer of viewersOf(live)) {
    const own = view(scenario, log, viewer);
    for (const seat of held) {
      expect(cellOf(own, seat.id)).toEqual(seat.cellId === null ? undefined : live.cells[seat.cellId]);
    }
    for (const role of scenario.roles) {
      const playing = held.filter(({ cellId }) => cellId && live.cells[cellId]?.roles.includes(role.id));
      expect(seatsInRole(own, role.id).map((seat) => seat.id)).toEqual(playing.map((seat) => seat.id));
    }
  }
});

describe("lapsedDrafts", () => {
  it("are of each cell and role and turn the last", () => {
    const more = {
      ...lapsed("gauge", "gauge"),
      draft: { ...lapsed("gauge", "gauge").draft, action: "Open all." },
    };
    const log = [
      ...called,
      lapsed("gauge", "gauge"),
      lapsed("weir", "weir"),
      more,
      turnEnded,
      lapsed("gauge", "gauge", 2),
    ];
    expect(
      lapsedDrafts(seen(facilitator, ...log)).map((each) => [each.turn, each.cellId, each.draft.action]),
    ).toEqual([
      [1, "gauge", "Open all."],
      [1, "weir", "Open the second"],
      [2, "gauge", "Open the second"],
    ]);
    expect(lapsedDrafts(seen(seatOf("weir"), ...log)).map((each) => each.cellId)).toEqual(["weir"]);
  });
});

describe("pauseAsks", () => {
  const asked = (seatId: string): GameEvent => ({ type: "PauseAsked", seatId });
  const asks = (...events: readonly GameEvent[]) =>
    pauseAsks(seen(facilitator, ...deliberating, ...events)).map((each) => each.seatId);

  it("are those that wait, the first to ask first", () => {
    expect(asks(asked("seat-plain"), asked("seat-weir"))).toEqual(["seat-plain", "seat-weir"]);
    expect(
      asks(asked("seat-plain"), asked("seat-weir"), { type: "PauseAskSettled", seatId: "seat-plain" }),
    ).toEqual(["seat-weir"]);
  });
  it("are none after a pause, and none of whoever left", () => {
    const clock = { kind: "paused", version: 3, leftMs: 1, lengthMs: 2 } as const;
    expect(asks(asked("seat-plain"), { type: "ClockPaused", clock })).toEqual([]);
    expect(asks(asked("seat-plain"), { type: "SeatReleased", seatId: "seat-plain" })).toEqual([]);
  });
});

describe("observersOf", () => {
  it("are those who were admitted and not dismissed", () => {
    const admitted = (observerId: string): GameEvent => ({
      type: "ObserverAdmitted",
      observerId,
      sees: { kind: "cells" },
    });
    const log = [
      ...lobby,
      admitted("one"),
      admitted("two"),
      { type: "ObserverDismissed", observerId: "one" } as const,
    ];
    expect(observersOf(seen(facilitator, ...log)).map((each) => each.observerId)).toEqual(["two"]);
    expect(observersOf(seen(seatOf("weir"), ...log))).toEqual([]);
  });
});

describe("correctionsOf", () => {
  it("are those a viewer was told of, with what they are about for control", () => {
    const of = { kind: "track", id: "level" } as const;
    const correction: GameEvent = {
      type: "RecordCorrected",
      correctionId: "c",
      of,
      text: "It was three.",
      audience: toRoles("weir"),
    };
    expect(correctionsOf(seen(facilitator, ...called, correction))).toMatchObject([
      { of, at: noon, toAll: false },
    ]);
    const [told] = correctionsOf(seen(seatOf("weir"), ...called, correction));
    expect(told).toMatchObject({ text: "It was three." });
    expect(told?.of).toBeUndefined();
    expect(correctionsOf(seen(seatOf("gauge"), ...called, correction))).toEqual([]);
  });
});

describe("cellNamesAt", () => {
  it("names cells as they were when a row came", () => {
    const joined = claimed("seat-gauge", "gauge");
    const own = seen(
      facilitator,
      ...lobby,
      joined,
      cast("few"),
      assigned("seat-gauge", "keepers"),
      cast("many"),
    );
    const at = (type: string, cellId: string) =>
      cellNamesAt(own, own.rows.find(({ event }) => event.type === type)?.position ?? 0)(cellId);
    expect(at("SeatClaimed", "gauge")).toBe("Gauge Commission");
    expect(at("SeatClaimed", "barge")).toBe("Barge Company");
    expect(at("SeatAssigned", "keepers")).toBe("Keepers of the river");
    expect(cellNamesAt(own, own.rows.length)("west")).toBe("West bank and barges");
    expect(at("SeatAssigned", "nowhere")).toBe("nowhere");
  });
});

describe("cellOf and seatsInRole", () => {
  it("find a seat's cell, and everyone who plays a role, whole or in part", () => {
    const room = [
      ...lobby,
      cast("many"),
      claimed("seat-east", "east"),
      claimed("seat-west", "west"),
      claimed("seat-idle", null),
    ];
    const own = seen(facilitator, ...room);
    expect(cellOf(own, "seat-west")?.name).toBe("West bank and barges");
    expect(cellOf(own, "seat-idle")).toBeUndefined();
    expect(cellOf(own, "nobody")).toBeUndefined();
    const playing = (roleId: string, ...more: GameEvent[]) =>
      seatsInRole(seen(facilitator, ...room, ...more), roleId).map((seat) => seat.id);
    expect(playing("plain")).toEqual(["seat-east", "seat-west"]);
    expect(playing("barge")).toEqual(["seat-west"]);
    expect(playing("barge", assigned("seat-west", null))).toEqual([]);
    expect(playing("weir")).toEqual([]);
  });
  it("leave whoever left a cell no longer ready in it", () => {
    const ready: GameEvent = { type: "ReadySet", seatId: "seat-weir", cellId: "weir", ready: true };
    const marks = (...events: GameEvent[]) => seen(facilitator, ...deliberating, ready, ...events).ready;
    expect(marks()).toEqual(["seat-weir"]);
    expect(marks(assigned("seat-weir", null))).toEqual([]);
    expect(marks({ type: "SeatReleased", seatId: "seat-weir" })).toEqual([]);
  });
  it("know a cell for each role before a casting was chosen", () => {
    expect(cellOf(seen(seatOf("weir"), ...seated), "seat-weir-2")?.id).toBe("weir");
  });
});
