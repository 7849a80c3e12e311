import type { SharedDraft } from "@/lib/game/shared-draft";
import { evolveView } from "@/lib/game/view/evolve-view";
import type { FeedItem, View } from "@/lib/game/view/view";
import type { LineState } from "./line-state";

/** What a page begins with: the answer of the view door. */
export interface Start {
  readonly epoch: string;
  readonly position: number;
  readonly head: string;
  readonly view: View;
  readonly people: Readonly<Record<string, string>>;
  readonly heads: Readonly<Record<number, string>>;
  readonly now: number;
  readonly build: string;
  /** Moves that the viewer's cell is writing in this turn. */
  readonly drafts: readonly SharedDraft[];
}

/** Everything a page shows, as one unchanging value. */
export interface Snapshot extends Start, LineState {}

/** What the next item of the feed changes. */
export function afterItem({ view, heads }: Snapshot, item: FeedItem, head: string): Partial<Snapshot> {
  const marks = item.event.type === "TurnStarted" || item.event.type === "TurnEnded";
  return {
    view: evolveView(view, item),
    position: item.position,
    head,
    heads: marks ? { ...heads, [item.position]: head } : heads,
  };
}

/** The drafts after a change of one, which may have been overtaken by a later one: the higher version holds. */
export function afterDraft({ drafts }: Snapshot, draft: SharedDraft): readonly SharedDraft[] {
  const same = (each: SharedDraft) => each.cellId === draft.cellId && each.roleId === draft.roleId;
  const known = drafts.find(same);
  if (known && known.turn === draft.turn && known.version >= draft.version) return drafts;
  // One of an earlier turn may be told again while the new turn's is already there.
  if (known && known.turn > draft.turn) return drafts;
  return [...drafts.filter((each) => !same(each)), draft];
}
