import { type RejectionCode, rejectionStatus } from "@/lib/game/rejections";
import type { Issue } from "./command";

/** Refusals of the doors themselves, before the rules are asked. */
export const doorStatus = {
  "no-credential": 401,
  "wrong-password": 401,
  "wrong-origin": 403,
  "unknown-game": 404,
  "unknown-code": 404,
  "unknown-door": 404,
  "unknown-scenario": 422,
  "unknown-start": 404,
  "too-large": 413,
  "too-many": 429,
  "reserved-name": 422,
  "name-held": 422,
  "set-up-over": 409,
  "set-up-elsewhere": 403,
  "unknown-form": 404,
  unavailable: 503,
} as const;

export type DoorCode = keyof typeof doorStatus | RejectionCode;

/** A refusal on its way out; the sentence for a person is added at the door. */
export interface Refusal {
  readonly ok: false;
  readonly code: DoorCode;
  readonly issues?: readonly Issue[];
  /** Seconds after which a try may succeed. */
  readonly retryAfter?: number;
}

export const refusal = (code: DoorCode, more: Omit<Refusal, "ok" | "code"> = {}): Refusal => ({
  ok: false,
  code,
  ...more,
});

export const statusOf = (code: DoorCode): number => ({ ...rejectionStatus, ...doorStatus })[code];
