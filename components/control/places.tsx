"use client";

import { useTranslations } from "use-intl/react";
import { useKeySwitch } from "@/lib/client/use-keys";
import { useDesk } from "./desk-context";

export type DeskPlace = "desk" | "paper" | "room" | "world" | "log";
const places: readonly DeskPlace[] = ["desk", "paper", "room", "world", "log"];
/** In the lobby the room is the desk, and there is nothing yet to hand in or to change. */
const lobbyPlaces: readonly DeskPlace[] = ["desk", "log"];

interface PlacesProps {
  current: string;
  lobby: boolean;
  onKeys: () => void;
}

/** The places of the desk, each with an address of its own; the table on paper; the scenario’s papers; the list of keys. */
export function Places({ current, lobby, onKeys }: PlacesProps) {
  const t = useTranslations("run");
  const { gameId, card } = useDesk();
  const [keys] = useKeySwitch();
  return (
    <nav className="places" aria-label={t("places.label")}>
      {(lobby ? lobbyPlaces : places).map((place) => (
        <a key={place} href={`#${place}`} aria-current={place === current ? "page" : undefined}>
          {t(`places.${lobby && place === "desk" ? "lobby" : place}`)}
        </a>
      ))}
      <a href={`/games/${gameId}/control/table`} target="_blank" rel="noopener">
        {t("places.print")}
      </a>
      <a href={`/scenarios/${card.scenario}`} target="_blank" rel="noopener">
        {t("places.papers")}
      </a>
      <button type="button" className="places-keys" data-off={keys ? undefined : ""} onClick={onKeys}>
        {t("places.keys")}
      </button>
    </nav>
  );
}
