import type { Audience, CellId, DeskId, RoleId } from "./audience";
import type { Condition } from "./condition";
import type {
  BaselineEntry,
  ControlCard,
  DebriefQuestion,
  Dynamic,
  Guide,
  RunningOrder,
  ScenarioMap,
  Tag,
} from "./scenario-book";

/**
 * The scenario as the core plays it. The schema that validates a pack of files
 * into this shape is `lib/scenario/schema.ts`; the core only reads it.
 */
export interface Scenario {
  readonly id: string;
  /** Semantic version of the pack; a game keeps the exact version it began with. */
  readonly version: string;
  readonly title: string;
  /** Place and time in one line, e.g. "Baghdad, 3 January 2020, and the weeks that follow". */
  readonly setting: string;
  readonly disclaimer: string;
  readonly roles: readonly Role[];
  readonly tracks: readonly Track[];
  readonly turns: readonly Turn[];
  readonly injects: readonly Inject[];
  /** Means a move may use, in the order shown. */
  readonly instruments: readonly Instrument[];
  /** Who sits together, by the number of people; without one a cell is a role. */
  readonly castings: readonly Casting[];
  /** What this scenario asks of a move besides. */
  readonly moveFields: readonly MoveField[];
  readonly tags: readonly Tag[];
  readonly dynamics: readonly Dynamic[];
  /** Timetables a game may be run by; without one, by the turns' own phases. */
  readonly runningOrders: readonly RunningOrder[];
  readonly controlCards: readonly ControlCard[];
  readonly baseline: readonly BaselineEntry[];
  readonly debrief: readonly DebriefQuestion[];
  readonly map: ScenarioMap | null;
  readonly guides: readonly Guide[];
}

/** Muted role colours of equal rank, named as in `app/globals.css`. */
export const hues = [
  "bronze",
  "violet",
  "river",
  "clay",
  "mulberry",
  "olive",
  "petrol",
  "slate",
  "rose",
  "amber",
  "moss",
] as const;
export type Hue = (typeof hues)[number];

export interface Role {
  readonly id: RoleId;
  /** Letter code shown on the chip: one to four capitals. */
  readonly code: string;
  readonly name: string;
  readonly hue: Hue;
  /** Not in the game unless a casting plays it or control switches it on. */
  readonly optional: boolean;
  /** How many people may sit in this role. */
  readonly seats: number;
  readonly publicFace: Face;
  readonly privateFace: Face;
  /** Parts of the role with a private page of their own; none where the role is undivided. */
  readonly desks: readonly Desk[];
}

/** A part of a role: an agency, a ministry, a faction. */
export interface Desk {
  readonly id: DeskId;
  readonly name: string;
  readonly face: Face;
}

/** Which roles and desks sit together for a number of people. */
export interface Casting {
  readonly id: string;
  readonly title: string;
  readonly people: { readonly from: number; readonly to: number };
  /** Which roles merge or gain seats, and what control then plays. */
  readonly note?: string | undefined;
  readonly cells: readonly CastCell[];
}

export interface CastCell {
  readonly id: CellId;
  readonly name: string;
  /** Roles played whole, with all their desks. */
  readonly roles: readonly RoleId[];
  /** Single desks of roles that are divided over several cells. */
  readonly desks: readonly DeskId[];
  readonly seats: number;
}

/** A field that a scenario adds to the move. */
export interface MoveField {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly kind:
    | { readonly type: "choice"; readonly options: readonly { readonly id: string; readonly name: string }[] }
    | { readonly type: "text"; readonly limit: number }
    | { readonly type: "number"; readonly min: number; readonly max: number }
    | { readonly type: "yes-no" };
  readonly required: boolean;
  /** Roles that are asked; left out, all. */
  readonly roles?: readonly RoleId[] | undefined;
  /** Turns it is asked in; left out, all. */
  readonly turns?: readonly number[] | undefined;
  /** For the role and control alone, whatever is revealed of the move. */
  readonly secret: boolean;
}

/** One side of a role card. */
export interface Face {
  /** What fits a phone screen: plain text, paragraphs parted by a blank line. */
  readonly summary: string;
  readonly sections: readonly { readonly heading: string; readonly items: readonly string[] }[];
}

export interface Track {
  readonly id: string;
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly start: number;
  /** Who may see it; control always does. */
  readonly audience: Audience;
  /** Names of steps; the highest `at` not above the value is the current one. */
  readonly rungs: readonly { readonly at: number; readonly name: string }[];
  /** Tracks of one group are drawn side by side under this title. */
  readonly group?: string | undefined;
  readonly drawn: Drawn;
  /** The scenario holds it where it is: no dynamic moves it. */
  readonly fixed: boolean;
  /** What a figure counts. */
  readonly unit?: string | undefined;
  /** Why it starts where it starts; control only. */
  readonly reason: string;
}

/**
 * How a track is drawn: named rungs one above the other, a line with a mark, one of two
 * gauges that stand together, a line between two poles, a few named steps, or a number.
 */
export const drawings = ["ladder", "scale", "dial", "balance", "steps", "figure"] as const;
export type Drawn = (typeof drawings)[number];

export const phases = ["brief", "deliberate", "argue", "adjudicate", "report"] as const;
export type Phase = (typeof phases)[number];

export interface Turn {
  readonly number: number;
  readonly title: string;
  /** Game time the turn covers, e.g. "3–5 January 2020". */
  readonly gameTime: string;
  /** Place and hour at which the turn opens. */
  readonly dateline: string;
  /** What everyone knows as the turn opens. */
  readonly situation: string;
  /** What some know besides. */
  readonly privately: readonly { readonly audience: Audience; readonly text: string }[];
  /** Phases in order with real minutes; a phase left out is skipped. */
  readonly phases: readonly { readonly phase: Phase; readonly minutes: number }[];
}

export const channels = ["cable", "wire", "broadcast", "social", "phone", "intelligence", "letter"] as const;
export type Channel = (typeof channels)[number];

/** An inject as its recipients see it. */
export interface InjectText {
  readonly title: string;
  readonly channel: Channel;
  /** An office or group, never an invented person. */
  readonly from: string;
  readonly body: string;
  /** Shown to recipients above the body where the material is grave. */
  readonly contentNote?: string | undefined;
}

export interface Inject extends InjectText {
  readonly id: string;
  /** Its number in the MSEL. */
  readonly number: number;
  readonly turn: number;
  /** The last turn it may still come in; left out, its own. */
  readonly lastTurn?: number | undefined;
  /** When it is proposed to control; left out, by time or at discretion. */
  readonly trigger?: Condition | undefined;
  /** The milder form, where the material is grave. */
  readonly substitute?: Pick<InjectText, "title" | "body" | "contentNote"> | undefined;
  /** Real minutes into the turn at which it is due; left out, at control's discretion. */
  readonly minute?: number | undefined;
  readonly audience: Audience;
  /** For control alone. */
  readonly control: {
    readonly notes: string;
    readonly expected: string;
    /** What control does if the expected decision does not come. */
    readonly contingency: string;
    readonly teaches: string;
    readonly origin: "historical" | "adapted" | "counterfactual";
  };
}

export interface Instrument {
  readonly id: string;
  readonly name: string;
}

/** The rung a value stands on, or undefined below the lowest. */
export function rungAt(track: Pick<Track, "rungs">, value: number): string | undefined {
  let name: string | undefined;
  for (const rung of track.rungs) if (rung.at <= value) name = rung.name;
  return name;
}
