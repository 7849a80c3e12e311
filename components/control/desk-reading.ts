import type { SquareFill } from "@/components/ui/figures";
import { type Audience, reaches } from "@/lib/game/audience";
import { placeIn } from "@/lib/game/cells";
import type { Grade } from "@/lib/game/command-schemas";
import { type Phase, phases } from "@/lib/game/scenario";
import {
  cellOf,
  type KnownMove,
  plannedPhases,
  type ReceivedInject,
  seatsInRole,
  stands,
} from "@/lib/game/view/read";
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

/** Phases of the running turn that are played, with the scenario's minutes; the one that runs always is. */
export const phasesOf = (view: View) =>
  plannedPhases(view).filter(({ phase }) => view.settings.phases.includes(phase) || phase === view.phase);

/** Phases of the running turn that are still to come, in order. */
export function phasesAhead(view: View): { phase: Phase; minutes: number }[] {
  const now = view.phase === null ? -1 : phases.indexOf(view.phase);
  return phasesOf(view).filter(({ phase }) => phases.indexOf(phase) > now);
}

/** The first turn of its own of a game that begins from another one's; what was played before it was carried over. */
export function carriedBefore(view: View): number | undefined {
  const made = view.rows[0]?.event;
  return made?.type === "GameCreated" ? made.from?.turn : undefined;
}

/** Whether something of a turn was played in another game, from which this one begins. */
export const isCarried = (view: View, turn: number): boolean => turn < (carriedBefore(view) ?? 0);

export const hasTurnAhead = (view: View): boolean => (view.turn?.number ?? 0) < view.scenario.turns;

/** Only says something, and asks for no ruling. */
export const isAnnouncement = (move: KnownMove): boolean => move.content.kind === "announcement";

/** Acts that stand and are not ruled, oldest first. A late one counts once it is accepted. */
export const unruled = (moves: readonly KnownMove[]): KnownMove[] =>
  moves.filter((move) => move.standing === "open" && !isAnnouncement(move));

/** Announcements of the running turn that not everybody has seen, oldest first. */
export const unshown = (view: View, moves: readonly KnownMove[]): KnownMove[] =>
  moves.filter(
    (move) =>
      move.turn === view.turn?.number && move.standing === "open" && isAnnouncement(move) && !isPublic(move),
  );

/** Moves that came late and wait for control's word, oldest first. */
export const undecided = (moves: readonly KnownMove[]): KnownMove[] =>
  moves.filter((move) => move.standing === "late");

/** Roles somebody plays that have no act in this turn. */
export const notMoved = (view: View, moves: readonly KnownMove[]): RoleView[] =>
  view.scenario.roles.filter(
    ({ id }) =>
      seatsInRole(view, id).length > 0 &&
      !moves.some(
        (move) =>
          move.roleId === id && move.turn === view.turn?.number && stands(move) && !isAnnouncement(move),
      ),
  );

/** Seats that wait for a place. */
export const waitingSeats = (view: View): SeatView[] => view.seats.filter((seat) => seat.cellId === null);

/** Where a seat sits, as audiences ask. */
export const placeOfSeat = (view: View, seatId: string) => placeIn(seatId, cellOf(view, seatId));

/** Seats an audience reaches. */
export const seatsReached = (view: View, audience: Audience): SeatView[] =>
  view.seats.filter((seat) => reaches(audience, placeOfSeat(view, seat.id)));

/** How many of the seats a released inject reached have acknowledged it, or answered. */
export function acknowledged({ audience, acknowledgedBy, responses }: ReceivedInject, view: View) {
  const reached = audience ? seatsReached(view, audience) : [];
  const answered = new Set([...acknowledgedBy, ...responses.map((response) => response.seatId)]);
  return { done: reached.filter((seat) => answered.has(seat.id)).length, of: reached.length };
}

/** Injects out this turn that reached a role and that none of its seats has acknowledged. */
export function unreadBy(roleId: string, injects: readonly ReceivedInject[], view: View): number {
  const seats = seatsInRole(view, roleId);
  return injects.filter(
    ({ audience, acknowledgedBy, turn }) =>
      turn === view.turn?.number &&
      audience !== undefined &&
      seats.some((seat) => reaches(audience, placeOfSeat(view, seat.id))) &&
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
