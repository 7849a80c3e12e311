"use client";

import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { ColumnHead } from "@/components/ui/headings";
import { Marker } from "@/components/ui/signal";
import { currentMove } from "@/lib/game/view/read";
import type { RoleView } from "@/lib/game/view/view";
import { useDesk } from "./desk-context";
import { unreadBy } from "./desk-reading";
import { MoveOwned } from "./move-state";
import { RoleChip, SeatName } from "./parts";

/** Every role, who sits in it, whether its move is in, and what it has not yet read. */
export function RoomColumn() {
  const t = useTranslations("desk");
  const { view, seatsIn } = useDesk();
  const waiting = seatsIn(null);
  return (
    <section className="desk-column room" aria-label={t("room.title")}>
      <ColumnHead
        title={t("room.title")}
        note={t("room.count", { count: view.seats.length })}
        end={<a href="#room">{t("room.open")}</a>}
      />
      <div className="desk-scroll">
        <p className="row-head" aria-hidden="true">
          <span />
          <span>{t("room.role")}</span>
          <span>{t("room.move")}</span>
          <span>{t("room.unread")}</span>
        </p>
        <ul>
          {view.scenario.roles.map((role) => (
            <RoleRow key={role.id} role={role} />
          ))}
          {waiting.length > 0 ? (
            <li className="room-row">
              <span />
              <div>
                <p className="row-name">
                  <a href="#room">{t("room.waiting")}</a>
                </p>
                <p className="row-note">
                  <Names seats={waiting.map((seat) => seat.id)} marked />
                </p>
              </div>
            </li>
          ) : null}
        </ul>
      </div>
    </section>
  );
}

function RoleRow({ role }: { role: RoleView }) {
  const t = useTranslations("desk");
  const { view, seatsIn, injects } = useDesk();
  const seats = seatsIn(role.id);
  const unread = unreadBy(role.id, injects, view);
  return (
    <li className="room-row">
      <RoleChip id={role.id} named={false} />
      <div>
        <p className="row-name">{role.name}</p>
        <p className="row-note">
          {seats.length === 0 ? t("room.nobody") : <Names seats={seats.map((seat) => seat.id)} />}
        </p>
      </div>
      <div>
        <RoleMove roleId={role.id} empty={seats.length === 0} />
      </div>
      <p className="room-unread">
        <span aria-hidden="true">{unread === 0 ? "" : unread}</span>
        <span className="sr-only">{t("room.unread-count", { count: unread })}</span>
      </p>
    </li>
  );
}

function Names({ seats, marked = false }: { seats: readonly string[]; marked?: boolean }) {
  return (
    <span className="names">
      {seats.map((id) => (
        <span key={id}>
          {marked ? (
            <Marker>
              <SeatName id={id} />
            </Marker>
          ) : (
            <SeatName id={id} />
          )}
        </span>
      ))}
    </span>
  );
}

function RoleMove({ roleId, empty }: { roleId: string; empty: boolean }) {
  const t = useTranslations("desk");
  const { view } = useDesk();
  const move = currentMove(view, roleId);
  if (!move) return <p className="row-quiet">{empty ? "" : t("room.no-move")}</p>;
  return (
    <>
      <p className="row-strong">
        {t.rich("room.sent", { time: () => <WallTime at={move.at} seconds={false} /> })}
      </p>
      <p className="row-note">
        <MoveOwned move={move} />
      </p>
    </>
  );
}
