import { Slip } from "@/components/ui/slip";
import type { Inject, InjectText } from "@/lib/game/scenario";
import { translator } from "@/lib/i18n/translate";
import type { Book } from "./book";
import { ConditionTree } from "./condition-tree";
import { AudienceChips, Said } from "./parts";

interface EntryProps {
  book: Book;
  inject: Inject;
}

/** An inject in full: the slip as its recipients see it, beside it what is for control alone. */
export function InjectEntry({ book, inject }: EntryProps) {
  const t = translator(book.locale, "scenario");
  const { id, number, turn, lastTurn, title } = inject;
  return (
    <section className="inject-entry" id={`inject-${id}`} aria-labelledby={`inject-${id}-name`}>
      <header className="entry-head">
        <span className="entry-number">{number}</span>
        <h2 id={`inject-${id}-name`}>{title}</h2>
        <span className="entry-note">
          {lastTurn === undefined || lastTurn === turn
            ? t("injects.turn", { number: turn })
            : t("injects.turn-until", { number: turn, last: lastTurn })}
        </span>
        <a href="#list" className="entry-up screen-only">
          {t("injects.top")}
        </a>
      </header>
      <div className="inject-halves">
        <InjectSlip book={book} text={inject} />
        <ForControl book={book} inject={inject} />
      </div>
    </section>
  );
}

type SlipText = Pick<InjectText, "title" | "channel" | "from" | "body" | "contentNote">;

function InjectSlip({ book, text }: { book: Book; text: SlipText }) {
  const t = translator(book.locale, "scenario");
  const common = translator(book.locale, "common");
  return (
    <Slip
      channel={text.channel}
      channelName={common(`channel.${text.channel}`)}
      mark={common("exercise")}
      from={text.from}
      labels={{ from: t("injects.from"), title: t("injects.subject") }}
      title={text.title}
      body={text.body}
      contentNote={text.contentNote}
      level={3}
    />
  );
}

function ForControl({ book, inject }: EntryProps) {
  const t = translator(book.locale, "scenario");
  const { notes, expected, contingency, teaches, origin } = inject.control;
  const suggesting = book.scenario.dynamics.filter(({ effects }) =>
    effects.some((effect) => effect.kind === "inject" && effect.inject === inject.id),
  );
  return (
    <dl className="inject-control">
      <Said label={t("injects.to-whom")}>
        <AudienceChips book={book} audience={inject.audience} />
      </Said>
      <Said label={t("injects.trigger")}>
        <Trigger book={book} inject={inject} />
      </Said>
      <Said label={t("injects.minute")}>
        <Minutes book={book} inject={inject} />
      </Said>
      <Said label={t("injects.notes")}>
        <span className="book-prose">{notes}</span>
      </Said>
      <Said label={t("injects.expected")}>{expected}</Said>
      <Said label={t("injects.contingency")}>{contingency}</Said>
      <Said label={t("injects.teaches")}>{teaches}</Said>
      <Said label={t("injects.origin")}>{t(`injects.${origin}`)}</Said>
      <Said label={t("injects.suggested-by")}>
        {suggesting.length === 0
          ? null
          : suggesting.map(({ id, title }) => (
              <a key={id} href={`${book.base}/dynamics#dynamic-${id}`} className="book-link">
                {title}
              </a>
            ))}
      </Said>
      <Said label={t("injects.substitute")}>
        {inject.substitute ? <InjectSlip book={book} text={{ ...inject, ...inject.substitute }} /> : null}
      </Said>
    </dl>
  );
}

function Trigger({ book, inject: { trigger, minute } }: EntryProps) {
  const t = translator(book.locale, "scenario");
  if (trigger) return <ConditionTree book={book} condition={trigger} />;
  return <>{t(minute === undefined ? "injects.by-choice" : "injects.by-time")}</>;
}

/** The minute by the turn's usual phases, and in each running order. */
function Minutes({ book, inject }: EntryProps) {
  const t = translator(book.locale, "scenario");
  return (
    <ul>
      {inject.minute === undefined ? null : (
        <li>
          {t("injects.usual")}: <b>{inject.minute}′</b>
        </li>
      )}
      {book.scenario.runningOrders.map(({ id, title, injects }) => {
        const planned = injects.find((each) => each.inject === inject.id);
        const minute = planned?.minute === undefined ? t("turns.open") : `${planned.minute}′`;
        return (
          <li key={id}>
            {title}: <b>{planned ? minute : t("injects.out-words")}</b>
          </li>
        );
      })}
    </ul>
  );
}
