"use client";

import { useTranslations } from "use-intl/react";
import { QrCode } from "@/components/ui/qr-code";
import type { GameHandle } from "@/lib/client/use-game";
import { CellRows } from "./cell-rows";
import type { ScreenCard } from "./screen-card";

/** Before the first turn: what is played, who sits where, and the way in. */
export function ScreenLobby({ game, card }: { game: GameHandle; card: ScreenCard | undefined }) {
  const t = useTranslations("screen.lobby");
  const { view, people } = game;
  return (
    <>
      <section className="screen-lobby-room">
        <h1 className="screen-title" data-long={view.title.length > 24 ? "" : undefined}>
          {view.title}
        </h1>
        <p className="screen-setting">{view.scenario.setting}</p>
        <CellRows view={view} people={people} />
        <p className="screen-lobby-foot">{t("foot")}</p>
      </section>
      <section className="screen-way-in" aria-label={t("way-in")}>
        <WayIn card={view.joiningLocked ? undefined : card} shut={doorsOf(game)} />
        <p className="screen-note">{t("disclaimer")}</p>
      </section>
    </>
  );
}

type Doors = "not-yet" | "locked" | "opening";

/** What stands between the room and the game when there is no way in. */
function doorsOf({ view }: GameHandle): Doors {
  if (view.joiningLocked) return "locked";
  return view.status === "lobby" ? "opening" : "not-yet";
}

function WayIn({ card, shut }: { card: ScreenCard | undefined; shut: Doors }) {
  const t = useTranslations("screen.lobby");
  if (!card) return <p className="screen-shut">{t(`doors.${shut}`)}</p>;
  const { code, secret, origins } = card;
  const origin = origins[0];
  if (origin === undefined)
    return (
      <>
        <p className="screen-how">{t("no-address")}</p>
        <GameCode code={code} />
      </>
    );
  const { host } = new URL(origin);
  return (
    <>
      <div className="screen-qr">
        <QrCode text={`${origin}/join/${code}?k=${secret}`} label={t("qr", { host })} />
      </div>
      <p className="screen-how">{t.rich("go-to", { address: () => <b>{host}</b> })}</p>
      <GameCode code={code} />
    </>
  );
}

/** In two halves, as it is read aloud. */
function GameCode({ code }: { code: string }) {
  const half = Math.ceil(code.length / 2);
  return (
    <p className="screen-code">
      <span>{code.slice(0, half)}</span> <span>{code.slice(half)}</span>
    </p>
  );
}
