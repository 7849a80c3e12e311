import type { Track } from "@/lib/game/scenario";
import { packed } from "./fit";

/** Tracks of one sheet, in columns from left to right. */
export interface TrackSheet {
  /** Title of the group, or undefined where tracks without one are gathered. */
  readonly group: string | undefined;
  readonly columns: readonly (readonly Track[])[];
  /** Everybody may see all of it, so that it can hang on the wall. */
  readonly open: boolean;
  /** How high a row may be, so that the sheet is well filled. */
  readonly rows: "high" | "middle" | "low";
}

/** Height that tracks may fill, in rows of a grid. */
const room = 40;
/** Rows that the head of a grid takes. */
const headRows = 4.2;
/** Steps beyond which a grid would be a hatching: the value is written down instead. */
const mostSteps = 13;

/** Whether a track is marked step by step or written down. */
export const isStepped = ({ drawn, min, max }: Track): boolean =>
  drawn !== "figure" && max - min <= mostSteps;

/** Rows of a track's grid. */
export const rowsOf = (track: Track): number =>
  !isStepped(track) ? 2 : track.drawn === "steps" ? track.rungs.length : track.max - track.min + 1;

/**
 * Sheets to mark tracks on: one for each group, one for each ladder that stands alone; what
 * is left is gathered, apart by whether all may see it.
 */
export function trackSheets(tracks: readonly Track[]): TrackSheet[] {
  const alone = tracks.filter(({ group }) => group === undefined);
  const ladders = alone.filter(({ drawn }) => drawn === "ladder");
  const others = alone.filter(({ drawn }) => drawn !== "ladder");
  const groups = [...new Set(tracks.flatMap(({ group }) => (group === undefined ? [] : [group])))];
  return [
    ...ladders.flatMap((track) => sheetsOf(track.name, [track])),
    ...groups.flatMap((group) =>
      sheetsOf(
        group,
        tracks.filter((track) => track.group === group),
      ),
    ),
    ...sheetsOf(undefined, others.filter(isOpen)),
    ...sheetsOf(
      undefined,
      others.filter((track) => !isOpen(track)),
    ),
  ];
}

const isOpen = ({ audience }: Track): boolean => audience.kind === "public";

const heightOf = (track: Track): number => rowsOf(track) + headRows;

const sum = (tracks: readonly Track[]): number => tracks.reduce((all, track) => all + heightOf(track), 0);

/** Two columns to a sheet, filled from the top and as even as the order of the tracks allows. */
function sheetsOf(group: string | undefined, tracks: readonly Track[]): TrackSheet[] {
  if (tracks.length === 0) return [];
  const sheets = packed(
    evenColumns(tracks),
    () => 1,
    () => 2,
  );
  return sheets.map((columns) => ({
    group,
    columns,
    open: tracks.every(isOpen),
    rows: rowSize(Math.max(...columns.map(sum))),
  }));
}

/** The lowest columns that need no more sheets than full ones would. */
function evenColumns(tracks: readonly Track[]): Track[][] {
  const full = packed(tracks, heightOf, () => room);
  const most = 2 * Math.ceil(full.length / 2);
  for (let height = Math.ceil(sum(tracks) / most); height < room; height += 1) {
    const columns = packed(tracks, heightOf, () => height);
    if (columns.length <= most) return columns;
  }
  return full;
}

function rowSize(tallest: number): TrackSheet["rows"] {
  if (tallest <= room / 2) return "high";
  return tallest <= room * 0.78 ? "middle" : "low";
}
