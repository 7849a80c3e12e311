import { expect, it } from "vitest";
import {
  asideOf,
  blankCellDraft,
  type CellDraft,
  emptied,
  heard,
  putBack,
  sentOff,
  unshared,
  writerOf,
  wrote,
} from "@/lib/client/cell-draft";
import type { DraftContent } from "@/lib/game/command-schemas";
import { blankShared, stored } from "./draft-store";

const dana = { seatId: "dana", inPart: undefined };
const typed = (draft: CellDraft, change: Partial<DraftContent>, at = 100): CellDraft =>
  wrote(draft, { ...draft.words, ...change }, at);

it("shares the fields that were written, and no others", () => {
  const draft = typed(typed(blankCellDraft, { action: "Call talks." }), { attribution: "declared" });
  expect(unshared(draft)).toEqual({ action: "Call talks.", attribution: "declared" });
});

it("what was typed and taken out again is no change: it writes over nobody's words", () => {
  const draft = typed(typed(blankCellDraft, { effect: "Quiet" }), { effect: "" });
  expect(unshared(draft)).toEqual({});
  const yusuf = stored(blankShared, { effect: "Hold the line." }, "yusuf", 50);
  expect(heard(draft, yusuf, dana).words.effect).toBe("Hold the line.");
});

it("words that were seen and then deleted are a change", () => {
  const shared = stored(blankShared, { effect: "Quiet." }, "yusuf", 50);
  expect(unshared(typed(heard(blankCellDraft, shared, dana), { effect: "" }))).toEqual({ effect: "" });
});

it("another's words appear at once in a field that was not touched here, beside words not shared yet", () => {
  const mine = typed(blankCellDraft, { action: "Call talks." });
  const after = heard(mine, stored(blankShared, { effect: "Quiet." }, "yusuf", 200), dana);
  expect(after.words).toMatchObject({ action: "Call talks.", effect: "Quiet." });
  expect(unshared(after)).toEqual({ action: "Call talks." });
});

it("a reader who stands in a field with words not shared yet keeps them, and shares them last", () => {
  const mine = typed(blankCellDraft, { action: "Call talks." }, 100);
  const yusuf = stored(blankShared, { action: "Close the airspace." }, "yusuf", 200);
  const after = heard(mine, yusuf, { ...dana, inPart: "action" });
  expect(after.words.action).toBe("Call talks.");
  expect(unshared(after)).toEqual({ action: "Call talks." });
});

it("a reader who stands in a field with nothing unshared sees the other's words there", () => {
  const shared = stored(blankShared, { action: "Call talks." }, "dana", 100);
  const mine = heard(typed(blankCellDraft, { action: "Call talks." }, 90), shared, dana);
  const after = heard(mine, stored(shared, { action: "Close the airspace." }, "yusuf", 200), {
    ...dana,
    inPart: "action",
  });
  expect(after.words.action).toBe("Close the airspace.");
});

it("after a lost line the last writer wins, field by field, by when it was written", () => {
  const mine = typed(typed(blankCellDraft, { action: "Mine, early" }, 100), { effect: "Mine, late" }, 300);
  const yusuf = stored(blankShared, { action: "His, later", effect: "His, earlier" }, "yusuf", 200);
  const after = heard(mine, yusuf, dana);
  expect(after.words).toMatchObject({ action: "His, later", effect: "Mine, late" });
  expect(unshared(after)).toEqual({ effect: "Mine, late" });
});

it("[L8] words that give way are set aside, and can be put back", () => {
  const mine = typed(blankCellDraft, { action: "Call talks in Baghdad." }, 100);
  const after = heard(mine, stored(blankShared, { action: "Wait." }, "yusuf", 200), dana);
  expect(asideOf(after, "action")).toBe("Call talks in Baghdad.");
  const back = putBack(after, "action", 300);
  expect(back.words.action).toBe("Call talks in Baghdad.");
  expect(asideOf(back, "action")).toBeUndefined();
  expect(unshared(back)).toEqual({ action: "Call talks in Baghdad." });
});

