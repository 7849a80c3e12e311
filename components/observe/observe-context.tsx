"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { GameHandle } from "@/lib/client/use-game";
import { cellNamesAt, type KnownMove, movesOf } from "@/lib/game/view/read";
import type { RoleView, View } from "@/lib/game/view/view";
import type { Sees } from "@/lib/game/viewer";

/** What the parts of an observer's page read, worked out once for each step of the game. */
export interface ObserveState {
  readonly game: GameHandle;
  readonly view: View;
  readonly sees: Sees;
  readonly moves: readonly KnownMove[];
  /** Newest first. */
  readonly corrections: readonly KnownCorrection[];
  readonly roleOf: (id: string | null) => RoleView | undefined;
  /** The name behind a seat, released ones included. */
  readonly nameOf: (seatId: string) => string;
  /** The name of the cell this observer sees; empty for one who sees no single cell. */
  readonly seenCell: string;
  /** How far the log went when the page was opened: what comes after arrives under the reader's eyes. */
  readonly cameWith: number;
}

/** A correction this observer was told of. */
export interface KnownCorrection {
  readonly id: string;
  readonly at: number;
  readonly turn: number;
  readonly text: string;
  readonly toAll: boolean;
}

const ObserveContext = createContext<ObserveState | null>(null);

export function ObserveProvider({ game, children }: { game: GameHandle; children: ReactNode }) {
  const common = useTranslations("common");
  const { view, people } = game;
  const someone = common("someone");
  const [cameWith] = useState(game.position);
  const read = useMemo(() => readView(view, people, someone), [view, people, someone]);
  return <ObserveContext value={{ game, view, cameWith, ...read }}>{children}</ObserveContext>;
}

/** The observer's page around a part. Throws outside of one. */
export function useObserve(): ObserveState {
  const state = useContext(ObserveContext);
  if (!state) throw new Error("A part of the observer's page stands outside of it.");
  return state;
}

function readView(view: View, people: Readonly<Record<string, string>>, someone: string) {
  const roles = new Map(view.scenario.roles.map((role) => [role.id, role]));
  const persons = new Map<string, string>();
  for (const { event } of view.rows)
    if (event.type === "SeatClaimed") persons.set(event.seatId, event.personId);
  const sees = view.viewer.kind === "observer" ? view.viewer.sees : ({ kind: "public" } as const);
  const now = view.rows.at(-1)?.position ?? 0;
  return {
    sees,
    moves: movesOf(view),
    corrections: correctionsIn(view),
    roleOf: (id: string | null) => (id === null ? undefined : roles.get(id)),
    nameOf: (seatId: string) => people[persons.get(seatId) ?? ""] ?? someone,
    seenCell: sees.kind === "cell" ? cellNamesAt(view, now)(sees.cellId) : "",
  };
}

const correctionsIn = (view: View): KnownCorrection[] =>
  view.rows
    .flatMap(({ event, at, turn }) => {
      if (event.type !== "RecordCorrected") return [];
      const { correctionId: id, text, toAll } = event;
      return [{ id, at, turn, text, toAll }];
    })
    .reverse();
