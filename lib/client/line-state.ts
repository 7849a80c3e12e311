import type { Waiting } from "./outbox";

/**
 * `live`: the feed is open. `reconnecting`: it broke and is being opened again.
 * `gone`: this seat or session no longer holds; only joining or signing in helps.
 */
export type ConnectionState = "live" | "reconnecting" | "gone";

/** How a page's line to its game stands. */
export interface LineState {
  readonly connection: ConnectionState;
  /** Something else answers in the game's place: a Wi-Fi that wants a sign-in first, a proxy. */
  readonly intercepted: boolean;
  readonly waiting: readonly Waiting[];
  /** Addresses phones have come in by; control only. */
  readonly reached: Readonly<Record<string, number>>;
  /** When each seat was last seen, in server time: of all seats for control, of the own cell for a seat. */
  readonly here: Readonly<Record<string, number>>;
  /** A newer build is being served; the page offers to reload. */
  readonly newerBuild: boolean;
}
