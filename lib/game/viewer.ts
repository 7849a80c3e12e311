import { type Audience, type RoleId, reachesSeat, type SeatId } from "./audience";

declare const minted: unique symbol;

/** What a viewer is, before anyone vouches for it. */
export type ViewerClaim =
  | { readonly kind: "control"; readonly facilitatorId: string }
  | { readonly kind: "seat"; readonly seatId: SeatId; readonly roleId: RoleId | null }
  | { readonly kind: "screen" };

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
      return reachesSeat(audience, viewer.seatId, viewer.roleId);
    case "screen":
      return audience.kind === "public";
    default:
      return viewer satisfies never;
  }
}

/** Whether a viewer sits in a role. */
export const sitsIn = (viewer: ViewerClaim, roleId: RoleId): boolean =>
  viewer.kind === "seat" && viewer.roleId === roleId;

/** A stable name for what a viewer may see; feeds of one key are the same bytes. */
export function viewerKey(viewer: ViewerClaim): string {
  switch (viewer.kind) {
    case "control":
      return "control";
    case "seat":
      return `seat:${viewer.seatId}:${viewer.roleId ?? ""}`;
    case "screen":
      return "screen";
    default:
      return viewer satisfies never;
  }
}
