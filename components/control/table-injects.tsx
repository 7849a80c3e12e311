import { WallTime } from "@/components/game/wall-time";
import { ColumnHead, EmptyState } from "@/components/ui/headings";
import { Prose } from "@/components/ui/prose";
import type { InjectText } from "@/lib/game/scenario";
import { injectsOf, type ReceivedInject } from "@/lib/game/view/read";
import { plannedFor, stillOpenIn, writtenFor } from "./inject-list";
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

function WaitingInjects({ table, turn, out }: WaitingProps) {
  const { t, view, namesOf } = table;
  const known = new Map(out.map((each) => [each.inject.id, each]));
  const waiting = [
    ...plannedFor(view, turn),
    ...stillOpenIn(view, turn, known),
    ...writtenFor(view, turn, known),
  ].filter(({ id }) => !known.has(id));
  if (waiting.length === 0) return null;
  return (
    <section>
      <ColumnHead title={t("table.waiting-injects")} />
      {waiting.map(({ id, number, text, audience, minute, planned }) => (
        <article key={id} className="table-item keep">
          <h3 className="table-item-title">
            {number} {text.title}
          </h3>
          <p className="row-note">
            {minute === undefined ? null : `${t("table.minute", { minute })} · `}
            {t("injects.from", { from: text.from })} · {namesOf(audience)}
          </p>
          <FullForm text={text} table={table} />
          {planned?.substitute ? <MilderForm substitute={planned.substitute} table={table} /> : null}
        </article>
      ))}
    </section>
  );
}

type Form = Pick<InjectText, "title" | "body" | "contentNote">;

function FullForm({ text: { body, contentNote }, table: { t } }: { text: Form; table: TableContext }) {
  return (
    <>
      {contentNote ? (
        <p className="row-note">
          <b>{t("injects.content-note")}</b> {contentNote}
        </p>
      ) : null}
      <Prose text={body} size="desk" />
    </>
  );
}

/** What goes out in its place where the material is too grave for the room. */
function MilderForm({ substitute, table }: { substitute: Form; table: TableContext }) {
  return (
    <div className="table-milder">
      <p>
        {table.t("injects.form-milder")}: <b>{substitute.title}</b>
      </p>
      <FullForm text={substitute} table={table} />
    </div>
  );
}
