import { fullTrackName, signed } from "@/components/game/track-groups";
import { ColumnHead } from "@/components/ui/headings";
import type { Dynamic, Effect } from "@/lib/game/scenario-book";
import { translator } from "@/lib/i18n/translate";
import type { Book } from "./book";
import { ConditionTree } from "./condition-tree";
import { AudienceChips, NoneHere, Said, Sources } from "./parts";

/** Every rule that proposes a consequence, by what it moves first. */
export function DynamicsSection({ book }: { book: Book }) {
  const groups = dynamicGroups(book);
  if (groups.length === 0) return <NoneHere book={book} />;
  return groups.map(({ title, dynamics }) => (
    <section key={title} className="dynamic-group" aria-label={title}>
      <ColumnHead title={title} end={String(dynamics.length)} />
      {dynamics.map((dynamic) => (
        <DynamicEntry key={dynamic.id} book={book} dynamic={dynamic} />
      ))}
    </section>
  ));
}

interface DynamicGroup {
  readonly title: string;
  readonly dynamics: readonly Dynamic[];
}

/** In the order of the tracks; what moves no track comes last. */
function dynamicGroups(book: Book): DynamicGroup[] {
  const t = translator(book.locale, "scenario");
  const { tracks, dynamics } = book.scenario;
  const titles = new Map(tracks.map((track) => [track.id, track.group ?? track.name]));
  const titleOf = ({ effects }: Dynamic) => {
    const first = effects.find((effect) => effect.kind === "track");
    return (first && titles.get(first.track)) ?? t("dynamics.others");
  };
  return [...new Set([...titles.values(), t("dynamics.others")])]
    .map((title) => ({ title, dynamics: dynamics.filter((dynamic) => titleOf(dynamic) === title) }))
    .filter((group) => group.dynamics.length > 0);
}

function DynamicEntry({ book, dynamic }: { book: Book; dynamic: Dynamic }) {
  const t = translator(book.locale, "scenario");
  const { id, title, reason, sources, asked, often, when, effects } = dynamic;
  return (
    <article className="dynamic-entry keep" id={`dynamic-${id}`}>
      <div className="dynamic-claim">
        <h3>{title}</h3>
        <p className="book-prose">{reason}</p>
        <p className="entry-note">
          {t(`dynamics.asked.${asked}`)}, {t(`dynamics.often.${often}`)}{" "}
          <Sources book={book} codes={sources} />
        </p>
      </div>
      <dl>
        <Said label={t("dynamics.when")}>
          <ConditionTree book={book} condition={when} />
        </Said>
        <Said label={t("dynamics.proposes")}>
          <ul className="effect-list">
            {effects.map((effect) => (
              <li key={JSON.stringify(effect)}>
                <EffectWords book={book} effect={effect} />
              </li>
            ))}
          </ul>
        </Said>
      </dl>
    </article>
  );
}

function EffectWords({ book, effect }: { book: Book; effect: Effect }) {
  const t = translator(book.locale, "scenario");
  switch (effect.kind) {
    case "track": {
      const track = book.scenario.tracks.find(({ id }) => id === effect.track);
      return (
        <a href={`${book.base}/tracks#track-${effect.track}`}>
          {track ? fullTrackName(track) : effect.track}{" "}
          <b>{effect.by > 0 ? `+${effect.by}` : signed(effect.by)}</b>
        </a>
      );
    }
    case "inject": {
      const inject = book.scenario.injects.find(({ id }) => id === effect.inject);
      const { number = 0, title = effect.inject } = inject ?? {};
      return (
        <a href={`${book.base}/injects#inject-${effect.inject}`}>
          {t("dynamics.effect.inject", { number, title })}
        </a>
      );
    }
    case "fact":
      return (
        <>
          {t("dynamics.effect.fact", { text: effect.text })}{" "}
          <AudienceChips book={book} audience={effect.audience} />
        </>
      );
    case "advice":
      return <span className="book-prose">{effect.text}</span>;
    default:
      return effect satisfies never;
  }
}
