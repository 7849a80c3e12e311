import { describe, expect, it } from "vitest";
import { flagship } from "../support/pack-play-flagship";
import { notesUnder, tablesIn } from "../support/pack-play-notes";

const heading = "Where each item lives";
const items = Array.from({ length: 43 }, (_, at) => `S${at + 1}`);

const [table] = tablesIn(notesUnder(heading) ?? "");
const rows = (table?.rows ?? []).map(([item = "", claim = "", where = ""]) => {
  return { item, claim, references: where.split("·").map((each) => each.trim()) };
});

const ids = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);

/** What a reference may name, by its kind. */
const known: Readonly<Record<string, readonly string[]>> = {
  role: ids(flagship.roles),
  desk: flagship.roles.flatMap(({ desks }) => ids(desks)),
  track: ids(flagship.tracks),
  tag: ids(flagship.tags),
  dynamic: ids(flagship.dynamics),
  inject: ids(flagship.injects),
  field: ids(flagship.moveFields),
  debrief: ids(flagship.debrief),
  "control-card": ids(flagship.controlCards),
  baseline: ids(flagship.baseline),
  guide: ids(flagship.guides),
  turn: flagship.turns.map(({ number }) => String(number)),
};

/** Whether a reference leads anywhere: the setting, or a kind and an id. */
function leads(reference: string): boolean {
  const [kind = "", id = "", ...more] = reference.split(" ");
  return reference === "setting" || (more.length === 0 && (known[kind]?.includes(id) ?? false));
}

/** Where a row should stand that something names as its source: `dynamic clarity-frees`, by item. */
const sourced = [
  ...flagship.dynamics.map(({ id, sources }) => ({ reference: `dynamic ${id}`, sources })),
  ...flagship.debrief.map(({ id, sources }) => ({ reference: `debrief ${id}`, sources })),
];
const sourcesOf = new Map(sourced.map(({ reference, sources }) => [reference, sources]));

describe(`the notes say where each item of the commentary lives, under “${heading}”`, () => {
  it("has one row for each, in order", () => {
    expect(rows.map(({ item }) => item)).toEqual(items);
  });

  it.each(rows)("$item: $claim", ({ claim, references }) => {
    expect(claim.length).toBeGreaterThan(10);
    expect(references.filter((each) => !leads(each))).toEqual([]);
    expect(
      references.filter((each, at) => references.indexOf(each) !== at),
      "named twice",
    ).toEqual([]);
  });

  it.each(rows)("$item stands in the sources of every dynamic and question that its row names", (row) => {
    const wrong = row.references.filter((each) => sourcesOf.get(each)?.includes(row.item) === false);
    expect(wrong).toEqual([]);
  });

  it.each(sourced)("$reference stands in the row of each of its sources", ({ reference, sources }) => {
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((item) => !rowOf(item).includes(reference))).toEqual([]);
  });
});

const rowOf = (wanted: string): readonly string[] =>
  rows.find(({ item }) => item === wanted)?.references ?? [];
