import { WallTime } from "@/components/game/wall-time";
import { ColumnHead, EmptyState } from "@/components/ui/headings";
import { Prose } from "@/components/ui/prose";
import { type KnownMove, movesOf, stands } from "@/lib/game/view/read";
import { isAnnouncement, isCarried } from "./desk-reading";
import { isSealed } from "./move-reading";
import type { TableContext } from "./table-context";

/** Moves that are not ruled, each in full; and the announcements of the running turn. */
export function TableMoves({ table }: { table: TableContext }) {
  const { t, view } = table;
  const open = movesOf(view).filter(
    (move) =>
      stands(move) && move.standing !== "ruled" && (!isAnnouncement(move) || move.turn === view.turn?.number),
  );
  return (
    <section>
      <ColumnHead title={t("table.moves")} />
      {open.length === 0 ? <EmptyState>{t("table.no-moves")}</EmptyState> : null}
      {open.map((move) => (
        <TableMove key={move.id} move={move} table={table} />
      ))}
    </section>
  );
}

function moveOrigin({ seatId, turn }: KnownMove, { t, view, nameOf }: TableContext): string {
  if (seatId !== null) return t("table.sent", { name: nameOf(seatId) });
  return t(isCarried(view, turn) ? "table.carried" : "table.entered");
}

function TableMove({ move, table }: { move: KnownMove; table: TableContext }) {
  const { t, view } = table;
  const role = view.scenario.roles.find((each) => each.id === move.roleId);
  const { action, effect, reasons = [], resources, fields = {} } = move.content;
  return (
    <article className="table-item keep">
      <h3 className="table-item-title">
        {t("table.move", { role: role?.name ?? t("somebody"), turn: move.turn })}
      </h3>
      <p className="row-note">
        {moveOrigin(move, table)}
        {", "}
        <WallTime at={move.at} /> · {marksOf(move, table).join(" · ")}
      </p>
      <dl className="table-move">
        <Line label={t(isAnnouncement(move) ? "move.says" : "move.does")} text={action} />
        <Line label={t("move.to-achieve")} text={effect} />
        {reasons.map((reason, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no name but their place
          <Line key={index} label={t("paper.reason", { number: index + 1 })} text={reason} />
        ))}
        <Line label={t("move.resources")} text={resources} />
        {view.scenario.moveFields.map(({ id, label, kind }) => {
          const value = fields[id];
          const words =
            kind.type === "choice"
              ? kind.options.find((option) => option.id === value)?.name
              : typeof value === "boolean"
                ? t(value ? "move.yes" : "move.no")
                : value === undefined
                  ? undefined
                  : String(value);
          return <Line key={id} label={label} text={words} />;
        })}
      </dl>
    </article>
  );
}

function Line({ label, text }: { label: string; text: string | undefined }) {
  if (text === undefined || text === "") return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Prose text={text} size="desk" />
      </dd>
    </div>
  );
}

/** How it is owned, at whom, by what means, and what sets it apart. */
function marksOf(move: KnownMove, { t, common, view }: TableContext): string[] {
  const { attribution, targets = [], instruments = [] } = move.content;
  const codes = view.scenario.roles.filter((role) => targets.includes(role.id)).map((role) => role.code);
  const means = view.scenario.instruments.filter((each) => instruments.includes(each.id));
  return [
    attribution ? t("table.owned", { how: common(`attribution.${attribution}`).toLowerCase() }) : "",
    codes.length > 0 ? t("table.targets", { names: codes.join(", ") }) : "",
    means.length > 0 ? t("table.means", { names: means.map(({ name }) => name).join(", ") }) : "",
    isAnnouncement(move) ? t("table.announcement") : "",
    move.standing === "late" ? t("table.late") : "",
    isSealed(view, move) ? t("table.sealed") : "",
  ].filter((mark) => mark !== "");
}
