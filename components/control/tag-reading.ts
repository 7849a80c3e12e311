import { type Circumstances, recordKey } from "@/lib/game/circumstances";
import type { TaggedRef } from "@/lib/game/events";
import type { Tag, Tagged } from "@/lib/game/scenario-book";
import type { KnownMove } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";

/** The tags something on the record bears; undefined for what cannot be marked. */
export const tagIdsOf = (now: Circumstances, { kind, id }: TaggedRef): readonly string[] | undefined =>
  now.records[recordKey(kind, id)]?.tags;

/** The same as the scenario has them, in its order. */
export const tagsOf = (view: View, ids: readonly string[]): Tag[] =>
  (view.scenario.tags ?? []).filter(({ id }) => ids.includes(id));

/** Tags as a picker offers them. */
export interface TagChoice {
  /** Fit the thing, and the role whose move it is. */
  readonly fitting: readonly Tag[];
  /** Fit too, and mark something rare and grave. */
  readonly grave: readonly Tag[];
  /** Meant for moves of other roles. */
  readonly others: readonly Tag[];
}

/** What can be said of a thing of some kind. `roleId` is null where it is nobody's move. */
export function tagChoice(tags: readonly Tag[], kind: Tagged, roleId: string | null): TagChoice {
  const possible = tags.filter((tag) => tag.on.includes(kind));
  const fits = ({ roles }: Tag) => roleId === null || roles === undefined || roles.includes(roleId);
  return {
    fitting: possible.filter((tag) => fits(tag) && !tag.grave),
    grave: possible.filter((tag) => fits(tag) && tag.grave),
    others: possible.filter((tag) => !fits(tag)),
  };
}

/** Those that say all of the words typed; where the name says them they come first. */
export function saying({ fitting, grave, others }: TagChoice, typed: string): TagChoice {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const says = (text: string) => words.every((word) => plain(text).includes(word));
  const found = (tags: readonly Tag[]) => [
    ...tags.filter(({ name }) => says(name)),
    ...tags.filter(({ name, help }) => !says(name) && says(`${name} ${help}`)),
  ];
  return { fitting: found(fitting), grave: found(grave), others: found(others) };
}

/** The one Enter marks. */
export const firstOf = ({ fitting, grave, others }: TagChoice): Tag | undefined =>
  fitting[0] ?? grave[0] ?? others[0];

/** As people type: without capitals, the typographic apostrophe as the plain one. */
const plain = (text: string): string => text.toLowerCase().replaceAll("’", "'").trim();

/** One more, or one fewer. */
export const toggled = (ids: readonly string[], id: string): string[] =>
  ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];

/** Acts of the running turn that were ruled and that nothing marks, so that no dynamic reads them. */
export function untagged(view: View, moves: readonly KnownMove[], now: Circumstances): KnownMove[] {
  if ((view.scenario.tags ?? []).length === 0) return [];
  return moves.filter(
    ({ id, turn, standing }) =>
      turn === view.turn?.number && standing === "ruled" && tagIdsOf(now, { kind: "move", id })?.length === 0,
  );
}
