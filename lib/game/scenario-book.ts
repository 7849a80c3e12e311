import type { Audience, RoleId } from "./audience";
import type { Condition } from "./condition";
import type { Face, Phase } from "./scenario";

/** What control may mark with a tag. */
export const tagged = ["move", "inject", "fact"] as const;
export type Tagged = (typeof tagged)[number];

/** A word by which control marks what happened, for dynamics to read. */
export interface Tag {
  readonly id: string;
  readonly name: string;
  /** What counts as this, in a sentence. */
  readonly help: string;
  readonly on: readonly Tagged[];
  /** Whose moves can earn it; left out, anyone's. */
  readonly roles?: readonly RoleId[] | undefined;
  /** Marks something rare and grave: a death, an open strike. */
  readonly grave: boolean;
}

/**
 * A rule of the scenario that *proposes* a consequence, with its source. Nothing
 * moves without control's word.
 */
export interface Dynamic {
  readonly id: string;
  readonly title: string;
  /** Why, in one line, as control reads it. */
  readonly reason: string;
  /** Items of the source it stands on, e.g. S23. */
  readonly sources: readonly string[];
  /** As soon as it is true, or only once moves of the turn have closed. */
  readonly asked: "at-once" | "as-moves-close";
  readonly often: "once" | "each-turn";
  readonly when: Condition;
  readonly effects: readonly Effect[];
}

/** Effects that a dynamic may have. */
export const mostEffects = 6;

export type Effect =
  /** Moves a track, as far as its scale goes. */
  | { readonly kind: "track"; readonly track: string; readonly by: number }
  /** Suggests releasing an inject. */
  | { readonly kind: "inject"; readonly inject: string }
  | { readonly kind: "fact"; readonly text: string; readonly audience: Audience }
  /** What control should weigh or tell. */
  | { readonly kind: "advice"; readonly text: string };

/** How long a session takes and what is played in it. All times are real minutes. */
export interface RunningOrder {
  readonly id: string;
  readonly title: string;
  /** All of it: what comes before, turns, pauses, what comes after. */
  readonly minutes: number;
  readonly note: string;
  readonly before: readonly Session[];
  readonly turns: readonly {
    readonly number: number;
    readonly phases: readonly { readonly phase: Phase; readonly minutes: number }[];
    readonly pauseAfter?: number | undefined;
  }[];
  readonly after: readonly Session[];
  /** Injects that are played, in order; without a minute, at control's discretion or by their trigger. */
  readonly injects: readonly { readonly inject: string; readonly minute?: number | undefined }[];
}

export interface Session {
  readonly title: string;
  readonly minutes: number;
}

/** An actor that control plays. */
export interface ControlCard {
  readonly id: string;
  readonly name: string;
  readonly face: Face;
}

/** What actually happened, for the review to lay beside the game. */
export interface BaselineEntry {
  readonly id: string;
  /** The turn whose days it falls in; 0 before the first. */
  readonly turn: number;
  readonly date: string;
  readonly title: string;
  readonly text: string;
  /** The accounts, where they differ. */
  readonly disputed?: readonly string[] | undefined;
  readonly sources: readonly string[];
}

export interface DebriefQuestion {
  readonly id: string;
  readonly group: string;
  readonly question: string;
  readonly sources: readonly string[];
}

/** What a map of the scenario shows; its outlines come from public geography. Degrees. */
export interface ScenarioMap {
  readonly title: string;
  readonly caption: string;
  readonly bounds: {
    readonly west: number;
    readonly south: number;
    readonly east: number;
    readonly north: number;
  };
  /** Countries drawn apart from the others, by their common English name. */
  readonly marked: readonly string[];
  readonly places: readonly Place[];
}

export const placeKinds = ["capital", "city", "water", "region"] as const;
export const anchors = ["start", "middle", "end"] as const;

/** A point with a name on the map. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly kind: (typeof placeKinds)[number];
  /** Where the name stands: right of the point, on it, left of it. */
  readonly anchor: (typeof anchors)[number];
}

export const guideIds = ["facilitator", "player", "cheat-sheet"] as const;
export type GuideId = (typeof guideIds)[number];

/** A text to read or print, in Markdown. */
export interface Guide {
  readonly id: GuideId;
  readonly title: string;
  readonly text: string;
}
