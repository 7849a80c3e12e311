import { type Cell, cellsOf, placeIn } from "@/lib/game/cells";
import { mintViewer } from "@/lib/game/mint";
import { type Game, heldSeat, own, placeOf } from "@/lib/game/state";
import type { Sees, Viewer, ViewerClaim } from "@/lib/game/viewer";

const newcomer = "newcomer";
const seatIn = (cell: Cell | undefined): ViewerClaim => ({ kind: "seat", ...placeIn(newcomer, cell) });

const observer = (observerId: string, sees: Sees, cell: Cell | undefined): ViewerClaim => ({
  kind: "observer",
  observerId,
  sees,
  place: placeIn("", cell),
});

/**
 * Everyone who may look at a game as it stands: control, the screen, each held seat in its
 * cell, a waiting seat, a newcomer in each cell, observers of all kinds, and a newcomer in
 * each cell that merges or divides roles, whatever the casting.
 */
export function viewersOf(game: Game): Viewer[] {
  const held = Object.keys(game.seats).flatMap((id) => heldSeat(game, id) ?? []);
  const claims: ViewerClaim[] = [
    { kind: "control", facilitatorId: "facilitator-a" },
    { kind: "screen" },
    seatIn(undefined),
    ...cellsToSitIn(game).map(seatIn),
    ...held.map((seat): ViewerClaim => ({ kind: "seat", ...placeOf(game, seat) })),
    observer("of-all", { kind: "public" }, undefined),
    observer("of-every-cell", { kind: "cells" }, undefined),
    ...observedCells(game).map((cell) => observer(`of-${cell.id}`, { kind: "cell", cellId: cell.id }, cell)),
    observer("of-no-cell", { kind: "cell", cellId: "a cell that is gone" }, undefined),
  ];
  return claims.map(mintViewer);
}

/** The game's cells, and the ones of other castings that are no single role. */
function cellsToSitIn(game: Game): Cell[] {
  const elsewhere = ["few", "many"]
    .flatMap((castingId) => cellsOf(game.scenario, castingId) ?? [])
    .filter(({ id }) => ["keepers", "east", "west"].includes(id) && !own(game.cells, id));
  return [...Object.values(game.cells), ...elsewhere];
}

/** One cell an observer was admitted to, or the first; and one that divides a role. */
function observedCells(game: Game): Cell[] {
  const admitted = Object.values(game.observers).flatMap((sees) =>
    sees.kind === "cell" ? (own(game.cells, sees.cellId) ?? []) : [],
  );
  const [first] = Object.values(game.cells);
  const divided = (cellsOf(game.scenario, "many") ?? []).filter((cell) => cell.id === "west");
  const cells = [...admitted.slice(0, 1), ...(first ? [first] : []), ...divided];
  return [...new Map(cells.map((cell) => [cell.id, cell])).values()];
}
