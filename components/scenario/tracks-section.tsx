import { fullTrackName, signed } from "@/components/game/track-groups";
import type { Track } from "@/lib/game/scenario";
import { translator } from "@/lib/i18n/translate";
import type { Book } from "./book";
import { AudienceChips, NoneHere, Said } from "./parts";
import { TrackStart } from "./track-start";

/** Every track as it stands before the first turn, with its steps and why it starts there. */
export function TracksSection({ book }: { book: Book }) {
  const { tracks } = book.scenario;
  if (tracks.length === 0) return <NoneHere book={book} />;
  return (
    <div className="track-entries">
      {tracks.map((track) => (
        <TrackEntry key={track.id} book={book} track={track} />
      ))}
    </div>
  );
}

function TrackEntry({ book, track }: { book: Book; track: Track }) {
  const t = translator(book.locale, "scenario");
  const { id, min, max, audience, reason } = track;
  const moving = book.scenario.dynamics.filter(({ effects }) =>
    effects.some((effect) => effect.kind === "track" && effect.track === id),
  );
  return (
    <article className="track-entry keep" id={`track-${id}`}>
      <header className="entry-head">
        <h2>{fullTrackName(track)}</h2>
        <span className="entry-note">{t("tracks.range", { min: signed(min), max: signed(max) })}</span>
      </header>
      <TrackStart book={book} track={track} />
      <dl>
        <Said label={t("tracks.why")}>
          <span className="book-prose">{reason}</span>
        </Said>
        <Said label={t("tracks.seen")}>
          <AudienceChips book={book} audience={audience} />
        </Said>
        <Said label={t("tracks.moved")}>
          {moving.length === 0
            ? null
            : moving.map((dynamic) => (
                <a
                  key={dynamic.id}
                  href={`${book.base}/dynamics#dynamic-${dynamic.id}`}
                  className="book-link"
                >
                  {dynamic.title}
                </a>
              ))}
        </Said>
      </dl>
    </article>
  );
}
