/** Names a role of the scenario, unique within it, e.g. `us`. */
export type RoleId = string;
/** Names one person's place in one game. */
export type SeatId = string;

/**
 * Who something is addressed to. There is no default: whoever addresses nobody
 * writes `control`, which hides it from every seat, screen and observer.
 */
export type Audience =
  | { readonly kind: "public" }
  | { readonly kind: "control" }
  | { readonly kind: "some"; readonly roles: readonly RoleId[]; readonly seats: readonly SeatId[] };

export const toPublic: Audience = { kind: "public" };
export const toControl: Audience = { kind: "control" };

/** Addresses every seat of the given roles. */
export const toRoles = (...roles: RoleId[]): Audience => ({ kind: "some", roles, seats: [] });

/** Whether two audiences name the same people by the same words; order does not matter. */
export function sameAudience(one: Audience, two: Audience): boolean {
  if (one.kind !== "some" || two.kind !== "some") return one.kind === two.kind;
  const same = (a: readonly string[], b: readonly string[]) =>
    new Set([...a, ...b]).size === new Set(a).size && new Set(a).size === new Set(b).size;
  return same(one.roles, two.roles) && same(one.seats, two.seats);
}

/** Whether an audience contains a seat of a role. Waiting seats (no role) are reached by name only. */
export function reachesSeat(audience: Audience, seatId: SeatId, roleId: RoleId | null): boolean {
  switch (audience.kind) {
    case "public":
      return true;
    case "control":
      return false;
    case "some":
      return audience.seats.includes(seatId) || (roleId !== null && audience.roles.includes(roleId));
    default:
      return audience satisfies never;
  }
}
