"use client";

import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/signal";
import { useAct } from "@/lib/client/use-act";
import type { View } from "@/lib/game/view/view";
import { useDesk } from "./desk-context";
import { JoinPanel } from "./join-panel";
import { Refusal } from "./parts";
import { JoiningLock } from "./room-lock";
import { RoomPeople } from "./room-people";
import { unplayedRoles } from "./room-reading";
import { RoomSetUp } from "./room-set-up";
import "./styles/room.css";
import "./styles/room-person.css";
import "./styles/room-set-up.css";
import "./styles/room-options.css";

/** The lobby: who comes in, and how the game will be run. */
export function LobbyPage() {
  const { view } = useDesk();
  return (
    <div className="lobby" data-crowd={isCrowd(view) ? "" : undefined}>
      <div className="lobby-main">
        <div className="lobby-head">
          <h1 className="lobby-title">{view.title}</h1>
          <p className="lobby-setting">{view.scenario.setting}</p>
        </div>
        {view.status === "lobby" ? <ProjectScreen /> : null}
        <RoomPeople />
      </div>
      <RoomSide />
    </div>
  );
}

/** The same while the game runs: latecomers, and who sits where. */
export function RoomPage() {
  const { view } = useDesk();
  return (
    <div className="lobby lobby-late" data-crowd={isCrowd(view) ? "" : undefined}>
      <div className="lobby-main">
        <RoomPeople />
      </div>
      <RoomSide locks />
    </div>
  );
}

/** So many that rows stand closer, for all to be seen at once. */
const isCrowd = (view: View): boolean => view.seats.length > 24;

/** The way in and the set-up. `locks`: with the lock of the door, where no bar below has it. */
function RoomSide({ locks = false }: { locks?: boolean }) {
  const { card } = useDesk();
  const [origin, setOrigin] = useState(card.origins[0]);
  return (
    <div className="lobby-side">
      <JoinPanel chosen={origin} onChoose={setOrigin} />
      {locks ? <JoiningLock /> : null}
      <RoomSetUp origin={origin} />
    </div>
  );
}

/** This tab will show every cell's secrets: what the room sees is the plenary screen. */
function ProjectScreen() {
  const t = useTranslations("room");
  const { gameId } = useDesk();
  return (
    <Notice kind="plain">
      <div className="project-screen">
        <p>{t("project.warning")}</p>
        <ButtonLink size="desk" href={`/games/${gameId}/screen`} target="_blank" rel="noopener">
          {t("project.open")}
        </ButtonLink>
      </div>
    </Notice>
  );
}

/** The foot of the lobby: which roles are control's, the lock, and the first turn. */
export function BeginBar() {
  const t = useTranslations("room");
  const { game } = useDesk();
  const act = useAct(game.send);
  return (
    <section className="begin-bar" aria-label={t("begin.label")}>
      <JoiningLock />
      <div className="begin-words">
        <Refusal act={act} />
        <p>
          <WhoIsMissing />
        </p>
      </div>
      <Button
        look="first"
        size="mid"
        busy={act.busy ? t("sending") : undefined}
        onClick={() => act.act({ type: "StartTurn", data: { turn: 1 } })}
      >
        {t("begin.turn", { number: 1 })}
      </Button>
    </section>
  );
}

function WhoIsMissing() {
  const t = useTranslations("room");
  const { view, seatsIn } = useDesk();
  const waiting = seatsIn(null).length;
  const unplayed = unplayedRoles(view);
  const names = useFormatter().list(
    unplayed.map((role) => role.name),
    { type: "disjunction" },
  );
  if (view.seats.length === 0) return t("begin.nobody");
  return (
    <>
      {unplayed.length === 0 ? t("begin.all-played") : t("begin.unplayed", { names })}
      {waiting > 0 ? ` ${t("begin.waiting", { count: waiting })}` : null}
    </>
  );
}
