import { accept, back, close, did, fact, move, quiet, release, rule, tag, turn } from "../pack-play-steps";
import type { Witnesses } from "./witness";

/** Iran pays a group, or all of them. */
const paid = (...targets: string[]) => [turn(1), move("ir", { targets }), tag("iranian-support")];

/** Washington gives a promise and strikes on Iraqi soil in the same turn. */
const promisedAndStruck = [
  turn(1),
  did("us", ["assurance-given", "attack-on-iraqi-soil"]),
  accept("assurance-heard"),
];

/** What binds the Iraqi groups to Iran, and what frees them. */
export const alignment: Witnesses = {
  "ties-cost-more": {
    script: [...promisedAndStruck, turn(2)],
    moves: { "alignment-aah": [3, 2], "alignment-pmf": [2, 1] },
    others: ["advice"],
    not: {
      "nobody can tell what it was for": [turn(1), did("us", "attack-on-iraqi-soil"), turn(2)],
      "Iran paid for it": [...promisedAndStruck, did("ir", "iranian-support"), turn(2)],
      "nobody was struck": [turn(1), did("us", "assurance-given"), accept("assurance-heard"), turn(2)],
    },
  },
  "money-binds": {
    script: paid("aah"),
    moves: { "alignment-aah": [3, 4], "quds-trust": [3, 4] },
    not: {
      "another is paid": paid("sad"),
      "it is given an order": [turn(1), did("ir", "proxy-order", { targets: ["aah"] })],
    },
  },
  "money-binds-pmf": {
    script: paid(),
    moves: { "alignment-pmf": [2, 3], "quds-trust": [3, 4] },
    not: { "one group is paid": paid("aah"), "the Sadrists are paid": paid("sad") },
  },
  "money-binds-sadr": {
    script: paid("sad"),
    moves: { "alignment-sadr": [0, 1], "quds-trust": [3, 4] },
    not: { "another is paid": paid("aah") },
  },
  "both-faulted-frees": {
    script: [turn(1), did("naj", "both-faulted"), close, rule("success")],
    moves: { "alignment-sadr": [0, -1] },
    others: ["advice"],
    also: {
      "two say it": [turn(1), did("naj", "both-faulted"), did("pro", "both-faulted")],
      "the sermon does": [turn(3), release("sermon"), tag("both-faulted")],
    },
    not: {
      "nobody heeds it": [turn(1), did("naj", "both-faulted"), close, rule("failure")],
      "it is not ruled yet": [turn(1), did("naj", "both-faulted")],
    },
  },
  "aah-settles-backing": {
    script: [turn(1), move("aah", back), turn(2), move("aah", back), close],
    moves: { "alignment-aah": [3, 4] },
    not: {
      "it is the first time": [turn(1), move("aah", back), close],
      "it changes its mind": [turn(1), move("aah", quiet), turn(2), move("aah", back), close],
    },
  },
  "aah-settles-quiet": {
    script: [turn(1), move("aah", quiet), turn(2), move("aah", quiet), close],
    moves: { "alignment-aah": [3, 2] },
    not: { "it changes its mind": [turn(1), move("aah", back), turn(2), move("aah", quiet), close] },
  },
  "units-settle": {
    script: [turn(1), did("iq", "pmf-integrated"), close, rule("success")],
    moves: { "state-authority": [3, 4], "alignment-pmf": [2, 1] },
    also: { "two units come over": [turn(1), did("pmf", "pmf-integrated"), fact("pmf-integrated")] },
    not: { "it comes to nothing": [turn(1), did("iq", "pmf-integrated"), close, rule("backfire")] },
  },
  "pmf-named-costs": {
    script: [turn(1), move("us"), tag("pmf-named")],
    moves: { "anger-us": [7, 8], "alignment-pmf": [2, 3] },
    also: { "London does it": [turn(1), did("uk", "pmf-named")] },
    not: { "one group is named": [turn(1), did("us", "kh-named")] },
  },
};
