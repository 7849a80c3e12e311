"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { ColumnHead } from "@/components/ui/headings";
import { useAct } from "@/lib/client/use-act";
import { useDesk } from "./desk-context";
import { JoinPanel } from "./join-panel";
import { Refusal } from "./parts";
import { SeatsList, WaitingList } from "./seats-list";

/** The lobby: fit to be projected while the room comes in. */
export function LobbyPage() {
  const { view } = useDesk();
  return (
    <div className="lobby">
      <div className="lobby-main">
        <div>
          <h1 className="lobby-title">{view.title}</h1>
          <p className="lobby-setting">{view.scenario.setting}</p>
        </div>
        <SeatsList />
        <WaitingList />
      </div>
      <JoinPanel />
    </div>
  );
}

/** The same while the game runs: latecomers, and who sits where. */
export function RoomPage() {
  const t = useTranslations("desk");
  const { view } = useDesk();
  return (
    <div className="lobby lobby-late">
      <div className="lobby-main">
        <ColumnHead title={t("places.room")} note={t("room.count", { count: view.seats.length })} />
        <JoiningLock />
        <WaitingList />
        <SeatsList />
      </div>
      <JoinPanel />
    </div>
  );
}

/** The foot of the lobby: who is missing, the lock, and the first turn. */
export function BeginBar() {
  const t = useTranslations("desk");
  const { view, game, seatsIn } = useDesk();
  const act = useAct(game.send);
  const empty = view.scenario.roles.filter((role) => seatsIn(role.id).length === 0);
  const names = empty.map((role) => role.name);
  return (
    <section className="begin-bar" aria-label={t("begin.label")}>
      <JoiningLock />
      <div className="begin-words">
        <Refusal act={act} />
        {empty.length === 0 ? null : (
          <p>
            {names.length === view.scenario.roles.length
              ? t("begin.all-empty")
              : t("begin.empty", { names: names.join(", ") })}
          </p>
        )}
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

/** Whether newcomers are let in. Whoever has a seat keeps it either way. */
function JoiningLock() {
  const t = useTranslations("desk");
  const { view, game } = useDesk();
  const act = useAct(game.send);
  const locked = view.joiningLocked;
  return (
    <div className="joining-lock">
      <p>{t(locked ? "room.locked" : "room.unlocked")}</p>
      <Button
        size="desk"
        busy={act.busy ? t("sending") : undefined}
        onClick={() => act.act({ type: locked ? "UnlockJoining" : "LockJoining", data: {} })}
      >
        {t(locked ? "room.unlock" : "room.lock")}
      </Button>
      <Refusal act={act} />
    </div>
  );
}
