"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Scale } from "@/components/ui/scale";
import { rungAt } from "@/lib/game/scenario";
import type { TrackView } from "@/lib/game/view/view";
import { useDesk } from "./desk-context";
import { signed, trackName } from "./desk-reading";
import type { TrackDraft } from "./ruling-draft";
import { TrackValue } from "./track-strip";

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
          {left.map((track) => (
            <option key={track.id} value={track.id}>
              {`${trackName(track)} (${signed(track.value)})`}
            </option>
          ))}
        </select>
        <Button size="desk" onClick={add}>
          {t("tracks.add")}
        </Button>
      </div>
    </div>
  );
}

/** A track with a step down and a step up, within its ends. */
export function TrackStep(props: {
  track: TrackView;
  to: number;
  onChange: (to: number) => void;
  /** Where the name stands beside it already. */
  unnamed?: boolean;
}) {
  const t = useTranslations("run");
  const { track, to, onChange, unnamed = false } = props;
  const name = trackName(track);
  const rung = rungAt(track, to);
  const step = (by: number) => onChange(Math.min(track.max, Math.max(track.min, to + by)));
  return (
    <fieldset className="track-step">
      <legend className="sr-only">{name}</legend>
      <p className="track-step-name">
        {unnamed ? null : name}
        {rung === undefined ? null : <small>{rung}</small>}
      </p>
      <Scale min={track.min} max={track.max} value={to} was={track.value} />
      <Button size="desk" aria-label={t("tracks.down", { track: name })} onClick={() => step(-1)}>
        −
      </Button>
      <output className="track-step-value">
        <TrackValue track={{ value: to, was: track.value }} />
      </output>
      <Button size="desk" aria-label={t("tracks.up", { track: name })} onClick={() => step(1)}>
        +
      </Button>
    </fieldset>
  );
}
