import { type Actor, type Command, type CommandType, givenBy } from "@/lib/game/commands";
import { type Game, heldSeat, placeOf } from "@/lib/game/state";
import type { Dice } from "./dice";
import type { Draft } from "./random-drafts";
import { heldIds, known, seatIds } from "./random-ids";
import { playDrafts } from "./random-play";
import { proposalDrafts } from "./random-proposals";
import { roomDrafts } from "./random-room";
import { runDrafts } from "./random-run";
import { plausible } from "./random-weights";

const drafts: Readonly<Record<CommandType, Draft>> = {
  ...roomDrafts,
  ...runDrafts,
  ...playDrafts,
  ...proposalDrafts,
};
const commandTypes = Object.keys(givenBy) as CommandType[];

/** Who asks what. */
export interface Ask {
  readonly by: Actor;
  readonly command: Command;
}

/** Share of commands that are out of place. */
const folly = 0.1;

/** What someone at the table might do next. Games end only when it is late. */
export function nextAsk(dice: Dice, game: Game, late: boolean): Ask {
  if (dice.chance(folly)) {
    const types = late ? commandTypes : commandTypes.filter((type) => !type.startsWith("End"));
    const by = actorOf(dice, game, dice.pick(["control", "seat", "door", "clock"]));
    return { by, command: drafts[dice.pick(types)](dice, game, by) };
  }
  return askFor(dice, game, dice.weighted(plausible(game, late)));
}

/** A command of a kind by somebody who may give it, for whom it mostly makes sense. */
export function askFor(dice: Dice, game: Game, type: CommandType): Ask {
  const kinds = givenBy[type];
  const kind = kinds.length > 1 && type !== "CallTime" && dice.chance(0.5) ? "seat" : dice.pick(kinds);
  const by = kind === "seat" && dice.chance(0.8) ? apt(dice, game, type) : actorOf(dice, game, kind);
  return { by, command: drafts[type](dice, game, by) };
}

/** A seat for which a command makes sense now: of the role that has the floor, of those a lead. */
function apt(dice: Dice, game: Game, type: CommandType): Actor {
  const held = heldIds(game).flatMap((id) => heldSeat(game, id) ?? []);
  const moves = type === "SubmitMove" || type === "WithdrawMove";
  const { floor } = game;
  const inTurn =
    moves && floor !== null ? held.filter((seat) => placeOf(game, seat).roles.includes(floor)) : held;
  const leads =
    moves && game.settings.sending === "lead" ? new Set<string | null>(Object.values(game.leads)) : undefined;
  const sending = leads ? inTurn.filter((seat) => leads.has(seat.id)) : inTurn;
  const seated = sending.filter((seat) => seat.cellId !== null);
  return {
    kind: "seat",
    seatId: known(
      dice,
      (seated.length > 0 ? seated : held).map((seat) => seat.id),
    ),
  };
}

function actorOf(dice: Dice, game: Game, kind: Actor["kind"]): Actor {
  switch (kind) {
    case "control":
      return { kind, facilitatorId: dice.pick(["facilitator-a", "facilitator-b"]) };
    case "seat":
      return { kind, seatId: known(dice, seatIds(game)) };
    case "door":
    case "clock":
      return { kind };
    default:
      return kind satisfies never;
  }
}
