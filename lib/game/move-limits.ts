/** How openly an act is owned. Declaring sets precedent; a covert act is argued by control alone. */
export const attributions = ["declared", "deniable", "covert"] as const;
export type Attribution = (typeof attributions)[number];

/** An act changes the world; an announcement only says something, and does not use up the move. */
export const moveKinds = ["act", "announcement"] as const;
export type MoveKind = (typeof moveKinds)[number];

/** Announcements a role may send in a turn. */
export const mostAnnouncements = 3;

/** Moves a role may send in a turn, with those it took back: a log has to stay readable, and quick to fold. */
export const mostSendings = 20;

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
  resources: 300,
  field: 600,
  fields: 12,
} as const;
