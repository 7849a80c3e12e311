import { ColumnHead } from "@/components/ui/headings";
import { Prose } from "@/components/ui/prose";
import type { Turn } from "@/lib/game/scenario";
import { translator } from "@/lib/i18n/translate";
import type { Book } from "./book";
import { AudienceChips } from "./parts";
import { phaseWords, RunningOrderSheet } from "./running-order";

/** The timetable of each running order, then what every turn opens with. */
export function TurnsSection({ book }: { book: Book }) {
  const t = translator(book.locale, "scenario");
  const { runningOrders, turns } = book.scenario;
  return (
    <>
      <section aria-label={t("turns.orders")}>
        <ColumnHead title={t("turns.orders")} end={t("turns.order-note")} />
        {runningOrders.length === 0 ? <p className="empty">{t("turns.none")}</p> : null}
        {runningOrders.map((order) => (
          <RunningOrderSheet key={order.id} book={book} order={order} />
        ))}
      </section>
      <section className="turn-sheets" aria-label={t("turns.turns")}>
        <ColumnHead title={t("turns.turns")} />
        {turns.map((turn) => (
          <TurnSheet key={turn.number} book={book} turn={turn} />
        ))}
      </section>
    </>
  );
}

function TurnSheet({ book, turn }: { book: Book; turn: Turn }) {
  const t = translator(book.locale, "scenario");
  const total = turn.phases.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <article className="turn-sheet" id={`turn-${turn.number}`}>
      <div className="turn-number" aria-hidden="true">
        {turn.number}
      </div>
      <div>
        <h3>
          <span className="sr-only">{turn.number} </span>
          {turn.title}
        </h3>
        <p className="entry-note">{turn.gameTime}</p>
        <p className="turn-dateline">{turn.dateline}</p>
        <Prose text={turn.situation} size="desk" />
        <p className="entry-note">
          {t("turns.usual", { phases: phaseWords(book, turn.phases) })} ·{" "}
          {t("turns.usual-total", { minutes: total })}
        </p>
      </div>
      <Privately book={book} turn={turn} />
    </article>
  );
}

function Privately({ book, turn }: { book: Book; turn: Turn }) {
  const t = translator(book.locale, "scenario");
  if (turn.privately.length === 0) return null;
  return (
    <div className="turn-private">
      <h4>{t("turns.privately")}</h4>
      {turn.privately.map(({ audience, text }) => (
        <div key={text} className="turn-private-text">
          <AudienceChips book={book} audience={audience} />
          <Prose text={text} size="desk" />
        </div>
      ))}
    </div>
  );
}
