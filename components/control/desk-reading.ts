import type { SquareFill } from "@/components/ui/figures";
import { type Audience, reachesSeat } from "@/lib/game/audience";
import type { Grade } from "@/lib/game/commands";
import { type Inject, type Phase, phases } from "@/lib/game/scenario";
import type { KnownMove, ReceivedInject } from "@/lib/game/view/read";
import type { RoleView, SeatView, View } from "@/lib/game/view/view";

/** The mark of each grade, best first. */
export const gradeFill: Record<Grade, SquareFill> = {
  "strong-success": "filled",
  success: "filled",
  "partial-success": "half",
  failure: "open",
  backfire: "crossed",
};
export const gradesInOrder = Object.keys(gradeFill) as Grade[];

/** Phases of the running turn with their minutes. */
export const phasesOf = (view: View) =>
  view.scenario.phases.find(({ turn }) => turn === view.turn?.number)?.phases ?? [];

/** Phases of the running turn that are still to come, in order. */
export function phasesAhead(view: View): { phase: Phase; minutes: number }[] {
  const now = view.phase === null ? -1 : phases.indexOf(view.phase);
  return phasesOf(view).filter(({ phase }) => phases.indexOf(phase) > now);
}

export const hasTurnAhead = (view: View): boolean => (view.turn?.number ?? 0) < view.scenario.turns;

/** Moves that stand and are not ruled, oldest first. */
export const unruled = (moves: readonly KnownMove[]): KnownMove[] =>
  moves.filter((move) => !move.withdrawn && move.ruling === null);

/** Injects the scenario plans for a turn, with the number they go by at the desk. */
export const plannedFor = (view: View, turn: number): { number: string; inject: Inject }[] =>
  (view.scenario.msel ?? [])
    .filter((inject) => inject.turn === turn)
    .map((inject, index) => ({ number: `${turn}.${String(index + 1).padStart(2, "0")}`, inject }));

/** Roles an audience reaches. */
export function rolesIn(audience: Audience, roles: readonly RoleView[]): RoleView[] {
  switch (audience.kind) {
    case "public":
      return [...roles];
    case "control":
      return [];
    case "some":
      return roles.filter((role) => audience.roles.includes(role.id));
    default:
      return audience satisfies never;
  }
}

/** How many of the seats a released inject reached have acknowledged it. */
export function acknowledged(released: ReceivedInject, seats: readonly SeatView[]) {
  const { audience, acknowledgedBy } = released;
  const reached = audience ? seats.filter((seat) => reachesSeat(audience, seat.id, seat.roleId)) : [];
  return {
    done: reached.filter((seat) => acknowledgedBy.includes(seat.id)).length,
    of: reached.length,
  };
}

/** Injects out this turn that reached a role and that none of its seats has acknowledged. */
export function unreadBy(roleId: string, injects: readonly ReceivedInject[], view: View): number {
  const seats = view.seats.filter((seat) => seat.roleId === roleId);
  return injects.filter(
    ({ audience, acknowledgedBy, turn }) =>
      turn === view.turn?.number &&
      audience !== undefined &&
      reachesSeat(audience, "", roleId) &&
      !seats.some((seat) => acknowledgedBy.includes(seat.id)),
  ).length;
}

/** Whether a move was shown to everyone. */
export const isPublic = (move: KnownMove): boolean => move.reveals.some((reveal) => reveal.toAll);

/** The name of a track in full: titles of groups are half of their tracks' names. */
export const trackName = (track: { name: string; group?: string }): string =>
  track.group === undefined ? track.name : `${track.group}: ${track.name}`;

/** A value with a true minus sign. */
export const signed = (value: number): string => (value < 0 ? `−${-value}` : String(value));
