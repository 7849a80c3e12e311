import type { Script } from "../pack-play";

/** Plays that show a dynamic at work. */
export interface Witness {
  /** The dynamic proposes nothing before the last step, and something after it. */
  readonly script: Script;
  /** Every track it then proposes to move, from and to. */
  readonly moves?: Readonly<Record<string, readonly [from: number, to: number]>>;
  /** Whatever else it proposes, in order. */
  readonly others?: readonly ("advice" | "fact" | `inject ${string}`)[];
  /** Other roads to the same proposal, in words. */
  readonly also?: Readonly<Record<string, Script>>;
  /** What lies near and must not bring it about, in words. */
  readonly not: Readonly<Record<string, Script>>;
}

/** Witnesses by the id of their dynamic. */
export type Witnesses = Readonly<Record<string, Witness>>;
