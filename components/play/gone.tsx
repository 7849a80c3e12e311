"use client";

import { useTranslations } from "use-intl/react";
import { NoSeat } from "./no-seat";

/** The seat was released under this page: why, what was not sent, and the way back by the code. */
export function Gone({ gameId, seatId }: { gameId: string; seatId: string }) {
  const t = useTranslations("play.gone");
  return <NoSeat title={t("title")} detail={t("detail")} gameId={gameId} seatId={seatId} />;
}
