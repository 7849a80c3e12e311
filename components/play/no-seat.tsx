"use client";

import { useTranslations } from "use-intl/react";
import { CodeForm } from "@/components/join/code-form";
import { JoinFrame } from "@/components/join/join-frame";
import type { KnownMove } from "@/lib/game/view/read";
import { KeptHere } from "./kept-here";
import { keptPrefix } from "./kept-prefix";

interface NoSeatProps {
  title: string;
  detail: string;
  gameId: string;
  /** The seat that was meant, if one was named. */
  seatId?: string;
  /** Moves the page knew to be sent when the seat went. */
  sent?: readonly KnownMove[];
}

/** Nobody sits here: why, how to join, and the words that were kept for a seat held before. */
export function NoSeat({ title, detail, gameId, seatId, sent = [] }: NoSeatProps) {
  const t = useTranslations("play.gone");
  const common = useTranslations("common");
  return (
    <JoinFrame product={common("product")} mark={common("exercise")} title={title}>
      <div className="mt-4 grid gap-5 border-t-2 border-ink pt-4">
        <p role="status">{detail}</p>
        <CodeForm label={t("code")} hint={t("code-hint")} go={t("go")} />
        <KeptHere prefix={keptPrefix(gameId, seatId)} sent={sent} />
      </div>
    </JoinFrame>
  );
}
