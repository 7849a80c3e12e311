"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ClaimForm, hideKey } from "@/components/game/claim-form";
import { PageFrame } from "@/components/ui/page-frame";
import type { Start } from "@/lib/client/game-connection";
import { type GameHandle, useGame } from "@/lib/client/use-game";
import { LostMark } from "./lost-mark";
import { screenState } from "./reading";
import { ScreenBar } from "./screen-bar";
import { ScreenBetween } from "./screen-between";
import type { ScreenCard } from "./screen-card";
import { ScreenHead } from "./screen-head";
import { ScreenLobby } from "./screen-lobby";
import { ScreenOver } from "./screen-over";
import { ScreenTurn } from "./screen-turn";
import "./styles/frame.css";
import "./styles/lobby.css";
import "./styles/clock.css";
import "./styles/tracks.css";
import "./styles/words.css";
import "./styles/apart.css";

interface ScreenProps {
  gameId: string;
  start: Start;
  /** How phones come in; undefined while the doors are shut. */
  card: ScreenCard | undefined;
  /** Ink on paper, for a room that cannot be darkened. */
  light: boolean;
}

/** The plenary screen: what everyone in the room may see, for a projector. Nothing on it must be touched. */
export function Screen({ gameId, start, card, light }: ScreenProps) {
  const game = useGame(gameId, "screen", start);
  const [paper, setPaper] = useState(light);
  useEffect(() => hideKey(), []);
  useFreshCard(game);
  if (game.connection === "gone") return <ClaimForm gameId={gameId} page="screen" />;
  const turnPaper = () => {
    setPaper(!paper);
    history.replaceState(history.state, "", paper ? window.location.pathname : "?light");
  };
  return (
    <div className="screen" data-theme={paper ? "light" : "dark"}>
      <Sheet game={game} card={card} />
      <ScreenBar paper={paper} onPaper={turnPaper} />
      <LostMark connection={game.connection} />
    </div>
  );
}

function Sheet({ game, card }: { game: GameHandle; card: ScreenCard | undefined }) {
  const t = useTranslations("screen");
  const common = useTranslations("common");
  const { view } = game;
  const state = screenState(view);
  const headed = state !== "lobby" && state !== "over";
  return (
    <PageFrame
      mark={common("exercise")}
      kind="wall"
      scroll={false}
      head={headed ? <ScreenHead view={view} /> : undefined}
      className={`screen-main screen-at-${state}`}
    >
      <noscript>{t("needs-script")}</noscript>
      {state === "lobby" ? <ScreenLobby game={game} card={card} /> : null}
      {state === "situation" || state === "board" || state === "words" ? (
        <ScreenTurn game={game} state={state} />
      ) : null}
      {state === "between" ? <ScreenBetween view={view} /> : null}
      {state === "over" ? <ScreenOver view={view} /> : null}
    </PageFrame>
  );
}

/** How often the lobby asks whether its link is still the one that holds. */
const freshMs = 30_000;

/** The way in is no part of the feed: the page is asked for it again when the doors open or shut, and now and then. */
function useFreshCard({ view }: GameHandle): void {
  const router = useRouter();
  const { status, joiningLocked } = view;
  const inLobby = view.turn === null && status !== "ended";
  const doors = `${status} ${joiningLocked}`;
  const known = useRef(doors);
  useEffect(() => {
    if (!inLobby || known.current === doors) return;
    known.current = doors;
    router.refresh();
  }, [inLobby, doors, router]);
  useEffect(() => {
    if (!inLobby) return;
    const timer = setInterval(() => router.refresh(), freshMs);
    return () => clearInterval(timer);
  }, [inLobby, router]);
}
