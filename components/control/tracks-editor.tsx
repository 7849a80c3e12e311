"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { said, trackGroups } from "@/components/game/track-groups";
import { Button } from "@/components/ui/button";
import type { TrackView } from "@/lib/game/view/view";
import { useDesk } from "./desk-context";
import { trackName } from "./desk-reading";
import type { TrackDraft } from "./ruling-draft";
import { TrackStep } from "./track-step";

interface TracksEditorProps {
  tracks: readonly TrackDraft[];
  onChange: (tracks: readonly TrackDraft[]) => void;
}

/** Tracks a ruling moves: chosen from all, each with its value before and after. */
export function TracksEditor({ tracks, onChange }: TracksEditorProps) {
  const t = useTranslations("run");
  const { view } = useDesk();
  const id = useId();
  const [chosen, setChosen] = useState("");
  const left = view.tracks.filter((track) => !tracks.some((each) => each.trackId === track.id));
  function add() {
    const track = left.find((each) => each.id === chosen);
    if (track) onChange([...tracks, { trackId: track.id, to: track.value }]);
    setChosen("");
  }
  return (
    <div className="ruling-rows">
      {tracks.map(({ trackId, to }) => {
        const track = view.tracks.find((each) => each.id === trackId);
        return track === undefined ? null : (
          <div key={trackId} className="track-edit">
            <TrackStep
              track={track}
              to={to}
              onChange={(next) =>
                onChange(tracks.map((each) => (each.trackId === trackId ? { trackId, to: next } : each)))
              }
            />
            <Button
              look="bare"
              size="desk"
              aria-label={t("tracks.remove", { track: trackName(track) })}
              onClick={() => onChange(tracks.filter((each) => each.trackId !== trackId))}
            >
              {t("tracks.remove-short")}
            </Button>
            {to === track.value ? <p className="row-note track-same">{t("tracks.same")}</p> : null}
          </div>
        );
      })}
      <div className="track-add">
        <label htmlFor={id} className="sr-only">
          {t("tracks.choose")}
        </label>
        <select
          id={id}
          className="field-input"
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          <option value="">{t("tracks.choose")}</option>
          <TrackOptions tracks={left} />
        </select>
        <Button size="desk" onClick={add}>
          {t("tracks.add")}
        </Button>
      </div>
    </div>
  );
}

/** Tracks to choose from, those of a group together; each says by its full name where it stands. */
function TrackOptions({ tracks }: { tracks: readonly TrackView[] }) {
  const option = (track: TrackView) => (
    <option key={track.id} value={track.id}>
      {`${trackName(track)} (${said(track, track.value)})`}
    </option>
  );
  return trackGroups(tracks).map(({ group, members }) =>
    group === undefined || members.length < 2 ? (
      members.map(option)
    ) : (
      <optgroup key={group} label={group}>
        {members.map(option)}
      </optgroup>
    ),
  );
}
