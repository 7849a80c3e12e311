"use client";

import { useTranslations } from "use-intl/react";
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
}

/** A facilitator's games, newest first; each leads to its control desk. */
export function GamesList({ games }: { games: readonly GameRow[] }) {
  const t = useTranslations("facilitator");
  const common = useTranslations("common");
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
        </tr>
      </thead>
      <tbody>
        {games.map((game) => (
          <tr key={game.id}>
            <th scope="row">
              <a href={`/games/${game.id}/control`}>{game.title}</a>
              {game.scenario === game.title ? null : <span>{game.scenario}</span>}
            </th>
            <td className="games-code">{`${game.code.slice(0, 4)} ${game.code.slice(4)}`}</td>
            <td data-status={game.status}>{common(`status.${game.status}`)}</td>
            <td>
              <WallDate at={game.createdAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
