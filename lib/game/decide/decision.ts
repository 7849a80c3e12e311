import type { GameEvent } from "../events";
import type { RejectionCode } from "../rejections";

/** What the rules answer: events to append (none when there is nothing to do), or a refusal. */
export type Decision =
  | { readonly ok: true; readonly events: readonly GameEvent[] }
  | { readonly ok: false; readonly code: RejectionCode };

export const accept = (...events: GameEvent[]): Decision => ({ ok: true, events });
export const refuse = (code: RejectionCode): Decision => ({ ok: false, code });
