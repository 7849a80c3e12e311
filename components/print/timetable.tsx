import type { Scenario } from "@/lib/game/scenario";
import type { RunningOrder } from "@/lib/game/scenario-book";
import { linesOf, packed } from "./fit";
import type { PaperContext } from "./paper-context";
import type { HeadedSheet } from "./sheet";
import { blocksOf, type TimeBlock, type TimeRow } from "./time-blocks";
import { TimeTable } from "./time-table";

/** Rows of a timetable that a sheet holds. */
const room = 38;
const roomBesideDisclaimer = 32;

/** A timetable for each running order, or the one that was chosen: when what begins, and how long it takes. */
export function timetable(paper: PaperContext): HeadedSheet[] {
  const { order, scenario } = paper;
  const orders = order
    ? [order]
    : scenario.runningOrders.length > 0
      ? scenario.runningOrders
      : [byTurns(paper)];
  return orders.flatMap((each, index) =>
    packed(blocksOf(scenario, each), rowsOf, (group) =>
      index === 0 && group === 0 ? roomBesideDisclaimer : room,
    ).map((blocks, part) => sheetOf(paper, each, blocks, part)),
  );
}

/** Rows a block takes: its title, its lines, and more where many injects are due in one. */
const rowsOf = ({ rows, open }: TimeBlock): number =>
  1.3 + rows.reduce((sum, row) => sum + Math.max(1, dueLines(row) * 0.7), 0) + (open.length > 0 ? 1 : 0);

const dueLines = ({ due }: TimeRow): number =>
  linesOf(due.map(({ inject }) => `00′ no. 00 ${inject.title}; `).join(""), 66);

function sheetOf(
  paper: PaperContext,
  order: RunningOrder,
  blocks: readonly TimeBlock[],
  part: number,
): HeadedSheet {
  const { t } = paper;
  return {
    kind: "headed",
    id: `${order.id} ${part}`,
    title: t(part === 0 ? "time.title" : "time.goes-on", { order: order.title }),
    note: t("time.length", { hours: Math.floor(order.minutes / 60), minutes: order.minutes % 60 }),
    only: t("for-control"),
    body: (
      <>
        {part === 0 && order.note !== "" ? <p className="time-note">{order.note}</p> : null}
        <TimeTable paper={paper} blocks={blocks} />
      </>
    ),
  };
}

/** What is played where a pack has no timetable: all turns by their own phases. */
function byTurns({ scenario, t }: PaperContext): RunningOrder {
  return {
    id: "turns",
    title: t("time.by-turns"),
    minutes: minutesOf(scenario),
    note: "",
    before: [],
    turns: scenario.turns.map(({ number, phases }) => ({ number, phases })),
    after: [],
    injects: scenario.injects.map(({ id, minute }) => ({ inject: id, minute })),
  };
}

const minutesOf = ({ turns }: Scenario): number =>
  turns.reduce((sum, { phases }) => sum + phases.reduce((all, { minutes }) => all + minutes, 0), 0);
