"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Scale } from "@/components/ui/scale";
import { rungAt } from "@/lib/game/scenario";
import type { TrackView } from "@/lib/game/view/view";
import { AdjustForm } from "./adjust-form";
import { CorrectionList, Corrections } from "./corrections";
import { useDesk } from "./desk-context";
import { trackName } from "./desk-reading";
import { TrackValue } from "./track-strip";

interface TrackRowProps {
  track: TrackView;
  open: boolean;
  onToggle: () => void;
  /** Where its group does not stand above it. */
  inFull?: boolean;
}

/** A track in a line, which opens to be moved by hand or corrected. */
export function TrackRow({ track, open, onToggle, inFull = false }: TrackRowProps) {
  const t = useTranslations("run");
  const playing = useDesk().view.status === "playing";
  const rung = rungAt(track, track.value);
  const of = { kind: "track", id: track.id } as const;
  return (
    <li
      className="track-row"
      data-open={open ? "" : undefined}
      data-grouped={track.group && !inFull ? "" : undefined}
    >
      <div className="track-line">
        <div>
          <p className="row-name">{inFull ? trackName(track) : track.name}</p>
          {rung === undefined ? null : <p className="row-note">{rung}</p>}
        </div>
        <Scale min={track.min} max={track.max} value={track.value} was={track.was} numbers />
        <TrackValue track={track} />
        <Button
          size="desk"
          aria-expanded={open}
          aria-label={t(playing ? "tracks.adjust-one" : "tracks.correct-one", { track: trackName(track) })}
          onClick={onToggle}
        >
          {t(playing ? "tracks.adjust" : "log.correct")}
        </Button>
      </div>
      {open ? (
        <>
          {playing ? <AdjustForm track={track} onDone={onToggle} /> : null}
          <Corrections of={of} />
        </>
      ) : (
        <CorrectionList of={of} />
      )}
    </li>
  );
}
