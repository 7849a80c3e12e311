import type { Track } from "@/lib/game/scenario";
import type { PaperContext } from "./paper-context";
import type { HeadedSheet } from "./sheet";
import { TrackGrid } from "./track-grid";
import { type TrackSheet, trackSheets } from "./track-sheets";

/** A sheet for each group of tracks, to be marked by hand as turns end. */
export function trackPaper(paper: PaperContext): HeadedSheet[] {
  return trackSheets(paper.scenario.tracks).map((sheet, at) => sheetOf(paper, sheet, at));
}

function sheetOf(paper: PaperContext, { group, columns, open, rows }: TrackSheet, at: number): HeadedSheet {
  const { t } = paper;
  const alone = columns.flat().length === 1;
  return {
    kind: "headed",
    id: `${group ?? ""} ${at}`,
    title: group ?? t(open ? "tracks.others" : "tracks.others-hidden"),
    note: t("tracks.how"),
    only: t(open ? "tracks.wall" : "control-only"),
    body: (
      <div className={alone ? "hand-tracks hand-tracks-alone" : "hand-tracks"} data-rows={rows}>
        {columns.map((column) => (
          <div key={column[0]?.id ?? ""}>
            {column.map((track: Track) => (
              <TrackGrid key={track.id} paper={paper} track={track} titled={!alone || track.name !== group} />
            ))}
          </div>
        ))}
      </div>
    ),
  };
}
