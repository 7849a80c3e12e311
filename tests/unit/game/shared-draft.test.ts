import { describe, expect, it } from "vitest";
import {
  authorsOf,
  blankDraftContent,
  type DraftFields,
  draftChangesSchema,
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
});
