import { expect, test } from "vitest";
import { type ConditionNames, type ConditionTexts, conditionWords } from "@/components/game/condition-words";
import type { Condition } from "@/lib/game/condition";
import { translator } from "@/lib/i18n/translate";

const names: ConditionNames = {
  roles: [
    { id: "ir", name: "Iran" },
    { id: "us", name: "United States" },
  ],
  tracks: [
    { id: "clarity", name: "Clarity of US terms", rungs: [] },
    { id: "anger-iran", group: "Anger in Iraq", name: "at Iran", rungs: [] },
    {
      id: "posture",
      name: "Posture",
      rungs: [
        { at: 0, name: "Quiet" },
        { at: 2, name: "Strike" },
      ],
    },
    { id: "alignment", name: "Alignment", rungs: [] },
  ],
  tags: [{ id: "vague-threat", name: "Vague threat" }],
  instruments: [{ id: "nuclear", name: "Nuclear steps" }],
  injects: [{ id: "near-tehran", number: 14, title: "Lost airliner" }],
  moveFields: [
    {
      id: "choice",
      label: "Back or quiet",
      kind: { type: "choice", options: [{ id: "back", name: "Back them" }] },
      required: true,
      secret: true,
    },
    { id: "joins", label: "London joins", kind: { type: "yes-no" }, required: false, secret: false },
  ],
};

const texts: ConditionTexts = {
  t: translator("en", "condition"),
  grade: (grade) => translator("en", "common")(`grade.${grade}`),
};
const said = (condition: Condition): string => conditionWords(names, condition, texts);
const not = (of: Condition): string => said({ kind: "not", of });

const clarity = { kind: "track", track: "clarity", atMost: 4 } as const;
const nuclear = { kind: "move", within: "this-turn", role: "ir", instrument: "nuclear" } as const;

test("a track is said by its bounds, with the name of the step a bound stands on", () => {
  expect(said(clarity)).toBe("Clarity of US terms is 4 or less");
  expect(said({ kind: "track", track: "anger-iran", atLeast: 8 })).toBe(
    "Anger in Iraq: at Iran is 8 or more",
  );
  expect(said({ kind: "track", track: "posture", atLeast: 2 })).toBe("Posture is 2 (Strike) or more");
  expect(said({ kind: "track", track: "posture", atLeast: 0, atMost: 0 })).toBe("Posture is 0 (Quiet)");
  expect(said({ kind: "track", track: "alignment", atLeast: -2, atMost: 3 })).toBe("Alignment is −2 to 3");
});

test("a track that must have stood there before is said with the turns it is asked of", () => {
  const held = (turns: number) => said({ ...clarity, turns });
  expect(held(1)).toBe("Clarity of US terms is 4 or less");
  expect(held(2)).toBe("Clarity of US terms is 4 or less, and was as this turn began");
  expect(held(3)).toBe("Clarity of US terms is 4 or less, and was as each of the last 2 turns began");
});

test("a turn is said by its ends", () => {
  expect(said({ kind: "turn", from: 3 })).toBe("It is turn 3 or later");
  expect(said({ kind: "turn", to: 2 })).toBe("It is turn 2 or earlier");
  expect(said({ kind: "turn", from: 2, to: 2 })).toBe("It is turn 2");
  expect(said({ kind: "turn", from: 2, to: 4 })).toBe("It is turn 2 to 4");
});

test("a tag is said with how often, how far back and whose move it must be on", () => {
  const tagged = { kind: "tagged", tag: "vague-threat", within: "game" } as const;
  expect(said(tagged)).toBe("So far in the game something is marked “Vague threat”");
  expect(said({ ...tagged, atLeast: 2, within: "last-turn" })).toBe(
    "In the turn before at least 2 records are marked “Vague threat”",
  );
  expect(said({ ...tagged, role: "us" })).toBe(
    "So far in the game United States sent a move marked “Vague threat”",
  );
  expect(not({ ...tagged, role: "us", atLeast: 3 })).toBe(
    "So far in the game United States sent fewer than 3 moves marked “Vague threat”",
  );
});

test("a move is said with all that is asked of it", () => {
  expect(said(nuclear)).toBe("In this turn Iran sent a move with means Nuclear steps");
  expect(
    said({
      kind: "move",
      within: "last-turn",
      attribution: "declared",
      act: "act",
      target: "ir",
      tag: "vague-threat",
      grade: ["success", "strong-success"],
    }),
  ).toBe(
    "In the turn before someone sent a declared act aimed at Iran marked “Vague threat” ruled Success or Strong success",
  );
});

test("an answer a move gives is said by the words it was chosen by", () => {
  const asked = (id: string, is: string | boolean) =>
    said({ kind: "move", within: "this-turn", field: { id, is } });
  expect(asked("choice", "back")).toContain("that says “Back them” to “Back or quiet”");
  expect(asked("joins", true)).toContain("that says “Yes” to “London joins”");
  expect(asked("joins", false)).toContain("that says “No” to “London joins”");
});

test("what must not be so is said plainly", () => {
  expect(not(clarity)).toBe("Clarity of US terms is more than 4");
  expect(not(nuclear)).toBe("In this turn Iran sent no move with means Nuclear steps");
  expect(not({ ...nuclear, role: undefined })).toBe(
    "In this turn nobody sent a move with means Nuclear steps",
  );
  expect(not({ kind: "inject", inject: "near-tehran" })).toBe("Inject 14, Lost airliner, is not out");
  expect(not({ kind: "turn", from: 3 })).toBe("It is not so that it is turn 3 or later");
  expect(not({ ...clarity, turns: 2 })).toMatch(/^It is not so that Clarity of US terms is 4 or less, and/);
  expect(not({ kind: "not", of: clarity })).toBe(said(clarity));
});

test("groups join their parts, and a group in another stands in brackets", () => {
  const inject: Condition = { kind: "inject", inject: "near-tehran" };
  const early: Condition = { kind: "turn", to: 2 };
  expect(said({ kind: "all", of: [clarity, { kind: "any", of: [inject, early] }] })).toBe(
    "Clarity of US terms is 4 or less; and (inject 14, Lost airliner, is out; or it is turn 2 or earlier)",
  );
  expect(not({ kind: "any", of: [inject, early] })).toBe(
    "It is not so that (inject 14, Lost airliner, is out; or it is turn 2 or earlier)",
  );
});

test("a name the scenario does not have is said by its id", () => {
  expect(said({ kind: "track", track: "gone", atLeast: 1 })).toBe("Gone is 1 or more");
  expect(said({ kind: "tagged", tag: "lost", within: "game" })).toContain("“lost”");
});
