"use client";

import { useTranslations } from "use-intl/react";
import type { KnownMove } from "@/lib/game/view/read";
import { usePhone } from "./phone-context";

/** By whom a move of the own cell was handed in. */
export function useSentBy(): (move: KnownMove) => string {
  const t = useTranslations("play.move");
  const { seatId, nameOf } = usePhone();
  return (move) => {
    if (move.seatId === null) return t("entered");
    return move.seatId === seatId ? t("sent-by-you") : t("sent-by", { name: nameOf(move.seatId) });
  };
}
