import type { CommandType } from "@/lib/game/commands";
import { type Phase, phases } from "@/lib/game/scenario";
import { type Game, isPlayed } from "@/lib/game/state";
import { type CommandInput, commandOf } from "./command-of";
import type { Dice } from "./dice";
import { turnNear } from "./random-content";
import type { Draft } from "./random-drafts";
import { known, roleIds, seatIds } from "./random-ids";

/** Commands about the course of the game: turns, phases, the clock, the floor, and what the room wishes of them. */
export const runDrafts = {
  StartTurn: (dice, game) => commandOf("StartTurn", { turn: turnNear(dice, game.turn + 1) }),
  OpenPhase: (dice, game) => commandOf("OpenPhase", openPhase(dice, game)),
  ExtendClock: (dice) => commandOf("ExtendClock", { seconds: dice.int(10, 600) }),
  PauseClock: () => commandOf("PauseClock", {}),
  ResumeClock: () => commandOf("ResumeClock", {}),
  CallTime: (dice, game) =>
    commandOf("CallTime", { version: Math.max(0, game.clock.version - (dice.chance(0.1) ? 1 : 0)) }),
  UndoPhase: (dice, game) =>
    commandOf("UndoPhase", {
      turn: turnNear(dice, game.turn),
      phase: dice.chance(0.95) && game.phase ? game.phase : dice.pick(phases),
    }),
  SetOrder: (dice, game) => {
    const roles = dice.some(game.order, 0.6).sort(() => (dice.chance(0.5) ? 1 : -1));
    return commandOf("SetOrder", { roles: dice.chance(0.05) ? [...roles, strangeRole(dice, game)] : roles });
  },
  GiveFloor: (dice, game) =>
    commandOf("GiveFloor", {
      turn: turnNear(dice, game.turn),
      roleId: dice.chance(0.08) ? null : floorRole(dice, game),
    }),
  SetReady: (dice, game) =>
    commandOf("SetReady", { turn: turnNear(dice, game.turn), ready: dice.chance(0.75) }),
  AskForPause: () => commandOf("AskForPause", {}),
  SettlePauseAsk: (dice, game) =>
    commandOf("SettlePauseAsk", {
      seatId: known(dice, game.pauseAsks.length > 0 ? game.pauseAsks : seatIds(game)),
    }),
  EndTurn: (dice, game) => commandOf("EndTurn", { turn: turnNear(dice, game.turn) }),
  EndGame: () => commandOf("EndGame", {}),
} as const satisfies { readonly [T in CommandType]?: Draft };

/** Mostly a role that somebody plays, sometimes one that is in the game, now and then another. */
function floorRole(dice: Dice, game: Game): string {
  const played = game.order.filter((id) => isPlayed(game, id));
  if (played.length > 0 && dice.chance(0.7)) return dice.pick(played);
  return dice.chance(0.8) ? dice.pick(game.order) : strangeRole(dice, game);
}

/** A role that is none, or perhaps not in the game. */
const strangeRole = (dice: Dice, game: Game): string => known(dice, roleIds(game), 0.6);

function openPhase(dice: Dice, game: Game): CommandInput<"OpenPhase"> {
  const turn = turnNear(dice, game.turn);
  const after = phases.slice(game.phase ? phases.indexOf(game.phase) + 1 : 0);
  const phase: Phase = dice.chance(0.9) && after[0] ? dice.pick(after.slice(0, 2)) : dice.pick(phases);
  return dice.chance(0.7)
    ? { turn, phase }
    : { turn, phase, minutes: dice.chance(0.3) ? null : dice.int(1, 30) };
}
