"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { ColumnHead, EmptyState } from "@/components/ui/headings";
import type { Row } from "@/lib/game/view/view";
import { kindOf, kinds, type LogKind } from "./log-kinds";
import { useLogLine } from "./log-line";
import { useObserve } from "./observe-context";
import { ObservePlace } from "./observe-place";

/** Rows shown at once; a day's log is long and the end of it is what is looked for. */
const pageSize = 120;

/** All that this observer learned, newest first. */
export function LogPlace({ here }: { here: boolean }) {
  const t = useTranslations("screen.observe");
  const { view, game } = useObserve();
  const [kind, setKind] = useState<LogKind>();
  const [shown, setShown] = useState(pageSize);
  const rows = view.rows.filter(({ event }) => kind === undefined || kindOf[event.type] === kind).reverse();
  return (
    <ObservePlace title={t("places.log")} here={here}>
      <ColumnHead title={t("places.log")} end={<KindFilter kind={kind} onKind={setKind} />} />
      {view.rows.length === 0 ? null : (
        <p className="observe-head-hash">
          {t("head")} <code>{game.head.slice(0, 12)}</code>
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState>{t(view.rows.length === 0 ? "log-empty" : "log-none")}</EmptyState>
      ) : null}
      <ol className="rows" reversed>
        {rows.slice(0, shown).map((row) => (
          <LogLine key={row.position} row={row} />
        ))}
      </ol>
      {rows.length > shown ? (
        <Button className="my-3" onClick={() => setShown(shown + pageSize)}>
          {t("log-more", { count: rows.length - shown })}
        </Button>
      ) : null}
    </ObservePlace>
  );
}

function KindFilter({
  kind,
  onKind,
}: {
  kind: LogKind | undefined;
  onKind: (kind: LogKind | undefined) => void;
}) {
  const t = useTranslations("screen.observe");
  return (
    <label className="observe-filter">
      <span>{t("show")}</span>
      <select
        value={kind ?? ""}
        onChange={(event) => onKind(kinds.find((each) => each === event.currentTarget.value))}
      >
        <option value="">{t("everything")}</option>
        {kinds.map((each) => (
          <option key={each} value={each}>
            {t(`kinds.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function LogLine({ row }: { row: Row }) {
  const t = useTranslations("screen.observe");
  const common = useTranslations("common");
  const { cameWith } = useObserve();
  const line = useLogLine()(row);
  if (line === undefined) return null;
  const place = row.turn === 0 ? t("before") : common("turn", { number: row.turn });
  return (
    <li className={classNames("observe-line", row.position > cameWith && "arrive")}>
      <WallTime at={row.at} />
      <div>
        <p>{line.words}</p>
        {line.text ? <p className="font-prose whitespace-pre-line">{line.text}</p> : null}
        <p className="observe-note">
          {place}
          {row.phase === null ? null : ` · ${common(`phase.${row.phase}`)}`}
        </p>
      </div>
    </li>
  );
}
