import { accept, did, fact, move, tag, turn } from "../pack-play-steps";
import type { Witnesses } from "./witness";

/** The killing goes unanswered: the rules stand at four. */
const eroded = [turn(2), accept("unanswered-killing-rules")];

/** Which rules still bind, and what licence others take. */
export const rules: Witnesses = {
  "declared-killing-rules": {
    script: [turn(1), move("us"), tag("declared-killing")],
    moves: { rules: [5, 4] },
    also: { "Tehran does it": [turn(1), did("ir", "declared-killing")] },
    not: { "nobody owns it": [turn(1), did("us", "attack-on-iraqi-soil")] },
  },
  "unanswered-killing-rules": {
    script: [turn(1), turn(2)],
    moves: { rules: [5, 4] },
    also: {
      "control says so": [turn(1), fact("unanswered-killing")],
      "a later one is passed over": [turn(3), did("us", "declared-killing"), turn(4)],
    },
    not: {
      "somebody named a rule": [turn(1), did("uk", "legal-consistency"), turn(2)],
      "it went to the United Nations": [turn(1), did("iq", "un-used"), turn(2)],
      "there was no other": [turn(3)],
    },
  },
  "rules-upheld": {
    script: [turn(1), move("uk"), tag("un-used")],
    moves: { rules: [5, 6] },
    also: { "one test is named for all": [turn(1), did("iq", "legal-consistency")] },
    not: { "there are two tests": [turn(1), did("uk", "legal-inconsistency")] },
  },
  "keeper-spends": {
    script: [turn(1), move("uk"), tag("legal-inconsistency")],
    moves: { rules: [5, 4], "narrative-un": [-2, -3] },
    also: { "Washington does it": [turn(1), did("us", "legal-inconsistency")] },
    not: { "a disrupter does it": [turn(1), did("ir", "legal-inconsistency")] },
  },
  "precedent-opens": {
    script: [...eroded, turn(3), turn(4)],
    others: ["inject precedent", "advice"],
    not: { "the rules hold": [turn(4)], "it is too early": [...eroded, turn(3)] },
  },
};
