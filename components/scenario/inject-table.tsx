import { Fragment } from "react";
import type { Inject } from "@/lib/game/scenario";
import type { RunningOrder } from "@/lib/game/scenario-book";
import { translator } from "@/lib/i18n/translate";
import type { Book } from "./book";
import { AudienceChips } from "./parts";

interface InjectTableProps {
  book: Book;
  injects: readonly Inject[];
}

/** All injects by turn, with the minute each is due at in each running order. */
export function InjectTable({ book, injects }: InjectTableProps) {
  const t = translator(book.locale, "scenario");
  const { runningOrders, turns } = book.scenario;
  return (
    <div id="list" className="book-wide">
      <table className="book-table inject-table">
        <caption>{t("injects.legend")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("injects.number")}</th>
            <th scope="col">{t("injects.title")}</th>
            <th scope="col">{t("injects.channel")}</th>
            <th scope="col">{t("injects.to")}</th>
            {runningOrders.length === 0 ? <th scope="col">{t("injects.minute")}</th> : null}
            {runningOrders.map(({ id, title }) => (
              <th key={id} scope="col" className="inject-minute">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {turns.map(({ number, title }) => {
          const own = injects.filter((inject) => inject.turn === number);
          if (own.length === 0) return <Fragment key={number} />;
          return (
            <tbody key={number}>
              <tr className="table-group">
                <th colSpan={4 + Math.max(1, runningOrders.length)} scope="rowgroup">
                  {t("turns.turn", { number, title })}
                </th>
              </tr>
              {own.map((inject) => (
                <Line key={inject.id} book={book} inject={inject} />
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

function Line({ book, inject }: { book: Book; inject: Inject }) {
  const common = translator(book.locale, "common");
  const { runningOrders } = book.scenario;
  const { id, number, title, channel, audience, minute } = inject;
  return (
    <tr>
      <td>{number}</td>
      <th scope="row">
        <a href={`#inject-${id}`}>{title}</a>
      </th>
      <td>{common(`channel.${channel}`)}</td>
      <td>
        <AudienceChips book={book} audience={audience} />
      </td>
      {runningOrders.length === 0 ? <Minute book={book} minute={minute} /> : null}
      {runningOrders.map((order) => (
        <OrderMinute key={order.id} book={book} order={order} id={id} />
      ))}
    </tr>
  );
}

function OrderMinute({ book, order, id }: { book: Book; order: RunningOrder; id: string }) {
  const t = translator(book.locale, "scenario");
  const planned = order.injects.find(({ inject }) => inject === id);
  if (planned) return <Minute book={book} minute={planned.minute} />;
  return (
    <td className="inject-minute">
      <span aria-hidden="true">{t("injects.out")}</span>
      <span className="sr-only">{t("injects.out-words")}</span>
    </td>
  );
}

function Minute({ book, minute }: { book: Book; minute: number | undefined }) {
  const t = translator(book.locale, "scenario");
  return <td className="inject-minute">{minute === undefined ? t("injects.open") : `${minute}′`}</td>;
}
