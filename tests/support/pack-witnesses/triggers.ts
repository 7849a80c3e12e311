import type { Script } from "../pack-play";
import { accept, back, close, did, move, posture, release, rule, turn } from "../pack-play-steps";

/** Plays through the trigger of an inject. */
export interface Trigger {
  /** It is not due before the last step, and due after it. */
  readonly script: Script;
  /** Where it does not come although it is its turn, in words: what it waits for is not so. */
  readonly not: Readonly<Record<string, Script>>;
}

const publicTerms = [did("us", "public-terms"), accept("public-terms-clear")];
const openStrike = did("ir", "open-state-strike");
const noLimits = [did("ir", "nuclear-step"), accept("nuclear-steps")];
/** The killing goes unanswered: the rules stand at four. */
const eroded = [turn(2), accept("unanswered-killing-rules")];
/** One more is killed and owned: one rule less. */
const killed = [did("us", "declared-killing"), accept("declared-killing-rules")];
const troopsLeave = [did("us", "troops-out"), accept("troops-leave")];
/** An open strike and a death: escalation is at eight. */
const exchange = [openStrike, did("kh", "us-death"), accept("tripwire-crossed", "open-strike-raises")];
const recovers = (...turns: number[]) => turns.flatMap((each) => [turn(each), accept("quds-recovers")]);

/** The state guards a crowd, and is obeyed a little more. */
const policed = [
  turn(4),
  did("iq", "restrained-policing"),
  close,
  rule("success"),
  accept("authority-restored"),
];

/** Every inject that waits for something, by its id. */
export const triggers: Readonly<Record<string, Trigger>> = {
  "who-is-next": {
    script: [turn(1)],
    not: { "terms are public": [turn(1), ...publicTerms] },
  },
  "fifth-step": {
    script: [turn(1)],
    not: { "Iran orders a step of its own": [turn(1), move("ir", { instruments: ["nuclear"] })] },
  },
  "after-midnight": {
    script: [turn(2), openStrike],
    not: {
      "others fire": [turn(2), did("kh", "attack-on-iraqi-soil")],
      "the first report is out": [turn(2), openStrike, release("report-one")],
    },
  },
  "report-one": {
    script: [turn(2), openStrike],
    not: {
      "nobody struck": [turn(2)],
      "the other report is out": [turn(2), openStrike, release("report-two")],
    },
  },
  "report-two": {
    script: [turn(2), openStrike],
    not: {
      "a warning was passed on": [turn(2), did("iq", "warning-passed"), openStrike],
      "the other report is out": [turn(2), openStrike, release("report-one")],
    },
  },
  "near-tehran": {
    script: [turn(2), openStrike, accept("open-strike-raises")],
    not: { "escalation is at six": [turn(2), openStrike] },
  },
  "four-reasons": {
    script: [turn(2), turn(3)],
    not: { "all have told one reason": [turn(2), did("us", "single-rationale"), turn(3)] },
  },
  "hold-fire": {
    script: [
      turn(2),
      ...exchange,
      turn(3),
      did("ir", "back-channel", { targets: ["us"] }),
      accept("back-channel-lowers"),
    ],
    not: { "escalation is at eight": [turn(2), ...exchange, turn(3)] },
  },
  "the-account": {
    script: [turn(3), did("iq", "expulsion-pursued")],
    not: { "nobody tells troops to go": [turn(3), did("iq", "restrained-policing")] },
  },
  "envoy-held": {
    script: [turn(3), release("near-tehran")],
    not: { "no airliner was lost": [turn(3)] },
  },
  "new-name": {
    script: [turn(3), move("kh", posture("strike", { attribution: "deniable" }))],
    not: {
      "it owns the strike": [turn(3), move("kh", posture("strike"))],
      "it only talks": [turn(3), move("kh", posture("talk", { attribution: "covert" }))],
      "it backs the other without force": [turn(3), move("aah", { ...back, attribution: "covert" })],
    },
  },
  "count-rises": {
    script: [turn(2), openStrike, release("report-one"), turn(3)],
    not: { "soldiers died": [turn(2), openStrike, release("report-two"), turn(3)] },
  },
  "another-target": {
    script: [turn(3), accept("quds-recovers")],
    not: { "the network has not recovered": [turn(3)] },
  },
  "dispute-clock": {
    script: [turn(4), ...noLimits],
    not: { "limits are only partly breached": [turn(4)] },
  },
  "what-must-we-stop": {
    script: [turn(4), ...publicTerms],
    not: {
      "terms are unclear": [turn(4)],
      "Asa’ib Ahl al-Haq is paid": [
        turn(4),
        did("ir", "iranian-support", { targets: ["aah"] }),
        accept("money-binds"),
        ...publicTerms,
      ],
    },
  },
  precedent: {
    script: [...eroded, turn(3), turn(4)],
    not: { "the rules hold": [turn(4)] },
  },
  "riyadhs-note": {
    script: [turn(3), turn(4)],
    not: { "escalation is at eight": [turn(4), ...exchange] },
  },
  "shadowed-tanker": {
    script: [turn(4), did("uk", "sanctions-more")],
    not: { "Washington adds some, and control has not taken it up": [turn(4), did("us", "sanctions-more")] },
  },
  "precedent-two": {
    script: [...eroded, turn(4), release("precedent"), ...killed],
    not: {
      "the rules stand at four": [...eroded, turn(4), release("precedent")],
      "the first is not out, and they have just fallen": [...eroded, turn(4), ...killed],
    },
  },
  "precedent-three": {
    script: [...eroded, ...killed, turn(4), release("precedent"), release("precedent-two"), ...killed],
    not: {
      "the rules stand at three": [
        ...eroded,
        ...killed,
        turn(4),
        release("precedent"),
        release("precedent-two"),
      ],
    },
  },
  "dining-hall": {
    script: [...policed, turn(5), move("kh", posture("strike"))],
    not: { "the state is obeyed, and it is quiet": [...policed, turn(5), move("kh", posture("quiet"))] },
  },
  "other-enemy": {
    script: [turn(4), ...troopsLeave, turn(5)],
    not: { "they leave only now": [turn(5), ...troopsLeave] },
  },
  "shrine-brigades": {
    script: [turn(5), did("us", "pmf-named"), accept("pmf-named-costs")],
    not: { "nothing has moved": [turn(5)] },
  },
  "one-tonne": {
    script: [turn(6), ...noLimits],
    not: { "limits are only partly breached": [turn(6)] },
  },
  "network-back": {
    script: [...recovers(2, 3), turn(5), turn(6)],
    not: { "it has recovered one step": [...recovers(2), turn(6)] },
  },
  "training-base": {
    script: [turn(6), move("kh", posture("strike"))],
    not: {
      "it is quiet": [turn(6), move("kh", posture("quiet"))],
      "terms are clear": [
        turn(6),
        did("us", ["public-terms", "assurance-given"]),
        accept("public-terms-clear", "assurance-heard"),
        move("kh", posture("strike")),
      ],
    },
  },
};
