"use client";

import { useTranslations } from "use-intl/react";
import { ColumnHead, EmptyState } from "@/components/ui/headings";
import { movesOpenIn, seatsInRole, stands } from "@/lib/game/view/read";
import { useDesk } from "./desk-context";
import { isAnnouncement, notMoved, undecided, unruled } from "./desk-reading";
import { FactsThatHold } from "./facts-that-hold";
import { LapsedDrafts } from "./lapsed-drafts";
import { LateMoves } from "./late-moves";
import { MoveList, NotIn } from "./move-list";
import { ReadyLine } from "./ready-line";

/** The moves of this turn, and earlier ones that are still not ruled. Each opens in full. */
export function MovesColumn() {
  const t = useTranslations("run");
  const { view, moves } = useDesk();
  const turn = view.turn?.number ?? 0;
  const now = moves.filter((move) => stands(move) && move.turn === turn && move.standing !== "late");
  const acts = now.filter((move) => !isAnnouncement(move));
  const announcements = now.filter(isAnnouncement);
  const late = undecided(moves);
  const earlier = unruled(moves).filter((move) => move.turn < turn);
  const seated = view.scenario.roles.filter((role) => seatsInRole(view, role.id).length > 0);
  const missing = notMoved(view, moves).map((role) => role.id);
  const sent = seated.length - missing.length;
  return (
    <section className="desk-column" aria-label={t("moves.title")}>
      <ColumnHead
        title={t("moves.title")}
        note={t(movesOpenIn(view) ? "moves.count-sealed" : "moves.count", { count: sent, of: seated.length })}
      />
      <div className="desk-scroll">
        <ReadyLine />
        {late.length > 0 ? (
          <>
            <h3 className="list-title">{t("moves.late")}</h3>
            <LateMoves moves={late} />
          </>
        ) : null}
        {acts.length === 0 ? <EmptyState>{t("moves.none")}</EmptyState> : <MoveList moves={acts} tagged />}
        {acts.length > 0 ? <NotIn roleIds={missing} /> : null}
        {announcements.length > 0 ? (
          <>
            <h3 className="list-title">{t("moves.announcements")}</h3>
            <MoveList moves={announcements} tagged />
          </>
        ) : null}
        <LapsedDrafts turn={turn} />
        {earlier.length > 0 ? (
          <>
            <h3 className="list-title">{t("moves.earlier")}</h3>
            <MoveList moves={earlier} tagged />
          </>
        ) : null}
        <FactsThatHold />
      </div>
    </section>
  );
}
