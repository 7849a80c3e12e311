import { ColumnHead } from "@/components/ui/headings";
import type { BaselineEntry } from "@/lib/game/scenario-book";
import { translator } from "@/lib/i18n/translate";
import type { Book } from "./book";
import { NoneHere } from "./parts";

/** What happened, in order of time, by the turn its days fall in. */
export function BaselineSection({ book }: { book: Book }) {
  const t = translator(book.locale, "scenario");
  const { baseline, turns } = book.scenario;
  if (baseline.length === 0) return <NoneHere book={book} />;
  const numbers = [...new Set(baseline.map(({ turn }) => turn))];
  return numbers.map((number) => {
    const turn = turns.find((each) => each.number === number);
    const title = turn ? t("baseline.turn", { number, title: turn.title }) : t("baseline.before");
    return (
      <section key={number} className="baseline-turn" aria-label={title}>
        <ColumnHead title={title} end={turn?.gameTime} open />
        <ol className="baseline">
          {baseline
            .filter((entry) => entry.turn === number)
            .map((entry) => (
              <BaselineLine key={entry.id} book={book} entry={entry} />
            ))}
        </ol>
      </section>
    );
  });
}

function BaselineLine({ book, entry }: { book: Book; entry: BaselineEntry }) {
  const t = translator(book.locale, "scenario");
  const { id, date, title, text, disputed, sources } = entry;
  return (
    <li className="baseline-line keep" id={`baseline-${id}`}>
      <p className="baseline-date">{date}</p>
      <div>
        <h3>{title}</h3>
        <p className="book-prose">{text}</p>
        {disputed === undefined ? null : (
          <div className="accounts">
            <h4>{t("baseline.disputed")}</h4>
            <ul>
              {disputed.map((account) => (
                <li key={account}>{account}</li>
              ))}
            </ul>
          </div>
        )}
        <p className="entry-note">{sources.join(" · ")}</p>
      </div>
    </li>
  );
}
