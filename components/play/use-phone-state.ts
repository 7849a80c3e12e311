"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Start } from "@/lib/client/game-connection";
import type { Waiting } from "@/lib/client/outbox";
import { useGame } from "@/lib/client/use-game";
import { useMounted } from "@/lib/client/use-mounted";
import { useSeen } from "@/lib/client/use-seen";
import { cellOf } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";
import { keptPrefix } from "./kept-prefix";
import type { PhoneState } from "./phone-context";
import { useChosenRole } from "./use-chosen-role";

const nothing: readonly Waiting[] = [];

/** The game as one seat sees it, with what the parts of the phone ask of it. */
export function usePhoneState(gameId: string, seatId: string, start: Start): PhoneState {
  const common = useTranslations("common");
  const prefix = keptPrefix(gameId, seatId);
  const game = useGame(gameId, `seat:${seatId}`, start);
  const mounted = useMounted();
  const seen = useSeen(`${prefix}:seen`);
  const sighted = useSeen(`${prefix}:sighted`);
  const [cameWith] = useState(start.position);
  const { view, people } = game;
  const persons = useMemo(() => personsOf(view), [view]);
  const roles = useMemo(() => rolesOf(view), [view]);
  const [role, chooseRole] = useChosenRole(`${prefix}:role`, roles);
  return {
    gameId,
    game,
    view,
    seatId,
    cell: cellOf(view, seatId),
    roles,
    role,
    chooseRole,
    isOwn: (id) => roles.some((each) => each.id === id),
    waiting: mounted ? game.waiting : nothing,
    seen,
    sighted,
    cameWith,
    keyOf: (name) => `${prefix}:${name}`,
    nameOf: (id) => people[persons.get(id) ?? ""] ?? common("someone"),
    roleOf: (id) => view.scenario.roles.find((each) => each.id === id),
  };
}

/** Roles of the viewer's own cell, in the scenario's order. */
function rolesOf({ viewer, scenario }: View) {
  const own = viewer.kind === "seat" ? viewer.roles : [];
  return scenario.roles.filter(({ id }) => own.includes(id));
}

/** Person by seat, from the log: a released seat is in no list any more, but it acted. */
function personsOf(view: View): Map<string, string> {
  const persons = new Map<string, string>();
  for (const { event } of view.rows) {
    if (event.type === "SeatClaimed") persons.set(event.seatId, event.personId);
  }
  return persons;
}
