import { WallTime } from "@/components/game/wall-time";
import { clockDigits } from "@/components/ui/clock";
import { PageFrame } from "@/components/ui/page-frame";
import type { Clock } from "@/lib/game/events";
import { PrintButton } from "./print-button";
import { TableCards } from "./table-cards";
import type { TableContext } from "./table-context";
import { TableInjects } from "./table-injects";
import { TableMoves } from "./table-moves";
import { TableFacts, TableRoom, TableTracks } from "./table-world";
import "./styles/table.css";

/** The whole table on paper as it stood at one moment, for control: the game can go on from it without a machine. */
export function TablePage({ table }: { table: TableContext }) {
  const { t, common, view, gameId } = table;
  return (
    <PageFrame
      mark={common("exercise")}
      kind="desk"
      skip={t("table.skip")}
      className="table-print"
      head={
        <div className="table-head">
          <p className="table-for">{t("table.for-control")}</p>
          <p>
            {view.title} · <Turn table={table} />
          </p>
          <p className="table-at">
            {t.rich("table.printed", { time: () => <WallTime key="time" at={table.now} /> })}
          </p>
          <p className="screen-only">
            <a href={`/games/${gameId}/control`}>{t("table.back")}</a>
          </p>
          <PrintButton>{t("table.print")}</PrintButton>
        </div>
      }
    >
      <h1 className="title">{t("table.title")}</h1>
      <TableNow table={table} />
      <TableTracks table={table} />
      <TableFacts table={table} />
      <TableMoves table={table} />
      <TableInjects table={table} />
      <TableRoom table={table} />
      <TableCards table={table} />
    </PageFrame>
  );
}

function Turn({ table: { t, view } }: { table: TableContext }) {
  if (view.status === "ended") return t("table.ended");
  if (!view.turn) return t("table.before");
  const { number, title } = view.turn;
  return t("table.turn", { number, total: view.scenario.turns, title });
}

/** Where the turn stood: phase, clock, floor. */
function TableNow({ table }: { table: TableContext }) {
  const { t, common, view, code } = table;
  const floor = view.scenario.roles.find((role) => role.id === view.floor)?.name ?? t("table.no-floor");
  return (
    <dl className="table-now">
      <div>
        <dt>{t("table.phase")}</dt>
        <dd>{view.phase ? common(`phase.${view.phase}`) : t("table.between")}</dd>
      </div>
      {view.turnOpen ? (
        <div>
          <dt>{t("table.clock")}</dt>
          <dd data-live="">{clockWords(view.clock, table)}</dd>
        </div>
      ) : null}
      {view.turnOpen && view.settings.order === "sequential" ? (
        <div>
          <dt>{t("table.floor")}</dt>
          <dd>{floor}</dd>
        </div>
      ) : null}
      <div>
        <dt>{t("table.code")}</dt>
        <dd>{`${code.slice(0, 4)} ${code.slice(4)}`}</dd>
      </div>
    </dl>
  );
}

/** The clock as it stood; it does not run on paper. */
function clockWords(clock: Clock, { t, common, now }: TableContext): string {
  switch (clock.kind) {
    case "running":
      return t("table.left", { time: clockDigits((clock.endsAt - now) / 1000) });
    case "paused":
      return `${t("table.left", { time: clockDigits(clock.leftMs / 1000) })}, ${common("clock.paused").toLowerCase()}`;
    case "none":
    case "called":
    case "overran":
      return common(`clock.${clock.kind}`);
    default:
      return clock satisfies never;
  }
}
