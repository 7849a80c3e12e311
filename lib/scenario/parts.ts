import type {
  BaselineEntry,
  ControlCard,
  DebriefQuestion,
  Guide,
  ScenarioMap,
  Tag,
} from "@/lib/game/scenario-book";
import type {
  CastingEntry,
  InjectEntry,
  MoveFieldEntry,
  PackFile,
  RoleFile,
  TrackEntry,
  TurnEntry,
} from "./schema";
import type { DynamicEntry, RunningOrderEntry } from "./schema-book";

/** A file that has passed its schema. */
export interface Part<T> {
  readonly file: string;
  readonly value: T;
}

/** Every file of a pack, each valid by itself. */
export interface Parts {
  readonly pack: Part<PackFile>;
  /** In the order `pack.json` names them. */
  readonly roles: readonly Part<RoleFile>[];
  readonly tracks: Part<TrackEntry[]>;
  readonly turns: Part<TurnEntry[]>;
  /** In the order of their turns. */
  readonly injects: readonly Part<InjectEntry[]>[];
  // What follows is empty where the pack has no such file.
  readonly castings: Part<CastingEntry[]>;
  readonly moveFields: Part<MoveFieldEntry[]>;
  readonly tags: Part<Tag[]>;
  readonly dynamics: Part<DynamicEntry[]>;
  readonly runningOrders: Part<RunningOrderEntry[]>;
  readonly controlCards: Part<ControlCard[]>;
  readonly baseline: Part<BaselineEntry[]>;
  readonly debrief: Part<DebriefQuestion[]>;
  readonly map: Part<ScenarioMap | null>;
  readonly guides: readonly Part<Guide>[];
}
