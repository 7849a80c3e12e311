import { cellsOf, placeIn } from "@/lib/game/cells";
import type { GameEvent } from "@/lib/game/events";
import { mintViewer } from "@/lib/game/mint";
import { view } from "@/lib/game/view/feed";
import type { View } from "@/lib/game/view/view";
import type { Viewer } from "@/lib/game/viewer";
import { logOf } from "./given";
import { lowWater } from "./scenario";

export const facilitator = mintViewer({ kind: "control", facilitatorId: "facilitator-a" });
export const screen = mintViewer({ kind: "screen" });

/** The seat of a role, where a cell is a role. */
export const seatOf = (roleId: string): Viewer =>
  mintViewer({
    kind: "seat",
    ...placeIn(
      `seat-${roleId}`,
      cellsOf(lowWater, null)?.find((cell) => cell.id === roleId),
    ),
  });

/** What somebody knows once these events have happened. */
export const seen = (viewer: Viewer, ...events: readonly GameEvent[]): View =>
  view(lowWater, logOf(...events), viewer);
