import { accept, did, fact, move, says, tag, turn } from "../pack-play-steps";
import type { Witnesses } from "./witness";

/** What others think of London, and what its people risk. */
export const uk: Witnesses = {
  "uk-endorsed": {
    script: [turn(1), move("uk"), tag("endorsed-strike")],
    moves: { "uk-us-trust": [3, 4], "uk-e3-trust": [3, 2] },
    not: { "it names a rule": [turn(1), did("uk", "legal-consistency")] },
  },
  "uk-silent": {
    script: [turn(1), turn(2)],
    moves: { "uk-parliament": [2, 1] },
    also: { "a request passed without a line": [turn(4), fact("silent"), turn(5)] },
    not: {
      "it said something": [turn(1), says("uk"), turn(2)],
      "it gave a view of the law": [turn(1), did("uk", "legal-inconsistency"), turn(2)],
      "it is the fourth turn": [turn(4)],
    },
  },
  "uk-joined": {
    script: [turn(1), move("uk"), tag("joined-strikes")],
    moves: { "uk-us-trust": [3, 4], "uk-safety": [3, 2], "uk-e3-trust": [3, 2] },
    not: { "it guards its own": [turn(1), did("uk", "protection-raised")] },
  },
  "uk-consistent": {
    script: [turn(1), move("uk"), tag("legal-consistency")],
    moves: { "uk-parliament": [2, 3], "uk-e3-trust": [3, 4] },
    not: {
      "another is": [turn(1), did("iq", "legal-consistency")],
      "it has two tests": [turn(1), did("uk", "legal-inconsistency")],
    },
  },
  "uk-tells-friend": {
    script: [turn(1), move("uk", { targets: ["us"] }), tag("legal-consistency")],
    moves: { "uk-us-trust": [3, 2] },
    also: { "its troops leave": [turn(1), did("uk", "troops-out")] },
    not: { "it tells a foe": [turn(1), did("uk", "legal-consistency", { targets: ["ir"] })] },
  },
  "uk-inconsistent": {
    script: [turn(1), move("uk"), tag("legal-inconsistency")],
    moves: { "uk-parliament": [2, 1], "uk-e3-trust": [3, 2] },
    not: { "Washington is": [turn(1), did("us", "legal-inconsistency")] },
  },
  "uk-candid": {
    script: [turn(1), move("uk"), tag("candour")],
    moves: { "uk-parliament": [2, 3] },
    also: { "it shows what can be checked": [turn(1), did("uk", "evidence-shown")] },
    not: { "Washington is": [turn(1), did("us", "candour")] },
  },
  "uk-pressure": {
    script: [turn(1), move("uk"), tag("sanctions-more")],
    moves: { "uk-us-trust": [3, 4], "uk-e3-trust": [3, 2] },
    not: { "Washington adds some": [turn(1), did("us", "sanctions-more")] },
  },
  "uk-guards": {
    script: [turn(1), move("uk"), tag("protection-raised")],
    moves: { "uk-safety": [3, 4] },
    also: { "its troops leave": [turn(1), did("uk", "troops-out")] },
    not: { "others guard themselves": [turn(1), did("us", "protection-raised")] },
  },
  "uk-exposed": {
    script: [turn(1), move("kh"), tag("us-death")],
    moves: { "uk-safety": [3, 2] },
    also: { "two groups fire": [turn(1), did("kh", "rogue-fire"), did("pmf", "rogue-fire")] },
    not: {
      "it guards its own": [turn(1), did("uk", "protection-raised"), did("kh", "us-death")],
      "somebody passed a warning": [turn(1), did("iq", "warning-passed"), did("kh", "us-death")],
      "few troops are left": [
        turn(1),
        did("us", "troops-out"),
        accept("troops-leave"),
        turn(2),
        did("us", "troops-out"),
        accept("troops-leave"),
        did("kh", "us-death"),
      ],
    },
  },
};
