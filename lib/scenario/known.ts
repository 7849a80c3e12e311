import type { Tag } from "@/lib/game/scenario-book";
import type { Parts } from "./parts";
import type { MoveFieldEntry, TrackEntry } from "./schema";

/** What the files of a pack may name. */
export interface Known {
  readonly roles: ReadonlySet<string>;
  readonly desks: ReadonlySet<string>;
  readonly instruments: ReadonlySet<string>;
  readonly tracks: ReadonlyMap<string, TrackEntry>;
  readonly tags: ReadonlyMap<string, Tag>;
  readonly fields: ReadonlyMap<string, MoveFieldEntry>;
  readonly injects: ReadonlySet<string>;
  readonly turns: ReadonlySet<number>;
}

export function knownIn(parts: Parts): Known {
  return {
    roles: new Set(parts.pack.value.roles),
    desks: new Set(parts.roles.flatMap(({ value }) => value.desks.map(({ id }) => id))),
    instruments: new Set(parts.pack.value.instruments.map(({ id }) => id)),
    tracks: byId(parts.tracks.value),
    tags: byId(parts.tags.value),
    fields: byId(parts.moveFields.value),
    injects: new Set(parts.injects.flatMap(({ value }) => value.map(({ id }) => id))),
    // By their places: a turn that miscounts is told of once, not by everything that names it.
    turns: new Set(parts.turns.value.map((_turn, at) => at + 1)),
  };
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.id, one]));
