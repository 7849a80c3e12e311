import { signed } from "@/components/game/track-groups";
import { Rungs } from "@/components/ui/rungs";
import { Scale } from "@/components/ui/scale";
import { rungAt, type Track } from "@/lib/game/scenario";
import { translator } from "@/lib/i18n/translate";
import type { Book } from "./book";

interface TrackStartProps {
  book: Book;
  track: Track;
}

/** A track drawn as it starts, each kind in its own form. */
export function TrackStart({ book, track }: TrackStartProps) {
  const t = translator(book.locale, "scenario");
  switch (track.drawn) {
    case "ladder":
      return (
        <Rungs label={t("tracks.rungs", { name: track.name })} rungs={track.rungs} value={track.start} />
      );
    case "steps":
      return <Steps book={book} track={track} />;
    case "figure":
      return <Figure book={book} track={track} />;
    case "scale":
    case "dial":
    case "balance":
      return <OnScale book={book} track={track} />;
    default:
      return track.drawn satisfies never;
  }
}

function OnScale({ book, track }: TrackStartProps) {
  const t = translator(book.locale, "scenario");
  const { name, min, max, start } = track;
  const value = signed(start);
  return (
    <div className="track-drawn">
      <p className="track-now">
        <b>{value}</b> {rungAt(track, start)}
      </p>
      <Scale
        min={min}
        max={max}
        value={start}
        numbers
        label={t("tracks.start-of", { name, value, min: signed(min), max: signed(max) })}
      />
      <RungList book={book} track={track} />
    </div>
  );
}

function Figure({ book, track }: TrackStartProps) {
  const t = translator(book.locale, "scenario");
  const value = signed(track.start);
  return (
    <div className="track-drawn">
      <p className="track-figure">
        {track.unit === undefined ? value : t("tracks.unit", { value, unit: track.unit })}
      </p>
      <RungList book={book} track={track} />
    </div>
  );
}

function Steps({ book, track: { name, rungs, start } }: TrackStartProps) {
  const t = translator(book.locale, "scenario");
  const now = [...rungs].reverse().find(({ at }) => at <= start);
  return (
    <ol className="track-steps" aria-label={t("tracks.rungs", { name })}>
      {rungs.map((rung) => (
        <li key={rung.at} aria-current={rung === now ? "true" : undefined}>
          <b>{signed(rung.at)}</b> {rung.name}
        </li>
      ))}
    </ol>
  );
}

/** The names of steps that a drawing has no room for. */
function RungList({ book, track: { name, rungs } }: TrackStartProps) {
  const t = translator(book.locale, "scenario");
  if (rungs.length === 0) return null;
  return (
    <ul className="rung-list" aria-label={t("tracks.rungs", { name })}>
      {rungs.map(({ at, name: rung }) => (
        <li key={at}>
          <b>{signed(at)}</b> {rung}
        </li>
      ))}
    </ul>
  );
}
