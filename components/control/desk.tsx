"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { PageFrame } from "@/components/ui/page-frame";
import type { Start } from "@/lib/client/game-connection";
import { useGame } from "@/lib/client/use-game";
import { useKeys } from "@/lib/client/use-keys";
import { goTo, usePlace } from "@/lib/client/use-place";
import type { View } from "@/lib/game/view/view";
import { AskBar } from "./ask-bar";
import { BetweenPage, EndedPage, NextTurnBar } from "./between-page";
import { type DeskCard, DeskProvider, useDesk } from "./desk-context";
import { DeskHead } from "./desk-head";
import { InjectsColumn } from "./injects-column";
import { LogPage } from "./log-page";
import { MovesColumn } from "./moves-column";
import { type Need, needsOf } from "./needs";
import { NeedsStrip } from "./needs-strip";
import { Places } from "./places";
import { RoomColumn } from "./room-column";
import { BeginBar, LobbyPage, RoomPage } from "./room-page";
import { RulingSheet } from "./ruling-sheet";
import { TrackStrip } from "./track-strip";
import { type Ask, useTurnActs } from "./turn-acts";
import { WorldPage } from "./world-page";
import "./styles/desk.css";
import "./styles/rows.css";
import "./styles/lobby.css";
import "./styles/ruling.css";
import "./styles/pages.css";

interface DeskProps {
  gameId: string;
  card: DeskCard;
  start: Start;
}

/** The control desk of one game, live. */
export function Desk({ gameId, card, start }: DeskProps) {
  const game = useGame(gameId, "control", start);
  return (
    <DeskProvider gameId={gameId} card={card} game={game}>
      <DeskFrame />
    </DeskProvider>
  );
}

function DeskFrame() {
  const t = useTranslations("desk");
  const common = useTranslations("common");
  const desk = useDesk();
  const { view, game } = desk;
  const place = usePlace("desk");
  const [ask, setAsk] = useState<Ask | null>(null);
  const [openInject, setOpenInject] = useState<string | null>(null);
  const acts = useTurnActs(setAsk);
  const needs = needsOf(desk);
  const lobby = view.status !== "playing" && view.status !== "ended";
  const move = place.startsWith("move/") ? desk.moves.find((each) => each.id === place.slice(5)) : undefined;

  function answer(need: Need) {
    switch (need.kind) {
      case "overran":
        return setAsk({ kind: "overran" });
      case "time-up":
        return void acts.open(need.next);
      case "waiting":
        return goTo(lobby ? "desk" : "room");
      case "unruled":
        return goTo(`move/${need.moveIds[0]}`);
      case "injects":
        setOpenInject(need.injectIds[0] ?? null);
        return goTo("desk");
      default:
        return need satisfies never;
    }
  }
  const numbered = Object.fromEntries(needs.map((need, index) => [String(index + 1), () => answer(need)]));
  useKeys({ ...numbered, p: view.turnOpen ? () => void acts.pauseOrResume() : undefined });
  useReaderFollows(place);

  const atDesk = !["room", "world", "log"].includes(place) && !move;
  const playing = view.status === "playing";
  const columns = place === "world" || move !== undefined || (atDesk && view.turnOpen);
  const places = <Places current={atDesk ? "desk" : move ? "move" : place} lobby={lobby} />;
  return (
    <PageFrame
      mark={common("exercise")}
      kind="desk"
      scroll={!columns}
      skip={t("skip")}
      head={
        <>
          <DeskHead
            acts={acts}
            onAsk={setAsk}
            titled={!(lobby && atDesk)}
            places={playing ? undefined : places}
          />
          {game.newerBuild ? <NewerBuild /> : null}
          {game.intercepted ? <Intercepted /> : null}
          <AskBar ask={ask && stillAsked(ask, view) ? ask : null} acts={acts} onDone={() => setAsk(null)} />
          {playing ? (
            <div className="desk-bar">
              <NeedsStrip needs={needs} onNeed={answer} />
              {places}
            </div>
          ) : null}
        </>
      }
      foot={<Foot atDesk={atDesk} />}
    >
      <div className="desk" data-place={move ? "move" : atDesk ? "desk" : place}>
        {game.connection === "gone" ? (
          <Gone />
        ) : place === "log" ? (
          <LogPage />
        ) : place === "world" ? (
          <WorldPage />
        ) : place === "room" ? (
          <RoomPage />
        ) : move ? (
          <RulingSheet key={move.id} move={move} />
        ) : (
          <AtDesk openInject={openInject} onOpenInject={setOpenInject} />
        )}
      </div>
    </PageFrame>
  );
}

interface AtDeskProps {
  openInject: string | null;
  onOpenInject: (id: string | null) => void;
}

function AtDesk({ openInject, onOpenInject }: AtDeskProps) {
  const { view } = useDesk();
  if (view.status === "ended") return <EndedPage />;
  if (view.status !== "playing") return <LobbyPage />;
  if (!view.turnOpen) return <BetweenPage />;
  return (
    <div className="desk-columns">
      <RoomColumn />
      <InjectsColumn open={openInject} onOpen={onOpenInject} />
      <MovesColumn />
    </div>
  );
}

function Foot({ atDesk }: { atDesk: boolean }) {
  const { view } = useDesk();
  if (!atDesk || view.status === "ended") return null;
  if (view.status !== "playing") return <BeginBar />;
  return view.turnOpen ? <TrackStrip /> : <NextTurnBar />;
}

function Intercepted() {
  const t = useTranslations("desk");
  return (
    <div className="ask-bar" role="status">
      <p className="ask-text">{t("intercepted")}</p>
    </div>
  );
}

function NewerBuild() {
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

/** A question falls away with what it was about: another desk of the same control may have answered it. */
function stillAsked(ask: Ask, view: View): boolean {
  return view.turnOpen && (ask.kind !== "overran" || view.clock.kind === "overran");
}

/** The session no longer holds; the game itself runs on. */
function Gone() {
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

/** On a change of place the reader's own place goes to the main part; back from a move, to where it was opened. */
function useReaderFollows(place: string): void {
  const before = useRef(place);
  useEffect(() => {
    const from = before.current;
    before.current = place;
    if (from === place || place.startsWith("move/")) return;
    const opener = from.startsWith("move/") ? document.getElementById(`open-${from.slice(5)}`) : null;
    (opener ?? document.getElementById("main"))?.focus({ preventScroll: opener === null });
  }, [place]);
}
