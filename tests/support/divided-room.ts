import { cellsOf, placeIn } from "@/lib/game/cells";
import type { GameEvent } from "@/lib/game/events";
import { mintViewer } from "@/lib/game/mint";
import { view } from "@/lib/game/view/feed";
import type { View } from "@/lib/game/view/view";
import type { Sees, ViewerClaim } from "@/lib/game/viewer";
import { logOf } from "./given";
import { cast, claimed } from "./happened";
import { lobby } from "./histories";
import { lowWater } from "./scenario";

const cellIn = (casting: string | null, cellId: string) =>
  cellsOf(lowWater, casting)?.find((cell) => cell.id === cellId);
export /** A seat in a cell of a casting. */
const seat = (seatId: string, cellId: string, casting: string | null = "many"): ViewerClaim => ({
  kind: "seat",
  ...placeIn(seatId, cellIn(casting, cellId)),
});
export const observer = (sees: Sees): ViewerClaim => ({
  kind: "observer",
  observerId: "watcher",
  sees,
  place: placeIn("", sees.kind === "cell" ? cellIn("many", sees.cellId) : undefined),
});
export const waiting: ViewerClaim = { kind: "seat", ...placeIn("seat-waiting", undefined) };
export const control: ViewerClaim = { kind: "control", facilitatorId: "facilitator-a" };
export const screen: ViewerClaim = { kind: "screen" };
export const watchers = {
  west: observer({ kind: "cell", cellId: "west" }),
  cells: observer({ kind: "cells" }),
};

/** A room in which the plain sits in two cells, one of them the barges' too. */
const divided: readonly GameEvent[] = [
  ...lobby,
  cast("many"),
  claimed("seat-east", "east"),
  claimed("seat-east-2", "east"),
  claimed("seat-west", "west"),
  claimed("seat-gauge", "gauge"),
  claimed("seat-waiting", null),
  { type: "TurnStarted", turn: 1 },
];
export const seen = (viewer: ViewerClaim, ...events: readonly GameEvent[]): View =>
  view(lowWater, logOf(...divided, ...events), mintViewer(viewer));
export const bytes = (viewer: ViewerClaim, ...events: readonly GameEvent[]) =>
  JSON.stringify(seen(viewer, ...events));

export const east = seat("seat-east", "east");
export const west = seat("seat-west", "west");
export const gauge = seat("seat-gauge", "gauge");

/** Who of all these has a text somewhere in what it receives. */
export function knowing(text: string, ...events: readonly GameEvent[]): string[] {
  const all = {
    control,
    screen,
    east,
    west,
    gauge,
    waiting,
    "west's observer": watchers.west,
    "cells' observer": watchers.cells,
    "public observer": observer({ kind: "public" }),
  };
  return Object.entries(all).flatMap(([name, viewer]) =>
    bytes(viewer, ...events).includes(text) ? [name] : [],
  );
}
