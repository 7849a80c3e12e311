import { accept, close, did, move, release, rule, tag, turn } from "../pack-play-steps";
import type { Witnesses } from "./witness";

/** Anger at both outsiders, and who obeys the state. */
export const iraq: Witnesses = {
  "anger-us-soil": {
    script: [turn(1), move("us"), tag("attack-on-iraqi-soil")],
    moves: { "anger-us": [7, 8], "narrative-iraq": [-1, -2], "narrative-un": [-2, -3] },
    not: {
      "others do it": [turn(1), did("kh", "attack-on-iraqi-soil")],
      "it is another state’s soil": [turn(1), did("us", "attack-on-third-soil")],
    },
  },
  "anger-iran-soil": {
    script: [turn(1), move("ir"), tag("attack-on-iraqi-soil")],
    moves: { "anger-iran": [6, 7], "narrative-iraq": [-1, 0] },
    also: {
      "Kata’ib Hizbullah does it": [turn(1), did("kh", "attack-on-iraqi-soil")],
      "Asa’ib Ahl al-Haq does it": [
        turn(1),
        did("aah", "attack-on-iraqi-soil", { fields: { choice: "back" } }),
      ],
    },
    not: { "Washington does it": [turn(1), did("us", "attack-on-iraqi-soil")] },
  },
  "apology-calms": {
    script: [turn(1), move("us"), tag("apology-or-consultation")],
    moves: { "anger-us": [7, 6] },
    not: { "Tehran does it": [turn(1), did("ir", "apology-or-consultation")] },
  },
  "apology-calms-iran": {
    script: [turn(1), move("ir"), tag("apology-or-consultation")],
    moves: { "anger-iran": [6, 5] },
    not: { "Washington does it": [turn(1), did("us", "apology-or-consultation")] },
  },
  "anger-us-cools": {
    script: [turn(2), turn(3)],
    moves: { "anger-us": [7, 6] },
    not: {
      "more troops came": [turn(2), did("us", "troops-in"), turn(3)],
      "Iraq’s money was threatened": [turn(2), did("us", "economic-coercion"), turn(3)],
      "it is the second turn": [turn(2)],
    },
  },
  "anger-iran-cools": {
    script: [turn(2), turn(3)],
    moves: { "anger-iran": [6, 5] },
    not: {
      "the dead were venerated": [turn(2), did("kh", "martyr-messaging"), turn(3)],
      "groups were paid": [turn(2), did("ir", "iranian-support"), turn(3)],
    },
  },
  "martyr-messaging-backfires": {
    script: [turn(1), move("ir"), tag("martyr-messaging")],
    moves: { "anger-iran": [6, 7] },
    also: { "the PMF does it": [turn(1), did("pmf", "martyr-messaging")] },
    not: { "it answers by a deed": [turn(1), did("ir", "seen-to-act")] },
  },
  "protester-harm-angers": {
    script: [turn(3), release("neither-of-you"), tag("protester-harm")],
    moves: { "anger-iran": [6, 7] },
    others: ["advice"],
    also: { "an armed group does it": [turn(1), did("kh", "protester-harm")] },
    not: { "it was the state’s police": [turn(1), did("iq", "protester-harm")] },
  },
  "coercion-angers": {
    script: [turn(3), release("the-account"), tag("economic-coercion")],
    moves: { "anger-us": [7, 8] },
    also: { "Washington says it": [turn(1), did("us", "economic-coercion")] },
    not: { "the sanctions are on Iran": [turn(1), did("us", "sanctions-more")] },
  },
  "authority-restored": {
    script: [turn(1), did("iq", "restrained-policing"), close, rule("success")],
    moves: { "state-authority": [3, 4] },
    also: {
      "a head of government is found": [
        turn(2),
        did("iq", "government-formed"),
        close,
        rule("partial-success"),
      ],
      "one is found where little is left": [
        turn(1),
        did("us", "iraqi-death"),
        accept("authority-lost"),
        turn(2),
        did("sad", "government-formed"),
      ],
    },
    not: {
      "it fails": [turn(1), did("iq", "restrained-policing"), close, rule("failure")],
      "it is not ruled yet": [turn(1), did("iq", "restrained-policing"), close],
    },
  },
  "authority-lost": {
    script: [turn(1), did("kh", "rogue-fire"), move("pmf"), tag("rogue-fire")],
    moves: { "state-authority": [3, 2] },
    also: {
      "one fires and hits": [turn(1), did("kh", "rogue-fire"), close, rule("success")],
      "Iraqis die": [turn(1), did("us", "iraqi-death")],
      "its police fire on a crowd": [turn(1), did("iq", "protester-harm")],
    },
    not: {
      "one fires and fails": [turn(1), did("kh", "rogue-fire"), close, rule("failure")],
      "the state guards a crowd": [
        turn(1),
        did("kh", "rogue-fire"),
        did("pmf", "rogue-fire"),
        did("iq", "restrained-policing"),
      ],
    },
  },
  "expulsion-presses": {
    script: [turn(1), did("iq", "expulsion-pursued"), close, rule("success")],
    moves: { footprint: [3, 2], "state-authority": [3, 4], "face-iran": [3, 4] },
    others: ["advice"],
    not: {
      "it fails": [turn(1), did("iq", "expulsion-pursued"), close, rule("failure")],
      "only a group asks for it": [turn(1), did("kh", "expulsion-pursued"), close, rule("success")],
    },
  },
};
