"use client";

import { useTranslations } from "use-intl/react";
import { TrackDrawing } from "@/components/game/track-drawing";
import { WallTime } from "@/components/game/wall-time";
import { ColumnHead } from "@/components/ui/headings";
import { Prose } from "@/components/ui/prose";
import { Band } from "@/components/ui/signal";
import { type KnownMove, movesOf } from "@/lib/game/view/read";
import type { Row } from "@/lib/game/view/view";
import type { ViewEvent } from "@/lib/game/view/view-event";
import { FactText } from "./fact-text";
import { MoveReading } from "./move-reading";
import { NewMark } from "./new-mark";
import { usePhone } from "./phone-context";
import { TrackWay } from "./track-list";
import { trackName } from "./use-log-sentence";

type Ruling = Extract<ViewEvent, { type: "RulingPublished" }>;

interface RulingEntryProps {
  row: Row;
  event: Ruling;
  /** What it changed, as far as this seat may see it. */
  changes: readonly Row[];
}

/** A ruling in full: the outcome, why, what only some learn, and what it changed. */
export function RulingEntry({ row, event, changes }: RulingEntryProps) {
  const t = useTranslations("play.log");
  const common = useTranslations("common");
  const { view } = usePhone();
  const move = movesOf(view).find(({ id }) => id === event.moveId);
  return (
    <article>
      <p className="entry-meta">
        <span>
          <NewMark id={event.rulingId} />
          <Whose move={move} />
        </span>
        <span>
          {row.phase === null ? null : `${common(`phase.${row.phase}`)} · `}
          <WallTime at={row.at} />
        </span>
      </p>
      <h3 className="title pt-1">{event.grade ? common(`grade.${event.grade}`) : t("ruling")}</h3>
      {event.publicText === "" ? null : <Prose text={event.publicText} className="pt-2" />}
      {event.rationale === undefined ? null : (
        <p className="prose because pt-2">
          <b>{t("because")}</b> {event.rationale}
        </p>
      )}
      {move ? (
        <details className="fold mt-2 border-t border-rule">
          <summary className="text-small">{t("on-move")}</summary>
          <MoveReading content={move.content} />
        </details>
      ) : null}
      <Private event={event} />
      {changes.length > 0 ? <Changes changes={changes} /> : null}
    </article>
  );
}

function Whose({ move }: { move: KnownMove | undefined }) {
  const t = useTranslations("play.log");
  const { isOwn, roles, roleOf } = usePhone();
  if (!move?.roleId) return t("ruling-by");
  if (isOwn(move.roleId) && roles.length === 1) return t("ruling-own");
  return t("ruling-of", { role: roleOf(move.roleId)?.name ?? move.roleId });
}

function Private({ event }: { event: Ruling }) {
  const t = useTranslations("play.log");
  if (event.texts.length === 0) return null;
  return (
    <div className="mt-3">
      <Band title={t("for-some")} note={t(event.publicText === "" ? "for-some-only" : "for-some-note")} />
      <div className="private bleed">
        {event.texts.map((text) => (
          <Prose key={text} text={text} />
        ))}
      </div>
    </div>
  );
}

function Changes({ changes }: { changes: readonly Row[] }) {
  const t = useTranslations("play.log");
  return (
    <div className="mt-3">
      <ColumnHead title={t("changed")} level={3} open />
      {changes.map((change) => (
        <Change key={change.position} row={change} />
      ))}
    </div>
  );
}

function Change({ row: { event } }: { row: Row }) {
  const { view } = usePhone();
  if (event.type === "FactEstablished") return <FactText text={event.text} toAll={event.toAll} />;
  if (event.type !== "TrackAdjusted") return null;
  const { trackId, from, to } = event;
  const track = view.tracks.find(({ id }) => id === trackId);
  return (
    <div className="change">
      <span>{trackName(view, trackId)}</span>
      {track ? <TrackDrawing track={{ ...track, value: to, was: from }} form="strip" /> : <span />}
      <span className="change-value">{track ? <TrackWay track={track} from={from} to={to} /> : null}</span>
    </div>
  );
}
