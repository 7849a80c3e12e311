"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { useDesk } from "./desk-context";
import { lapsedOf } from "./lapsed-reading";
import type { Paper } from "./use-paper";

interface LapsedOffersProps {
  roleId: string;
  turn: number;
  paper: Paper;
}

/** What a role wrote and never sent, to be put on a slip, until it lies on one. */
export function LapsedOffers({ roleId, turn, paper }: LapsedOffersProps) {
  const t = useTranslations("run");
  const { view, moves } = useDesk();
  const onSlip = (action: string) =>
    paper.slips.some((slip) => slip.roleId === roleId && slip.action === action);
  const offers = lapsedOf(view, moves, turn).filter(
    ({ draft, ...each }) => each.roleId === roleId && !onSlip(draft.action),
  );
  return offers.map(({ cellId, draft }) => (
    <div key={cellId} className="paper-move">
      <div>
        <p className="move-list-action">{draft.action}</p>
        <p className="row-note">{t("lapsed.title")}</p>
      </div>
      <Button size="desk" onClick={() => paper.add(roleId, draft)}>
        {t("lapsed.use")}
      </Button>
    </div>
  ));
}
