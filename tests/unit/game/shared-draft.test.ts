import { describe, expect, it } from "vitest";
import { draftSchema } from "@/lib/game/command-schemas";
import { draftChangesSchema } from "@/lib/game/draft-schema";
import {
  authorsOf,
  blankDraftContent,
  type DraftFields,
  isBlankDraft,
  type SharedDraft,
  wordsOf,
} from "@/lib/game/shared-draft";
import { noon } from "../../support/random-game";

const draftWith = (fields: DraftFields): SharedDraft => ({
  cellId: "weir",
  roleId: "weir",
  turn: 1,
  version: 3,
  fields,
});
const written = <T>(value: T, by: string) => ({ value, by, at: noon });

describe("a shared draft", () => {
  it("has the words of its fields, and what nobody wrote is blank", () => {
    const draft = draftWith({
      action: written("Open the second weir.", "seat-weir"),
      attribution: written("covert", "seat-weir-2"),
    });
    expect(wordsOf(draft)).toEqual({
      ...blankDraftContent,
      action: "Open the second weir.",
      attribution: "covert",
    });
    expect(wordsOf(draftWith({}))).toEqual(blankDraftContent);
  });
  it("has its reasons in their order, without empty ones at the end, and no field that was cleared", () => {
    const draft = draftWith({
      "reasons.2": written("", "seat-weir"),
      "reasons.1": written("It is dry.", "seat-weir"),
      "fields.pace": written("slow", "seat-weir"),
      "fields.petition": written(false, "seat-weir-2"),
      "fields.forecast": written(null, "seat-weir-2"),
      "fields.promise": written("", "seat-weir-2"),
    });
    expect(wordsOf(draft)).toEqual({
      ...blankDraftContent,
      reasons: ["", "It is dry."],
      fields: { pace: "slow", petition: false },
    });
    expect(draftSchema.parse(wordsOf(draft))).toEqual(wordsOf(draft));
    expect(isBlankDraft(wordsOf(draftWith({ "fields.promise": written("", "seat-weir") })))).toBe(true);
  });
  it("names each of its authors once", () => {
    expect(
      authorsOf(
        draftWith({
          action: written("Open.", "seat-weir"),
          effect: written("More water.", "seat-weir-2"),
          resources: written("", "seat-weir"),
        }),
      ),
    ).toEqual(["seat-weir", "seat-weir-2"]);
  });
  it("is blank until something of substance was written", () => {
    const blank = (change: Partial<typeof blankDraftContent>) =>
      isBlankDraft({ ...blankDraftContent, ...change });
    expect(blank({})).toBe(true);
    expect(blank({ action: "  \n ", reasons: ["", " "] })).toBe(true);
    expect(blank({ kind: "announcement", attribution: "covert", targets: ["plain"] })).toBe(true);
    expect(blank({ reasons: ["", "It is dry."] })).toBe(false);
    expect(blank({ resources: "Two barges." })).toBe(false);
    expect(blank({ fields: { pace: "slow" } })).toBe(false);
  });
});

describe("a change of a draft", () => {
  it("holds the fields that were written and no others", () => {
    expect(draftChangesSchema.parse({ action: " Open \u0000it. " })).toStrictEqual({ action: "Open it." });
    expect(draftChangesSchema.parse({})).toStrictEqual({});
    expect(draftChangesSchema.parse({ attribution: null, action: "" })).toStrictEqual({
      attribution: null,
      action: "",
    });
    expect(draftChangesSchema.safeParse({ author: "seat-weir" }).success).toBe(false);
  });
  it("holds each reason and each field of the scenario's as a part of its own", () => {
    const changes = { "reasons.1": " Dry. ", "fields.pace": "slow", "fields.odds": -0, "fields.terms": null };
    expect(draftChangesSchema.parse(changes)).toStrictEqual({
      "reasons.1": "Dry.",
      "fields.pace": "slow",
      "fields.odds": 0,
      "fields.terms": null,
    });
  });
  it("takes a list of reasons for all three of them, and fields for those it names", () => {
    expect(draftChangesSchema.parse({ reasons: ["One"], fields: { pace: "slow" } })).toStrictEqual({
      "reasons.0": "One",
      "reasons.1": "",
      "reasons.2": "",
      "fields.pace": "slow",
    });
    expect(draftChangesSchema.parse({ reasons: [], "reasons.2": "Three" })).toMatchObject({
      "reasons.0": "",
      "reasons.2": "Three",
    });
  });
  it.each([
    ["a fourth reason", { "reasons.3": "x" }],
    ["a reason without a number", { "reasons.": "x" }],
    ["too long a reason", { "reasons.0": "x".repeat(301) }],
    ["nothing for a reason", { "reasons.0": null }],
    ["a list for a field", { "fields.pace": ["slow"] }],
    ["too long a field", { "fields.pace": "x".repeat(601) }],
    ["a field without a name", { "fields.": "x" }],
    ["a field by another name", { "fields.a b": "x" }],
    ["a value for every object's part", JSON.parse('{"__proto__":"x"}')],
    ["13 fields", Object.fromEntries(Array.from({ length: 13 }, (_, n) => [`fields.f${n}`, n]))],
    ["a list", []],
    ["nothing", null],
  ])("is not %s", (_what, changes) => {
    expect(draftChangesSchema.safeParse(changes).success).toBe(false);
  });
});
