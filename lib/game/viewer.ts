import { type Audience, type CellId, type Place, type RoleId, reaches } from "./audience";

declare const minted: unique symbol;

/** What an observer may see: what all see, what one cell sees, or what any cell sees. */
export type Sees =
  | { readonly kind: "public" }
  | { readonly kind: "cell"; readonly cellId: CellId }
  | { readonly kind: "cells" };

/** What a viewer is, before anyone vouches for it. */
export type ViewerClaim =
  | { readonly kind: "control"; readonly facilitatorId: string }
  | ({ readonly kind: "seat" } & Place)
  | { readonly kind: "screen" }
  /** `place` is that of the cell an observer sees; empty for one who sees no cell, or all of them. */
  | { readonly kind: "observer"; readonly observerId: string; readonly sees: Sees; readonly place: Place };

/**
 * Someone who may look at a game. Branded: only `lib/game/mint.ts` makes one, and only
 * `lib/server/viewers.ts` may call that, from credentials it has checked.
 */
export type Viewer = ViewerClaim & { readonly [minted]: true };

/** Whether what is addressed to an audience may be seen by a viewer. Control sees all of these. */
export function mayRead(viewer: ViewerClaim, audience: Audience): boolean {
  switch (viewer.kind) {
    case "control":
      return true;
    case "seat":
      return reaches(audience, viewer);
    case "screen":
      return audience.kind === "public";
    case "observer":
      return viewer.sees.kind === "cells" ? reachesSomeCell(audience) : reaches(audience, viewer.place);
    default:
      return viewer satisfies never;
  }
}

/** Whether any cell as a whole is reached: what is for a seat by name is that seat's alone. */
const reachesSomeCell = (audience: Audience): boolean =>
  audience.kind === "public" ||
  (audience.kind === "some" &&
    [audience.roles, audience.desks, audience.cells].some((ids) => ids.length > 0));

/** Whether a viewer knows what a role knows of itself: it sits in it, or observes those who do. */
export const knowsRole = (viewer: ViewerClaim, roleId: RoleId): boolean =>
  seesEveryCell(viewer) || (placeOf(viewer)?.roles.includes(roleId) ?? false);

/** Whether a viewer knows what a desk knows. */
export const knowsDesk = (viewer: ViewerClaim, deskId: string): boolean =>
  seesEveryCell(viewer) || (placeOf(viewer)?.desks.includes(deskId) ?? false);

/** Whether a viewer knows what passes within a cell. Those who wait for a place are no cell. */
export const knowsCell = (viewer: ViewerClaim, cellId: CellId | null): boolean =>
  cellId !== null && (seesEveryCell(viewer) || placeOf(viewer)?.cellId === cellId);

/** Whether a viewer is one seat. */
export const isSeat = (viewer: ViewerClaim, seatId: string): boolean =>
  viewer.kind === "seat" && viewer.seatId === seatId;

const seesEveryCell = (viewer: ViewerClaim): boolean =>
  viewer.kind === "control" || (viewer.kind === "observer" && viewer.sees.kind === "cells");

/** Where a viewer sits or looks from; undefined for those who look from no cell's place. */
function placeOf(viewer: ViewerClaim): Place | undefined {
  if (viewer.kind === "seat") return viewer;
  return viewer.kind === "observer" ? viewer.place : undefined;
}

/** A stable name for what a viewer may see; feeds of one key are the same bytes. */
export function viewerKey(viewer: ViewerClaim): string {
  switch (viewer.kind) {
    case "control":
    case "screen":
      return viewer.kind;
    case "seat":
      return `seat:${placeKey(viewer)}`;
    case "observer":
      return `observer:${viewer.observerId}:${viewer.sees.kind}:${placeKey(viewer.place)}`;
    default:
      return viewer satisfies never;
  }
}

const placeKey = ({ seatId, cellId, roles, desks }: Place): string =>
  [seatId, cellId ?? "", roles.join("+"), desks.join("+")].join(":");
