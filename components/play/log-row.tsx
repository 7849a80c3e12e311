"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { classNames } from "@/components/ui/class-names";
import type { Row } from "@/lib/game/view/view";
import { ChainHead } from "./chain-head";
import { FactText } from "./fact-text";
import type { LogEntry } from "./log-entries";
import { MoveReading } from "./move-reading";
import { usePhone } from "./phone-context";
import { RevealEntry } from "./reveal-entry";
import { RulingEntry } from "./ruling-entry";
import { useLogSentence } from "./use-log-sentence";
import { WhenShown } from "./when-shown";

interface LogRowProps {
  entry: LogEntry;
  onShown: (id: string) => void;
}

/** One entry of the log: most are a line; a ruling and a shown move stand in full. */
export function LogRow({ entry, onShown }: LogRowProps) {
  const { cameWith } = usePhone();
  const { row, changes } = entry;
  const { event } = row;
  const arrived = row.position > cameWith && "arrive";
  if (event.type === "RulingPublished") {
    return (
      <WhenShown id={event.rulingId} onShown={onShown} className={classNames("entry-wide", arrived)}>
        <RulingEntry row={row} event={event} changes={changes} />
      </WhenShown>
    );
  }
  if (event.type === "MoveRevealed") {
    return (
      <li className={classNames("entry-wide", arrived)}>
        <RevealEntry row={row} event={event} />
      </li>
    );
  }
  return (
    <li className={classNames("entry", arrived)}>
      <When row={row} />
      <div className="min-w-0">
        <Line row={row} />
        <More row={row} />
      </div>
    </li>
  );
}

function When({ row }: { row: Row }) {
  const common = useTranslations("common");
  return (
    <span className="entry-when">
      <WallTime at={row.at} />
      {row.phase === null ? null : <span className="entry-phase">{common(`phase.${row.phase}`)}</span>}
    </span>
  );
}

function Line({ row }: { row: Row }) {
  const sentence = useLogSentence()(row.event);
  if (row.event.type === "InjectReleased") {
    return (
      <a href="#inbox" className="-my-2 flex min-h-11 items-center">
        {sentence}
      </a>
    );
  }
  return <p className={isMark(row) ? "font-semibold" : undefined}>{sentence}</p>;
}

/** Rows by which a reader finds the way. */
const isMark = ({ event }: Row): boolean =>
  event.type === "TurnStarted" ||
  event.type === "TurnEnded" ||
  event.type === "PhaseOpened" ||
  event.type === "GameEnded";

/** What some rows carry besides their sentence. */
function More({ row: { event, position } }: { row: Row }): ReactNode {
  const t = useTranslations("play.log");
  const { game } = usePhone();
  if (event.type === "TurnEnded") {
    const head = game.heads[position];
    return head === undefined ? null : <ChainHead label={t("head-turn")} head={head} />;
  }
  if (event.type === "FactEstablished") return <FactText text={event.text} toAll={event.toAll} />;
  if (event.type !== "MoveSubmitted") return null;
  return (
    <details className="fold">
      <summary className="text-small">{t("on-move")}</summary>
      <MoveReading content={event.content} />
    </details>
  );
}
