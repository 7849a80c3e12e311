"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { classNames } from "@/components/ui/class-names";
import type { Row } from "@/lib/game/view/view";
import { ChainHead } from "./chain-head";
import { CorrectionEntry } from "./correction-entry";
import { FactText } from "./fact-text";
import { writtenOf } from "./kept-words";
import type { LogEntry } from "./log-entries";
import { MoveReading } from "./move-reading";
import { usePhone } from "./phone-context";
import { RevealEntry } from "./reveal-entry";
import { RulingEntry } from "./ruling-entry";
import { isNews, type News, newsId } from "./unread";
import { useLogSentence } from "./use-log-sentence";
import { WhenShown } from "./when-shown";

interface LogRowProps {
  entry: LogEntry;
  onShown: (id: string) => void;
}

/** One entry of the log: most are a line; a ruling, a shown move and a correction stand in full. */
export function LogRow({ entry, onShown }: LogRowProps) {
  const { cameWith } = usePhone();
  const { row, changes } = entry;
  const arrived = row.position > cameWith && "arrive";
  if (isNews(row)) {
    const id = newsId(row);
    return (
      <WhenShown id={id} onShown={onShown} className={classNames("entry-wide", arrived)}>
        <NewsEntry row={row} id={id} changes={changes} />
      </WhenShown>
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

function NewsEntry({ row, id, changes }: { row: News; id: string; changes: readonly Row[] }) {
  const { event } = row;
  switch (event.type) {
    case "RulingPublished":
      return <RulingEntry row={row} event={event} changes={changes} />;
    case "MoveRevealed":
      return <RevealEntry row={row} event={event} id={id} />;
    case "RecordCorrected":
      return <CorrectionEntry row={row} event={event} />;
    default:
      return event satisfies never;
  }
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
  const sentence = useLogSentence()(row);
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
  switch (event.type) {
    case "TurnEnded": {
      const head = game.heads[position];
      return head === undefined ? null : <ChainHead label={t("head-turn")} head={head} />;
    }
    case "FactEstablished":
      return <FactText text={event.text} toAll={event.toAll} />;
    case "InjectRespondedTo":
      return <p className="font-prose text-prose whitespace-pre-line">{event.text}</p>;
    case "MoveSubmitted":
      return (
        <Folded title={t(event.content.kind === "act" ? "on-move" : "on-words")}>
          <MoveReading content={event.content} />
        </Folded>
      );
    case "DraftLapsed":
      return (
        <Folded title={t("on-words")}>
          <MoveReading content={writtenOf(event.draft)} />
        </Folded>
      );
    case "MoveRefused":
      return <p className="entry-note">{event.reason}</p>;
    default:
      return null;
  }
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="fold">
      <summary className="text-small">{title}</summary>
      {children}
    </details>
  );
}
