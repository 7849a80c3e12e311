import type { MoveContent } from "@/lib/game/command-schemas";
import type { EventType, GameEvent } from "@/lib/game/events";
import { playVisibility } from "./visibility-play";
import { type Sight, to } from "./visibility-readers";
import { roomVisibility } from "./visibility-room";

type Of<T extends EventType> = Extract<GameEvent, { type: T }>;
type FieldOf<T extends EventType> = Exclude<keyof Of<T>, "type">;

/** The fields of an event; the content of a move is told apart field by field. */
export type PathOf<T extends EventType> = {
  [F in FieldOf<T>]: F extends "content" ? `content.${keyof MoveContent}` : F;
}[FieldOf<T>] &
  string;

/** Who sees what of some kinds of event. */
export type Visibility<T extends EventType> = {
  readonly [K in T]: {
    /** Who learns that it happened, and when. */
    readonly seen: Sight;
    readonly fields: Readonly<Record<PathOf<K>, Sight>>;
  };
};

/**
 * Who may see what (law L3), event kind by event kind and field by field. The tests read
 * this table and the view does not, so that the law is not its own judge: nothing here
 * is imported from the view but the shape of a viewer. Who is named nowhere sees nothing.
 */
export const visibility: Visibility<EventType> = { ...roomVisibility, ...playVisibility };

/** The log's own stamps: the time goes with the event, the actor is for control. */
export const stamps = { at: "whoever sees the event", by: to("control") } as const;
