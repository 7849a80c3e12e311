"use client";

import { useTranslations } from "use-intl/react";
import { useKeySwitch } from "@/lib/client/use-keys";

export type DeskPlace = "desk" | "room" | "world" | "log";
const places: readonly DeskPlace[] = ["desk", "room", "world", "log"];

/** The places of the desk; each has an address of its own. In the lobby the room is the desk. */
export function Places({ current, lobby }: { current: string; lobby: boolean }) {
  const t = useTranslations("desk");
  const [keys, toggleKeys] = useKeySwitch();
  return (
    <nav className="places" aria-label={t("places.label")}>
      {places
        .filter((place) => !lobby || place === "desk" || place === "log")
        .map((place) => (
          <a key={place} href={`#${place}`} aria-current={place === current ? "page" : undefined}>
            {t(`places.${lobby && place === "desk" ? "lobby" : place}`)}
          </a>
        ))}
      {lobby ? null : (
        <button
          type="button"
          className="places-keys"
          aria-pressed={keys}
          title={t(keys ? "places.keys-on" : "places.keys-off")}
          onClick={toggleKeys}
        >
          {t("places.keys")}
        </button>
      )}
    </nav>
  );
}
