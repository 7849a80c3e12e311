import { WallTime } from "@/components/game/wall-time";
import { ColumnHead, EmptyState } from "@/components/ui/headings";
import { Prose } from "@/components/ui/prose";
import { injectsOf, type ReceivedInject } from "@/lib/game/view/read";
import { plannedFor, writtenFor } from "./inject-list";
import type { TableContext } from "./table-context";

/** Injects that are out, those of the running turn in full; and those that are not out yet. */
export function TableInjects({ table }: { table: TableContext }) {
  const { t, view } = table;
  const turn = view.turn?.number ?? 0;
  const out = injectsOf(view);
  const now = out.filter((each) => each.turn === turn);
  const earlier = out.filter((each) => each.turn !== turn);
  return (
    <>
      <section>
        <ColumnHead title={t("table.injects")} />
        {now.length === 0 ? <EmptyState>{t("table.no-injects")}</EmptyState> : null}
        {now.map((received) => (
          <article key={received.inject.id} className="table-item keep">
            <h3 className="table-item-title">{received.inject.title}</h3>
            <OutNote received={received} table={table} />
            <Prose text={received.inject.body} size="desk" />
          </article>
        ))}
        {earlier.length > 0 ? (
          <>
            <h3 className="list-title">{t("table.earlier")}</h3>
            <ul className="rows">
              {earlier.map((received) => (
                <li key={received.inject.id} className="table-item keep">
                  <b>{received.inject.title}</b>
                  <OutNote received={received} table={table} />
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </section>
      <WaitingInjects table={table} turn={turn} out={out} />
    </>
  );
}

function OutNote({ received, table }: { received: ReceivedInject; table: TableContext }) {
  const { t, common } = table;
  const { inject, turn, audience, at } = received;
  const names = table.namesOf(audience);
  return (
    <p className="row-note">
      {t("table.inject", { turn, channel: common(`channel.${inject.channel}`), from: inject.from, names })},{" "}
      <WallTime at={at} seconds={false} />
    </p>
  );
}

interface WaitingProps {
  table: TableContext;
  turn: number;
  out: readonly ReceivedInject[];
}

function WaitingInjects({ table: { t, view, namesOf }, turn, out }: WaitingProps) {
  const known = new Map(out.map((each) => [each.inject.id, each]));
  const waiting = [...plannedFor(view, turn), ...writtenFor(view, turn, known)].filter(
    ({ id }) => !known.has(id),
  );
  if (waiting.length === 0) return null;
  return (
    <section>
      <ColumnHead title={t("table.waiting-injects")} />
      {waiting.map(({ id, number, text, audience, minute }) => (
        <article key={id} className="table-item keep">
          <h3 className="table-item-title">
            {number} {text.title}
          </h3>
          <p className="row-note">
            {minute === undefined ? null : `${t("table.minute", { minute })} · `}
            {t("injects.from", { from: text.from })} · {namesOf(audience)}
          </p>
          <Prose text={text.body} size="desk" />
        </article>
      ))}
    </section>
  );
}
