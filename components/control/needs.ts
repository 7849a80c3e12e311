import type { Phase } from "@/lib/game/scenario";
import { movesOpenIn, pauseAsks } from "@/lib/game/view/read";
import type { DeskState } from "./desk-context";
import { notMoved, phasesAhead, undecided, unruled, unshown, waitingSeats } from "./desk-reading";
import { type DeskInject, plannedFor, stillOpenIn } from "./inject-list";
import { stateOf } from "./inject-state";
import { isSealed } from "./move-reading";
import type { Warning } from "./time-warning";

/** Something that waits for control now. */
export type Need =
  | { readonly kind: "overran"; readonly endedAt: number }
  | { readonly kind: "pause"; readonly seatIds: readonly string[] }
  | { readonly kind: "time-up"; readonly next: Phase }
  | { readonly kind: "missing"; readonly roleIds: readonly string[] }
  | { readonly kind: "late"; readonly moveIds: readonly string[] }
  | { readonly kind: "waiting"; readonly seatIds: readonly string[] }
  | { readonly kind: "unruled"; readonly moveIds: readonly string[] }
  | { readonly kind: "unshown"; readonly moveIds: readonly string[] }
  | { readonly kind: "proposals"; readonly ids: readonly string[] }
  | { readonly kind: "injects"; readonly injectIds: readonly string[]; readonly due: boolean };

/** What of the desk tells what waits. */
type DeskNow = Pick<DeskState, "view" | "moves" | "injects" | "circumstances" | "proposals">;

/** What only the clock tells. */
export interface Live {
  readonly warning: Warning;
  /** Minutes the turn has lasted. */
  readonly turnTime: number | null;
}

/** What needs a person now, most pressing first. */
export function needsOf(desk: DeskNow, live: Live): Need[] {
  const { view, moves } = desk;
  const { clock, turnOpen } = view;
  const needs: Need[] = [];
  if (turnOpen && clock.kind === "overran") needs.push({ kind: "overran", endedAt: clock.endedAt });
  const asks = turnOpen ? pauseAsks(view).map(({ seatId }) => seatId) : [];
  if (asks.length > 0) needs.push({ kind: "pause", seatIds: asks });
  const next = phasesAhead(view)[0]?.phase;
  if (turnOpen && clock.kind === "called" && next) needs.push({ kind: "time-up", next });
  const roleIds = missing(desk, live);
  if (roleIds.length > 0) needs.push({ kind: "missing", roleIds });
  const late = view.status === "playing" ? undecided(moves).map(({ id }) => id) : [];
  if (late.length > 0) needs.push({ kind: "late", moveIds: late });
  const waiting = waitingSeats(view).map((seat) => seat.id);
  if (waiting.length > 0 && view.status !== "ended") needs.push({ kind: "waiting", seatIds: waiting });
  const moveIds = toRule(desk);
  if (moveIds.length > 0) needs.push({ kind: "unruled", moveIds });
  const show = toShow(desk);
  if (show.length > 0) needs.push({ kind: "unshown", moveIds: show });
  const ids = desk.proposals.map(({ id }) => id);
  if (ids.length > 0) needs.push({ kind: "proposals", ids });
  const injects = toRelease(desk, live);
  if (injects.injectIds.length > 0) needs.push({ kind: "injects", ...injects });
  return needs;
}

/** Who has not sent, once little time is left or none. */
function missing({ view, moves }: DeskNow, { warning }: Live): string[] {
  if (!view.turnOpen || view.phase !== "deliberate" || warning === "none") return [];
  return notMoved(view, moves).map((role) => role.id);
}

/** Moves wait for a ruling once the room has argued them, and for as long as they are not ruled. */
function toRule({ view, moves }: DeskNow): string[] {
  const due = view.phase === "adjudicate" || view.phase === "report" || !view.turnOpen;
  if (movesOpenIn(view) || view.status !== "playing") return [];
  return unruled(moves)
    .filter((move) => due || move.turn !== view.turn?.number)
    .map((move) => move.id);
}

/** An announcement is made to be heard: it waits to be shown once its role can no longer take it back. */
function toShow({ view, moves }: DeskNow): string[] {
  if (view.status !== "playing") return [];
  return unshown(view, moves)
    .filter((move) => !isSealed(view, move))
    .map((move) => move.id);
}

/**
 * Injects that are due: their minute has come, or what they wait for is so. Where the scenario
 * says of none when it comes, those of the turn that are not out.
 */
function toRelease(
  { view, injects, circumstances }: DeskNow,
  { turnTime }: Live,
): { injectIds: string[]; due: boolean } {
  if (!view.turnOpen || !view.turn) return { injectIds: [], due: false };
  const { number } = view.turn;
  const out = new Map(injects.map((each) => [each.inject.id, each]));
  const listed = [...plannedFor(view, number), ...stillOpenIn(view, number, out)];
  const timed = listed.some(({ minute, planned }) => minute !== undefined || planned?.trigger !== undefined);
  const isDue = (inject: DeskInject) => stateOf(inject, circumstances, turnTime).kind === "due";
  const waiting = listed.filter((inject) => !out.has(inject.id) && (!timed || isDue(inject)));
  return { injectIds: waiting.map(({ id }) => id), due: timed };
}
