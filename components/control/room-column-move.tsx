"use client";

import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import type { Cell } from "@/lib/game/cells";
import { currentMove, currentMoves, movesOpenIn } from "@/lib/game/view/read";
import { useDesk } from "./desk-context";
import { MoveOwned } from "./move-state";
import { rolesOfCell } from "./room-reading";

/** Where the moves of a cell stand: a line for each role it plays. */
export function CellMoves({ cell, empty }: { cell: Cell; empty: boolean }) {
  const { view } = useDesk();
  const roles = rolesOfCell(view, cell);
  return (
    <div className="room-moves">
      {roles.map((role) => (
        <RoleMove
          key={role.id}
          roleId={role.id}
          code={roles.length > 1 ? role.code : undefined}
          empty={empty}
        />
      ))}
    </div>
  );
}

interface RoleMoveProps {
  roleId: string;
  /** Where the cell plays several roles. */
  code: string | undefined;
  empty: boolean;
}

function RoleMove({ roleId, code, empty }: RoleMoveProps) {
  const t = useTranslations("room.column");
  const { view } = useDesk();
  const move = currentMove(view, roleId);
  const floor = view.floor === roleId && movesOpenIn(view);
  const label = code === undefined ? null : <span className="room-move-code">{code}</span>;
  if (!move && empty) return null;
  if (!move)
    return (
      <p className={floor ? "row-strong" : "row-quiet"}>
        {label}
        <NoMove roleId={roleId} floor={floor} />
      </p>
    );
  const acts = currentMoves(view, roleId).filter(({ content }) => content.kind !== "announcement").length;
  return (
    <>
      <p className="row-strong">
        {label}
        {t.rich(move.standing === "late" ? "late" : "sent", {
          time: () => <WallTime at={move.at} seconds={false} />,
        })}
      </p>
      {code === undefined ? (
        <p className="row-note">
          <MoveOwned move={move} />
          {view.settings.movesPerTurn > 1 ? ` ${t("acts", { acts, of: view.settings.movesPerTurn })}` : null}
        </p>
      ) : null}
    </>
  );
}

function NoMove({ roleId, floor }: { roleId: string; floor: boolean }) {
  const t = useTranslations("room.column");
  const { view } = useDesk();
  if (floor) return t("floor");
  return t(currentMoves(view, roleId).length > 0 ? "announced" : "not-sent");
}
