"use client";

import { useTranslations } from "use-intl/react";
import { EmptyState } from "@/components/ui/headings";
import { usePhone } from "./phone-context";
import { PlaceFoot } from "./place-foot";
import { RoleSwitch } from "./role-switch";
import { TurnMoves } from "./turn-moves";

/** The moves of a role in this turn: written, read through, sent, received. */
export function MovePlace({ here }: { here: boolean }) {
  const t = useTranslations("play");
  const { view, roles } = usePhone();
  const { turn } = view;
  return (
    <section className="place" aria-label={t("tabs.move")} hidden={!here}>
      {roles.length === 0 ? (
        <EmptyState>{t("move.no-role")}</EmptyState>
      ) : turn === null ? (
        <EmptyState>{t("move.no-turn")}</EmptyState>
      ) : (
        <>
          <RoleSwitch name="move-role" />
          {/* Each role keeps its own state: what waits to be shared or sent goes on while another is shown. */}
          {roles.map((role) => (
            <TurnMoves key={`${role.id} ${turn.number}`} turn={turn.number} role={role} />
          ))}
        </>
      )}
      <PlaceFoot />
    </section>
  );
}
