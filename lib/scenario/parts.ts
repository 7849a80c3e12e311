import type {
  CastingEntry,
  InjectEntry,
  MoveFieldEntry,
  PackFile,
  RoleFile,
  TrackEntry,
  TurnEntry,
} from "./schema";

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
  /** Empty where the pack has no such file. */
  readonly castings: Part<CastingEntry[]>;
  /** Empty where the pack has no such file. */
  readonly moveFields: Part<MoveFieldEntry[]>;
}
