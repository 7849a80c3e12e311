import type { RunningOrder } from "@/lib/game/scenario-book";
import { translator } from "@/lib/i18n/translate";
import { type Book, timeWords } from "./book";
import { OrderRuler } from "./order-ruler";
import { clockOf, type TimetableLine, type TimetableTurn, timetableOf } from "./timetable";

/** A running order: the session as a ruler, then line by line. */
export function RunningOrderSheet({ book, order }: { book: Book; order: RunningOrder }) {
  const t = translator(book.locale, "scenario");
  const lines = timetableOf(book.scenario, order);
  const left = book.scenario.injects.length - order.injects.length;
  const time = timeWords(order.minutes, book.locale);
  return (
    <section className="order-sheet" aria-labelledby={`order-${order.id}`}>
      <header className="entry-head">
        <h3 id={`order-${order.id}`}>{order.title}</h3>
        <span className="entry-note">{time}</span>
      </header>
      <p className="order-text">
        {order.note} {left > 0 ? t("turns.left-out", { count: left }) : null}
      </p>
      <OrderRuler
        lines={lines}
        minutes={order.minutes}
        label={t("turns.ruler", { title: order.title, time })}
      />
      <table className="book-table order-table">
        <caption className="sr-only">{order.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t("turns.at")}</th>
            <th scope="col">{t("turns.what")}</th>
            <th scope="col">{t("turns.minutes")}</th>
            <th scope="col">{t("turns.injects")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.key} book={book} line={line} />
          ))}
          <tr className="order-end">
            <td>{clockOf(order.minutes)}</td>
            <td colSpan={3}>{t("turns.end")}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function Line({ book, line }: { book: Book; line: TimetableLine }) {
  const t = translator(book.locale, "scenario");
  const { kind, at, minutes, title, turn } = line;
  return (
    <tr data-kind={kind}>
      <td>{clockOf(at)}</td>
      <th scope="row">
        {turn === undefined ? (
          kind === "pause" ? (
            t("turns.pause")
          ) : (
            title
          )
        ) : (
          <>
            {t("turns.turn", { number: turn.number, title })}
            <PhaseLine book={book} turn={turn} />
          </>
        )}
      </th>
      <td>{minutes}</td>
      <td>{turn === undefined ? null : <InjectLine book={book} turn={turn} />}</td>
    </tr>
  );
}

function PhaseLine({ book, turn }: { book: Book; turn: Pick<TimetableTurn, "phases"> }) {
  return <span className="order-phases">{phaseWords(book, turn.phases)}</span>;
}

/** Phases with their minutes in a line: "Brief 3 · Deliberate 12". */
export function phaseWords(book: Book, phases: TimetableTurn["phases"]): string {
  const t = translator(book.locale, "scenario");
  const common = translator(book.locale, "common");
  return phases
    .map(({ phase, minutes }) => t("turns.phase", { phase: common(`phase.${phase}`), minutes }))
    .join(" · ");
}

/** Injects of a turn: by the clock first, in its order, then those that come at any time. */
function InjectLine({ book, turn }: { book: Book; turn: TimetableTurn }) {
  const t = translator(book.locale, "scenario");
  const timed = turn.injects.filter(({ minute }) => minute !== undefined);
  timed.sort((one, other) => (one.minute ?? 0) - (other.minute ?? 0));
  const open = turn.injects.filter(({ minute }) => minute === undefined);
  if (turn.injects.length === 0) return null;
  return (
    <ul className="order-injects">
      {[...timed, ...open].map(({ inject, minute }) => (
        <li key={inject.id}>
          <span>{minute === undefined ? t("turns.open") : `${minute}′`}</span>{" "}
          <a href={`${book.base}/injects#inject-${inject.id}`}>{inject.title}</a>
        </li>
      ))}
    </ul>
  );
}
