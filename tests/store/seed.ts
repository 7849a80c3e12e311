/** The same seed gives the same values and the same moments of killing: `SEED=` sets it. */
export const seed = Number(process.env.SEED ?? 20_200_103);

/** Whether the long form of the suite was asked for. */
export const long = process.env.WHITECELL_LONG === "1";

/** Numbers from 0 up to 1 that follow from a seed alone (mulberry32). */
export function createRandom(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
