import type { Circumstances } from "./circumstances";
import { holds } from "./holds";
import type { Inject, Scenario, Track } from "./scenario";
import type { Dynamic, Effect } from "./scenario-book";

/** A consequence that a dynamic proposes to control. */
export interface Proposal {
  /** The same for everyone who asks while it stands: a dynamic proposes once a turn at most. */
  readonly id: string;
  readonly dynamic: Dynamic;
  /** What it would move, as far as the scales go. */
  readonly steps: readonly Step[];
  readonly others: readonly Exclude<Effect, { kind: "track" }>[];
}

export interface Step {
  readonly trackId: string;
  readonly from: number;
  readonly to: number;
}

type Ruled = Pick<Scenario, "dynamics"> & { readonly tracks: readonly Pick<Track, "id" | "min" | "max">[] };

/** What the scenario's dynamics propose as things stand, in its own order. */
export const proposalsOf = (scenario: Ruled, now: Circumstances): Proposal[] =>
  scenario.dynamics.flatMap((dynamic) => proposalOf(scenario, dynamic, now) ?? []);

/** The proposal of this id, if it stands. */
export function proposalBy(scenario: Ruled, id: string, now: Circumstances): Proposal | undefined {
  const dynamic = scenario.dynamics.find((each) => proposalId(each, now.turn) === id);
  return dynamic && proposalOf(scenario, dynamic, now);
}

/** What one dynamic proposes, if it does. */
export function proposalOf(scenario: Ruled, dynamic: Dynamic, now: Circumstances): Proposal | undefined {
  if (now.turn === 0 || (dynamic.asked === "as-moves-close" && now.movesToCome)) return undefined;
  const id = proposalId(dynamic, now.turn);
  if (Object.hasOwn(now.settled, id) || !holds(dynamic.when, now)) return undefined;
  const steps = stepsOf(scenario, dynamic, now);
  const others = dynamic.effects.filter((effect) => effect.kind !== "track");
  return steps.length + others.length === 0 ? undefined : { id, dynamic, steps, others };
}

/** One proposal a turn, or one a game. */
const proposalId = ({ id, often }: Dynamic, turn: number): string =>
  often === "once" ? id : `${id}:${turn}`;

/** Steps that move something: one track named twice moves by the sum. */
function stepsOf(scenario: Ruled, dynamic: Dynamic, now: Circumstances): Step[] {
  const sums = new Map<string, number>();
  for (const effect of dynamic.effects) {
    if (effect.kind === "track") sums.set(effect.track, (sums.get(effect.track) ?? 0) + effect.by);
  }
  return [...sums].flatMap(([trackId, by]) => {
    const track = scenario.tracks.find((each) => each.id === trackId);
    const from = now.tracks[trackId];
    if (!track || from === undefined) return [];
    const to = Math.min(track.max, Math.max(track.min, from + by));
    return to === from ? [] : [{ trackId, from, to }];
  });
}

/** Planned injects that are due: in their turns, not released, and what they wait for is so. */
export const dueInjects = (injects: readonly Inject[], now: Circumstances): Inject[] =>
  injects.filter(
    ({ id, turn, lastTurn, trigger }) =>
      turn <= now.turn &&
      now.turn <= (lastTurn ?? turn) &&
      !Object.hasOwn(now.injects, id) &&
      (trigger === undefined || holds(trigger, now)),
  );
