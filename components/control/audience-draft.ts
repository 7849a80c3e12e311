import { type Audience, type Some, toSome } from "@/lib/game/audience";
import type { AudienceInput } from "@/lib/game/command-schemas";

/** An audience in the making; those chosen stay while another kind is looked at. Null: nothing chosen yet. */
export interface AudienceDraft extends Omit<Some, "kind"> {
  readonly kind: Audience["kind"] | null;
}

const nobody = { roles: [], desks: [], cells: [], seats: [] } as const;

/** Nothing is visible by default: whoever addresses something chooses to whom. */
export const unchosen: AudienceDraft = { kind: null, ...nobody };

/** Some, of whom none is named yet. */
export const someUnnamed: AudienceDraft = { kind: "some", ...nobody };

/** Whether a draft addresses somebody, or control alone on purpose. */
export function isAddressed({ kind, roles, desks, cells, seats }: AudienceDraft): boolean {
  if (kind === null) return false;
  return kind !== "some" || roles.length + desks.length + cells.length + seats.length > 0;
}

/** The audience a draft stands for; control alone where nothing was chosen. */
export function asAudience({ kind, roles, desks, cells, seats }: AudienceDraft): Audience {
  if (kind === "some") return toSome({ roles, desks, cells, seats });
  return { kind: kind ?? "control" };
}

export const asDraft = (audience: Audience): AudienceDraft =>
  audience.kind === "some" ? audience : { kind: audience.kind, ...nobody };

/** The same as a command carries it. */
export const asInput = (draft: AudienceDraft): AudienceInput => asAudience(draft);

/** What was kept by an earlier version of the page has fewer lists. */
export const whole = (kept: Partial<AudienceDraft>): AudienceDraft => ({ ...unchosen, ...kept });