it("[L8] words already shared are set aside too when another replaces them, not when they are built on", () => {
  const first = stored(blankShared, { action: "Call talks." }, "dana", 100);
  const mine = heard(typed(blankCellDraft, { action: "Call talks." }, 90), first, dana);
  const longer = stored(first, { action: "Call talks. In Baghdad." }, "yusuf", 200);
  const built = heard(mine, longer, dana);
  expect(asideOf(built, "action")).toBeUndefined();
  const other = stored(first, { action: "Wait." }, "yusuf", 200);
  expect(asideOf(heard(mine, other, dana), "action")).toBe("Call talks.");
  const later = stored(longer, { action: "Wait." }, "yusuf", 300);
  expect(asideOf(heard(built, later, dana), "action")).toBe("Call talks.");
});

it("[L8] a shared draft that is emptied takes no words from this device: the act that was sent does", () => {
  const first = stored(blankShared, { action: "Call talks." }, "yusuf", 100);
  const after = heard(heard(blankCellDraft, first, dana), { ...first, version: 2, fields: {} }, dana);
  expect(after.words.action).toBe("Call talks.");
  expect(asideOf(after, "action")).toBeUndefined();
  expect(unshared(emptied(after))).toEqual({});
});

it("two who write different reasons at once both keep theirs", () => {
  const mine = typed(blankCellDraft, { reasons: ["", "Mine, the second"] }, 100);
  const yusuf = stored(blankShared, { "reasons.0": "His, the first" }, "yusuf", 200);
  const after = heard(mine, yusuf, dana);
  expect(after.words.reasons).toEqual(["His, the first", "Mine, the second"]);
  expect(unshared(after)).toEqual({ "reasons.1": "Mine, the second" });
});

it("two who fill in different fields of the scenario at once both keep theirs", () => {
  const mine = typed(blankCellDraft, { fields: { terms: "Mine" } }, 100);
  const after = heard(mine, stored(blankShared, { "fields.odds": 40 }, "yusuf", 200), dana);
  expect(after.words.fields).toEqual({ terms: "Mine", odds: 40 });
  expect(unshared(after)).toEqual({ "fields.terms": "Mine" });
});

it("an empty box for a reason that is open stays open, and is not shared", () => {
  const mine = typed(blankCellDraft, { reasons: ["One", ""] }, 100);
  const after = heard(mine, stored(blankShared, { effect: "Quiet." }, "yusuf", 200), dana);
  expect(after.words.reasons).toEqual(["One", ""]);
  expect(unshared(after)).toEqual({ "reasons.0": "One" });
});

it("the door's tidying of what was typed moves no letter under the writer", () => {
  const mine = typed(blankCellDraft, { action: "Call talks, \n" });
  const after = heard(mine, stored(blankShared, { action: "Call talks," }, "dana", 200), dana);
  expect(after.words.action).toBe("Call talks, \n");
  expect(unshared(after)).toEqual({});
});

it("an echo of earlier words does not take away what was typed since", () => {
  const mine = typed(blankCellDraft, { action: "Call talks in" }, 100);
  const after = heard(mine, stored(blankShared, { action: "Call" }, "dana", 200), dana);
  expect(after.words.action).toBe("Call talks in");
  expect(unshared(after)).toEqual({ action: "Call talks in" });
});

it("an older version than the one known changes nothing", () => {
  const first = stored(blankShared, { action: "One" }, "yusuf", 100);
  const second = stored(first, { action: "Two" }, "yusuf", 200);
  const now = heard(blankCellDraft, second, dana);
  expect(heard(now, first, dana)).toBe(now);
});

it("says who wrote a field last, unless it was changed here since", () => {
  const shared = stored(blankShared, { action: "Wait." }, "yusuf", 200);
  const draft = heard(blankCellDraft, shared, dana);
  expect(writerOf(draft, "action")).toEqual({ by: "yusuf", at: 200 });
  expect(writerOf(draft, "effect")).toBeUndefined();
  expect(writerOf(typed(draft, { action: "Wait on." }), "action")).toBeUndefined();
});

