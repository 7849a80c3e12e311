"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { fullTrackName, leaning, polesOf, signed } from "@/components/game/track-groups";
import { Poles } from "@/components/ui/balance";
import { Dial } from "@/components/ui/dial";
import { StepMarks, Steps } from "@/components/ui/steps";
import { rungAt } from "@/lib/game/scenario";
import type { TrackView } from "@/lib/game/view/view";
import { WallBalance, WallScale } from "./wall-scale";

interface WallTrackProps {
  track: TrackView;
  /** The title of its group, where it opens one. */
  group?: string;
}

/** One track on the wall, drawn as its scenario says. */
export function WallTrack({ track, group }: WallTrackProps) {
  const { min, max, value, was, rungs, drawn } = track;
  switch (drawn) {
    case "scale":
      return (
        <Row track={track} {...(group === undefined ? {} : { group })}>
          <WallScale min={min} max={max} value={value} was={was} />
        </Row>
      );
    case "dial":
      return (
        <Row track={track} {...(group === undefined ? {} : { group })}>
          <Dial min={min} max={max} value={value} was={was} />
        </Row>
      );
    case "ladder":
      return (
        <Row track={track} {...(group === undefined ? {} : { group })}>
          <StepMarks rungs={rungs} value={value} was={was} />
        </Row>
      );
    case "steps":
      return (
        <div className="screen-track">
          <Head title={fullTrackName(track)} />
          <Steps label={fullTrackName(track)} rungs={rungs} value={value} was={was} />
        </div>
      );
    case "balance":
      return <BalanceRow track={track} />;
    case "figure":
      return <FigureRow track={track} />;
    default:
      return drawn satisfies never;
  }
}

function Head({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <p className="screen-track-head">
      <b>{title}</b>
      {children === undefined ? null : <span>{children}</span>}
    </p>
  );
}

/** Name and value, the drawing, and the name of the step it stands on. */
function Row({ track, group, children }: WallTrackProps & { children: ReactNode }) {
  const t = useTranslations("screen");
  const { name, value, was } = track;
  const note = [group === undefined ? undefined : name, rungAt(track, value)].filter(Boolean).join(": ");
  return (
    <div className="screen-track">
      <Head title={group ?? name}>
        <b>{signed(value)}</b>
      </Head>
      {children}
      {note === "" && value === was ? null : (
        <p className="screen-track-note">
          <span>{note}</span>
          {value === was ? null : <span>{t("was", { value: signed(was) })}</span>}
        </p>
      )}
    </div>
  );
}

/** Under a line between two poles stand their names. */
function BalanceRow({ track }: { track: TrackView }) {
  const { min, max, value, was } = track;
  const poles = polesOf(track);
  return (
    <div className="screen-track">
      <Head title={fullTrackName(track)}>
        <Was track={track} /> <b>{signed(value)}</b>
      </Head>
      <WallBalance min={min} max={max} value={value} was={was} />
      {poles ? <Poles {...poles} leans={leaning(value)} /> : null}
    </div>
  );
}

/** A number with what it counts. */
function FigureRow({ track }: { track: TrackView }) {
  const { value, unit } = track;
  const rung = rungAt(track, value);
  return (
    <div className="screen-track">
      <Head title={fullTrackName(track)}>
        <b>{signed(value)}</b> {unit}
      </Head>
      <p className="screen-track-note">
        <span>{rung}</span>
        <span>
          <Was track={track} />
        </span>
      </p>
    </div>
  );
}

function Was({ track: { value, was } }: { track: TrackView }) {
  const t = useTranslations("screen");
  return value === was ? null : t("was", { value: signed(was) });
}
