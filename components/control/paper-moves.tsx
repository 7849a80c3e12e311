"use client";

import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { useAct } from "@/lib/client/use-act";
import type { KnownMove } from "@/lib/game/view/read";
import { useDesk } from "./desk-context";
import { MoveMarks, MoveOwned, MoveState } from "./move-state";
import { TwoStep } from "./two-step";

/** What is in already, each with what takes it back while nobody has seen it. */
export function PaperMoves({ moves }: { moves: readonly KnownMove[] }) {
  return moves.map((move) => (
    <div key={move.id} className="paper-move">
      <div>
        <p className="move-list-action">
          <a href={`#move/${move.id}`}>{move.content.action}</a>
        </p>
        <p className="row-note">
          <MoveOwned move={move} /> · <MoveState move={move} />
          <MoveMarks move={move} /> · <WallTime at={move.at} seconds={false} />
        </p>
      </div>
      <TakeBack move={move} />
    </div>
  ));
}

function TakeBack({ move }: { move: KnownMove }) {
  const t = useTranslations("run");
  const act = useAct(useDesk().game.send);
  const out = move.standing === "ruled" || move.reveals.length > 0;
  if (out) return null;
  return (
    <TwoStep
      label={t("paper.take-back")}
      question={t(move.seatId === null ? "paper.take-back-question" : "paper.take-back-theirs")}
      confirm={t("paper.take-back-now")}
      look="bare"
      act={act}
      onConfirm={() => act.act({ type: "WithdrawMove", data: { moveId: move.id } })}
    />
  );
}
