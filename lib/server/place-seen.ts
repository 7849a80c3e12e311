import type { Place } from "@/lib/game/audience";
import { placeIn } from "@/lib/game/cells";
import { type Game, own } from "@/lib/game/state";
import type { Sees } from "@/lib/game/viewer";

/** The place an observer looks from; nobody's where none or all are seen. */
export const placeSeen = (game: Game, sees: Sees): Place =>
  placeIn("", sees.kind === "cell" ? own(game.cells, sees.cellId) : undefined);
