import { reaches } from "@/lib/game/audience";
import { recordKinds } from "@/lib/game/command-schemas";
import type { Actor, CommandType } from "@/lib/game/commands";
import { type Game, heldSeat, type Move, own, placeOf } from "@/lib/game/state";
import { type CommandInput, commandOf } from "./command-of";
import type { Dice } from "./dice";
import { draftContent, injectText, moveContent, ruling, trackStep, turnNear } from "./random-content";
import type { Draft } from "./random-drafts";
import { audienceOf, cellIds, known, roleIds, seatIds } from "./random-ids";

/** Commands about what is played: injects, moves, rulings, and what they leave behind. */
export const playDrafts = {
  DraftInject: (dice, game) => commandOf("DraftInject", injectText(dice, game)),
  ReleaseInject: (dice, game) => {
    const planned = game.scenario.injects.map((each) => each.id);
    const written = Object.keys(game.written);
    const injectId = known(dice, written.length > 0 && dice.chance(0.4) ? written : planned);
    const milder = game.scenario.injects.some((each) => each.id === injectId && each.substitute);
    return commandOf("ReleaseInject", {
      injectId,
      ...(dice.chance(0.5) ? { audience: audienceOf(dice, game) } : {}),
      ...(dice.chance(milder ? 0.5 : 0.03) ? { substitute: true } : {}),
    });
  },
  AcknowledgeInject: (dice, game, by) =>
    commandOf("AcknowledgeInject", { injectId: known(dice, received(dice, game, by)) }),
  RespondToInject: (dice, game, by) =>
    commandOf("RespondToInject", { injectId: known(dice, received(dice, game, by)), text: dice.words() }),
  SubmitMove: (dice, game, by) => {
    const roleId = moverOf(dice, game, by);
    const named = by.kind !== "seat" || rolesOf(game, by).length > 1 || dice.chance(0.2);
    return commandOf("SubmitMove", { ...moveContent(dice, game, roleId), ...(named ? { roleId } : {}) });
  },
  WithdrawMove: (dice, game, by) =>
    commandOf("WithdrawMove", { moveId: known(dice, withdrawable(dice, game, by)) }),
  AcceptLateMove: (dice, game) => commandOf("AcceptLateMove", { moveId: late(dice, game) }),
  RefuseMove: (dice, game) => commandOf("RefuseMove", { moveId: late(dice, game), reason: dice.words() }),
  LapseDraft: (dice, game) => commandOf("LapseDraft", lapse(dice, game)),
  RevealMove: (dice, game) =>
    commandOf("RevealMove", {
      moveId: known(dice, Object.keys(game.moves)),
      audience: audienceOf(dice, game),
      named: dice.chance(0.5),
    }),
  PublishRuling: (dice, game) => commandOf("PublishRuling", ruling(dice, game)),
  AdjustTrack: (dice, game) => commandOf("AdjustTrack", { ...trackStep(dice, game), reason: dice.words() }),
  EstablishFact: (dice, game) =>
    commandOf("EstablishFact", { text: dice.words(), audience: audienceOf(dice, game) }),
  EndFact: (dice, game) =>
    commandOf("EndFact", { factId: known(dice, Object.keys(game.facts)), reason: dice.words() }),
  CorrectRecord: (dice, game) => commandOf("CorrectRecord", correction(dice, game)),
} as const satisfies { readonly [T in CommandType]?: Draft };

/** The roles an actor plays: a seat's own; for others none. */
export function rolesOf(game: Game, by: Actor): readonly string[] {
  const seat = by.kind === "seat" ? heldSeat(game, by.seatId) : undefined;
  return seat ? placeOf(game, seat).roles : [];
}

/** For whom somebody sends a move: mostly a role of their own; of several, one that has the floor. */
function moverOf(dice: Dice, game: Game, by: Actor): string {
  const own = rolesOf(game, by);
  if (own.length === 0 || dice.chance(0.04)) return known(dice, roleIds(game));
  return game.floor !== null && own.includes(game.floor) ? game.floor : dice.pick(own);
}

/** Injects that are out: mostly such as somebody received. */
function received(dice: Dice, game: Game, by: Actor): string[] {
  const seat = by.kind === "seat" ? heldSeat(game, by.seatId) : undefined;
  const out = Object.entries(game.injects);
  const mine = out.filter(([, { audience }]) => seat && reaches(audience, placeOf(game, seat)));
  return (dice.chance(0.85) ? mine : out).map(([id]) => id);
}

const idsOf = (moves: readonly Move[]): string[] => moves.map((move) => move.id);

/** Moves somebody may think of withdrawing: a seat mostly its own role's, control mostly those it entered. */
function withdrawable(dice: Dice, game: Game, by: Actor): string[] {
  const moves = Object.values(game.moves);
  if (dice.chance(0.15)) return idsOf(moves);
  const mine = rolesOf(game, by);
  const standing = moves.filter((move) => move.turn === game.turn && move.state !== "withdrawn");
  return idsOf(standing.filter((move) => (by.kind === "seat" ? mine.includes(move.roleId) : move.entered)));
}

function late(dice: Dice, game: Game): string {
  const waiting = Object.values(game.moves).filter((move) => move.state === "late");
  return known(dice, idsOf(waiting.length > 0 ? waiting : Object.values(game.moves)));
}

function lapse(dice: Dice, game: Game): CommandInput<"LapseDraft"> {
  const cellId = known(dice, cellIds(game), 0.02);
  const roles = own(game.cells, cellId)?.roles ?? [];
  return {
    turn: turnNear(dice, game.turn),
    cellId,
    roleId: known(dice, roles.length > 0 ? roles : roleIds(game), 0.02),
    draft: draftContent(dice, game),
    seats: dice.some(seatIds(game), 0.3),
  };
}

function correction(dice: Dice, game: Game): CommandInput<"CorrectRecord"> {
  const kind = dice.pick(recordKinds);
  const ids = {
    inject: game.injects,
    move: game.moves,
    ruling: game.rulings,
    fact: game.facts,
    track: game.tracks,
  };
  return {
    of: { kind, id: known(dice, Object.keys(ids[kind])) },
    text: dice.words(),
    audience: audienceOf(dice, game),
  };
}
