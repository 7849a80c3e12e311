import { accept, close, did, fact, move, release, tag, turn } from "../pack-play-steps";
import type { Witnesses } from "./witness";

/** Some troops leave in the first turn: two in five are there. */
const fewer = [turn(1), did("us", "troops-out"), accept("troops-leave")];

/** Iran drops the last limits in the first turn: the nuclear file is at three. */
const noLimits = [turn(1), did("ir", "nuclear-step"), accept("nuclear-steps")];

/** Troops and what they are there for; sanctions, oil and the nuclear file. */
export const pressure: Witnesses = {
  "protection-costs": {
    script: [turn(1), move("us"), tag("protection-raised")],
    moves: { "force-protection": [3, 4], "pressure-isis": [6, 5] },
    also: { "London does it": [turn(1), did("uk", "protection-raised")] },
    not: { "work goes on": [turn(1), did("us", "mission-resumed")] },
  },
  "mission-resumes": {
    script: [turn(1), move("us"), tag("mission-resumed")],
    moves: { "pressure-isis": [6, 7], "force-protection": [3, 2] },
    also: { "Erbil takes it up": [turn(1), did("krg", "mission-resumed")] },
    not: { "troops guard themselves": [turn(1), did("us", "protection-raised")] },
  },
  "isis-gains": {
    script: [...fewer, turn(2), close],
    moves: { "pressure-isis": [6, 5] },
    not: {
      "they have just left": [...fewer, close],
      "work is resumed": [...fewer, turn(2), did("iq", "mission-resumed"), close],
    },
  },
  "troops-leave": {
    script: [turn(1), move("us"), tag("troops-out")],
    moves: { footprint: [3, 2] },
    also: { "London’s do": [turn(1), did("uk", "troops-out")] },
    not: { "Baghdad asks for it": [turn(1), did("iq", "expulsion-pursued")] },
  },
  "troops-arrive": {
    script: [turn(1), move("us"), tag("troops-in")],
    moves: { footprint: [3, 4] },
    others: ["advice"],
    not: { "those there guard themselves": [turn(1), did("us", "protection-raised")] },
  },
  "relief-eases": {
    script: [turn(1), move("us"), tag("sanctions-relief")],
    moves: { sanctions: [8, 7], "face-iran": [3, 4] },
    others: ["advice"],
    not: { "more are added": [turn(1), did("us", "sanctions-more")] },
  },
  "pressure-mounts": {
    script: [turn(1), move("us"), tag("sanctions-more")],
    moves: { sanctions: [8, 9] },
    also: { "London joins in": [turn(1), did("uk", "sanctions-more")] },
    not: { "they are eased": [turn(1), did("us", "sanctions-relief")] },
  },
  "pressure-provokes": {
    script: [turn(1), did("us", "sanctions-more"), accept("pressure-mounts"), turn(2), close],
    moves: { "resolve-iran": [5, 6] },
    others: ["advice"],
    not: {
      "it has just risen": [turn(1), did("us", "sanctions-more"), accept("pressure-mounts"), close],
      "it has not risen": [turn(2), close],
    },
  },
  "oil-moves": {
    script: [turn(1), move("ir"), tag("open-state-strike")],
    moves: { "oil-price": [68, 70] },
    also: { "an American is killed": [turn(1), fact("us-death")] },
    not: { "Tehran kills abroad": [turn(1), did("ir", "declared-killing")] },
  },
  "oil-spikes": {
    script: [turn(4), release("shadowed-tanker"), tag("attack-on-shipping")],
    moves: { "oil-price": [68, 74] },
    also: { "Iran harasses ships": [turn(1), did("ir", "attack-on-shipping")] },
    not: { "the strike is on land": [turn(1), did("ir", "open-state-strike")] },
  },
  "oil-eases": {
    script: [turn(2), turn(3)],
    moves: { "oil-price": [68, 66] },
    not: {
      "a ship was attacked": [turn(2), did("ir", "attack-on-shipping"), turn(3)],
      "it is the second turn": [turn(2)],
    },
  },
  "nuclear-steps": {
    script: [turn(1), release("fifth-step"), tag("nuclear-step")],
    moves: { nuclear: [2, 3], breakout: [6, 5] },
    others: ["advice"],
    also: { "Iran orders it": [turn(1), did("ir", "nuclear-step")] },
    not: { "Iran strikes": [turn(1), did("ir", ["open-state-strike", "seen-to-act"])] },
  },
  "nuclear-returns": {
    script: [turn(1), move("ir"), tag("nuclear-return")],
    moves: { nuclear: [2, 1], breakout: [6, 7] },
    not: { "it takes a step": [turn(1), did("ir", "nuclear-step")] },
  },
  "dispute-opens": {
    script: [...noLimits, move("uk"), tag("dispute-step")],
    moves: { nuclear: [3, 4], "uk-e3-trust": [3, 4] },
    others: ["advice"],
    not: { "limits are only partly breached": [turn(1), did("uk", "dispute-step")] },
  },
  "stock-grows": {
    script: [...noLimits, turn(4), close],
    moves: { breakout: [5, 4] },
    not: {
      "limits are only partly breached": [turn(4), close],
      "it is the third turn": [...noLimits, turn(3), close],
    },
  },
};