it("names the writer of each part, not of what stood beside it", () => {
  const first = stored(blankShared, { "reasons.0": "His" }, "yusuf", 200);
  const second = stored(first, { "reasons.1": "Mine" }, "dana", 300);
  const draft = heard(blankCellDraft, second, dana);
  expect(writerOf(draft, "reasons.0")).toEqual({ by: "yusuf", at: 200 });
  expect(writerOf(draft, "reasons.1")).toEqual({ by: "dana", at: 300 });
});

it("names no writer of what was emptied", () => {
  const shared = stored(stored(blankShared, { action: "Wait." }, "yusuf", 200), { action: "" }, "lea", 300);
  expect(writerOf(heard(blankCellDraft, shared, dana), "action")).toBeUndefined();
});

it("a part too long for the door is kept back, and holds up no other", () => {
  const draft = typed(blankCellDraft, {
    action: "a".repeat(1001),
    effect: "Quiet.",
    reasons: ["r".repeat(301), "Short."],
    fields: { terms: "t".repeat(601), odds: 40 },
  });
  expect(unshared(draft)).toEqual({ effect: "Quiet.", "reasons.1": "Short.", "fields.odds": 40 });
});

it("a reason or a field that is taken away is shared as empty", () => {
  const shared = stored(
    blankShared,
    { "reasons.0": "One", "reasons.1": "Two", "fields.odds": 40 },
    "yusuf",
    50,
  );
  const draft = typed(heard(blankCellDraft, shared, dana), { reasons: ["One"], fields: {} });
  expect(unshared(draft)).toEqual({ "reasons.1": "", "fields.odds": null });
  const after = heard(draft, stored(shared, unshared(draft), "dana", 200), dana);
  expect(after.words).toMatchObject({ reasons: ["One"], fields: {} });
  expect(unshared(after)).toEqual({});
});

it("[L8] a number put back is a number again", () => {
  const mine = typed(blankCellDraft, { fields: { odds: 40 } }, 100);
  const after = heard(mine, stored(blankShared, { "fields.odds": 60 }, "yusuf", 200), dana);
  expect(putBack(after, "fields.odds", 300).words.fields).toEqual({ odds: 40 });
});

it("[L8] an echo of what was sent brings nothing back that was deleted or written otherwise since", () => {
  const first = stored(blankShared, { effect: "Quiet." }, "yusuf", 50);
  const mine = typed(heard(blankCellDraft, first, dana), { action: "Call", effect: "Loud." }, 100);
  const sent = sentOff(mine, unshared(mine), 110);
  const now = typed(sent, { action: "", effect: "Quiet." }, 120);
  const after = heard(now, stored(first, unshared(mine), "dana", 130), dana);
  expect(after.words).toMatchObject({ action: "", effect: "Quiet." });
  expect(unshared(after)).toEqual({ action: "", effect: "Quiet." });
});

it("what this seat wrote on another phone is heard like anybody's", () => {
  const first = stored(blankShared, { action: "One" }, "dana", 100);
  const mine = heard(
    sentOff(typed(blankCellDraft, { action: "One" }, 90), { action: "One" }, 95),
    first,
    dana,
  );
  expect(heard(mine, stored(first, { action: "Two" }, "dana", 200), dana).words.action).toBe("Two");
});

it("a draft emptied here asks for nothing and hears the next version", () => {
  const first = stored(blankShared, { action: "One" }, "dana", 100);
  const sent = emptied(heard(blankCellDraft, first, dana));
  expect(unshared(sent)).toEqual({});
  expect(heard(sent, first, dana).words.action).toBe("");
  expect(heard(sent, stored(first, { action: "Two" }, "yusuf", 200), dana).words.action).toBe("Two");
});
