"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import type { CommandInput } from "@/lib/game/commands";
import { GameConnection, type Snapshot, type Start } from "./game-connection";
import type { Sent } from "./outbox";

export interface GameHandle extends Snapshot {
  /** Gives a command; resolves once the door has answered. */
  readonly send: (command: CommandInput) => Promise<Sent>;
  /** Server time in milliseconds. */
  readonly serverNow: () => number;
}

/** The game as `as` (`control` or `seat:ID`) sees it, live. Commands of a seat outlive the page. */
export function useGame(gameId: string, as: string, start: Start): GameHandle {
  const [connection] = useState(
    () => new GameConnection(gameId, as, start, as === "control" ? undefined : `wc:${gameId}:${as}:outbox`),
  );
  useEffect(() => connection.start(), [connection]);
  const snapshot = useSyncExternalStore(
    connection.subscribe,
    () => connection.snapshot,
    () => connection.snapshot,
  );
  return { ...snapshot, send: connection.send, serverNow: connection.now };
}
