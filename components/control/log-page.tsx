"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { ColumnHead, EmptyState } from "@/components/ui/headings";
import { useDesk } from "./desk-context";
import { ExportLinks } from "./export-links";
import { filtered, filterOf } from "./log-filter";
import { LogFilterBar } from "./log-filter-bar";
import { LogLine } from "./log-line";

/** Rows shown at once; a day's log is long and the end of it is what is looked for. */
const pageSize = 150;

/** Control's own log, newest first, with who did what. What it is narrowed to stands in the address. */
export function LogPage({ query }: { query: URLSearchParams }) {
  const t = useTranslations("run");
  const { view, game, moves } = useDesk();
  const [shown, setShown] = useState(pageSize);
  const filter = filterOf(query, view);
  const rows = filtered(view, moves, filter).reverse();
  return (
    <div className="log-page">
      <ColumnHead
        title={t("log.title")}
        note={t("log.count", { count: rows.length, all: view.rows.length })}
        end={<LogFilterBar filter={filter} />}
      />
      <div className="log-proof">
        <p>{t("log.head", { count: view.rows.length })}</p>
        <code className="log-hash">{game.head}</code>
        <ExportLinks />
      </div>
      {rows.length === 0 ? <EmptyState>{t("log.none")}</EmptyState> : null}
      <ol className="log-rows" reversed>
        {rows.slice(0, shown).map((row) => (
          <LogLine key={row.position} row={row} />
        ))}
      </ol>
      {rows.length > shown ? (
        <Button size="desk" onClick={() => setShown(shown + pageSize)}>
          {t("log.more", { count: rows.length - shown })}
        </Button>
      ) : null}
    </div>
  );
}
