import { accept, close, did, fact, move, rule, tag, turn } from "../pack-play-steps";
import type { Witnesses } from "./witness";

/** Two turns of restraint: escalation is at four. */
const calm = [turn(2), accept("restraint-lowers"), turn(3), accept("restraint-lowers")];

/** A message of Tehran to Washington, well received. */
const message = [turn(1), move("ir", { targets: ["us"] }), tag("back-channel")];

/** Rungs, tripwires and resolve. */
export const escalation: Witnesses = {
  "tripwire-crossed": {
    script: [turn(1), move("kh"), tag("us-death")],
    moves: { escalation: [6, 7] },
    others: ["advice"],
    not: { "Iraqis die": [turn(1), did("kh", "iraqi-death")] },
  },
  "tripwire-unanswered": {
    script: [turn(1), did("kh", "us-death"), turn(2), close],
    moves: { "resolve-us": [6, 4], clarity: [3, 2] },
    others: ["advice"],
    not: {
      "force answers it": [
        turn(1),
        did("kh", "us-death"),
        turn(2),
        move("us", { instruments: ["force"] }),
        close,
      ],
      "there is still time to answer": [turn(1), did("kh", "us-death"), turn(2)],
    },
  },
  "resolve-shown": {
    script: [turn(1), move("us"), tag("troops-in")],
    moves: { "resolve-us": [6, 7] },
    also: { "it strikes openly": [turn(1), did("us", "open-state-strike")] },
    not: { "it guards itself": [turn(1), did("us", "protection-raised")] },
  },
  "leverage-iran": {
    script: [turn(1), did("kh", "us-death"), turn(2), close, accept("tripwire-unanswered")],
    others: ["advice"],
    not: { "nothing was left unanswered": [turn(2), close] },
  },
  "leverage-us": {
    script: [turn(3), accept("iran-must-answer"), turn(4), accept("iran-must-answer")],
    others: ["advice"],
    not: { "it waited one turn alone": [turn(3), accept("iran-must-answer")] },
  },
  "beyond-prices": {
    script: [turn(1), did("ir", "open-state-strike"), accept("open-strike-raises")],
    others: ["advice"],
    not: { "control has not taken it up": [turn(1), did("ir", "open-state-strike")] },
  },
  "known-prices": {
    script: calm,
    others: ["advice"],
    not: { "it is one turn": [turn(2), accept("restraint-lowers")] },
  },
  "open-strike-raises": {
    script: [turn(1), move("ir"), tag("open-state-strike")],
    moves: { escalation: [6, 7] },
    others: ["advice"],
    also: { "it kills and says so": [turn(1), did("us", "declared-killing")] },
    not: { "nobody owns it": [turn(1), did("ir", "attack-on-iraqi-soil")] },
  },
  "low-fire-returns": {
    script: [...calm, did("kh", "rogue-fire")],
    moves: { escalation: [4, 5] },
    also: { "ships are harassed": [...calm, did("ir", "attack-on-shipping")] },
    not: { "it is high already": [turn(1), did("kh", "rogue-fire")], "nobody fires": calm },
  },
  "restraint-lowers": {
    script: [turn(1), turn(2)],
    moves: { escalation: [6, 5] },
    also: {
      "two show restraint though one fires": [
        turn(1),
        did("kh", "rogue-fire"),
        did("us", "restraint"),
        did("ir", "restraint"),
        turn(2),
      ],
    },
    not: {
      "groups fired": [turn(1), did("kh", "rogue-fire"), turn(2)],
      "an American died, whatever else": [
        turn(1),
        did("kh", "us-death"),
        did("us", "restraint"),
        did("ir", "restraint"),
        turn(2),
      ],
    },
  },
  "back-channel-lowers": {
    script: message,
    moves: { escalation: [6, 5] },
    others: ["advice"],
    also: { "a go-between succeeds": [turn(1), did("iq", "back-channel"), close, rule("success")] },
    not: {
      "a state strikes openly": [...message, did("us", "open-state-strike")],
      "it is only known of": [turn(1), fact("back-channel")],
    },
  },
};
