"use client";

import { useState } from "react";
import { Balance, Poles } from "@/components/ui/balance";
import { Dial } from "@/components/ui/dial";
import { Arrow } from "@/components/ui/figures";
import { Rungs } from "@/components/ui/rungs";
import { Scale } from "@/components/ui/scale";
import { Steps } from "@/components/ui/steps";
import { rungAt } from "@/lib/game/scenario";
import type { TrackView } from "@/lib/game/view/view";
import {
  change,
  fullTrackName,
  leaning,
  type PoleNames,
  polesOf,
  rungsAround,
  sharedPoles,
  signed,
  type TrackGroup,
} from "./track-groups";
import "./track-block.css";

/** What a page says beside the drawings, in its own section's words. */
export interface TrackWords {
  /** Read in place of the arrow between a value before and after. */
  readonly to: string;
  /** Of a figure: how much it has moved since the turn began, e.g. "+4 since the turn began". */
  readonly since: (change: string) => string;
  /** Opens a ladder whole, and folds it again. */
  readonly whole: (count: number) => string;
  readonly fold: string;
}

interface BlockProps {
  group: TrackGroup;
  words: TrackWords;
}

/** Tracks of a group side by side under its title, or one by itself; each drawn as its scenario says. */
export function TrackBlock({ group, words }: BlockProps) {
  const { group: title, members } = group;
  const poles = sharedPoles(group);
  const [first] = members;
  if (title === undefined) return first ? <Track track={first} words={words} /> : null;
  return (
    <>
      <h3 className="track-block-title">{title}</h3>
      <ul className="track-block-members" data-form={formOf(group)}>
        {members.map((track) => (
          <li key={track.id}>
            <Track track={track} words={words} poles={poles === undefined} />
          </li>
        ))}
      </ul>
      {poles ? <Poles {...poles} /> : null}
    </>
  );
}

/** How a group's members stand: one fills the line, lines between the same poles lie under each other, others go in twos. */
function formOf(group: TrackGroup): "one" | "lines" | "twos" {
  if (group.members.length === 1) return "one";
  return sharedPoles(group) ? "lines" : "twos";
}

interface TrackProps {
  track: TrackView;
  words: TrackWords;
  /** Whether its poles are named here. */
  poles?: boolean;
}

function Track({ track, words, poles = true }: TrackProps) {
  const { drawn, min, max, value, was } = track;
  switch (drawn) {
    case "scale":
      return (
        <>
          <Head track={track} words={words} />
          <Scale min={min} max={max} value={value} was={was} />
          <RungWord track={track} />
        </>
      );
    case "dial":
      return (
        <>
          <Head track={track} words={words} plain />
          <Dial min={min} max={max} value={value} was={was}>
            <Value track={track} words={words} />
          </Dial>
          <RungWord track={track} />
        </>
      );
    case "balance":
      return <BalanceTrack track={track} words={words} poles={poles ? polesOf(track) : undefined} />;
    case "steps":
      return (
        <>
          <Head track={track} words={words} plain />
          <Steps label={fullTrackName(track)} rungs={track.rungs} value={value} was={was} />
        </>
      );
    case "ladder":
      return <Ladder track={track} words={words} />;
    case "figure":
      return <FigureTrack track={track} words={words} />;
    default:
      return drawn satisfies never;
  }
}

interface PartProps {
  track: TrackView;
  words: TrackWords;
}

/** The name, and the value where the drawing does not hold it. */
function Head({ track, words, plain = false }: PartProps & { plain?: boolean }) {
  return (
    <p className="track-block-head">
      <span>{track.name}</span>
      {plain ? null : (
        <b>
          <Value track={track} words={words} />
        </b>
      )}
    </p>
  );
}

/** The value, and what it was as the turn opened. */
function Value({ track: { value, was }, words }: PartProps) {
  if (was === value) return signed(value);
  return (
    <>
      {signed(was)} <Arrow label={words.to} /> {signed(value)}
    </>
  );
}

/** The name of the step it stands on. */
function RungWord({ track }: Pick<PartProps, "track">) {
  const rung = rungAt(track, track.value);
  return rung === undefined ? null : <p className="track-block-rung">{rung}</p>;
}

function BalanceTrack({ track, words, poles }: PartProps & { poles: PoleNames | undefined }) {
  const { min, max, value, was } = track;
  return (
    <>
      <Head track={track} words={words} />
      <Balance min={min} max={max} value={value} was={was} />
      {poles ? <Poles {...poles} leans={leaning(value)} /> : null}
    </>
  );
}

/** Rungs shown of a ladder that is folded: the one it stands on between its neighbours. */
const foldedRungs = 3;

function Ladder({ track, words }: PartProps) {
  const [whole, setWhole] = useState(false);
  const { rungs } = track;
  return (
    <>
      <Head track={track} words={words} />
      <Rungs
        label={fullTrackName(track)}
        rungs={whole ? rungs : rungsAround(track, foldedRungs)}
        value={track.value}
        bleed
      />
      {rungs.length > foldedRungs ? (
        <button
          type="button"
          className="track-block-whole"
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {whole ? words.fold : words.whole(rungs.length)}
        </button>
      ) : null}
    </>
  );
}

function FigureTrack({ track, words }: PartProps) {
  const { name, unit, value, was } = track;
  const rung = rungAt(track, value);
  const since = value === was ? undefined : words.since(change(track));
  const note = [rung, since].filter((part) => part !== undefined).join(", ");
  return (
    <>
      <p className="track-block-head">
        <span>{name}</span>
      </p>
      <p className="figure">
        <b>{signed(value)}</b>
        {unit === undefined ? null : <span>{unit}</span>}
      </p>
      {note === "" ? null : <p className="track-block-rung">{note}</p>}
    </>
  );
}
