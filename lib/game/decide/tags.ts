import { recordKey } from "../circumstances";
import type { CommandData } from "../commands";
import type { GameEvent, TaggedRef } from "../events";
import type { Tagged } from "../scenario-book";
import { type Game, own } from "../state";
import { accept, type Decision, refuse } from "./decision";

/** Marks a move, an inject that is out, or a fact, for the scenario's dynamics to read. */
export function tagRecord(game: Game, { of, tags }: CommandData<"TagRecord">): Decision {
  if (!own(game.circumstances.records, recordKey(of.kind, of.id))) return refuse("unknown-record");
  if (!knowsTags(game, of.kind, tags)) return refuse("unknown-tag");
  return accept(...tagEvents(game, of, tags));
}

/** Whether the scenario has all these tags for things of this kind. */
export const knowsTags = ({ scenario }: Game, kind: Tagged, tags: readonly string[]): boolean =>
  tags.every((id) => scenario.tags.some((tag) => tag.id === id && tag.on.includes(kind)));

/** Nothing where it bears the same tags already. Each once, in the scenario's order. */
export function tagEvents(game: Game, of: TaggedRef, asked: readonly string[]): GameEvent[] {
  const tags = game.scenario.tags.map(({ id }) => id).filter((id) => asked.includes(id));
  const before = game.circumstances.records[recordKey(of.kind, of.id)]?.tags ?? [];
  return tags.join() === before.join() ? [] : [{ type: "RecordTagged", of, tags }];
}
