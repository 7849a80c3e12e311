/** A source of choices that always falls the same way for one seed. */
export interface Dice {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** True in `share` of the throws. */
  chance(share: number): boolean;
  /** One of the values; throws when there is none. */
  pick<T>(values: readonly T[]): T;
  /** Some of the values, in their order, perhaps none. */
  some<T>(values: readonly T[], share?: number): T[];
  /** One of the values, each as likely as its weight. */
  weighted<T>(values: readonly (readonly [weight: number, value: T])[]): T;
  /** A fresh id in the shape of a UUID. */
  uuid(): string;
  /** A short text that occurs only once in a run. */
  words(): string;
}

const vocabulary = [
  "amber",
  "barrel",
  "cinder",
  "drift",
  "ember",
  "flint",
  "gravel",
  "hollow",
  "ivory",
  "juniper",
];

/** Mixes a counter into 32 well-spread bits (the finaliser of MurmurHash3 over Weyl steps). */
function mixer(seed: number): () => number {
  let counter = seed >>> 0;
  return () => {
    counter = (counter + 0x9e3779b9) >>> 0;
    let bits = counter;
    bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return (bits ^ (bits >>> 16)) >>> 0;
  };
}

export function diceOf(seed: number): Dice {
  const next = mixer(seed);
  const unit = () => next() / 2 ** 32;
  const int = (min: number, max: number) => min + Math.floor(unit() * (max - min + 1));
  const chance = (share: number) => unit() < share;
  const pick = <T>(values: readonly T[]): T => {
    if (values.length === 0) throw new Error("There is nothing to pick from.");
    return values[int(0, values.length - 1)] as T;
  };
  const hex = (digits: number) => next().toString(16).padStart(8, "0").slice(0, digits);
  return {
    int,
    chance,
    pick,
    some: (values, share = 0.5) => values.filter(() => chance(share)),
    weighted(values) {
      let left = unit() * values.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, value] of values) {
        left -= weight;
        if (left < 0) return value;
      }
      return pick(values)[1];
    },
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(8)}${hex(4)}`,
    words: () => `${pick(vocabulary)} ${pick(vocabulary)} ${hex(8)}`,
  };
}
