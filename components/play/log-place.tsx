"use client";

import { useTranslations } from "use-intl/react";
import { ColumnHead, EmptyState } from "@/components/ui/headings";
import { useVisit } from "@/lib/client/use-visit";
import { ChainHead } from "./chain-head";
import { logTurns } from "./log-entries";
import { LogRow } from "./log-row";
import { usePhone } from "./phone-context";
import { PlaceFoot } from "./place-foot";

/** All that this seat learned, newest first. */
export function LogPlace({ here }: { here: boolean }) {
  const t = useTranslations("play.log");
  const { view, game, seen } = usePhone();
  const shown = useVisit(here, seen.add);
  const { rows } = view;
  return (
    <section className="place" aria-label={t("title")} hidden={!here}>
      {rows.length === 0 ? (
        <EmptyState>{t("empty")}</EmptyState>
      ) : (
        <div className="pt-3 pb-4">
          <ChainHead label={t("head")} head={game.head} />
          <p className="entry-note">{t("head-detail")}</p>
        </div>
      )}
      {logTurns(rows).map(({ turn, entries }) => (
        <section key={turn} className="mb-4">
          <ColumnHead title={turn === 0 ? t("before") : t("turn", { number: turn })} />
          <ol className="entries rows">
            {entries.map((entry) => (
              <LogRow key={entry.row.position} entry={entry} onShown={shown} />
            ))}
          </ol>
        </section>
      ))}
      <PlaceFoot />
    </section>
  );
}
