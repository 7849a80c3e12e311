/** Names a role of the scenario, unique within it, e.g. `us`. */
export type RoleId = string;
/** Names a desk of a role, unique within the scenario, e.g. `us-nsc`. */
export type DeskId = string;
/** Names a cell of one game, unique within its casting. */
export type CellId = string;
/** Names one person's place in one game. */
export type SeatId = string;

/** Any set of roles, desks, cells and seats; who is in one of them is in it. */
export interface Some {
  readonly kind: "some";
  readonly roles: readonly RoleId[];
  readonly desks: readonly DeskId[];
  readonly cells: readonly CellId[];
  readonly seats: readonly SeatId[];
}

/**
 * Who something is addressed to. There is no default: whoever addresses nobody
 * writes `control`, which hides it from every seat, screen and observer.
 */
export type Audience = { readonly kind: "public" } | { readonly kind: "control" } | Some;

export const toPublic: Audience = { kind: "public" };
export const toControl: Audience = { kind: "control" };

/** An audience of those named; what is left out names nobody. */
export const toSome = (named: Partial<Omit<Some, "kind">>): Some => ({
  kind: "some",
  roles: [],
  desks: [],
  cells: [],
  seats: [],
  ...named,
});

/** Addresses every seat of the given roles. */
export const toRoles = (...roles: RoleId[]): Some => toSome({ roles });

const kindsNamed = ["roles", "desks", "cells", "seats"] as const;

/** How many roles, desks, cells and seats an audience names. */
export const namedIn = (audience: Some): number =>
  kindsNamed.reduce((sum, kind) => sum + audience[kind].length, 0);

/** Whether two audiences name the same people by the same words; order does not matter. */
export function sameAudience(one: Audience, two: Audience): boolean {
  if (one.kind !== "some" || two.kind !== "some") return one.kind === two.kind;
  return kindsNamed.every((kind) => {
    const [a, b] = [new Set(one[kind]), new Set(two[kind])];
    return a.size === b.size && [...a].every((id) => b.has(id));
  });
}

/** Everyone whom at least one of two audiences reaches. */
export function joined(one: Audience, two: Audience): Audience {
  if (one.kind === "public" || two.kind === "public") return toPublic;
  if (one.kind === "control") return two;
  if (two.kind === "control") return one;
  const both = (kind: (typeof kindsNamed)[number]) => [...new Set([...one[kind], ...two[kind]])];
  return toSome({ roles: both("roles"), desks: both("desks"), cells: both("cells"), seats: both("seats") });
}

/**
 * Where somebody sits, as audiences ask. `roles` are those of the cell, whole or in
 * part; `desks` are the cell's own. Someone who waits has no cell and is reached by name only.
 */
export interface Place {
  readonly seatId: SeatId;
  readonly cellId: CellId | null;
  readonly roles: readonly RoleId[];
  readonly desks: readonly DeskId[];
}

/** Whether an audience contains somebody at a place. */
export function reaches(audience: Audience, place: Place): boolean {
  switch (audience.kind) {
    case "public":
      return true;
    case "control":
      return false;
    case "some":
      return (
        audience.seats.includes(place.seatId) ||
        (place.cellId !== null && audience.cells.includes(place.cellId)) ||
        place.roles.some((id) => audience.roles.includes(id)) ||
        place.desks.some((id) => audience.desks.includes(id))
      );
    default:
      return audience satisfies never;
  }
}
