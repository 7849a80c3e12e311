"use client";

import type { KnownMove } from "@/lib/game/view/read";
import { BetweenPage, EndedPage } from "./between-page";
import type { DeskAddress } from "./desk-address";
import { Gone } from "./desk-bars";
import { useDesk } from "./desk-context";
import { EndTurnPage } from "./end-turn-page";
import { InjectsColumn } from "./injects-column";
import { LogPage } from "./log-page";
import { MovesColumn } from "./moves-column";
import { PaperPage } from "./paper-page";
import { RoomColumn } from "./room-column";
import { LobbyPage, RoomPage } from "./room-page";
import { RulingSheet } from "./ruling-sheet";
import { WorldPage } from "./world-page";

interface DeskPlaceProps {
  place: DeskAddress["name"];
  query: URLSearchParams;
  /** The one whose sheet is asked for. */
  move: KnownMove | undefined;
  openInject: string | null;
  onOpenInject: (id: string | null) => void;
  /** Goes to the desk with an inject lying open. */
  onShowInject: (id: string) => void;
}

/** What a place of the desk shows. */
export function DeskPlace({ place, query, move, onShowInject, ...injects }: DeskPlaceProps) {
  const { game, view } = useDesk();
  if (game.connection === "gone") return <Gone />;
  switch (place) {
    case "log":
      return <LogPage query={query} />;
    case "world":
      return <WorldPage onShowInject={onShowInject} />;
    case "room":
      return <RoomPage />;
    case "paper":
      return <PaperPage role={query.get("role")} />;
    case "move":
      return move ? <RulingSheet key={move.id} move={move} /> : null;
    case "end-turn":
      return view.turnOpen ? <EndTurnPage onShowInject={onShowInject} /> : <AtDesk {...injects} />;
    case "desk":
      return <AtDesk {...injects} />;
    default:
      return place satisfies never;
  }
}

function AtDesk({ openInject, onOpenInject }: Pick<DeskPlaceProps, "openInject" | "onOpenInject">) {
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
