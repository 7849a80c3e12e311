import fc from "fast-check";
import { it } from "vitest";
import keptSeeds from "../seeds/seeds.json" with { type: "json" };

/** Every property run starts here unless `SEED` names another start. */
export const defaultSeed = 20_260_107;

const seed = process.env.SEED === undefined ? defaultSeed : Number(process.env.SEED);
const long = process.env.WHITECELL_LONG === "1";

const laws = ["L1", "L2", "L3", "L4", "L6", "L7", "L8"] as const;
export type Law = (typeof laws)[number];

/** How many runs a property gets: ten times as many in a long run. */
export const runsOf = (usual: number): number => (long ? usual * 10 : usual);

/** Time a property test may take, in milliseconds. */
export const patience = long ? 600_000 : 60_000;

/** fast-check's settings for a property outside `law`. */
export const settings = (usualRuns: number) => ({ seed, numRuns: runsOf(usualRuns) });

/**
 * Registers a test of a law over games named by a seed. The kept seeds of the law
 * (tests/seeds) are played first, then fresh ones. A seed has no smaller neighbour, so
 * nothing is shrunk: the failure names the seed, and the check names the place.
 */
export function law(id: Law, title: string, usualRuns: number, check: (gameSeed: number) => void): void {
  it(`[${id}] ${title}`, { timeout: patience }, () => {
    const gameSeed = fc.noShrink(fc.integer({ min: 0, max: 2 ** 31 - 1 }));
    const examples = keptSeedsOf(id).map((kept): [number] => [kept]);
    const numRuns = runsOf(usualRuns) + examples.length;
    fc.assert(fc.property(gameSeed, check), { seed, numRuns, examples });
  });
}

interface KeptSeed {
  readonly law: string;
  readonly seed: number;
  readonly why: string;
}

function keptSeedsOf(id: Law): number[] {
  const kept: readonly KeptSeed[] = keptSeeds;
  const stray = kept.find((each) => !laws.some((known) => known === each.law));
  if (stray) throw new Error(`tests/seeds/seeds.json names a law no test is registered for: ${stray.law}`);
  return kept.filter((each) => each.law === id).map((each) => each.seed);
}
