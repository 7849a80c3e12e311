"use client";

import { type Act, useAct } from "@/lib/client/use-act";
import type { Phase } from "@/lib/game/scenario";
import { movesOpenIn } from "@/lib/game/view/read";
import { useDesk } from "./desk-context";

/** A question of the desk's head that waits for its second step. */
export type Ask = { readonly kind: "close" | "overran" | "phase" | "leave-moves" | "end-turn" };

/** What the head of the desk does to the turn; one is under way at a time and its refusal shows in the bar below. */
export interface TurnActs {
  readonly act: Act;
  readonly extend: (seconds: number) => Promise<boolean>;
  readonly pauseOrResume: () => Promise<boolean>;
  /** Ends the time of the phase now, by the clock as it stands. */
  readonly close: () => Promise<boolean>;
  /** Left out, the minutes are the scenario's; null is no clock. */
  readonly open: (phase: Phase, minutes?: number | null) => Promise<boolean>;
  /** Opens the next phase; asks first where that closes moves for good. */
  readonly openNext: (phase: Phase) => void;
  /** Always asks: its button stands where the last phase's stood a moment ago. */
  readonly endTurn: () => void;
  readonly reallyEndTurn: () => Promise<boolean>;
}

export function useTurnActs(onAsk: (ask: Ask | null) => void): TurnActs {
  const desk = useDesk();
  const act = useAct(desk.game.send);
  const { clock } = desk.view;
  const turn = desk.view.turn?.number ?? 1;
  const reallyEndTurn = () => act.act({ type: "EndTurn", data: { turn } });
  const open = (phase: Phase, minutes?: number | null) =>
    act.act({ type: "OpenPhase", data: minutes === undefined ? { turn, phase } : { turn, phase, minutes } });
  return {
    act,
    extend: (seconds) => act.act({ type: "ExtendClock", data: { seconds } }),
    pauseOrResume: () => act.act({ type: clock.kind === "paused" ? "ResumeClock" : "PauseClock", data: {} }),
    close: () => act.act({ type: "CallTime", data: { version: clock.version } }),
    open,
    openNext: (phase) => (movesOpenIn(desk.view) ? onAsk({ kind: "leave-moves" }) : void open(phase)),
    endTurn: () => onAsk({ kind: "end-turn" }),
    reallyEndTurn,
  };
}
