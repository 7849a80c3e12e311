"use client";

import { type Act, useAct } from "@/lib/client/use-act";
import { goTo } from "@/lib/client/use-place";
import type { Phase } from "@/lib/game/scenario";
import { movesOpenIn } from "@/lib/game/view/read";
import { useDesk } from "./desk-context";

/** A question of the desk's head that waits for its second step. */
export type Ask = { readonly kind: "close" | "overran" | "phase" | "leave-moves" | "undo" | "missing" };

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
  /** Takes the last step back, from the phase that was seen here. */
  readonly undo: (phase: Phase) => Promise<boolean>;
  /** Marks wishes for a pause as heard. */
  readonly heard: (seatIds: readonly string[]) => Promise<void>;
  /** Null: nobody has the floor. */
  readonly giveFloor: (roleId: string | null) => Promise<boolean>;
  readonly setOrder: (roles: readonly string[]) => Promise<boolean>;
  /** Goes to what is still open in the turn; from there one press ends it. */
  readonly endTurn: () => void;
}

export function useTurnActs(onAsk: (ask: Ask | null) => void): TurnActs {
  const desk = useDesk();
  const act = useAct(desk.game.send);
  const { clock } = desk.view;
  const turn = desk.view.turn?.number ?? 1;
  const open = (phase: Phase, minutes?: number | null) =>
    act.act({ type: "OpenPhase", data: minutes === undefined ? { turn, phase } : { turn, phase, minutes } });
  return {
    act,
    extend: (seconds) => act.act({ type: "ExtendClock", data: { seconds } }),
    pauseOrResume: () => act.act({ type: clock.kind === "paused" ? "ResumeClock" : "PauseClock", data: {} }),
    close: () => act.act({ type: "CallTime", data: { version: clock.version } }),
    open,
    openNext: (phase) => (movesOpenIn(desk.view) ? onAsk({ kind: "leave-moves" }) : void open(phase)),
    undo: (phase) => act.act({ type: "UndoPhase", data: { turn, phase } }),
    heard: async (seatIds) => {
      for (const seatId of seatIds) await act.act({ type: "SettlePauseAsk", data: { seatId } });
    },
    giveFloor: (roleId) => act.act({ type: "GiveFloor", data: { turn, roleId } }),
    setOrder: (roles) => act.act({ type: "SetOrder", data: { roles: [...roles] } }),
    endTurn: () => goTo("end-turn"),
  };
}
