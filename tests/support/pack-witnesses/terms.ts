import { accept, close, did, move, quiet, release, says, tag, turn } from "../pack-play-steps";
import type { Witnesses } from "./witness";

/** Washington gives public terms, a promise and one reason in the first turn: clarity is at seven. */
const clearTerms = [
  turn(1),
  did("us", ["public-terms", "assurance-given", "single-rationale"]),
  accept("public-terms-clear", "one-rationale-clears", "assurance-heard"),
];

/** Whether others can tell what Washington forbids, what follows and what it leaves alone. */
export const terms: Witnesses = {
  "public-terms-clear": {
    script: [turn(1), move("us"), tag("public-terms")],
    moves: { clarity: [3, 5] },
    others: ["advice"],
    not: {
      "only a promise is given": [turn(1), did("us", "assurance-given")],
      "a turn has passed since": [turn(1), did("us", "public-terms"), turn(2)],
    },
  },
  "first-to-define": {
    script: [turn(2), move("us"), tag("single-rationale")],
    moves: { "narrative-europe": [0, 1] },
    also: { "it gives terms": [turn(1), did("us", "public-terms")] },
    not: { "it is the third turn": [turn(3), did("us", "public-terms")] },
  },
  "first-to-object": {
    script: [turn(2), move("ir"), tag("un-used")],
    moves: { "narrative-un": [-2, -3] },
    not: {
      "it is the third turn": [turn(3), did("ir", "un-used")],
      "others go there": [turn(1), did("uk", "un-used")],
    },
  },
  "one-rationale-clears": {
    script: [turn(1), move("us"), tag("single-rationale")],
    moves: { clarity: [3, 4] },
    not: {
      "somebody contradicts it": [
        turn(1),
        did("us", "single-rationale"),
        release("fifty-two"),
        tag("contradiction"),
      ],
    },
  },
  "assurance-clears": {
    script: [turn(1), did("us", "assurance-given"), turn(2)],
    moves: { clarity: [3, 4] },
    also: { "it cost something to keep": [turn(1), did("us", "assurance-kept")] },
    not: {
      "a group that complied was struck": [
        turn(1),
        did("us", ["assurance-given", "struck-complier"]),
        turn(2),
      ],
      "none was given": [turn(1), did("us", "vague-threat"), turn(2)],
    },
  },
  "assurance-heard": {
    script: [turn(1), move("us"), tag("assurance-given")],
    moves: { clarity: [3, 4] },
    not: { "there is only a threat": [turn(1), did("us", "vague-threat")] },
  },
  "question-answered": {
    script: [turn(1), did("aah", "terms-asked", quiet), turn(2), move("us"), tag("public-terms")],
    moves: { clarity: [3, 4] },
    also: { "the answer is private": [turn(1), did("sad", "terms-asked"), did("us", "assurance-given")] },
    not: {
      "nobody asked": [turn(1), did("us", "public-terms")],
      "the answer comes two turns later": [
        turn(1),
        did("sad", "terms-asked"),
        turn(3),
        did("us", "public-terms"),
      ],
    },
  },
  "contradiction-blurs": {
    script: [turn(2), release("the-letter"), tag("contradiction")],
    moves: { clarity: [3, 2], "narrative-us": [2, 1], "narrative-europe": [0, -1] },
    also: { "two desks act": [turn(1), did("us", "contradiction")] },
    not: { "all say the same": [turn(1), did("us", "single-rationale")] },
  },
  "vague-threat-blurs": {
    script: [turn(1), release("fifty-two"), tag("vague-threat")],
    moves: { clarity: [3, 2], "narrative-un": [-2, -3] },
    not: {
      "what is forbidden is said": [turn(1), did("us", "public-terms")],
      "control did not mark it": [turn(1), release("fifty-two")],
    },
  },
  "struck-complier": {
    script: [turn(1), move("us"), tag("struck-complier")],
    moves: { clarity: [3, 0], "alignment-aah": [3, 4], "alignment-pmf": [2, 3], "alignment-sadr": [0, 1] },
    others: ["fact"],
    not: { "it had not complied": [turn(1), did("us", "attack-on-iraqi-soil")] },
  },
  "named-not-lumped": {
    script: [turn(1), move("us"), tag("kh-named")],
    moves: { clarity: [3, 4] },
    others: ["advice"],
    not: {
      "the whole PMF is named": [turn(1), did("us", "pmf-named")],
      "London names it": [turn(1), did("uk", "kh-named")],
    },
  },
  "terms-fade": {
    script: [turn(1), did("us", "public-terms"), accept("public-terms-clear"), turn(2), turn(3)],
    moves: { clarity: [5, 4] },
    not: {
      "they were repeated": [
        turn(1),
        did("us", "public-terms"),
        accept("public-terms-clear"),
        turn(2),
        did("us", "single-rationale"),
        turn(3),
      ],
      "there were none": [turn(3)],
    },
  },
  "clarity-frees": {
    script: [...clearTerms, turn(2), close],
    moves: { "alignment-aah": [3, 2], "alignment-pmf": [2, 1], "alignment-sadr": [0, -1] },
    others: ["advice"],
    not: {
      "it is the first turn": [...clearTerms, close],
      "one reason was not told": [
        turn(1),
        did("us", ["public-terms", "assurance-given"]),
        accept("public-terms-clear", "assurance-heard"),
        turn(2),
        close,
      ],
    },
  },
  "vagueness-binds": {
    script: [turn(1), turn(2), close],
    moves: { "alignment-pmf": [2, 3], "alignment-sadr": [0, 1] },
    others: ["advice"],
    not: {
      "it is the first turn": [turn(1), close],
      "Washington held back": [turn(1), did("us", "restraint"), turn(2), close],
      "Washington spoke in private": [turn(1), did("us", "back-channel"), turn(2), close],
      "clarity has just risen": [turn(2), did("us", "kh-named"), accept("named-not-lumped"), close],
    },
  },
  "vagueness-binds-aah": {
    script: [turn(1), turn(2), move("aah", { fields: { choice: "back" } }), close],
    moves: { "alignment-aah": [3, 4] },
    not: {
      "it goes quiet": [turn(2), move("aah", quiet), close],
      "it was given a promise": [turn(1), did("us", "assurance-given"), turn(2), close],
    },
  },
  "question-unanswered": {
    script: [turn(1), did("aah", "terms-asked", quiet), turn(2)],
    moves: { "alignment-aah": [3, 4] },
    others: ["advice"],
    not: {
      "it was answered": [turn(1), did("aah", "terms-asked", quiet), did("us", "assurance-given"), turn(2)],
      "another asked": [turn(1), did("sad", "terms-asked"), turn(2)],
    },
  },
  "words-are-cheap": {
    script: [turn(1), says("sad"), says("iq"), close],
    others: ["advice"],
    also: {
      "they act by statements": [
        turn(1),
        move("sad", { instruments: ["statement"] }),
        move("aah", { ...quiet, instruments: ["statement"] }),
        close,
      ],
    },
    not: {
      "only one speaks": [turn(1), says("sad"), close],
      "they act": [turn(1), move("sad"), move("iq"), close],
    },
  },
};
