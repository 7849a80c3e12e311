import type { Audience, Place } from "@/lib/game/audience";
import type { GameEvent } from "@/lib/game/events";
import type { Scenario } from "@/lib/game/scenario";
import type { ViewerClaim } from "@/lib/game/viewer";

/** The kinds of reader a field of an event may have. Each is defined once, in `isReader` below. */
export type Reader =
  | "everyone"
  | "control"
  /** Whoever sits in the event's role, whole or at one of its desks, in whatever cell; and who observes them. */
  | "own role"
  | "own role, addressed"
  | "own role, unless open"
  /** Everyone but control and those of the event's own role. */
  | "other roles"
  /** The seat the event is about. */
  | "own seat"
  /** Whoever sits in the event's cell, and who observes it. */
  | "own cell"
  /** The event's cell as long as it plays the event's role. */
  | "own cell in the role"
  /** Others of the seat's cell, and who observes that one, where they are addressed too. */
  | "cell-mates addressed"
  /** Who observes every cell, of something in any of them, where any of them is addressed. */
  | "observers of every cell"
  /** Whoever the event's audience contains, control aside. */
  | "addressed"
  | "addressed, if named"
  /** Whoever is addressed and is not of the event's own role. */
  | "addressed from outside"
  | "everyone, if open"
  | "everyone, if it has a public text"
  /** Whoever one of its texts is addressed to. */
  | "addressed in a text"
  /** Whoever the scenario shows the track to, control aside. */
  | "the track's audience";

/** What of a field those learn who may not have the whole: named projections. */
export type Outline =
  | "whether it is public"
  | "whether it is a cell"
  | "whether it is one of mine"
  | "the texts addressed to me"
  | "the fields that are no secret";

/** Who may see a field, or that an event happened. */
export interface Sight {
  readonly whole: readonly Reader[];
  readonly outline?: { readonly of: Outline; readonly readers: readonly Reader[] };
}

export const to = (...whole: Reader[]): Sight => ({ whole });

/** What the table needs to know besides an event and its viewer. */
export interface Surroundings {
  readonly scenario: Scenario;
}

/** Where a viewer sits, or the place of the one cell it observes. */
export function placeOf(viewer: ViewerClaim): Place | undefined {
  if (viewer.kind === "seat") return viewer;
  return viewer.kind === "observer" && viewer.sees.kind === "cell" ? viewer.place : undefined;
}

export const observesEveryCell = (viewer: ViewerClaim): boolean =>
  viewer.kind === "observer" && viewer.sees.kind === "cells";

/**
 * Whether an audience contains a viewer, control aside. Who observes cells sees what the
 * whole cell sees: what is for one seat by name is that seat's alone.
 */
export function contains(audience: Audience, viewer: ViewerClaim): boolean {
  if (audience.kind === "public") return viewer.kind !== "control";
  if (audience.kind === "control") return false;
  if (observesEveryCell(viewer))
    return [audience.roles, audience.desks, audience.cells].some((named) => named.length > 0);
  const place = placeOf(viewer);
  if (!place) return false;
  if (viewer.kind === "seat" && audience.seats.some((id) => id === viewer.seatId)) return true;
  return (
    audience.cells.some((id) => id === place.cellId) ||
    audience.roles.some((id) => place.roles.includes(id)) ||
    audience.desks.some((id) => place.desks.includes(id))
  );
}

/** Whether a viewer knows what a role knows of itself, control aside. */
export const isOfRole = (viewer: ViewerClaim, roleId: string): boolean =>
  observesEveryCell(viewer) || (placeOf(viewer)?.roles.some((id) => id === roleId) ?? false);

const isOfCell = (viewer: ViewerClaim, cellId: string | null): boolean =>
  cellId !== null && (observesEveryCell(viewer) || placeOf(viewer)?.cellId === cellId);

/** Whether a viewer is a reader of that kind of an event. */
export function isReader(
  reader: Reader,
  event: GameEvent,
  viewer: ViewerClaim,
  around: Surroundings,
): boolean {
  const ownRole = "roleId" in event && event.roleId !== null && isOfRole(viewer, event.roleId);
  const ownCell = "cellId" in event && isOfCell(viewer, event.cellId);
  const ownSeat = viewer.kind === "seat" && "seatId" in event && event.seatId === viewer.seatId;
  const addressed = "audience" in event && contains(event.audience, viewer);
  const open = event.type === "RulingPublished" && event.open;
  switch (reader) {
    case "everyone":
      return true;
    case "control":
      return viewer.kind === "control";
    case "own role":
      return ownRole;
    case "own role, unless open":
      return ownRole && !open;
    case "other roles":
      return viewer.kind !== "control" && !ownRole;
    case "own seat":
      return ownSeat;
    case "own cell":
      return ownCell;
    case "own cell in the role":
      return ownCell && ownRole;
    case "cell-mates addressed":
      return ownCell && !ownSeat && addressed && !observesEveryCell(viewer);
    case "observers of every cell":
      return ownCell && addressed && observesEveryCell(viewer);
    case "addressed":
      return addressed;
    case "own role, addressed":
      return ownRole && addressed;
    case "addressed, if named":
      return addressed && "named" in event && event.named;
    case "addressed from outside":
      return addressed && !ownRole;
    case "everyone, if open":
      return open;
    case "everyone, if it has a public text":
      return event.type === "RulingPublished" && event.publicText !== "";
    case "addressed in a text":
      return event.type === "RulingPublished" && event.texts.some((each) => contains(each.audience, viewer));
    case "the track's audience": {
      if (event.type !== "TrackAdjusted") return false;
      const track = around.scenario.tracks.find((each) => each.id === event.trackId);
      return track !== undefined && contains(track.audience, viewer);
    }
    default:
      return reader satisfies never;
  }
}
