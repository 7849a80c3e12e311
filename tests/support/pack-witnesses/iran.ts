import { accept, close, did, move, posture, rule, tag, turn } from "../pack-play-steps";
import type { Witnesses } from "./witness";

/** The Quds Force’s recovery, the answer that Tehran owes, the standing of Kata’ib Hizbullah. */
export const iran: Witnesses = {
  "quds-recovers": {
    script: [turn(1), turn(2)],
    moves: { "quds-force": [5, 6] },
    not: {
      "its network was hit": [turn(1), did("us", "network-hit"), turn(2)],
      "one more was killed": [turn(1), did("us", "declared-killing"), turn(2)],
    },
  },
  "quds-trust-returns": {
    script: [turn(2), turn(3)],
    moves: { "quds-trust": [3, 4] },
    also: { "it is the fifth turn": [turn(5)] },
    not: {
      "an order was given": [turn(2), did("ir", "proxy-order"), turn(3)],
      "it is the fourth turn": [turn(4)],
    },
  },
  "orders-spend-trust": {
    script: [turn(1), move("ir"), tag("proxy-order")],
    moves: { "quds-trust": [3, 2] },
    others: ["advice"],
    not: {
      "it was paid for before": [turn(1), did("ir", "iranian-support"), turn(2), did("ir", "proxy-order")],
    },
  },
  "one-order": {
    script: [turn(1), did("us", "network-hit"), accept("network-hit-disrupts")],
    others: ["advice"],
    not: { "it is as it was": [turn(1)] },
  },
  "network-hit-disrupts": {
    script: [turn(1), move("us"), tag("network-hit")],
    moves: { "quds-force": [5, 3] },
    others: ["advice"],
    not: { "a killing alone": [turn(1), did("us", "declared-killing")] },
  },
  "killing-gains-little": {
    script: [turn(1), move("us"), tag("declared-killing")],
    moves: { "quds-force": [5, 4], clarity: [3, 2] },
    others: ["advice"],
    not: {
      "nobody owns it": [turn(1), did("us", "attack-on-iraqi-soil")],
      "Tehran does it": [turn(1), did("ir", "declared-killing")],
    },
  },
  "kh-must-act": {
    script: [turn(1), turn(2)],
    moves: { "standing-kh": [5, 4] },
    others: ["advice"],
    not: {
      "it was seen to act": [turn(1), did("kh", "seen-to-act"), turn(2)],
      "it chose to strike": [turn(1), move("kh", posture("strike")), turn(2)],
      "it pressed the vote with success": [
        turn(1),
        did("kh", "expulsion-pursued"),
        close,
        rule("success"),
        turn(2),
      ],
    },
  },
  "kh-acted": {
    script: [turn(1), move("kh"), tag("seen-to-act")],
    moves: { "standing-kh": [5, 7] },
    not: { "Iran was": [turn(1), did("ir", "seen-to-act")] },
  },
  "iran-must-answer": {
    script: [turn(2), turn(3)],
    moves: { "face-iran": [3, 2], "resolve-iran": [5, 4] },
    others: ["advice"],
    not: {
      "it answered in the first turn": [turn(1), did("ir", "seen-to-act"), turn(3)],
      "it pressed by other means": [turn(2), did("ir", "nuclear-step"), turn(3)],
      "it is the second turn": [turn(2)],
    },
  },
  "iran-answered": {
    script: [turn(1), move("ir"), tag("open-state-strike")],
    moves: { "face-iran": [3, 6], "resolve-iran": [5, 6] },
    others: ["fact"],
    also: { "it is seen to act": [turn(1), did("ir", "seen-to-act")] },
    not: { "it lets others act": [turn(1), did("ir", "proxy-order")] },
  },
  "second-blow-owed": {
    script: [turn(1), did("us", "open-state-strike"), turn(2), close],
    moves: { "face-iran": [3, 2] },
    others: ["advice"],
    not: {
      "it answers": [turn(1), did("us", "open-state-strike"), turn(2), did("ir", "seen-to-act"), close],
      "there was no blow": [turn(2), close],
    },
  },
};
