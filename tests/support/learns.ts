import type { EventType, GameEvent } from "@/lib/game/events";
import type { ViewerClaim } from "@/lib/game/viewer";
import {
  contains,
  isOfRole,
  isReader,
  type Outline,
  type Sight,
  type Surroundings,
} from "./visibility-readers";
import { visibility } from "./visibility-table";

/** What the table lets a viewer learn of an event, by field; absent fields are hidden. */
export type Learned = Readonly<Record<string, unknown>>;

/** How much of one field a viewer may see. */
export type Share = "whole" | Outline | "nothing";

/** Whether the table lets a viewer learn that an event happened. */
export const isSeen = (event: GameEvent, viewer: ViewerClaim, around: Surroundings): boolean =>
  visibility[event.type].seen.whole.some((reader) => isReader(reader, event, viewer, around));

/** How much of a field the table shows a viewer. */
export function shareOf(event: GameEvent, path: string, viewer: ViewerClaim, around: Surroundings): Share {
  const sight = fieldsOf(event.type)[path];
  if (!sight || !isSeen(event, viewer, around)) return "nothing";
  if (sight.whole.some((reader) => isReader(reader, event, viewer, around))) return "whole";
  const { outline } = sight;
  return outline?.readers.some((reader) => isReader(reader, event, viewer, around)) ? outline.of : "nothing";
}

/** All a viewer may learn of an event by the table; null when not even that it happened. */
export function learns(event: GameEvent, viewer: ViewerClaim, around: Surroundings): Learned | null {
  if (!isSeen(event, viewer, around)) return null;
  const shown = Object.keys(fieldsOf(event.type)).flatMap((path) => {
    const share = shareOf(event, path, viewer, around);
    return share === "nothing"
      ? []
      : [[path, projected(valueAt(event, path), share, viewer, around)] as const];
  });
  return { type: event.type, ...Object.fromEntries(shown) };
}

/** The fields the table names for a kind of event. */
export const fieldsOf = (type: EventType): Readonly<Record<string, Sight>> => visibility[type].fields;

/** The fields an event has, the content of a move told apart. */
export const pathsOf = (event: GameEvent): string[] =>
  Object.entries(event).flatMap(([key, value]) => {
    if (key === "type") return [];
    return key === "content" ? Object.keys(value).map((inner) => `content.${inner}`) : [key];
  });

export function valueAt(event: GameEvent, path: string): unknown {
  const [outer = "", inner] = path.split(".");
  const value = Reflect.get(event, outer);
  return inner === undefined ? value : Reflect.get(value, inner);
}

/** The event with another value in one field. */
export function withValue<E extends GameEvent>(event: E, path: string, value: unknown): E {
  const [outer = "", inner] = path.split(".");
  if (inner === undefined) return { ...event, [outer]: value };
  return { ...event, [outer]: { ...Reflect.get(event, outer), [inner]: value } };
}

function projected(
  value: unknown,
  share: Exclude<Share, "nothing">,
  viewer: ViewerClaim,
  { scenario }: Surroundings,
): unknown {
  switch (share) {
    case "whole":
      return value;
    case "whether it is public":
      return (value as { kind: string }).kind === "public";
    case "whether it is a cell":
      return value !== null;
    case "whether it is one of mine":
      return isOfRole(viewer, value as string);
    case "the fields that are no secret": {
      const secret = new Set(scenario.moveFields.filter((field) => field.secret).map((field) => field.id));
      return Object.entries(value as object).filter(([id]) => !secret.has(id));
    }
    case "the texts addressed to me":
      return (value as Extract<GameEvent, { type: "RulingPublished" }>["texts"])
        .filter((each) => contains(each.audience, viewer))
        .map((each) => each.text);
    default:
      return share satisfies never;
  }
}
