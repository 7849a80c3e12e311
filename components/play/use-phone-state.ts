"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Start } from "@/lib/client/game-connection";
import type { Waiting } from "@/lib/client/outbox";
import { useGame } from "@/lib/client/use-game";
import { useMounted } from "@/lib/client/use-mounted";
import { useSeen } from "@/lib/client/use-seen";
import type { View } from "@/lib/game/view/view";
import { keptPrefix } from "./kept-prefix";
import type { PhoneState } from "./phone-context";

const nothing: readonly Waiting[] = [];

/** The game as one seat sees it, with what the parts of the phone ask of it. */
export function usePhoneState(gameId: string, seatId: string, start: Start): PhoneState {
  const common = useTranslations("common");
  const prefix = keptPrefix(gameId, seatId);
  const game = useGame(gameId, `seat:${seatId}`, start);
  const mounted = useMounted();
  const seen = useSeen(`${prefix}:seen`);
  const [cameWith] = useState(start.position);
  const { view, people } = game;
  const persons = useMemo(() => personsOf(view), [view]);
  const roleId = view.viewer.kind === "seat" ? view.viewer.roleId : null;
  return {
    gameId,
    game,
    view,
    seatId,
    role: view.scenario.roles.find((role) => role.id === roleId),
    waiting: mounted ? game.waiting : nothing,
    seen,
    cameWith,
    keyOf: (name) => `${prefix}:${name}`,
    nameOf: (id) => people[persons.get(id) ?? ""] ?? common("someone"),
    roleOf: (id) => view.scenario.roles.find((role) => role.id === id),
  };
}

/** Person by seat, from the log: a released seat is in no list any more, but it acted. */
function personsOf(view: View): Map<string, string> {
  const persons = new Map<string, string>();
  for (const { event } of view.rows) {
    if (event.type === "SeatClaimed") persons.set(event.seatId, event.personId);
  }
  return persons;
}
