import type { Viewer, ViewerClaim } from "./viewer";

/** Makes a viewer of a claim. Call it from `lib/server/viewers.ts` alone, once credentials are checked. */
export const mintViewer = (claim: ViewerClaim): Viewer => claim as Viewer;
