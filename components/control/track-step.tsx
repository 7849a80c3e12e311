"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { TrackDrawing } from "@/components/game/track-drawing";
import { polesOf, signed } from "@/components/game/track-groups";
import { Poles } from "@/components/ui/balance";
import { Button } from "@/components/ui/button";
import { Segments } from "@/components/ui/choices";
import { rungAt } from "@/lib/game/scenario";
import type { TrackView } from "@/lib/game/view/view";
import { trackName } from "./desk-reading";
import { TrackValue } from "./track-value";

interface TrackStepProps {
  track: TrackView;
  to: number;
  onChange: (to: number) => void;
  /** Where the name stands beside it already. */
  unnamed?: boolean;
}

/** Where a track goes, within its ends: few steps are chosen by name, a figure is typed, others step up and down. */
export function TrackStep(props: TrackStepProps) {
  const { track, to, unnamed = false } = props;
  const rung = track.drawn === "steps" || track.drawn === "ladder" ? undefined : rungAt(track, to);
  return (
    <fieldset className="track-step" data-drawn={track.drawn}>
      <legend className="sr-only">{trackName(track)}</legend>
      <p className="track-step-name">
        {unnamed ? null : trackName(track)}
        {rung === undefined ? null : <small>{rung}</small>}
      </p>
      <StepControl {...props} />
    </fieldset>
  );
}

function StepControl(props: TrackStepProps) {
  const { drawn } = props.track;
  switch (drawn) {
    case "steps":
      return <NamedSteps {...props} />;
    case "ladder":
      return (
        <>
          <UpAndDown {...props} />
          <RungSelect {...props} />
        </>
      );
    case "figure":
      return <TypedFigure {...props} />;
    case "balance":
      return (
        <>
          <UpAndDown {...props} />
          <PolesBelow track={props.track} />
        </>
      );
    case "scale":
    case "dial":
      return <UpAndDown {...props} />;
    default:
      return drawn satisfies never;
  }
}

/** The drawing with a step down and a step up. */
function UpAndDown({ track, to, onChange }: TrackStepProps) {
  return (
    <>
      <TrackDrawing track={{ ...track, value: to, was: track.value }} form="strip" />
      <StepButton track={track} to={to} by={-1} onChange={onChange} />
      <output className="track-step-value">
        <TrackValue track={{ value: to, was: track.value }} />
      </output>
      <StepButton track={track} to={to} by={1} onChange={onChange} />
    </>
  );
}

function StepButton({ track, to, by, onChange }: TrackStepProps & { by: 1 | -1 }) {
  const t = useTranslations("run");
  const next = Math.min(track.max, Math.max(track.min, to + by));
  return (
    <Button
      size="desk"
      aria-label={t(by > 0 ? "tracks.up" : "tracks.down", { track: trackName(track) })}
      onClick={() => onChange(next)}
    >
      {by > 0 ? "+" : "−"}
    </Button>
  );
}

/** Few named steps, each one press away. */
function NamedSteps({ track, to, onChange }: TrackStepProps) {
  const name = useId();
  const now = track.rungs.findLast(({ at }) => at <= to);
  return (
    <Segments
      name={name}
      legend={trackName(track)}
      legendHidden
      size="desk"
      options={track.rungs.map((rung) => ({ value: String(rung.at), label: rung.name }))}
      value={String(now?.at ?? "")}
      onChange={(at) => onChange(Number(at))}
    />
  );
}

/** The rungs of a ladder by name, for whoever goes further than a step. */
function RungSelect({ track, to, onChange }: TrackStepProps) {
  const t = useTranslations("run");
  const now = track.rungs.findLast(({ at }) => at <= to);
  return (
    <select
      className="field-input track-rungs"
      aria-label={t("tracks.rung", { track: trackName(track) })}
      value={now?.at}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    >
      {[...track.rungs].reverse().map(({ at, name }) => (
        <option key={at} value={at}>
          {`${signed(at)} ${name}`}
        </option>
      ))}
    </select>
  );
}

/** A number with what it counts: typed, or stepped. What is typed holds as soon as it lies within the ends. */
function TypedFigure({ track, to, onChange }: TrackStepProps) {
  const t = useTranslations("run");
  const [typed, setTyped] = useState<string>();
  function type(text: string) {
    setTyped(text);
    const value = Number(text.trim().replace("−", "-"));
    const fits = text.trim() !== "" && Number.isInteger(value) && value >= track.min && value <= track.max;
    if (fits) onChange(value);
  }
  return (
    <>
      <p className="track-figure-range">
        {t("tracks.range", { min: signed(track.min), max: signed(track.max) })} {track.unit}
      </p>
      <StepButton track={track} to={to} by={-1} onChange={onChange} />
      <input
        className="field-input track-figure"
        inputMode="numeric"
        aria-label={t("tracks.figure", { track: trackName(track) })}
        value={typed ?? String(to)}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => setTyped(undefined)}
      />
      <StepButton track={track} to={to} by={1} onChange={onChange} />
    </>
  );
}

function PolesBelow({ track }: { track: TrackView }) {
  const poles = polesOf(track);
  return poles ? (
    <div className="track-step-poles">
      <Poles {...poles} />
    </div>
  ) : null;
}
