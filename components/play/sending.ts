import { mostAnnouncements } from "@/lib/game/move-limits";
import { cellOf, currentMoves, type KnownMove, movesOpenIn, movesOpenTo } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";

/**
 * What can be done with a role's move now. `open`: sent. `ahead`: written, as moves open
 * later. `floor`: written, while another role has the floor. `late`: sent, for control to
 * accept or refuse. `closed`: only read.
 */
export type Sending = "open" | "ahead" | "floor" | "late" | "closed";

export function sendingOf(view: View, roleId: string): Sending {
  if (movesOpenTo(view, roleId)) return "open";
  if (movesOpenIn(view)) return "floor";
  if (!view.turnOpen) return "closed";
  if (view.phase === null || view.phase === "brief") return "ahead";
  return view.settings.lateMoves ? "late" : "closed";
}

/** Whether words are taken at all, now or later, sealed or late. */
export const isWritable = (sending: Sending): boolean => sending !== "closed";

/** Acts of a role in the running turn that stand or wait for control, oldest first. */
export const actsOf = (view: View, roleId: string): KnownMove[] =>
  currentMoves(view, roleId).filter(({ content }) => content.kind !== "announcement");

/** What a role announced in the running turn, oldest first. */
export const announcementsOf = (view: View, roleId: string): KnownMove[] =>
  currentMoves(view, roleId).filter(({ content }) => content.kind === "announcement");

export const actsLeft = (view: View, roleId: string): number =>
  Math.max(0, view.settings.movesPerTurn - actsOf(view, roleId).length);

export const announcementsLeft = (view: View, roleId: string): number =>
  Math.max(0, mostAnnouncements - announcementsOf(view, roleId).length);

/** The seat that alone sends the moves of a seat's cell, where that is somebody else; null when nobody leads yet. */
export function senderInstead(view: View, seatId: string): { readonly lead: string | null } | undefined {
  const cell = cellOf(view, seatId);
  if (view.settings.sending === "anyone" || !cell) return undefined;
  const lead = view.leads[cell.id] ?? null;
  return lead === seatId ? undefined : { lead };
}

/** Whether a move may be taken back by its role. */
export const mayTakeBack = (view: View, { roleId, seatId, standing, turn }: KnownMove): boolean =>
  seatId !== null &&
  roleId !== null &&
  turn === view.turn?.number &&
  view.turnOpen &&
  (standing === "late" || (standing === "open" && movesOpenTo(view, roleId)));
