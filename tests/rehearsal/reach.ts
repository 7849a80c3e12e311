import { holds } from "@/lib/game/holds";
import type { Scenario } from "@/lib/game/scenario";
import { diceOf } from "../support/dice";
import { playTurn } from "./policy";
import { Table } from "./table";

/** How much is played, from which seed, where nothing else is asked for: what the notes of a pack quote. */
export const usualGames = 500;
export const usualSeed = 2020;

/** What many games reached. Shares are of games, from 0 to 1. */
export interface Reach {
  readonly games: number;
  readonly seed: number;
  /** Commands given in all games, and those of them that were refused. */
  readonly given: number;
  readonly refused: number;
  readonly tracks: readonly TrackReach[];
  /** Share of games in which a dynamic proposed something. */
  readonly dynamics: Readonly<Record<string, number>>;
  /** Proposals that control has to decide on in a turn: the median and the most. */
  readonly proposalsATurn: { readonly median: number; readonly most: number };
  /** Share of games in which an inject came out. */
  readonly injects: Readonly<Record<string, number>>;
}

export interface TrackReach {
  readonly id: string;
  readonly fixed: boolean;
  /** Share of games in which it stands at its lower or upper end as turn 3 ends. */
  readonly lowAt3: number;
  readonly highAt3: number;
  /** Least, median and most as the last turn ends. */
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

interface Played {
  readonly given: number;
  readonly refused: number;
  readonly at3: Readonly<Record<string, number>>;
  readonly last: Readonly<Record<string, number>>;
  readonly proposed: ReadonlySet<string>;
  readonly proposals: readonly number[];
  readonly released: ReadonlySet<string>;
}

/** Plays games of a scenario from seeds that follow each other, and says what they reached. */
export function rehearse(scenario: Scenario, games: number, seed: number): Reach {
  const played = Array.from({ length: games }, (_, at) => play(scenario, seed + at));
  const proposals = played.flatMap((one) => one.proposals).sort((a, b) => a - b);
  const share = (happened: (one: Played) => boolean) => played.filter(happened).length / games;
  return {
    games,
    seed,
    given: played.reduce((sum, { given }) => sum + given, 0),
    refused: played.reduce((sum, { refused }) => sum + refused, 0),
    tracks: scenario.tracks.map((track) => {
      const { id, fixed, min, max } = track;
      const ends = played.map(({ last }) => last[id] ?? 0).sort((a, b) => a - b);
      return {
        id,
        fixed,
        lowAt3: share(({ at3 }) => at3[id] === min),
        highAt3: share(({ at3 }) => at3[id] === max),
        least: ends[0] ?? 0,
        median: ends[Math.floor(ends.length / 2)] ?? 0,
        most: ends.at(-1) ?? 0,
      };
    }),
    dynamics: Object.fromEntries(
      scenario.dynamics.map(({ id }) => [id, share(({ proposed }) => proposed.has(id))]),
    ),
    proposalsATurn: {
      median: proposals[Math.floor(proposals.length / 2)] ?? 0,
      most: proposals.at(-1) ?? 0,
    },
    injects: Object.fromEntries(
      scenario.injects.map(({ id }) => [id, share(({ released }) => released.has(id))]),
    ),
  };
}

function play(scenario: Scenario, seed: number): Played {
  const table = new Table(scenario, diceOf(seed));
  table.open();
  let at3 = table.game.tracks;
  const proposals: number[] = [];
  for (const { number } of scenario.turns) {
    const before = Object.keys(table.game.circumstances.settled).length;
    playTurn(table, number);
    proposals.push(Object.keys(table.game.circumstances.settled).length - before);
    if (number === 3) at3 = table.game.tracks;
  }
  const { circumstances, tracks } = table.game;
  const settled = Object.keys(circumstances.settled).map((id) => id.replace(/:\d+$/, ""));
  return {
    given: table.given,
    refused: table.refused,
    at3,
    last: tracks,
    proposals,
    proposed: new Set(settled),
    released: new Set(Object.keys(circumstances.injects)),
  };
}

/** Dynamics whose condition is true before anything has happened: they would ask at every start. */
export const trueFromTheStart = (scenario: Scenario): string[] => {
  const table = new Table(scenario, diceOf(1));
  table.open();
  table.do("StartTurn", { turn: 1 });
  return scenario.dynamics
    .filter(({ when, asked }) => asked === "at-once" && holds(when, table.game.circumstances))
    .map(({ id }) => id);
};
