import { describe, expect, it } from "vitest";
import { toPublic, toRoles, toSome } from "@/lib/game/audience";
import type { GameEvent } from "@/lib/game/events";
import { mintViewer } from "@/lib/game/mint";
import { view } from "@/lib/game/view/feed";
import type { ViewerClaim } from "@/lib/game/viewer";
import {
  bytes,
  control,
  east,
  knowing,
  screen,
  seat,
  seen,
  waiting,
  watchers,
  west,
} from "../../support/divided-room";
import { logOf } from "../../support/given";
import { acknowledged, assigned, released } from "../../support/happened";
import { lowWater } from "../../support/scenario";

describe("[L3] an inject to one seat alone", () => {
  const toSeat = toSome({ seats: ["seat-east"] });
  const read: readonly GameEvent[] = [
    released("sealed-reading", toSeat),
    acknowledged("sealed-reading", "seat-east", "east", toSeat),
    {
      type: "InjectRespondedTo",
      injectId: "sealed-reading",
      seatId: "seat-east",
      cellId: "east",
      audience: toSeat,
      text: "We doubt it.",
    },
  ];
  it("reaches that seat with what it did, and is betrayed to nobody by that", () => {
    expect(bytes(east, ...read).match(/sealed-reading/g)?.length).toBeGreaterThan(2);
    for (const viewer of [seat("seat-east-2", "east"), west, watchers.cells, screen])
      expect(bytes(viewer, ...read).includes("sealed-reading")).toBe(false);
  });
  it("to a cell is known to the cell with who of it has read it", () => {
    const toEast = toSome({ cells: ["east"] });
    const events = [
      released("sealed-reading", toEast),
      acknowledged("sealed-reading", "seat-east", "east", toEast),
    ];
    const readers = (viewer: ViewerClaim) =>
      seen(viewer, ...events).rows.filter(({ event }) => event.type === "InjectAcknowledged").length;
    expect([seat("seat-east-2", "east"), watchers.cells, control].map(readers)).toEqual([1, 1, 1]);
    expect([west, waiting, screen].map(readers)).toEqual([0, 0, 0]);
  });
});

describe("[L3] what a scenario holds for control", () => {
  const everyone = knowing("Low Water").length;
  it("are its tags, its dynamics, its injects and what is planned in a timetable", () => {
    for (const text of [
      "Water stood on somebody's field.",
      "Who loses a field blames a weir.",
      "Paper sealed-reading",
      "For those who know the river.",
      "The weirs and the gauges share a table.",
    ])
      expect(knowing(text), text).toEqual(["control"]);
  });
  it("is not how long things take: everyone knows the timetables", () => {
    expect(everyone).toBe(9);
    expect(knowing("A brisk afternoon")).toHaveLength(everyone);
  });
  it("is not what stands on the scenario's own pages: no view holds that, control's neither", () => {
    for (const text of [
      "They grind for both banks.",
      "No rain fell on the hills.",
      "Who knew of the crack, and when?",
      "From the weirs to the mouth",
      "Say one thing and why it works.",
    ]) {
      expect(JSON.stringify(lowWater), text).toContain(text);
      expect(knowing(text), text).toEqual([]);
    }
  });
});

describe("[L3] what passes between one and control, or within a cell", () => {
  const ready: GameEvent = { type: "ReadySet", seatId: "seat-east", cellId: "east", ready: true };
  const kinds = (viewer: ViewerClaim, ...events: readonly GameEvent[]) =>
    seen(viewer, ...events)
      .rows.slice(seen(viewer).rows.length)
      .map(({ event }) => event.type);

  it("a mark of readiness is the cell's, and the seat's own wherever it goes", () => {
    expect(kinds(seat("seat-east-2", "east"), ready)).toEqual(["ReadySet"]);
    expect(kinds(west, ready)).toEqual([]);
    const away = seat("seat-east", "gauge");
    expect(kinds(away, ready, assigned("seat-east", "gauge"))).toEqual(["ReadySet", "SeatAssigned"]);
    expect(seen(away, ready, assigned("seat-east", "gauge")).ready).toEqual([]);
  });
  it("a wish for a pause, who looks on, and what control writes are control's alone", () => {
    const events: readonly GameEvent[] = [
      { type: "PauseAsked", seatId: "seat-east" },
      { type: "ObserverAdmitted", observerId: "watcher", sees: { kind: "cells" } },
      { type: "ScreenRenewed" },
      {
        type: "InjectDrafted",
        injectId: "written-1",
        text: { title: "T", channel: "wire", from: "F", body: "B" },
        audience: toPublic,
      },
    ];
    for (const viewer of [east, west, screen, watchers.cells]) expect(kinds(viewer, ...events)).toEqual([]);
    expect(kinds(control, ...events)).toHaveLength(4);
  });
  it("a seat opened by its key is its holder's, and control's", () => {
    const rejoined: GameEvent = { type: "SeatRejoined", seatId: "seat-east" };
    expect(kinds(east, rejoined)).toEqual(["SeatRejoined"]);
    expect(kinds(control, rejoined)).toEqual(["SeatRejoined"]);
    expect(kinds(seat("seat-east-2", "east"), rejoined)).toEqual([]);
  });
  it("which game another goes on from is control's", () => {
    const from = { gameId: "monday-night", turn: 2 };
    const made: GameEvent = {
      type: "GameCreated",
      title: "T",
      scenario: { id: "i", version: "v", hash: "h" },
      from,
    };
    const told = (viewer: ViewerClaim) =>
      JSON.stringify(view(lowWater, logOf(made), mintViewer(viewer))).includes("monday-night");
    expect([control, east, screen, watchers.cells].map(told)).toEqual([true, false, false, false]);
  });
  it("why a late move was refused is the role's", () => {
    const refused: GameEvent = { type: "MoveRefused", moveId: "m", roleId: "plain", reason: "Too late." };
    expect(knowing("Too late.", refused)).toEqual([
      "control",
      "east",
      "west",
      "west's observer",
      "cells' observer",
    ]);
  });
  it("a correction tells those it is for its words, and what it is about to control", () => {
    const correction: GameEvent = {
      type: "RecordCorrected",
      correctionId: "c",
      of: { kind: "move", id: "move-of-the-weirs" },
      text: "It was the third weir.",
      audience: toRoles("gauge"),
    };
    expect(knowing("the third weir", correction)).toEqual(["control", "gauge", "cells' observer"]);
    expect(knowing("move-of-the-weirs", correction)).toEqual(["control"]);
  });
});
