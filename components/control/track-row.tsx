"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { TrackDrawing } from "@/components/game/track-drawing";
import { Button } from "@/components/ui/button";
import { rungAt } from "@/lib/game/scenario";
import type { TrackView } from "@/lib/game/view/view";
import { AdjustForm } from "./adjust-form";
import { CorrectionList, Corrections } from "./corrections";
import { useDesk } from "./desk-context";
import { trackName } from "./desk-reading";
import { TrackValue } from "./track-value";

interface TrackRowProps {
  track: TrackView;
  open: boolean;
  onToggle: () => void;
  /** Where its group does not stand above it. */
  inFull?: boolean;
  /** Beside others of its group instead of in a line of its own. */
  beside?: boolean;
}

/** A track in a line, which opens to be moved by hand or corrected. */
export function TrackRow({ track, open, onToggle, inFull = false, beside = false }: TrackRowProps) {
  const t = useTranslations("run");
  const playing = useDesk().view.status === "playing";
  const row = useIntoSight(open);
  const of = { kind: "track", id: track.id } as const;
  return (
    <li
      ref={row}
      className="track-row"
      data-open={open ? "" : undefined}
      data-beside={beside ? "" : undefined}
      data-drawn={track.drawn}
    >
      <div className="track-line">
        <div className="track-words">
          <p className="row-name">{inFull ? trackName(track) : track.name}</p>
          <RungNote track={track} />
        </div>
        <TrackDrawing track={track} form="line" />
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

/** What is opened comes into sight, as far as there is room. */
function useIntoSight(open: boolean) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  return row;
}

/** The name of the step it stands on, where the drawing does not say it. */
function RungNote({ track }: { track: TrackView }) {
  const rung = track.drawn === "steps" ? undefined : rungAt(track, track.value);
  return rung === undefined ? null : <p className="row-note">{rung}</p>;
}
