"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { ColumnHead, EmptyState } from "@/components/ui/headings";
import { currentMoves, rolesInPlay } from "@/lib/game/view/read";
import type { RoleView } from "@/lib/game/view/view";
import { useDesk } from "./desk-context";
import { firstSlip, isBlankSlip } from "./paper-draft";
import { LapsedOffers } from "./paper-lapsed";
import { PaperMoves } from "./paper-moves";
import { PaperSlip } from "./paper-slip";
import { RoleChip } from "./parts";
import { type Paper, usePaper } from "./use-paper";

/** One page on which a whole turn is entered from paper, a row for each role; `role` is the one it was opened for. */
export function PaperPage({ role }: { role: string | null }) {
  const t = useTranslations("run");
  const { view } = useDesk();
  if (!view.turnOpen || !view.turn) return <EmptyState>{t("paper.no-turn")}</EmptyState>;
  return <PaperTurn key={view.turn.number} turn={view.turn.number} role={role} />;
}

function PaperTurn({ turn, role }: { turn: number; role: string | null }) {
  const t = useTranslations("run");
  const { view } = useDesk();
  const paper = usePaper(turn);
  const written = paper.slips.filter((slip) => !isBlankSlip(slip)).length;
  const page = useRef<HTMLDivElement>(null);
  // Asked for a role's slip, the reader's place is on it.
  useEffect(() => {
    if (role) document.querySelector<HTMLElement>(`#paper-${CSS.escape(role)} textarea`)?.focus();
  }, [role]);
  async function sendAll() {
    await paper.sendAll();
    requestAnimationFrame(() => page.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus());
  }
  return (
    <div className="paper" ref={page}>
      <ColumnHead
        title={t("paper.title", { turn })}
        note={t("paper.kept")}
        end={
          <Button
            size="desk"
            look="first"
            busy={paper.sending.size > 0 ? t("sending") : undefined}
            aria-disabled={written === 0}
            onClick={() => void sendAll()}
          >
            {t("paper.send-all", { count: written })}
          </Button>
        }
      />
      <div className="desk-scroll">
        <p className="paper-head" aria-hidden="true">
          <span>{t("paper.role")}</span>
          <span>{t("move.does")}</span>
          <span>{t("move.to-achieve")}</span>
          <span>{t("move.reasons")}</span>
          <span>{t("paper.owned")}</span>
        </p>
        <ol>
          {rolesInPlay(view).map((role) => (
            <PaperRole key={role.id} role={role} turn={turn} paper={paper} />
          ))}
        </ol>
      </div>
    </div>
  );
}

interface PaperRoleProps {
  role: RoleView;
  turn: number;
  paper: Paper;
}

/** A role's moves that are in, and its slips: one to begin with while nothing is in. */
function PaperRole({ role, turn, paper }: PaperRoleProps) {
  const t = useTranslations("run");
  const { view } = useDesk();
  const moves = currentMoves(view, role.id);
  const kept = paper.slips.filter((slip) => slip.roleId === role.id);
  const slips = kept.length === 0 && moves.length === 0 ? [firstSlip(role.id)] : kept;
  return (
    <li className="paper-role" id={`paper-${role.id}`}>
      <div className="paper-who">
        <RoleChip id={role.id} named={false} />
        <span className="row-name">{role.name}</span>
        {kept.length > 0 || moves.length > 0 ? (
          <Button size="desk" look="bare" onClick={() => paper.add(role.id)}>
            {t("paper.another")}
          </Button>
        ) : null}
      </div>
      <div className="paper-slips">
        <PaperMoves moves={moves} />
        <LapsedOffers roleId={role.id} turn={turn} paper={paper} />
        {slips.map((slip) => (
          <PaperSlip key={slip.key} slip={slip} turn={turn} paper={paper} />
        ))}
      </div>
    </li>
  );
}
