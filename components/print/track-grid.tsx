import { signed } from "@/components/game/track-groups";
import { rungAt, type Track } from "@/lib/game/scenario";
import type { PaperContext } from "./paper-context";
import { isStepped } from "./track-sheets";

interface GridProps {
  readonly paper: PaperContext;
  readonly track: Track;
}

/** A track with a column for each turn: where it starts is marked, where it goes is crossed by hand. */
export function TrackGrid({ paper, track, titled }: GridProps & { titled: boolean }) {
  const { t, namesOf } = paper;
  const seen = t("tracks.seen", { names: namesOf(track.audience) });
  const unit = track.unit === undefined ? "" : t("tracks.unit", { unit: track.unit });
  return (
    <div className="hand-track" data-stepped={isStepped(track) ? "" : undefined}>
      {titled ? <h3 className="hand-track-name">{track.name}</h3> : null}
      <p className="hand-track-seen">
        {seen}
        {unit}
      </p>
      <table className="hand-grid">
        <TurnHeads paper={paper} track={track} />
        <tbody>
          {isStepped(track) ? <Steps paper={paper} track={track} /> : <Written paper={paper} track={track} />}
        </tbody>
      </table>
    </div>
  );
}

function TurnHeads({ paper: { t, scenario }, track }: GridProps) {
  return (
    <thead>
      <tr>
        <th scope="col">{t(isStepped(track) ? "tracks.value" : "tracks.end")}</th>
        <th scope="col">{t("tracks.start")}</th>
        {scenario.turns.map(({ number }) => (
          <th key={number} scope="col">
            {number}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Every value a track can have, highest first. */
function Steps({ paper, track }: GridProps) {
  return valuesOf(track).map((value) => (
    <tr key={value} data-named={nameAt(track, value) === undefined ? undefined : ""}>
      <th scope="row">
        <span>
          <b>{signed(value)}</b> {nameAt(track, value)}
        </span>
      </th>
      <td>{value === track.start ? <Mark /> : null}</td>
      {paper.scenario.turns.map(({ number }) => (
        <td key={number} />
      ))}
    </tr>
  ));
}

/** A number to write down for each turn. */
function Written({ paper, track }: GridProps) {
  const { t, scenario } = paper;
  return (
    <tr className="hand-track-written">
      <th scope="row">{t("tracks.range", { min: signed(track.min), max: signed(track.max) })}</th>
      <td>{signed(track.start)}</td>
      {scenario.turns.map(({ number }) => (
        <td key={number} />
      ))}
    </tr>
  );
}

/** Where the track starts, as a cross of the same kind that is made by hand. */
const Mark = () => <span className="hand-track-mark">×</span>;

function valuesOf({ drawn, rungs, min, max }: Track): number[] {
  if (drawn === "steps") return rungs.map(({ at }) => at).sort((one, other) => other - one);
  return Array.from({ length: max - min + 1 }, (_, step) => max - step);
}

/** The name of a rung that begins at a value. */
const nameAt = (track: Track, value: number): string | undefined =>
  track.rungs.some(({ at }) => at === value) ? rungAt(track, value) : undefined;
