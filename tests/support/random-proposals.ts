import type { CommandType } from "@/lib/game/commands";
import { proposalsOf } from "@/lib/game/proposals";
import type { Game } from "@/lib/game/state";
import { type CommandInput, commandOf } from "./command-of";
import type { Dice } from "./dice";
import { tagsFor, trackStep } from "./random-content";
import type { Draft } from "./random-drafts";
import { known } from "./random-ids";

/** Commands about what the scenario's dynamics read and propose. */
export const proposalDrafts = {
  TagRecord: (dice, game) => commandOf("TagRecord", marking(dice, game)),
  AcceptProposal: (dice, game) =>
    commandOf("AcceptProposal", {
      proposalId: proposal(dice, game),
      ...(dice.chance(0.4) ? { tracks: [trackStep(dice, game)] } : {}),
      facts: dice.chance(0.7),
    }),
  DismissProposal: (dice, game) =>
    commandOf("DismissProposal", {
      proposalId: proposal(dice, game),
      reason: dice.chance(0.5) ? dice.words() : "",
    }),
} as const satisfies { readonly [T in CommandType]?: Draft };

/** Mostly one that stands. */
const proposal = (dice: Dice, game: Game): string =>
  known(
    dice,
    proposalsOf(game.scenario, game.circumstances).map(({ id }) => id),
  );

/** Mostly of something that can be marked. */
function marking(dice: Dice, game: Game): CommandInput<"TagRecord"> {
  const records = Object.values(game.circumstances.records);
  const { kind, id } = records.length > 0 ? dice.pick(records) : { kind: "move" as const, id: "nobody" };
  return { of: { kind, id: dice.chance(0.96) ? id : "nobody" }, tags: tagsFor(dice, game, kind) };
}
