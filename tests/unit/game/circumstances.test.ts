import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import { decide } from "@/lib/game/decide";
import type { GameEvent } from "@/lib/game/events";
import { evolve } from "@/lib/game/evolve";
import { dueInjects, type Proposal, proposalsOf } from "@/lib/game/proposals";
import { type Game, newGame } from "@/lib/game/state";
import { circumstancesIn } from "@/lib/game/view/circumstances-in";
import { view } from "@/lib/game/view/feed";
import type { View } from "@/lib/game/view/view";
import { diceOf } from "../../support/dice";
import { facilitator } from "../../support/eyes";
import { control } from "../../support/given";
import { law } from "../../support/property-runs";
import { playRandomGame } from "../../support/random-game";

/** States a game went through, some steps apart, from another one for each seed. */
const sampled = (states: readonly Game[], seed: number, step: number): Game[] =>
  states.filter((_, index) => index % step === seed % step);

const proposedIn = ({ scenario, circumstances }: Game): Proposal[] => proposalsOf(scenario, circumstances);

/** What the desk finds due and proposed, in nothing but its own view. */
function deskOf(seen: View) {
  const now = circumstancesIn(seen);
  const { dynamics = [], msel = [] } = seen.scenario;
  return { now, proposals: proposalsOf({ dynamics, tracks: seen.tracks }, now), due: dueInjects(msel, now) };
}

function expectSame(seen: View, game: Game): void {
  const found = deskOf(seen);
  const { scenario, circumstances: now } = game;
  const held = { now, proposals: proposedIn(game), due: dueInjects(scenario.injects, now) };
  if (!isDeepStrictEqual(found, held)) expect(found, `after ${seen.rows.length} events`).toEqual(held);
}

law("L2", "control's view tells how things stand, and what is proposed, as the game holds it", 10, (seed) => {
  const { scenario, log, states } = playRandomGame(seed);
  const full = view(scenario, log, facilitator);
  for (let length = seed % 6; length <= log.length; length += 6)
    expectSame({ ...full, rows: full.rows.slice(0, length) }, states[length] ?? newGame(scenario));
  const length = diceOf(seed).int(0, log.length);
  expectSame(view(scenario, log.slice(0, length), facilitator), states[length] ?? newGame(scenario));
});

law("L1", "what conditions read of a game is what it holds besides", 10, (seed) => {
  for (const game of sampled(playRandomGame(seed).states, seed, 3)) {
    const { turn, tracks, moves, injects, facts, circumstances: now } = game;
    expect([now.turn, now.tracks]).toEqual([turn, tracks]);
    expect(now.trackStarts.length).toBe(turn);
    expect(now.movesToCome).toBe(game.turnOpen && [null, "brief", "deliberate"].includes(game.phase));
    expect(Object.entries(now.moves).map(([id, move]) => [id, move.roleId, move.turn, move.counts])).toEqual(
      Object.values(moves).map(({ id, roleId, turn: of, state }) => [
        id,
        roleId,
        of,
        state === "sealed" || state === "ruled",
      ]),
    );
    for (const { id, state } of Object.values(moves))
      expect(now.moves[id]?.grade !== null, id).toBe(state === "ruled");
    const known = { move: moves, inject: injects, fact: facts };
    const records = Object.entries(known).flatMap(([kind, held]) =>
      Object.keys(held).map((id) => `${kind} ${id}`),
    );
    expect(Object.keys(now.records).sort()).toEqual(records.sort());
    expect(Object.keys(now.injects).sort()).toEqual(Object.keys(injects).sort());
  }
});

law("L8", "what is proposed is granted as it stands, and nothing else is", 10, (seed) => {
  for (const game of sampled(playRandomGame(seed).states, seed, 5)) {
    if (game.status !== "playing") continue;
    const proposals = proposedIn(game);
    for (const proposal of proposals) {
      expectWithinScales(game, proposal);
      expectGranted(game, proposal);
    }
    const standing = new Set(proposals.map(({ id }) => id));
    const others = game.scenario.dynamics.flatMap(({ id }) => [
      id,
      `${id}:${game.turn}`,
      `${id}:${game.turn + 1}`,
    ]);
    for (const proposalId of others.filter((id) => !standing.has(id)))
      expect(answer(game, "AcceptProposal", proposalId)).toEqual({ ok: false, code: "not-proposed" });
  }
});

const answer = (game: Game, type: "AcceptProposal" | "DismissProposal", proposalId: string) => {
  const command =
    type === "AcceptProposal"
      ? { type, data: { proposalId, facts: true } }
      : { type, data: { proposalId, reason: "" } };
  return decide(game, control, command, { at: game.at, ids: ["a", "b", "c", "d", "e", "f"] });
};

/** A proposal says something, and leads from where the tracks stand to where they can stand. */
function expectWithinScales({ scenario, tracks }: Game, { steps, others }: Proposal): void {
  expect(steps.length + others.length).toBeGreaterThan(0);
  for (const { trackId, from, to } of steps) {
    const track = scenario.tracks.find(({ id }) => id === trackId);
    expect(from).toBe(tracks[trackId]);
    expect(to).not.toBe(from);
    expect(to).toBeGreaterThanOrEqual(track?.min ?? Number.NaN);
    expect(to).toBeLessThanOrEqual(track?.max ?? Number.NaN);
  }
}

/** Taken up, it moves its steps and no more; either way it is settled, and for its turn gone. */
function expectGranted(game: Game, { id, steps, others }: Proposal): void {
  for (const type of ["AcceptProposal", "DismissProposal"] as const) {
    const decision = answer(game, type, id);
    if (!decision.ok) throw new Error(`${type} of ${id}: ${decision.code}`);
    const after = decision.events.reduce(
      (before, event: GameEvent) => evolve(before, { at: game.at, by: control, event }),
      game,
    );
    const taken = type === "AcceptProposal";
    const moved = taken ? Object.fromEntries(steps.map(({ trackId, to }) => [trackId, to])) : {};
    expect(after.tracks).toEqual({ ...game.tracks, ...moved });
    const facts = taken ? others.filter(({ kind }) => kind === "fact").length : 0;
    expect(Object.keys(after.facts).length - Object.keys(game.facts).length).toBe(facts);
    expect(after.injects).toBe(game.injects);
    expect(proposedIn(after).map((each) => each.id)).not.toContain(id);
    expect(answer(after, type, id)).toEqual({ ok: false, code: "not-proposed" });
  }
}

law("L8", "no track ever leaves its scale, whatever was proposed and taken up", 10, (seed) => {
  for (const { scenario, tracks } of playRandomGame(seed).states)
    for (const { id, min, max } of scenario.tracks)
      if (!((tracks[id] ?? Number.NaN) >= min && (tracks[id] ?? Number.NaN) <= max))
        expect.fail(`${id} stands at ${tracks[id]}.`);
});
