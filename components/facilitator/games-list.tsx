"use client";

import { Fragment, useState } from "react";
import { useTranslations } from "use-intl/react";
import { type BegunTurn, TurnStartForm } from "@/components/game/turn-start-form";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/headings";
import { WallDate } from "./wall-date";

export interface GameRow {
  readonly id: string;
  readonly title: string;
  readonly scenario: string;
  readonly code: string;
  readonly status: "new" | "created" | "lobby" | "playing" | "ended";
  /** ISO 8601. */
  readonly createdAt: string;
  /** Turns that have begun. */
  readonly turns: readonly BegunTurn[];
  /** The turn it began from, with the title of that game where it is one of these. */
  readonly from: { readonly turn: number; readonly title: string | undefined } | null;
}

/** A facilitator's games, newest first; each leads to its control desk. */
export function GamesList({ games }: { games: readonly GameRow[] }) {
  const t = useTranslations("facilitator");
  const [open, setOpen] = useState<string>();
  if (games.length === 0) return <EmptyState>{t("games.none")}</EmptyState>;
  return (
    <table className="games-table">
      <caption className="sr-only">{t("games.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("games.game")}</th>
          <th scope="col">{t("games.code")}</th>
          <th scope="col">{t("games.status")}</th>
          <th scope="col">{t("games.made")}</th>
          <th scope="col">
            <span className="sr-only">{t("games.more")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {games.map((game) => (
          <Fragment key={game.id}>
            <Line
              game={game}
              open={open === game.id}
              onToggle={() => setOpen(open === game.id ? undefined : game.id)}
            />
            {open === game.id ? (
              <tr className="games-start">
                <td colSpan={5}>
                  <TurnStartForm gameId={game.id} title={game.title} turns={game.turns} />
                </td>
              </tr>
            ) : null}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  game: GameRow;
  open: boolean;
  onToggle: () => void;
}

function Line({ game, open, onToggle }: LineProps) {
  const t = useTranslations("facilitator");
  const common = useTranslations("common");
  return (
    <tr>
      <th scope="row">
        <a href={`/games/${game.id}/control`}>{game.title}</a>
        {game.scenario === game.title ? null : <span>{game.scenario}</span>}
        {game.from ? <From {...game.from} /> : null}
      </th>
      <td className="games-code">{`${game.code.slice(0, 4)} ${game.code.slice(4)}`}</td>
      <td data-status={game.status}>{common(`status.${game.status}`)}</td>
      <td>
        <WallDate at={game.createdAt} />
      </td>
      <td>
        {game.turns.length > 0 ? (
          <Button size="desk" look="bare" aria-expanded={open} onClick={onToggle}>
            <span>
              {t("games.start")}
              <span className="sr-only"> {t("games.start-of", { title: game.title })}</span>
            </span>
          </Button>
        ) : null}
      </td>
    </tr>
  );
}

function From({ turn, title }: { turn: number; title: string | undefined }) {
  const t = useTranslations("facilitator");
  return (
    <span>{title === undefined ? t("games.from-other", { turn }) : t("games.from", { turn, title })}</span>
  );
}
