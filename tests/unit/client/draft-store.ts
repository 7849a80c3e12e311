import type { PartChanges, SharedDraft } from "@/lib/game/shared-draft";

export const blankShared: SharedDraft = { cellId: "iq", roleId: "iq", turn: 1, version: 0, fields: {} };

/** The shared draft after somebody's parts were stored, as the database merges them. */
export function stored(shared: SharedDraft, changes: PartChanges, by: string, at: number): SharedDraft {
  const written = Object.entries(changes).map(([part, value]) => [part, { value, by, at }]);
  const fields = { ...shared.fields, ...Object.fromEntries(written) };
  return { ...shared, version: shared.version + 1, fields };
}
