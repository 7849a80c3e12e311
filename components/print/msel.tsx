import type { Inject, Turn } from "@/lib/game/scenario";
import { linesOf, packed } from "./fit";
import { isLong, MselRow, triggerWords } from "./msel-row";
import { injectsIn } from "./order-injects";
import type { PaperContext } from "./paper-context";
import type { HeadedSheet } from "./sheet";

/** Height of a sheet on its side that rows may fill, in millimetres; less beside the whole disclaimer. */
const room = 146;
const roomBesideDisclaimer = 130;
const lineHeight = 3.55;

/** The list of all injects, or of those a timetable plays; a turn begins on a sheet of its own. */
export function msel(paper: PaperContext): HeadedSheet[] {
  const { scenario, order } = paper;
  return scenario.turns.flatMap((turn, at) =>
    packed(
      injectsIn(scenario, turn.number, order),
      (inject) => heightOf(paper, inject),
      (group) => (at === 0 && group === 0 ? roomBesideDisclaimer : room),
    ).map((injects, part) => sheetOf(paper, turn, injects, part)),
  );
}

function sheetOf(paper: PaperContext, turn: Turn, injects: readonly Inject[], part: number): HeadedSheet {
  const { t, order } = paper;
  return {
    kind: "headed",
    id: `${turn.number} ${part}`,
    wide: true,
    title: t(part === 0 ? "msel.turn" : "msel.turn-goes-on", { turn: turn.number, title: turn.title }),
    note: `${turn.gameTime} · ${order ? t("msel.order", { order: order.title }) : t("msel.all")}`,
    only: t("control-only"),
    body: (
      <table className="sheet-list msel">
        <MselColumns paper={paper} />
        {injects.map((inject) => (
          <MselRow key={inject.id} paper={paper} inject={inject} />
        ))}
      </table>
    ),
  };
}

function MselColumns({ paper: { t } }: { paper: PaperContext }) {
  const columns = [
    "number",
    "when",
    "inject",
    "trigger",
    "expected",
    "contingency",
    "origin",
    "given",
  ] as const;
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col" className={`msel-${column}`}>
            {t(`msel.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Millimetres a row takes: its longest cell, and the notes below it in two columns. */
function heightOf(paper: PaperContext, inject: Inject): number {
  const { control, title, lastTurn } = inject;
  const words = triggerWords(paper, inject);
  const belowRow = isLong(words);
  const orders = paper.order ? 1 : 2 * paper.scenario.runningOrders.length;
  const cells = [
    linesOf(title, 28) * 1.2 + linesOf(inject.from, 34) + 1.4,
    belowRow ? 1 : linesOf(words, 35),
    linesOf(control.expected, 35),
    linesOf(control.contingency, 46),
    orders + (lastTurn === undefined ? 0 : 1),
  ];
  const below = linesOf(control.notes, 110) + (belowRow ? linesOf(words, 110) : 0);
  return (Math.max(...cells) + Math.ceil(below / 2)) * lineHeight + 5;
}
