"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import type { Audience } from "@/lib/game/audience";
import type { RecordRef } from "@/lib/game/events";
import type { Row } from "@/lib/game/view/view";
import type { ViewEvent } from "@/lib/game/view/view-event";
import { CorrectionList, Corrections } from "./corrections";
import { LogBy } from "./log-by";
import { hasMore, LogFull } from "./log-full";
import { LogWords } from "./log-words";
import { useEscape } from "./use-escape";

/** Kinds whose full text says again what their sentence quotes. */
const retold: readonly ViewEvent["type"][] = ["MoveSubmitted", "DraftLapsed"];

/** One row of the log with its four times; one that holds more than a sentence opens. */
export function LogLine({ row }: { row: Row }) {
  const t = useTranslations("run");
  const [open, setOpen] = useState(false);
  const { event } = row;
  const record = recordIn(event);
  const opens = record !== undefined || hasMore(event);
  useEscape(open ? () => setOpen(false) : undefined);
  return (
    <li
      className="log-line"
      data-open={open ? "" : undefined}
      data-retold={open && retold.includes(event.type) ? "" : undefined}
    >
      <span className="log-number">{row.position}</span>
      <LogTimes row={row} />
      <div className="log-words">
        <LogWords row={row} />
        {record && !open ? <CorrectionList of={record.of} /> : null}
        {open ? (
          <div className="log-full">
            <LogFull event={event} />
            {record ? <Corrections of={record.of} suggested={record.audience} /> : null}
          </div>
        ) : null}
      </div>
      <span className="row-note">
        <LogBy by={row.by} />
      </span>
      {opens ? (
        <button type="button" className="log-open" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? "log.fold" : hasMore(event) ? "log.open" : "log.correct")}
          <span className="sr-only"> {t("log.row", { number: row.position })}</span>
        </button>
      ) : null}
    </li>
  );
}

/** Turn, phase and game time above, the room's own clock beside them. */
function LogTimes({ row }: { row: Row }) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  return (
    <>
      <WallTime at={row.at} />
      <span className="row-note">
        {row.turn === 0 ? t("log.lobby") : common("turn", { number: row.turn })}
        {row.phase ? ` · ${common(`phase.${row.phase}`)}` : null}
        {row.gameTime ? <span className="log-game-time">{row.gameTime}</span> : null}
      </span>
    </>
  );
}

/** What on the record a row put there, with who knows it: that can be corrected. */
function recordIn(event: ViewEvent): { of: RecordRef; audience: Audience | undefined } | undefined {
  switch (event.type) {
    case "InjectReleased":
      return { of: { kind: "inject", id: event.inject.id }, audience: event.audience };
    case "MoveSubmitted":
      return { of: { kind: "move", id: event.moveId }, audience: undefined };
    case "RulingPublished":
      return { of: { kind: "ruling", id: event.rulingId }, audience: undefined };
    case "FactEstablished":
      return { of: { kind: "fact", id: event.factId }, audience: event.audience };
    case "TrackAdjusted":
      return { of: { kind: "track", id: event.trackId }, audience: undefined };
    default:
      return undefined;
  }
}
