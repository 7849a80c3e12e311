import type { Phase } from "@/lib/game/scenario";
import { movesOpenIn } from "@/lib/game/view/read";
import type { DeskState } from "./desk-context";
import { phasesAhead, plannedFor, unruled } from "./desk-reading";

/** Something that waits for control now. */
export type Need =
  | { readonly kind: "overran"; readonly endedAt: number }
  | { readonly kind: "time-up"; readonly next: Phase }
  | { readonly kind: "waiting"; readonly seatIds: readonly string[] }
  | { readonly kind: "unruled"; readonly moveIds: readonly string[] }
  | { readonly kind: "injects"; readonly injectIds: readonly string[] };

/** What needs a person now, most pressing first. */
export function needsOf(desk: DeskState): Need[] {
  const { view } = desk;
  const needs: Need[] = [];
  const waiting = desk.seatsIn(null).map((seat) => seat.id);
  if (view.turnOpen && view.clock.kind === "overran")
    needs.push({ kind: "overran", endedAt: view.clock.endedAt });
  const next = phasesAhead(view)[0]?.phase;
  if (view.turnOpen && view.clock.kind === "called" && next) needs.push({ kind: "time-up", next });
  if (waiting.length > 0 && view.status !== "ended") needs.push({ kind: "waiting", seatIds: waiting });
  const moveIds = toRule(desk);
  if (moveIds.length > 0) needs.push({ kind: "unruled", moveIds });
  const injectIds = toRelease(desk);
  if (injectIds.length > 0) needs.push({ kind: "injects", injectIds });
  return needs;
}

/** Moves wait for a ruling once the room has argued them, and for as long as they are not ruled. */
function toRule({ view, moves }: DeskState): string[] {
  const due = view.phase === "adjudicate" || view.phase === "report" || !view.turnOpen;
  if (movesOpenIn(view) || view.status !== "playing") return [];
  return unruled(moves)
    .filter((move) => due || move.turn !== view.turn?.number)
    .map((move) => move.id);
}

function toRelease({ view, injects }: DeskState): string[] {
  if (!view.turnOpen || !view.turn) return [];
  const out = new Set(injects.map(({ inject }) => inject.id));
  return plannedFor(view, view.turn.number)
    .map(({ inject }) => inject.id)
    .filter((id) => !out.has(id));
}
