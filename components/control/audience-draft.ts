import type { Audience } from "@/lib/game/audience";

/** An audience in the making; the chosen roles stay while another kind is looked at. */
export interface AudienceDraft {
  readonly kind: Audience["kind"];
  readonly roles: readonly string[];
  readonly seats?: readonly string[];
}

export const asAudience = ({ kind, roles, seats = [] }: AudienceDraft): Audience =>
  kind === "some" ? { kind, roles: [...roles], seats: [...seats] } : { kind };

export const asDraft = (audience: Audience): AudienceDraft =>
  audience.kind === "some" ? audience : { kind: audience.kind, roles: [] };
