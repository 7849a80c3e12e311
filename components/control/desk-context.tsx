"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { GameHandle } from "@/lib/client/use-game";
import type { Cell } from "@/lib/game/cells";
import type { Circumstances } from "@/lib/game/circumstances";
import type { Proposal } from "@/lib/game/proposals";
import { circumstancesIn } from "@/lib/game/view/circumstances-in";
import {
  injectsOf,
  type KnownMove,
  type KnownRuling,
  movesOf,
  type ReceivedInject,
  rulingsOf,
  seatsInRole,
} from "@/lib/game/view/read";
import type { RoleView, SeatView, View } from "@/lib/game/view/view";
import { proposedIn } from "./proposal-reading";

/** What the server tells the desk besides the view: how to come in. */
export interface DeskCard {
  readonly code: string;
  /** What a QR link adds to the code. */
  readonly secret: string;
  /** Where phones may reach this server, best first. */
  readonly origins: readonly string[];
  /** Served without encryption. */
  readonly plain: boolean;
  /** The exact version of the scenario in play, by its hash. */
  readonly scenario: string;
}

/** Everything the parts of the desk read, worked out once for each step of the game. */
export interface DeskState {
  readonly gameId: string;
  readonly card: DeskCard;
  readonly game: GameHandle;
  readonly view: View;
  readonly injects: readonly ReceivedInject[];
  readonly moves: readonly KnownMove[];
  readonly rulings: readonly KnownRuling[];
  /** What the scenario's conditions ask of the game: tracks, marks, what was released. */
  readonly circumstances: Circumstances;
  /** What the scenario's dynamics propose now. */
  readonly proposals: readonly Proposal[];
  readonly roleOf: (id: string | null) => RoleView | undefined;
  /** Who plays a role, whole or at one of its desks; null: who waits for a place. */
  readonly seatsIn: (roleId: string | null) => readonly SeatView[];
  readonly cells: readonly Cell[];
  readonly seatsInCell: (cellId: string) => readonly SeatView[];
  /** When a seat was last seen, in server time; undefined for one not seen since the server started. */
  readonly hereOf: (seatId: string) => number | undefined;
  /** The name behind a seat, released ones included; undefined while it is not known here. */
  readonly nameOf: (seatId: string) => string | undefined;
}

const DeskContext = createContext<DeskState | null>(null);

export function DeskProvider(props: {
  gameId: string;
  card: DeskCard;
  game: GameHandle;
  children: ReactNode;
}) {
  const { gameId, card, game, children } = props;
  const { view, people } = game;
  const read = useMemo(() => readView(view, people), [view, people]);
  const hereOf = (seatId: string) => game.here[seatId];
  return <DeskContext value={{ gameId, card, game, view, hereOf, ...read }}>{children}</DeskContext>;
}

/** The desk around a part. Throws outside of one. */
export function useDesk(): DeskState {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("A part of the control desk stands outside of it.");
  return desk;
}

function readView(view: View, people: Readonly<Record<string, string>>) {
  const roles = new Map(view.scenario.roles.map((role) => [role.id, role]));
  const persons = new Map<string, string>();
  for (const { event } of view.rows)
    if (event.type === "SeatClaimed") persons.set(event.seatId, event.personId);
  const circumstances = circumstancesIn(view);
  return {
    injects: injectsOf(view),
    moves: movesOf(view),
    rulings: rulingsOf(view),
    circumstances,
    proposals: proposedIn(view, circumstances),
    roleOf: (id: string | null) => (id === null ? undefined : roles.get(id)),
    seatsIn: (roleId: string | null) =>
      roleId === null ? view.seats.filter((seat) => seat.cellId === null) : seatsInRole(view, roleId),
    cells: view.cells,
    seatsInCell: (cellId: string) => view.seats.filter((seat) => seat.cellId === cellId),
    nameOf: (seatId: string) => people[persons.get(seatId) ?? ""],
  };
}
