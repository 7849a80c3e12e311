"use client";

import { useTranslations } from "use-intl/react";
import { movesOf } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";
import { NoSeat } from "./no-seat";

/** The seat was released under this page: why, what was not sent, and the way back by the code. */
export function Gone({ gameId, seatId, view }: { gameId: string; seatId: string; view: View }) {
  const t = useTranslations("play.gone");
  return (
    <NoSeat title={t("title")} detail={t("detail")} gameId={gameId} seatId={seatId} sent={movesOf(view)} />
  );
}
