/** How openly an act is owned. Declaring sets precedent; a covert act is argued by control alone. */
export const attributions = ["declared", "deniable", "covert"] as const;
export type Attribution = (typeof attributions)[number];

/**
 * Most characters and choices a move may have. Apart from the schemas, so that a phone
 * can count without loading them.
 */
export const moveLimits = {
  action: 1000,
  effect: 600,
  reason: 300,
  reasons: 3,
  targets: 20,
  instruments: 8,
} as const;
