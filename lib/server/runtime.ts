import type { Logger } from "pino";
import type { Catalogue } from "./catalogue";
import type { Config } from "./config";
import type { Drafts } from "./drafts";
import type { Facilitators } from "./facilitators";
import type { JoinDoor } from "./join";
import type { Bucket } from "./limits";
import type { People } from "./people";
import type { Presence } from "./presence";
import type { Reach } from "./reach";
import type { SeatTokens } from "./seat-tokens";
import type { Secrets } from "./secrets";
import type { Viewers } from "./viewers";

/** Everything one server process is made of. Built once, before Next is prepared. */
export interface Runtime {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly log: Logger;
  readonly catalogue: Catalogue;
  readonly facilitators: Facilitators;
  readonly join: JoinDoor;
  readonly people: People;
  readonly drafts: Drafts;
  readonly presence: Presence;
  readonly seatTokens: SeatTokens;
  readonly viewers: Viewers;
  readonly signInTries: Bucket;
  /** What a seat may send at once: far more than a person does, so that no script floods the record. */
  readonly seatCommands: Bucket;
  /** How often a seat may write down what it is drafting. */
  readonly seatDrafts: Bucket;
  /** What a seat may be refused at once: a refusal is no line of the record, but takes the game's time. */
  readonly seatRefusals: Bucket;
  /** Wrong keys of screens and observers, by address; apart from codes, so that they keep nobody from joining. */
  readonly wrongKeys: Bucket;
  readonly reach: Reach;
  /** The time that all processes share, in milliseconds. */
  readonly time: () => number;
  /** Whether other processes may write to the same games. */
  readonly shared: boolean;
  /** Names what was built, so that a page can tell a newer server from its own. */
  readonly build: string;
  ready(): Promise<boolean>;
  stop(): Promise<void>;
}

/** Next bundles its own copies of our modules; only the global object is truly shared. */
const key = Symbol.for("whitecell.runtime");

export function shareRuntime(runtime: Runtime): void {
  (globalThis as { [key]?: Runtime })[key] = runtime;
}

export function findRuntime(): Runtime | undefined {
  return (globalThis as { [key]?: Runtime })[key];
}

/** The runtime of this process. Throws when the app was started without it. */
export function runtime(): Runtime {
  const found = findRuntime();
  if (!found) throw new Error("Whitecell was started without its server. Start it with: npm start");
  return found;
}
