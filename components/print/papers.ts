/** The papers of a pack, in the order they are printed. */
export const paperIds = [
  "role-cards",
  "move-slips",
  "ballots",
  "msel",
  "inject-slips",
  "tracks",
  "control-cards",
  "timetable",
  "debrief",
] as const;
export type PaperId = (typeof paperIds)[number];

export const isPaperId = (text: string): text is PaperId => paperIds.some((id) => id === text);
