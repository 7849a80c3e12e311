"use client";

import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import type { KnownMove } from "@/lib/game/view/read";
import { MoveMarks, MoveOwned, MoveState } from "./move-state";
import { RoleChip } from "./parts";
import { TagLine } from "./tag-line";

interface MoveListProps {
  moves: readonly KnownMove[];
  /** The one whose sheet lies open. */
  current?: string;
  /** Shows the tags of each, and the way to set them. */
  tagged?: boolean;
}

/** Moves as links to their sheets. */
export function MoveList({ moves, current, tagged = false }: MoveListProps) {
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
                <MoveMarks move={move} />
              </span>
            </span>
            <span className="row-note">
              <WallTime at={move.at} seconds={false} />
            </span>
          </a>
          {tagged ? <TagLine of={{ kind: "move", id: move.id }} /> : null}
        </li>
      ))}
    </ul>
  );
}

/** Roles whose move is not in, after a word. */
export function NotIn({ roleIds }: { roleIds: readonly string[] }) {
  const t = useTranslations("run");
  if (roleIds.length === 0) return null;
  return (
    <p className="moves-missing">
      {t("moves.missing")}
      <span className="chips">
        {roleIds.map((id) => (
          <RoleChip key={id} id={id} />
        ))}
      </span>
      <a href="#paper">{t("moves.enter")}</a>
    </p>
  );
}
