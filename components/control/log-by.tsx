"use client";

import { useTranslations } from "use-intl/react";
import type { Actor } from "@/lib/game/commands";
import { cellOf } from "@/lib/game/view/read";
import { useDesk } from "./desk-context";
import { CellChips, SeatName } from "./parts";

/** Who did it. */
export function LogBy({ by }: { by: Actor | undefined }) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const { view } = useDesk();
  switch (by?.kind) {
    case "seat": {
      const { seatId } = by;
      return (
        <>
          <CellChips roles={cellOf(view, seatId)?.roles ?? []} /> <SeatName id={seatId} />
        </>
      );
    }
    case "door":
    case "clock":
      return t(`log.by-${by.kind}`);
    case "control":
    case undefined:
      return common("control");
    default:
      return by satisfies never;
  }
}
