import type { CommandData } from "../commands";
import type { GameEvent } from "../events";
import { type Proposal, proposalBy, type Step } from "../proposals";
import type { Game } from "../state";
import { accept, type Decision, refuse } from "./decision";
import { wrongStep } from "./rulings";

/**
 * Takes up what a dynamic proposes, with its own steps or with others that control sets.
 * Injects it suggests are released by a command of their own.
 */
export function acceptProposal(
  game: Game,
  data: CommandData<"AcceptProposal">,
  ids: readonly string[],
): Decision {
  const proposal = proposed(game, data.proposalId);
  if (!proposal) return refuse("not-proposed");
  const wrong = data.tracks?.map((step) => wrongStep(game, step)).find(Boolean);
  if (wrong) return wrong;
  const { id: proposalId, dynamic, steps } = proposal;
  return accept(
    { type: "ProposalAccepted", proposalId, dynamicId: dynamic.id, proposed: steps },
    ...trackEvents(data.tracks ? setBy(game, data.tracks) : steps, dynamic.reason),
    ...(data.facts ? factEvents(proposal, ids) : []),
  );
}

/** Puts a proposal aside. A dynamic of every turn may propose it again in the next. */
export function dismissProposal(
  game: Game,
  { proposalId, reason }: CommandData<"DismissProposal">,
): Decision {
  const proposal = proposed(game, proposalId);
  if (!proposal) return refuse("not-proposed");
  return accept({ type: "ProposalDismissed", proposalId, dynamicId: proposal.dynamic.id, reason });
}

const proposed = (game: Game, id: string): Proposal | undefined =>
  game.status === "playing" ? proposalBy(game.scenario, id, game.circumstances) : undefined;

/** Control's own steps: a track named twice ends on the last value given. */
const setBy = (game: Game, tracks: readonly { trackId: string; to: number }[]): Step[] =>
  [...new Map(tracks.map(({ trackId, to }) => [trackId, to]))].flatMap(([trackId, to]) => {
    const from = game.tracks[trackId] ?? 0;
    return from === to ? [] : [{ trackId, from, to }];
  });

const trackEvents = (steps: readonly Step[], reason: string): GameEvent[] =>
  steps.map((step) => ({ type: "TrackAdjusted", ...step, rulingId: null, reason }));

const factEvents = ({ others }: Proposal, ids: readonly string[]): GameEvent[] =>
  others
    .filter((effect) => effect.kind === "fact")
    .map(({ text, audience }, at) => {
      return { type: "FactEstablished", factId: ids[at] ?? "", text, audience, rulingId: null };
    });
