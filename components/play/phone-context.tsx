"use client";

import { createContext, useContext } from "react";
import type { Waiting } from "@/lib/client/outbox";
import type { GameHandle } from "@/lib/client/use-game";
import type { Seen } from "@/lib/client/use-seen";
import type { Cell } from "@/lib/game/cells";
import type { RoleView, View } from "@/lib/game/view/view";

/** What every part of a phone may use of the game it shows. */
export interface PhoneState {
  readonly gameId: string;
  readonly game: GameHandle;
  readonly view: View;
  readonly seatId: string;
  /** The cell this seat sits in; undefined while it waits for a place. */
  readonly cell: Cell | undefined;
  /** The roles its cell plays, whole or in part. */
  readonly roles: readonly RoleView[];
  /** The one whose card and move are shown. */
  readonly role: RoleView | undefined;
  readonly chooseRole: (roleId: string) => void;
  /** Whether a role is one of the cell's. */
  readonly isOwn: (roleId: string | null) => boolean;
  /** Commands not yet answered. Empty until the page runs: only this device knows them. */
  readonly waiting: readonly Waiting[];
  /** What this device has shown: a mark that says "new" stays until its reader has left. */
  readonly seen: Seen;
  /** What has come into sight: a count that calls its reader is down at once. */
  readonly sighted: Seen;
  /** Position of the newest row when the page came; later ones arrived under the reader's eyes. */
  readonly cameWith: number;
  /** A key for what is kept on this device for this seat. */
  readonly keyOf: (name: string) => string;
  /** Who holds or held a seat. */
  readonly nameOf: (seatId: string) => string;
  readonly roleOf: (roleId: string) => RoleView | undefined;
}

const PhoneContext = createContext<PhoneState | null>(null);

export const PhoneProvider = PhoneContext.Provider;

export function usePhone(): PhoneState {
  const state = useContext(PhoneContext);
  if (!state) throw new Error("A part of the phone stands outside it.");
  return state;
}
