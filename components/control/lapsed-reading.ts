import { type KnownMove, lapsedDrafts, movesOpenTo, stands } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";

/** What was written in a turn and not sent as moves closed, and has not been sent since. */
export function lapsedOf(view: View, moves: readonly KnownMove[], turn: number) {
  const answered = (roleId: string, at: number) =>
    moves.some((move) => move.roleId === roleId && stands(move) && move.at > at);
  return lapsedDrafts(view).filter(
    ({ roleId, at, ...each }) => each.turn === turn && !movesOpenTo(view, roleId) && !answered(roleId, at),
  );
}
