import { carried } from "@/lib/game/carry";
import { type Actor, type Command, type Envelope, idsNeeded } from "@/lib/game/commands";
import { type Decision, decide } from "@/lib/game/decide";
import type { LoggedEvent } from "@/lib/game/events";
import { evolve } from "@/lib/game/evolve";
import type { Scenario } from "@/lib/game/scenario";
import { type Game, newGame } from "@/lib/game/state";
import { commandOf } from "./command-of";
import { deepFreeze } from "./deep-freeze";
import { type Dice, diceOf } from "./dice";
import { type Ask, nextAsk } from "./random-commands";
import { lowWater } from "./scenario";

/** One command of a random game, with what it met and what came of it. */
export interface Step {
  readonly by: Actor;
  readonly command: Command;
  readonly envelope: Envelope;
  readonly before: Game;
  readonly decision: Decision;
  readonly after: Game;
  /** Events in the log once this command was decided. */
  readonly logLength: number;
}

export interface RandomGame {
  readonly seed: number;
  readonly scenario: Scenario;
  readonly steps: readonly Step[];
  readonly log: readonly LoggedEvent[];
  /** The game as it was kept while playing: `states[n]` after the first `n` events. */
  readonly states: readonly Game[];
  readonly live: Game;
}

/** Noon of a fixed day, in milliseconds since 1970. */
export const noon = Date.UTC(2031, 5, 1, 12);

/** How many commands a random game has unless told otherwise. */
export const usualLength = 260;

/** One game in so many begins from a turn of another. */
const carriedOneIn = 6;

/** How many games are kept: the laws of one file are checked on the same ones. */
const mostKept = 32;
const kept = new Map<number, RandomGame>();

/** The random game of a seed, kept for whoever asks again. Nobody can change it: it is frozen. */
export function playRandomGame(seed: number, commands = usualLength): RandomGame {
  if (commands !== usualLength) return playAfresh(seed, commands);
  const known = kept.get(seed);
  if (known) return known;
  const game = deepFreeze(playAfresh(seed));
  const [eldest] = kept.keys();
  if (eldest !== undefined && kept.size >= mostKept) kept.delete(eldest);
  kept.set(seed, game);
  return game;
}

/**
 * Plays a game of random commands, mostly such as a table would give, some of them
 * nonsense or said twice. The seed alone decides it. Every value handed to the core is
 * frozen, so that a core that changed its arguments would throw.
 */
export function playAfresh(seed: number, commands = usualLength, scenario: Scenario = lowWater): RandomGame {
  const dice = diceOf(seed);
  const steps: Step[] = [];
  const log: LoggedEvent[] = [];
  let game = deepFreeze(newGame(deepFreeze(scenario)));
  const states: Game[] = [game];
  let at = noon;
  let said: Ask | undefined = seed % carriedOneIn === 0 ? carriedOver(dice, seed, scenario) : undefined;
  while (steps.length < commands) {
    const again = said && (steps.length === 0 || dice.chance(0.05));
    const ask = said && again ? said : nextAsk(dice, game, steps.length > commands * 0.85);
    said = ask;
    at = timeOf(dice, game, ask, at);
    const step = deepFreeze(take(dice, game, ask, at, log, states));
    steps.push(step);
    game = step.after;
  }
  return { seed, scenario, steps, log: Object.freeze(log), states, live: game };
}

/** The making of a game that begins where another stood when its latest turn started. */
function carriedOver(dice: Dice, seed: number, scenario: Scenario): Ask {
  const { log, live } = playAfresh(seed + 1, 200, scenario);
  const from = { gameId: dice.uuid(), turn: dice.int(1, Math.max(1, live.turn)) };
  const { id, version } = scenario;
  const command = commandOf("CreateGame", {
    title: dice.words(),
    scenario: { id, version, hash: dice.uuid() },
    from,
    carried: carried(log, from.turn) ?? [],
  });
  return { by: { kind: "control", facilitatorId: "facilitator-a" }, command };
}

function take(
  dice: Dice,
  before: Game,
  { by, command }: Ask,
  at: number,
  log: LoggedEvent[],
  states: Game[],
): Step {
  const ids = Array.from({ length: idsNeeded(command) }, () => dice.uuid());
  const envelope = deepFreeze({ at, ids });
  const decision = deepFreeze(decide(before, deepFreeze(by), deepFreeze(command), envelope));
  let after = before;
  for (const event of decision.ok ? decision.events : []) {
    const logged = deepFreeze({ at, by, event });
    log.push(logged);
    after = deepFreeze(evolve(after, logged));
    states.push(after);
  }
  return { by, command, envelope, before, decision, after, logLength: log.length };
}

/** Time goes on, never back: a little, not at all, a lot, or to the very edges of a deadline. */
function timeOf(dice: Dice, game: Game, { by, command }: Ask, at: number): number {
  const { clock } = game;
  if (clock.kind === "running" && (command.type === "CallTime" ? dice.chance(0.8) : dice.chance(0.03))) {
    const late = by.kind === "clock" ? [-1, 0, 1, 30_000, 30_001, 90_000] : [-60_000, 0];
    return Math.max(at, clock.endsAt + dice.pick(late));
  }
  return at + dice.pick([0, dice.int(1, 999), dice.int(1_000, 20_000), dice.int(20_000, 60_000)]);
}

/** A value as it comes back from a store or a wire. */
export const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
