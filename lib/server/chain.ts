import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { FeedItem } from "@/lib/game/view/view";

/** The hash before the first link of any chain. */
export const genesis = "0".repeat(64);

/** A value's canonical JSON (RFC 8785), in which key order never matters. Throws for what is no JSON. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("Only JSON values have a canonical form.");
  return text;
}

/** SHA-256 in hex of a value's canonical JSON. */
export const hashOf = (value: unknown): string => createHash("sha256").update(canonical(value)).digest("hex");

/** What a link of the full log's chain covers: everything that was stored but its own hash. */
export interface Linked {
  readonly gameId: string;
  readonly seq: number;
  readonly actor: string;
  readonly commandId: string;
  readonly digest: string;
  readonly at: string;
  readonly command: unknown;
  readonly envelope: unknown;
  readonly events: unknown;
  readonly prevHash: string;
}

/** The hash of an entry of the full log (law L6): of all that stands in it, so that nothing can be added either. */
export function entryHash(entry: Linked & { readonly hash?: string }): string {
  const { hash: _own, ...covered } = entry;
  return hashOf(covered);
}

/** The next head of a viewer's own chain: what stands on that viewer's log page. */
export const feedHead = (head: string, item: FeedItem): string => hashOf({ head, item });
