import { Arrow } from "@/components/ui/figures";
import type { Inject } from "@/lib/game/scenario";
import type { RunningOrder } from "@/lib/game/scenario-book";
import { dueIn } from "./order-injects";
import type { PaperContext } from "./paper-context";

interface RowProps {
  readonly paper: PaperContext;
  readonly inject: Inject;
}

/** Beyond this many characters a trigger stands below the row, where there is room. */
const longest = 280;

export const isLong = (words: string): boolean => words.length > longest;

/** When an inject is proposed, in words. */
export const triggerWords = ({ t, conditionWords }: PaperContext, { trigger }: Inject): string =>
  trigger ? conditionWords(trigger) : t("msel.no-trigger");

/** An inject as control plans it: its plan, and below that what control should know. */
export function MselRow({ paper, inject }: RowProps) {
  const { t } = paper;
  const { control, number } = inject;
  const words = triggerWords(paper, inject);
  return (
    <tbody>
      <tr>
        <th scope="row" className="msel-figure">
          {number}
        </th>
        <td>
          <When paper={paper} inject={inject} />
        </td>
        <td>
          <Told paper={paper} inject={inject} />
        </td>
        <td>{isLong(words) ? t("msel.below") : words}</td>
        <td>{control.expected}</td>
        <td>{control.contingency}</td>
        <td>{t(`origin.${control.origin}`)}</td>
        <td>
          <span className="time-box" />
        </td>
      </tr>
      <tr className="msel-notes">
        <td />
        <td colSpan={7}>
          {isLong(words) ? (
            <p>
              <b>{t("msel.trigger-below")}</b> {words}
            </p>
          ) : null}
          <p>
            <b>{t("msel.notes")}</b> {control.notes}
          </p>
        </td>
      </tr>
    </tbody>
  );
}

/** What it is, how it comes, from whom to whom. */
function Told({ paper, inject }: RowProps) {
  const { t, common, namesOf } = paper;
  const { title, channel, from, audience, contentNote } = inject;
  return (
    <>
      <b className="msel-title">{title}</b>
      <span>
        {common(`channel.${channel}`)}. {from} <Arrow label={t("to")} /> {namesOf(audience)}
      </span>
      {contentNote === undefined ? null : <span className="msel-grave">{t("msel.grave")}</span>}
    </>
  );
}

/** When it comes, in the timetable that was chosen or in each. */
function When({ paper, inject }: RowProps) {
  const { t, order, scenario } = paper;
  const orders = order || scenario.runningOrders.length === 0 ? [order] : scenario.runningOrders;
  return (
    <>
      {orders.map((each) => (
        <span key={each?.id ?? ""} className="msel-due">
          {order || !each ? null : <i>{each.title}</i>}
          {dueWords(paper, each, inject)}
        </span>
      ))}
      {inject.lastTurn === undefined ? null : (
        <span className="msel-due">{t("msel.until", { turn: inject.lastTurn })}</span>
      )}
    </>
  );
}

function dueWords({ t }: PaperContext, order: RunningOrder | undefined, inject: Inject): string {
  const due = dueIn(order, inject);
  switch (due.kind) {
    case "minute":
      return t("msel.minute", { minute: due.minute });
    case "open":
      return t(inject.trigger ? "msel.by-trigger" : "msel.open");
    case "left-out":
      return t("msel.left-out");
    default:
      return due satisfies never;
  }
}
