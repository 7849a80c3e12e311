import type { CommandType } from "@/lib/game/commands";
import { phases } from "@/lib/game/scenario";
import type { Game } from "@/lib/game/state";
import { type CommandInput, commandOf } from "./command-of";
import type { Dice } from "./dice";
import type { Draft } from "./random-drafts";
import { cellIds, cellOrNone, heldIds, known, seatIds } from "./random-ids";

/** Commands about the room: the game itself, how it is run, who sits where, who looks on. */
export const roomDrafts = {
  CreateGame: (dice) =>
    commandOf("CreateGame", {
      title: dice.words(),
      scenario: { id: "low-water", version: "1.0.0", hash: dice.uuid() },
      ...(dice.chance(0.3) ? { from: { gameId: dice.uuid(), turn: dice.int(1, 3) } } : {}),
    }),
  OpenLobby: () => commandOf("OpenLobby", {}),
  ChangeSettings: (dice) => commandOf("ChangeSettings", settings(dice)),
  ChooseCasting: (dice) =>
    commandOf("ChooseCasting", {
      castingId: dice.chance(0.04) ? "nobody" : dice.pick(["few", "many", "many", "crowd", "crowd", null]),
      switchedOn: dice.chance(0.04) ? ["weir"] : dice.some(["ferry"], 0.45),
    }),
  ClaimSeat: (dice, game) =>
    commandOf("ClaimSeat", { personId: dice.uuid(), cellId: cellOrNone(dice, game) }),
  AssignSeat: (dice, game) =>
    commandOf("AssignSeat", { seatId: someone(dice, game), cellId: cellOrNone(dice, game) }),
  ReleaseSeat: (dice, game) => commandOf("ReleaseSeat", { seatId: someone(dice, game) }),
  ReplaceSeat: (dice, game) =>
    commandOf("ReplaceSeat", { seatId: someone(dice, game), by: someone(dice, game) }),
  RejoinSeat: (dice, game) => {
    const seatId = someone(dice, game);
    const generation = game.seats[seatId]?.keyGeneration ?? 1;
    return commandOf("RejoinSeat", { seatId, generation: dice.chance(0.9) ? generation : generation + 1 });
  },
  DenyRejoin: () => commandOf("DenyRejoin", {}),
  MakeLead: (dice, game) => commandOf("MakeLead", { seatId: someone(dice, game) }),
  TakeLead: () => commandOf("TakeLead", {}),
  LockJoining: () => commandOf("LockJoining", {}),
  UnlockJoining: () => commandOf("UnlockJoining", {}),
  AdmitObserver: (dice, game) => commandOf("AdmitObserver", { sees: sees(dice, game) }),
  DismissObserver: (dice, game) =>
    commandOf("DismissObserver", { observerId: known(dice, Object.keys(game.observers)) }),
  RenewScreen: () => commandOf("RenewScreen", {}),
} as const satisfies { readonly [T in CommandType]?: Draft };

/** Mostly a seat somebody holds. */
const someone = (dice: Dice, game: Game): string =>
  dice.chance(0.9) ? known(dice, heldIds(game)) : known(dice, seatIds(game));

function sees(dice: Dice, game: Game): CommandInput<"AdmitObserver">["sees"] {
  const kind = dice.pick(["public", "cell", "cell", "cells"] as const);
  return kind === "cell" ? { kind, cellId: known(dice, cellIds(game)) } : { kind };
}

/** One or a few settings at once. */
function settings(dice: Dice): CommandInput<"ChangeSettings"> {
  const all = {
    order: dice.pick(["simultaneous", "sequential", "sequential"] as const),
    movesPerTurn: dice.pick([1, 1, 2, 3]),
    lateMoves: dice.chance(0.85),
    sending: dice.pick(["anyone", "anyone", "lead"] as const),
    holdReleases: dice.chance(0.5),
    runningOrder: dice.chance(0.05) ? "nobody" : dice.pick(["brisk", null]),
    phases: phases.filter((phase) => dice.chance(phase === "deliberate" ? 0.95 : 0.8)),
  };
  const chosen = dice.some(Object.entries(all), 0.4);
  const asked = Object.fromEntries(chosen) as CommandInput<"ChangeSettings">;
  return asked.phases?.length === 0 ? { order: all.order } : asked;
}
