import { afterEach, expect, it } from "vitest";
import { keptWords } from "@/components/play/kept-moves";
import {
  announcementOf,
  contentOf,
  draftOf,
  problemsFrom,
  problemsOf,
  saysTheSame,
} from "@/components/play/move-draft";
import { blankCellDraft } from "@/lib/client/cell-draft";
import { forgetAll, keep } from "@/lib/client/keep";
import { type DraftContent, moveContentSchema } from "@/lib/game/command-schemas";
import { wrongContent } from "@/lib/game/decide/move-content";
import { fieldsFor } from "@/lib/game/move-fields";
import { blankDraftContent } from "@/lib/game/shared-draft";
import { newGame } from "@/lib/game/state";
import { lowWater } from "@/tests/support/scenario";

const game = { ...newGame(lowWater), turn: 2, turnOpen: true };
const asked = fieldsFor(lowWater.moveFields, "weir", 2);
const whole: DraftContent = {
  ...blankDraftContent,
  action: "Open the second weir. ",
  effect: "The bridge stays open.",
  reasons: ["", "Nobody else can."],
  attribution: "declared",
  resources: "  Two crews.  ",
  fields: { pace: "slow", petition: false },
};
const with_ = (change: Partial<DraftContent>): DraftContent => ({ ...whole, ...change });
const fields = (change: DraftContent["fields"]): DraftContent =>
  with_({ fields: { ...whole.fields, ...change } });

afterEach(() => forgetAll("wc:"));

it("a draft without problems is a move the schema and the rules take", () => {
  const content = contentOf(whole, asked);
  expect(moveContentSchema.parse(content)).toEqual(content);
  expect(content && wrongContent(game, "weir", content)).toBeUndefined();
  expect(content).toMatchObject({ reasons: ["Nobody else can."], resources: "Two crews." });
});

it("an announcement is taken by the schema and the rules, without what is asked of a move", () => {
  const said = announcementOf(" We mend what breaks. ");
  expect(moveContentSchema.parse(said)).toEqual(said);
  expect(wrongContent(game, "weir", said)).toBeUndefined();
});

it.each<[string, DraftContent, string, string]>([
  ["no action", with_({ action: " " }), "action", "need-action"],
  ["no effect", with_({ effect: "" }), "effect", "need-effect"],
  ["no reason", with_({ reasons: [" "] }), "reasons.0", "need-reason"],
  ["no attribution", with_({ attribution: null }), "attribution", "need-attribution"],
  ["too long an action", with_({ action: "a".repeat(1001) }), "action", "too-long"],
  ["too long a second reason", with_({ reasons: ["One", "r".repeat(301)] }), "reasons.1", "too-long"],
  ["too many resources", with_({ resources: "r".repeat(301) }), "resources", "too-long"],
  ["a required choice not made", with_({ fields: { petition: true } }), "fields.pace", "need-field"],
  ["a required yes or no not said", with_({ fields: { pace: "slow" } }), "fields.petition", "need-field"],
  ["a number below the scale", fields({ forecast: -4 }), "fields.forecast", "out-of-range"],
  ["a number above the scale", fields({ forecast: 10 }), "fields.forecast", "out-of-range"],
  ["too long a text of the scenario's", fields({ promise: "p".repeat(61) }), "fields.promise", "too-long"],
])("%s is said beside its field and not sent", (_name, draft, part, problem) => {
  expect(problemsOf(draft, asked)).toEqual({ [part]: problem });
  expect(contentOf(draft, asked)).toBeNull();
});

it("fields that are optional may be left out, or hold nothing but blanks", () => {
  const content = contentOf(fields({ promise: "  " }), asked);
  expect(content?.fields).toEqual({ pace: "slow", petition: false });
});

it("what the door refused is marked in the part it names", () => {
  const issues = ["data.reasons", "data.reasons.1", "data.fields.pace", "data.action", "id"];
  expect(problemsFrom(issues.map((path) => ({ path })))).toEqual({
    "reasons.0": "refused-field",
    "reasons.1": "refused-field",
    "fields.pace": "refused-field",
    action: "refused-field",
  });
});

it("a move says what its draft says, whatever the door has tidied; not what another says", () => {
  const content = contentOf(whole, asked);
  expect(content && saysTheSame(content, whole)).toBe(true);
  expect(content && saysTheSame({ ...content, action: "Open the\u00a0 second weir.\u202e" }, whole)).toBe(
    true,
  );
  expect(content && saysTheSame(content, with_({ effect: "Something else." }))).toBe(false);
  expect(content && saysTheSame(content, blankDraftContent)).toBe(false);
});

it("a move's words are a draft again, whole or as much as was shown of it", () => {
  expect(draftOf({ action: "Open it." })).toEqual({ ...blankDraftContent, action: "Open it." });
});

it("[L8] finds every word kept for a seat, and stumbles over nothing else that is kept", () => {
  const prefix = "wc:game:seat:one";
  keep(`${prefix}:since`, 1_700_000_000_000);
  keep(`${prefix}:role`, "weir");
  keep(`${prefix}:seen`, ["a", "b"]);
  keep(`${prefix}:move:2:weir`, { ...blankCellDraft, words: whole });
  keep(`${prefix}:move:1:weir`, blankCellDraft);
  keep(`${prefix}:announce:2:weir`, "We mend what breaks.");
  keep(`${prefix}:answer:ask-tape`, "We were not told.");
  const data = { turn: 3, ...announcementOf("Later.") };
  keep(`${prefix}:outbox:x`, { id: "x", order: 1, command: { type: "SubmitMove", data } });
  keep(`${prefix}:outbox:y`, {
    id: "y",
    order: 2,
    command: { type: "AcknowledgeInject", data: { injectId: "i" } },
  });
  const found = keptWords(prefix).map((words) =>
    words.kind === "move" ? `${words.turn} ${words.draft.action}` : words.text,
  );
  expect(found.sort()).toEqual([
    "2 Open the second weir. ",
    "2 We mend what breaks.",
    "3 Later.",
    "We were not told.",
  ]);
});

it("finds the words of any seat of the game where none is named", () => {
  keep("wc:game:seat:one:answer:a", "One.");
  keep("wc:other:seat:two:answer:a", "Two.");
  expect(keptWords("wc:game:seat:")).toEqual([{ kind: "answer", text: "One." }]);
});
