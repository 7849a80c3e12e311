import { type KnownMove, movesOpenTo } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";

/** Whether its role may still take a move back, so that control can neither show nor rule it. */
export const isSealed = (view: View, move: KnownMove): boolean =>
  move.turn === view.turn?.number && move.roleId !== null && movesOpenTo(view, move.roleId);
