"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/signal";
import type { CellWords } from "@/lib/client/use-shared-draft";
import { type KnownMove, movesOf } from "@/lib/game/view/read";
import type { RoleView, View } from "@/lib/game/view/view";
import { draftOf, isBlank } from "./move-draft";
import { usePhone } from "./phone-context";
import type { Sending } from "./sending";
import { lapsedOf } from "./use-lapsed";
import type { MoveRefusal } from "./use-submit";

interface BeforeWritingProps {
  turn: number;
  role: RoleView;
  cellWords: CellWords;
  sending: Sending;
  refusal: MoveRefusal | undefined;
}

/** What a writer should know before the first field: when this can be sent, and what became of words before. */
export function BeforeWriting({ turn, role, cellWords, sending, refusal }: BeforeWritingProps) {
  const t = useTranslations("play.move");
  const { view } = usePhone();
  const back = lastBack(view, role.id, turn);
  return (
    <>
      <When sending={sending} lapsed={back === undefined && lapsedOf(view, role.id) !== undefined} />
      {refusal ? (
        <div className="pt-3">
          <Notice kind="refusal" title={t("not-taken")} alert>
            {refusal.message || t("not-taken-detail")}
          </Notice>
        </div>
      ) : null}
      {back?.standing === "refused" ? (
        <div className="pt-3">
          <Notice kind="refusal" title={t("late-refused")}>
            {back.refusal}
          </Notice>
        </div>
      ) : null}
      {back && isBlank(cellWords.words) ? (
        <div className="-mx-[5px] pt-2">
          <Button look="bare" onClick={() => cellWords.write(draftOf(back.content))}>
            {t(back.standing === "refused" ? "use-refused" : "use-withdrawn")}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** The latest act of this role that came back, on whichever phone of the cell: it can be the start of the next. */
const lastBack = (view: View, roleId: string, turn: number): KnownMove | undefined =>
  movesOf(view).findLast(
    (move) =>
      move.roleId === roleId &&
      move.turn === turn &&
      move.content.kind !== "announcement" &&
      (move.standing === "withdrawn" || move.standing === "refused"),
  );

/** Whether and when it can be sent. `lapsed`: it was not sent in time, and control sees the words. */
function When({ sending, lapsed }: { sending: Sending; lapsed: boolean }) {
  const t = useTranslations("play.move");
  const { view, roleOf } = usePhone();
  switch (sending) {
    case "open":
    case "closed":
      return null;
    case "ahead":
      return <Said title={t("before")} detail={t("before-detail")} />;
    case "floor": {
      const floor = view.floor === null ? undefined : roleOf(view.floor)?.name;
      return (
        <Said title={floor ? t("floor", { role: floor }) : t("floor-none")} detail={t("floor-detail")} />
      );
    }
    case "late":
      return <Said title={t("after")} detail={t(lapsed ? "late-lapsed" : "late-detail")} />;
    default:
      return sending satisfies never;
  }
}

function Said({ title, detail }: { title: string; detail: string }) {
  return (
    <div className="pt-3">
      <Notice kind="plain" title={title}>
        {detail}
      </Notice>
    </div>
  );
}
