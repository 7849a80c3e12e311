"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { NextTurnBar } from "./between-page";
import type { DeskAddress } from "./desk-address";
import { useDesk } from "./desk-context";
import { EndTurnBar } from "./end-turn-page";
import { BeginBar } from "./room-page";
import { TrackStrip } from "./track-strip";

/** The foot: the first turn in the lobby, the tracks in a turn, and between turns the way on, wherever one looks. */
export function DeskFoot({ place }: { place: DeskAddress["name"] }) {
  const { view } = useDesk();
  if (view.status === "ended") return null;
  if (view.status !== "playing") return place === "desk" ? <BeginBar /> : null;
  if (!view.turnOpen) return <NextTurnBar />;
  if (place === "end-turn") return <EndTurnBar />;
  return place === "desk" ? <TrackStrip /> : null;
}

/** Something else answers in the game's place. */
export function Intercepted() {
  const t = useTranslations("desk");
  return (
    <div className="ask-bar" role="status">
      <p className="ask-text">{t("intercepted")}</p>
    </div>
  );
}

export function NewerBuild() {
  const common = useTranslations("common");
  return (
    <div className="ask-bar ask-bar-plain" role="status">
      <p className="ask-text">{common("newer-build")}</p>
      <Button size="desk" onClick={() => location.reload()}>
        {common("reload")}
      </Button>
    </div>
  );
}

/** The session no longer holds; the game itself runs on. */
export function Gone() {
  const t = useTranslations("desk");
  const { gameId } = useDesk();
  return (
    <div className="gone" role="alert">
      <p className="between-title">{t("gone.title")}</p>
      <p>{t("gone.text")}</p>
      <a href={`/sign-in?next=${encodeURIComponent(`/games/${gameId}/control`)}`}>{t("gone.sign-in")}</a>
    </div>
  );
}
