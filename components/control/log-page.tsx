"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { Button } from "@/components/ui/button";
import { ColumnHead, EmptyState } from "@/components/ui/headings";
import type { Row } from "@/lib/game/view/view";
import type { ViewEvent } from "@/lib/game/view/view-event";
import { useDesk } from "./desk-context";
import { ExportLinks } from "./export-links";
import { LogBy, LogWords } from "./log-words";

/** Kinds of event, as the filter offers them. */
const kinds = ["seats", "time", "injects", "moves", "rulings", "world"] as const;
type Kind = (typeof kinds)[number];

const kindOf: Record<ViewEvent["type"], Kind> = {
  GameCreated: "time",
  LobbyOpened: "seats",
  SeatClaimed: "seats",
  SeatAssigned: "seats",
  SeatReleased: "seats",
  JoiningLocked: "seats",
  JoiningUnlocked: "seats",
  TurnStarted: "time",
  PhaseOpened: "time",
  ClockExtended: "time",
  ClockPaused: "time",
  ClockResumed: "time",
  TimeCalled: "time",
  ClockOverran: "time",
  TurnEnded: "time",
  GameEnded: "time",
  InjectReleased: "injects",
  InjectAcknowledged: "injects",
  MoveSubmitted: "moves",
  MoveWithdrawn: "moves",
  MoveRevealed: "moves",
  RulingPublished: "rulings",
  TrackAdjusted: "world",
  FactEstablished: "world",
  FactEnded: "world",
};

/** Rows shown at once; a day's log is long and the end of it is what is looked for. */
const pageSize = 150;

/** Control's own log, newest first, with who did what. */
export function LogPage() {
  const t = useTranslations("desk");
  const { view, game } = useDesk();
  const [kind, setKind] = useState<Kind>();
  const [shown, setShown] = useState(pageSize);
  const rows = view.rows.filter(({ event }) => kind === undefined || kindOf[event.type] === kind).reverse();
  return (
    <div className="log-page">
      <ColumnHead
        title={t("log.title")}
        note={t("log.count", { count: rows.length, all: view.rows.length })}
        end={
          <label className="log-filter">
            {t("log.show")}
            <select
              className="plain-select"
              value={kind ?? ""}
              onChange={(event) => setKind(kinds.find((each) => each === event.currentTarget.value))}
            >
              <option value="">{t("log.everything")}</option>
              {kinds.map((each) => (
                <option key={each} value={each}>
                  {t(`log.kinds.${each}`)}
                </option>
              ))}
            </select>
          </label>
        }
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

function LogLine({ row }: { row: Row }) {
  const t = useTranslations("desk");
  const common = useTranslations("common");
  const place = row.turn === 0 ? t("log.lobby") : common("turn", { number: row.turn });
  return (
    <li className="log-line">
      <span className="log-number">{row.position}</span>
      <WallTime at={row.at} />
      <span className="row-note">
        {place}
        {row.phase ? ` · ${common(`phase.${row.phase}`)}` : null}
      </span>
      <div className="log-words">
        <LogWords event={row.event} />
      </div>
      <span className="row-note">
        <LogBy by={row.by} />
      </span>
    </li>
  );
}
