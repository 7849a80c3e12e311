/** Why a command was refused, each with the kind of answer it is at the door. */
export const rejectionStatus = {
  malformed: 400,
  "not-yours": 403,
  "unknown-seat": 404,
  "unknown-role": 422,
  "unknown-inject": 404,
  "unknown-move": 404,
  "unknown-track": 422,
  "unknown-fact": 404,
  "unknown-instrument": 422,
  "id-reused": 422,
  "already-created": 409,
  "not-created": 409,
  "not-open": 409,
  "game-over": 409,
  "joining-locked": 409,
  "role-full": 409,
  "no-room": 409,
  "no-turn": 409,
  "turn-open": 409,
  "no-more-turns": 409,
  "turn-changed": 409,
  "phase-behind": 409,
  "no-clock": 409,
  "not-paused": 409,
  "not-running": 409,
  "clock-changed": 409,
  "time-left": 409,
  "waiting-seat": 409,
  "moves-closed": 409,
  "moves-sealed": 409,
  "moves-out": 409,
  "already-moved": 409,
  "already-released": 409,
  "already-withdrawn": 409,
  "already-ruled": 409,
  "already-ended": 409,
  "reveal-first": 409,
  "out-of-range": 422,
  "says-nothing": 422,
} as const;

export type RejectionCode = keyof typeof rejectionStatus;

/** A refusal: a code for programs; the sentence for people is in the message files under it. */
export interface Rejection {
  readonly code: RejectionCode;
}
