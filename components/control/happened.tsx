"use client";

import { useTranslations } from "use-intl/react";
import { TrackDrawing } from "@/components/game/track-drawing";
import { said } from "@/components/game/track-groups";
import { Arrow, Square } from "@/components/ui/figures";
import { ColumnHead, EmptyState } from "@/components/ui/headings";
import { type KnownMove, stands } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";
import { useDesk } from "./desk-context";
import { gradeFill, isAnnouncement, trackName } from "./desk-reading";
import { MoveMarks, MoveMeans, MoveState } from "./move-state";
import { AudienceChips, RoleChip } from "./parts";

/** What a turn came to, or the whole game where none is named: moves with their rulings, tracks, facts. */
export function Happened({ turn }: { turn: number | undefined }) {
  const t = useTranslations("run");
  const { view, moves } = useDesk();
  const within = (each: number) => turn === undefined || each === turn;
  const standing = moves.filter((move) => stands(move) && within(move.turn));
  const changes = changesOf(view, within);
  const facts = view.rows.flatMap((row) =>
    row.event.type === "FactEstablished" && within(row.turn)
      ? [{ ...row.event, position: row.position }]
      : [],
  );
  return (
    <div className="happened">
      <section aria-label={t("happened.moves")}>
        <ColumnHead title={t("happened.moves")} note={t("happened.count", { count: standing.length })} />
        {standing.length === 0 ? <EmptyState>{t("happened.no-moves")}</EmptyState> : null}
        <ul className="rows">
          {standing.map((move) => (
            <HappenedMove key={move.id} move={move} />
          ))}
        </ul>
      </section>
      <div className="grid content-start gap-4">
        <section aria-label={t("happened.tracks")}>
          <ColumnHead title={t("happened.tracks")} note={t("happened.count", { count: changes.length })} />
          {changes.length === 0 ? <EmptyState>{t("happened.no-tracks")}</EmptyState> : null}
          <ul className="rows">
            {changes.map(({ track, from, to }) => (
              <li key={track.id} className="happened-track">
                <span>{trackName(track)}</span>
                <TrackDrawing track={{ ...track, value: to, was: from }} form="strip" />
                <b>
                  {said(track, from)} <Arrow label={t("to")} /> {said(track, to)}
                </b>
              </li>
            ))}
          </ul>
        </section>
        <section aria-label={t("happened.facts")}>
          <ColumnHead title={t("happened.facts")} note={t("happened.count", { count: facts.length })} />
          {facts.length === 0 ? <EmptyState>{t("happened.no-facts")}</EmptyState> : null}
          <ul className="rows">
            {facts.map((fact) => (
              <li key={fact.position} className="happened-fact">
                <span className="prose prose-desk">{fact.text}</span>
                <AudienceChips audience={fact.audience} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}

function HappenedMove({ move }: { move: KnownMove }) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const { ruling, content } = move;
  const grade = ruling?.grade;
  return (
    <li className="happened-move">
      <RoleChip id={move.roleId} />
      <div>
        <p className="happened-action">{content.action}</p>
        <p className="row-note">
          {common("turn", { number: move.turn })} · <MoveMeans move={move} />
          <MoveMarks move={move} />
        </p>
        {ruling?.publicText ? (
          <p className="row-note">{t("happened.public", { text: ruling.publicText })}</p>
        ) : null}
      </div>
      {grade === undefined ? (
        <a href={`#move/${move.id}`}>
          {isAnnouncement(move) || move.standing === "late" ? (
            <MoveState move={move} />
          ) : (
            t("happened.not-ruled")
          )}
        </a>
      ) : (
        <a href={`#move/${move.id}`} className="row-strong">
          <Square fill={gradeFill[grade]} />
          {common(`grade.${grade}`)}
        </a>
      )}
    </li>
  );
}

/** Where each track that moved stood before and after. */
function changesOf(view: View, within: (turn: number) => boolean) {
  const ends = new Map<string, { from: number; to: number }>();
  for (const { event, turn } of view.rows) {
    if (event.type !== "TrackAdjusted" || !within(turn)) continue;
    ends.set(event.trackId, { from: ends.get(event.trackId)?.from ?? event.from, to: event.to });
  }
  return view.tracks.flatMap((track) => {
    const change = ends.get(track.id);
    return change && change.from !== change.to ? [{ track, ...change }] : [];
  });
}
