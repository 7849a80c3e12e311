import { accept, did, fact, move, release, tag, turn } from "../pack-play-steps";
import type { Witnesses } from "./witness";

/** Whose account holds: with whom, and why. */
export const narrative: Witnesses = {
  "narrative-soil-us": {
    script: [turn(1), move("us"), tag("attack-on-third-soil")],
    moves: { "narrative-un": [-2, -3], "narrative-europe": [0, -1] },
    not: { "it is Iraq’s soil": [turn(1), did("us", "attack-on-iraqi-soil")] },
  },
  "narrative-soil-iran": {
    script: [turn(1), move("ir"), tag("attack-on-iraqi-soil")],
    moves: { "narrative-un": [-2, -1], "narrative-europe": [0, 1] },
    also: { "it is another neighbour’s": [turn(1), did("ir", "attack-on-third-soil")] },
    not: { "an Iraqi group does it": [turn(1), did("kh", "attack-on-iraqi-soil")] },
  },
  "narrative-evidence-us": {
    script: [turn(1), move("us"), tag("evidence-shown")],
    moves: { "narrative-europe": [0, 1], "narrative-un": [-2, -1] },
    not: { "Tehran does": [turn(1), did("ir", "evidence-shown")] },
  },
  "narrative-evidence-iran": {
    script: [turn(1), move("ir"), tag("evidence-shown")],
    moves: { "narrative-europe": [0, -1], "narrative-un": [-2, -3] },
    not: { "Washington does": [turn(1), did("us", "evidence-shown")] },
  },
  "narrative-candour-us": {
    script: [turn(1), move("us"), tag("candour")],
    moves: { "narrative-us": [2, 3], "narrative-iraq": [-1, 0] },
    not: { "London does": [turn(1), did("uk", "candour")] },
  },
  "narrative-candour-iran": {
    script: [turn(1), move("ir"), tag("candour")],
    moves: { "narrative-europe": [0, -1], "narrative-iraq": [-1, -2] },
    not: { "Washington does": [turn(1), did("us", "candour")] },
  },
  "narrative-civilians-us": {
    script: [turn(1), move("us"), tag("civilian-harm")],
    moves: { "narrative-iraq": [-1, -2], "narrative-europe": [0, -1], "narrative-us": [2, 1] },
    not: { "Iran harms them": [turn(1), did("ir", "civilian-harm")] },
  },
  "narrative-civilians-iran": {
    script: [turn(1), move("ir"), tag("civilian-harm")],
    moves: { "narrative-iraq": [-1, 0], "narrative-un": [-2, -1] },
    also: { "one of its friends does": [turn(1), did("kh", "civilian-harm")] },
    not: {
      "Washington harms them": [turn(1), did("us", "civilian-harm")],
      "nobody knows who it was": [turn(1), fact("civilian-harm")],
    },
  },
  "narrative-warned": {
    script: [turn(1), did("iq", "warning-passed"), turn(2), move("ir"), tag("open-state-strike")],
    moves: { "narrative-un": [-2, -3], "narrative-europe": [0, -1] },
    not: {
      "nobody was warned": [turn(1), did("ir", "open-state-strike")],
      "the blow is Washington’s": [turn(1), did("iq", "warning-passed"), did("us", "open-state-strike")],
    },
  },
  "narrative-denial": {
    script: [turn(2), release("near-tehran"), tag("grave-incident-denied")],
    moves: {
      "narrative-iran": [-4, -3],
      "narrative-europe": [0, 1],
      "narrative-un": [-2, -1],
      "face-iran": [3, 2],
    },
    also: { "Iran says so": [turn(2), did("ir", "grave-incident-denied")] },
    not: { "Iran admits it": [turn(2), did("ir", "grave-incident-admitted")] },
  },
  "narrative-admission": {
    script: [turn(2), release("near-tehran"), move("ir"), tag("grave-incident-admitted")],
    moves: { "narrative-iran": [-4, -3], "narrative-europe": [0, -1], rules: [5, 6] },
    not: { "Iran denies it": [turn(2), did("ir", "grave-incident-denied")] },
  },
  "narrative-home-gathers": {
    script: [
      turn(2),
      release("near-tehran"),
      tag("grave-incident-denied"),
      accept("narrative-denial"),
      move("us"),
      tag("sanctions-more"),
    ],
    moves: { "narrative-iran": [-3, -4] },
    not: { "they stand close already": [turn(2), did("us", "sanctions-more")] },
  },
  "narrative-home-tires": {
    script: [turn(3), turn(4)],
    moves: { "narrative-iran": [-4, -3] },
    not: {
      "sanctions were eased": [turn(3), did("us", "sanctions-relief"), turn(4)],
      "Iran struck back": [turn(3), did("ir", "seen-to-act"), turn(4)],
      "it is the third turn": [turn(3)],
    },
  },
};
