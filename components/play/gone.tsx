"use client";

import { useEffect } from "react";
import { useTranslations } from "use-intl/react";
import { forgetAll } from "@/lib/client/keep";
import { NoSeat } from "./no-seat";
import { keptPrefix } from "./use-phone-state";

/** The seat was released: what was kept for it is forgotten, and the way back is by the code. */
export function Gone({ gameId, seatId }: { gameId: string; seatId: string }) {
  const t = useTranslations("play.gone");
  useEffect(() => forgetAll(keptPrefix(gameId, seatId)), [gameId, seatId]);
  return <NoSeat title={t("title")} detail={t("detail")} />;
}
