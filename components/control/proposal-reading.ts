import type { Circumstances } from "@/lib/game/circumstances";
import type { CommandInput } from "@/lib/game/commands";
import { type Proposal, proposalsOf, type Step } from "@/lib/game/proposals";
import type { Effect } from "@/lib/game/scenario-book";
import type { Row, View } from "@/lib/game/view/view";

/** What the scenario proposes as things stand, in its own order; nothing once the game is over. */
export const proposedIn = (view: View, now: Circumstances): Proposal[] =>
  view.status === "playing"
    ? proposalsOf({ dynamics: view.scenario.dynamics ?? [], tracks: view.tracks }, now)
    : [];

/** Proposals with some that are held back on the page although they stand no longer, in the scenario's order. */
export function withHeld(view: View, open: readonly Proposal[], held: readonly Proposal[]): Proposal[] {
  const kept = held.filter(({ id }) => !open.some((each) => each.id === id));
  const place = ({ dynamic }: Proposal) =>
    view.scenario.dynamics?.findIndex(({ id }) => id === dynamic.id) ?? 0;
  return [...open, ...kept].sort((one, other) => place(one) - place(other));
}

/** The effects of one kind that a proposal has besides its steps. */
export const effectsOf = <K extends Exclude<Effect["kind"], "track">>(
  proposal: Proposal,
  kind: K,
): Extract<Effect, { kind: K }>[] =>
  proposal.others.filter((effect): effect is Extract<Effect, { kind: K }> => effect.kind === kind);

/** Whether accepting it moves a track or establishes a fact; otherwise it only tells control something. */
export const changesSomething = (proposal: Proposal): boolean =>
  proposal.steps.length > 0 || effectsOf(proposal, "fact").length > 0;

/** What control makes of a proposal before it accepts it. */
export interface ChangeDraft {
  /** Where tracks go instead of where they are proposed to go. */
  readonly to: Readonly<Record<string, number>>;
  readonly facts: boolean;
}

export const asProposed: ChangeDraft = { to: {}, facts: true };

/** The steps of a proposal as control changed them; one that leads nowhere stays in the list. */
export const stepsWith = ({ steps }: Proposal, { to }: ChangeDraft): Step[] =>
  steps.map((step) => ({ ...step, to: to[step.trackId] ?? step.to }));

/** Whether control changed anything of what is proposed. */
export const isChanged = (proposal: Proposal, draft: ChangeDraft): boolean =>
  (effectsOf(proposal, "fact").length > 0 && !draft.facts) ||
  stepsWith(proposal, draft).some((step, at) => step.to !== proposal.steps[at]?.to);

/** The command that accepts a proposal; what was not changed is left to the door, which knows the latest values. */
export function acceptance(proposal: Proposal, draft: ChangeDraft): CommandInput {
  const { id: proposalId } = proposal;
  if (!isChanged(proposal, draft)) return { type: "AcceptProposal", data: { proposalId } };
  const tracks = stepsWith(proposal, draft).map(({ trackId, to }) => ({ trackId, to }));
  return { type: "AcceptProposal", data: { proposalId, tracks, facts: draft.facts } };
}

/** What control decided on a proposal, and what came of it. */
export interface Decided {
  readonly proposalId: string;
  readonly dynamicId: string;
  readonly at: number;
  readonly outcome:
    | { readonly kind: "accepted"; readonly moved: readonly Step[]; readonly changed: boolean }
    | { readonly kind: "dismissed"; readonly reason: string };
}

/** Proposals control decided on in a turn, the latest first. */
export const decidedIn = (view: View, turn: number): Decided[] =>
  view.rows.flatMap((row, index) => (row.turn === turn ? (decided(view, row, index) ?? []) : [])).reverse();

function decided(view: View, { event, at }: Row, index: number): Decided | undefined {
  if (event.type === "ProposalDismissed") {
    const { proposalId, dynamicId, reason } = event;
    return { proposalId, dynamicId, at, outcome: { kind: "dismissed", reason } };
  }
  if (event.type !== "ProposalAccepted") return undefined;
  const { proposalId, dynamicId, proposed } = event;
  const { moved, facts } = broughtAbout(view, dynamicId, index);
  const changed = facts < factsOf(view, dynamicId) || !sameSteps(proposed, moved);
  return { proposalId, dynamicId, at, outcome: { kind: "accepted", moved, changed } };
}

const factsOf = (view: View, dynamicId: string): number =>
  dynamicOf(view, dynamicId)?.effects.filter(({ kind }) => kind === "fact").length ?? 0;

const dynamicOf = (view: View, dynamicId: string) =>
  view.scenario.dynamics?.find(({ id }) => id === dynamicId);

/** What an acceptance brought about stands right behind it in the log: tracks with the dynamic's own reason, then facts. */
function broughtAbout(view: View, dynamicId: string, index: number): { moved: Step[]; facts: number } {
  const reason = dynamicOf(view, dynamicId)?.reason;
  const moved: Step[] = [];
  let facts = 0;
  for (const { event, at } of view.rows.slice(index + 1)) {
    if (at !== view.rows[index]?.at) break;
    if (event.type === "TrackAdjusted" && event.reason === reason) {
      moved.push({ trackId: event.trackId, from: event.from, to: event.to });
    } else if (event.type === "FactEstablished" && event.rulingId === null) facts += 1;
    else break;
  }
  return { moved, facts };
}

const sameSteps = (one: readonly Step[], other: readonly Step[]): boolean =>
  one.length === other.length &&
  one.every(({ trackId, to }) => other.some((step) => step.trackId === trackId && step.to === to));
