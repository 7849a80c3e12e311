"use client";

import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { ChipRow } from "@/components/ui/chip";
import { ColumnHead, EmptyState } from "@/components/ui/headings";
import { type KnownMove, movesOpenIn } from "@/lib/game/view/read";
import { useDesk } from "./desk-context";
import { MoveOwned, MoveState } from "./move-state";
import { RoleChip } from "./parts";

/** The moves of this turn, and earlier ones that are still not ruled. Each opens in full. */
export function MovesColumn() {
  const t = useTranslations("desk");
  const { view, moves, seatsIn } = useDesk();
  const turn = view.turn?.number ?? 0;
  const standing = moves.filter((move) => !move.withdrawn);
  const now = standing.filter((move) => move.turn === turn);
  const earlier = standing.filter((move) => move.turn < turn && move.ruling === null);
  const seated = view.scenario.roles.filter((role) => seatsIn(role.id).length > 0);
  const missing = seated.filter((role) => !now.some((move) => move.roleId === role.id));
  return (
    <section className="desk-column" aria-label={t("moves.title")}>
      <ColumnHead
        title={t("moves.title")}
        note={t(movesOpenIn(view) ? "moves.count-sealed" : "moves.count", {
          count: now.length,
          of: seated.length,
        })}
      />
      <div className="desk-scroll">
        {now.length === 0 ? <EmptyState>{t("moves.none")}</EmptyState> : <MoveList moves={now} />}
        {missing.length > 0 && now.length > 0 ? (
          <p className="moves-missing">
            {t("moves.missing")}
            <ChipRow>
              {missing.map((role) => (
                <RoleChip key={role.id} id={role.id} />
              ))}
            </ChipRow>
          </p>
        ) : null}
        {earlier.length > 0 ? (
          <>
            <ColumnHead title={t("moves.earlier")} level={3} />
            <MoveList moves={earlier} />
          </>
        ) : null}
        <FactsThatHold />
      </div>
    </section>
  );
}

/** Moves as links to their sheets. */
export function MoveList({ moves, current }: { moves: readonly KnownMove[]; current?: string }) {
  return (
    <ul className="move-list">
      {moves.map((move) => (
        <li key={move.id}>
          <a
            href={`#move/${move.id}`}
            id={`open-${move.id}`}
            aria-current={move.id === current ? "page" : undefined}
            data-ruled={move.ruling ? "" : undefined}
          >
            <RoleChip id={move.roleId} />
            <span className="move-list-text">
              <span className="move-list-action">{move.content.action}</span>
              <span className="row-note">
                <MoveOwned move={move} /> · <MoveState move={move} />
              </span>
            </span>
            <span className="row-note">
              <WallTime at={move.at} seconds={false} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function FactsThatHold() {
  const t = useTranslations("desk");
  const facts = useDesk().view.facts.filter((fact) => !fact.ended);
  return (
    <section className="mt-3" aria-label={t("facts.title")}>
      <ColumnHead
        title={t("facts.title")}
        note={t("facts.count", { count: facts.length })}
        end={<a href="#world">{t("facts.open")}</a>}
      />
      <ul className="rows">
        {facts.map((fact) => (
          <li key={fact.id} className="fact-line">
            {fact.text}
          </li>
        ))}
      </ul>
    </section>
  );
}
